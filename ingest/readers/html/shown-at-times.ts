import { type PageElement, readHints } from "./page-tree.ts";

/** Tabs and folded parts show what they hold when their reader asks for it. */
const ON_DEMAND =
  /(?:^|[\s_-])(?:tabs?-?(?:pane|panel|content|body|\d+)s?|accordion(?:-?\w+)?|collaps(?:e|ed|ible)(?:-?\w+)?|(?:carousel|swiper|slick|glide)-?(?:item|slide)|slide)(?=$|[\s_-])/;

/** Whether a part of a page that is hidden opens when its reader asks for it. */
export function opensOnDemand(element: PageElement): boolean {
  return element.attributes.role === "tabpanel" || (element.hasBlocks && ON_DEMAND.test(readHints(element)));
}

/** So many hidden parts beside one that is shown, with a class in common, are shown one after the other. */
const FEWEST_SLIDES = 3;

/** Finds the slides of a gallery, and the steps of a list, of which scripts show one at a time. */
export class Slides {
  readonly #shown = new Map<PageElement, Set<string>>();
  readonly #hidden = new Map<PageElement, Map<string, PageElement[]>>();

  addShown(element: PageElement): void {
    const { parent, hasBlocks } = element;
    if (parent === null || !hasBlocks) return;
    const known = this.#shown.get(parent);
    if (known === undefined) this.#shown.set(parent, new Set(listNames(element)));
    else for (const name of listNames(element)) known.add(name);
  }

  addHidden(element: PageElement): void {
    const { parent, hasBlocks } = element;
    if (parent === null || !hasBlocks) return;
    const names = this.#hidden.get(parent) ?? new Map<string, PageElement[]>();
    this.#hidden.set(parent, names);
    for (const name of listNames(element)) {
      const known = names.get(name);
      if (known) known.push(element);
      else names.set(name, [element]);
    }
  }

  /** The hidden ones that are shown at times. */
  list(): PageElement[] {
    return [...this.#hidden].flatMap(([parent, names]) =>
      [...names].flatMap(([name, hidden]) =>
        hidden.length >= FEWEST_SLIDES && this.#shown.get(parent)?.has(name) ? hidden : [],
      ),
    );
  }
}

function listNames({ attributes }: PageElement): Set<string> {
  return new Set((attributes.class ?? "").split(/\s+/).filter((name) => name !== "" && !/hid|none/.test(name)));
}
