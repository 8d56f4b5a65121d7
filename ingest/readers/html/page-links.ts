import type { PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement, walkElements } from "./page-tree.ts";

/** Where the links of blocks lead, seen from their page. */
export type LinkAim = "here" | "own-site" | "elsewhere";

/** A block with this share of its letters in links is nothing but a link. */
const ALL = 0.9;

/** Fewer links don't tell whose page it is. */
const FEWEST_LINKS = 12;

/** Whether a block is nothing but a link. */
export function isAllLink({ linked, text }: PageBlock): boolean {
  return linked >= ALL * text.length;
}

/** Tells where the links of a page lead. */
export class PageLinks {
  readonly #url: string | null;
  readonly #found = new Map<PageElement, string | null>();

  /**
   * @param url the page's own address, null when it states none; it is then of the site that most of its links lead to
   * @param root the page
   */
  constructor(url: string | null, root: PageElement) {
    this.#url = url ?? guessSite(root);
  }

  /** Where the first link of a block leads: to a place on the page, to another page of the site, or to another site; null without one. */
  findAim({ element }: PageBlock): LinkAim | null {
    let href = this.#found.get(element);
    if (href === undefined) {
      href = findHref(element);
      this.#found.set(element, href);
    }
    if (href === null) return null;
    if (href.startsWith("#")) return "here";
    if (!/^(?:[a-z][\w+.-]*:|\/\/)/i.test(href)) return "own-site";
    if (this.#url === null || !URL.canParse(href, this.#url)) return "elsewhere";
    const [aim, own] = [new URL(href, this.#url), new URL(this.#url)];
    if (nameSite(aim) !== nameSite(own)) return "elsewhere";
    return aim.hash !== "" && trimSlash(aim.pathname) === trimSlash(own.pathname) ? "here" : "own-site";
  }
}

/** The site that more than half of the links with whole addresses lead to, when they are enough to tell. */
function guessSite(root: PageElement): string | null {
  const counts = new Map<string, number>();
  let all = 0;
  for (const { tag, attributes } of walkElements(root)) {
    const origin = tag === "a" ? /^https?:\/\/[^/?#]+/i.exec(attributes.href ?? "")?.[0] : undefined;
    if (origin === undefined || !URL.canParse(origin)) continue;
    all++;
    counts.set(origin, (counts.get(origin) ?? 0) + 1);
  }
  const [site, count] = [...counts].reduce<[string | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0]);
  return count >= FEWEST_LINKS && count > all / 2 ? site : null;
}

function findHref(element: PageElement): string | null {
  for (const one of walkElements(element)) if (one.tag === "a" && one.attributes.href) return one.attributes.href;
  for (const one of [element, ...listAncestors(element)])
    if (one.tag === "a" && one.attributes.href) return one.attributes.href;
  return null;
}

/** The last two names of a host: `news.example.org` and `www.example.org` are of one site. */
function nameSite({ hostname }: URL): string {
  return hostname.split(".").slice(-2).join(".");
}

function trimSlash(path: string): string {
  return path.replace(/\/$/, "");
}
