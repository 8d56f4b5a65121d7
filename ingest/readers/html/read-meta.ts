import type { IngestWarning } from "../../report/warning.ts";
import { listAncestors, type PageElement, readLine, walkElements } from "./page-tree.ts";

/** A fact that a page states in its markup, with the place it stands at, as `inspect` shows it. */
export interface MarkedFact {
  value: string;
  where: string;
}

/** In the body of a page, a date is that of the thing that it stands in, which may be another story or a book. */
function isInBody(element: PageElement): boolean {
  return [...listAncestors(element)].some(({ tag }) => tag === "body");
}

const LONGEST_SHOWN = 100;

/** No page states one thing in more ways. */
const MOST_VALUES = 50;

/** What the head of a page states, by name in lower case, in the order of the page. */
export class PageMeta {
  readonly #values = new Map<string, Set<string>>();
  /** Names that more different values stand under than are read. */
  readonly #surplus = new Set<string>();
  readonly title: string | null;

  constructor(root: PageElement) {
    let title: string | null = null;
    for (const element of walkElements(root, ({ tag }) => tag !== "svg")) {
      const { tag, attributes } = element;
      if (tag === "title") title ??= readLine(element) || null;
      if (tag === "link" && /\bcanonical\b/i.test(attributes.rel ?? "")) this.#add("canonical", attributes.href);
      if (tag !== "meta") continue;
      const { itemprop = "" } = attributes;
      const ofItem = /date(?!modified)/i.test(itemprop) && isInBody(element) ? undefined : itemprop;
      for (const name of [attributes.property, attributes.name, ofItem, attributes["http-equiv"]]) {
        if (name) this.#add(name.trim().toLowerCase(), attributes.content ?? attributes.value);
      }
    }
    this.title = title;
  }

  #add(name: string, value: string | undefined): void {
    const shown = value?.replace(/\s+/gu, " ").trim();
    if (!shown) return;
    const known = this.#values.get(name) ?? new Set();
    this.#values.set(name, known);
    if (known.size < MOST_VALUES || known.has(shown)) known.add(shown);
    else this.#surplus.add(name);
  }

  /** What was not read since there is too much of it. */
  listWarnings(): IngestWarning[] {
    const [name] = this.#surplus;
    if (name === undefined) return [];
    const message = `The page states more than ${MOST_VALUES} different values of ${name.slice(0, LONGEST_SHOWN)}; the first ${MOST_VALUES} were read.`;
    return [{ code: "metadata-unused", message }];
  }

  /** All names, in the order of the page. */
  listNames(): string[] {
    return [...this.#values.keys()];
  }

  /** Values of the first of these names that has any, with the name they stand under. */
  list(...names: string[]): MarkedFact[] {
    return names.flatMap((name) =>
      [...(this.#values.get(name) ?? [])].map((value) => ({
        value,
        where: name === "canonical" ? "link rel=canonical" : `meta ${name}`,
      })),
    );
  }
}
