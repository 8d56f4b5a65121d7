import type { PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints, walkElements } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";

/** A paragraph with this share of it in links or more is a list of links. */
const LINKED = 0.5;

/** What a paragraph speaks for the element that it stands in: its letters outside of links, when they can be sentences. */
function weighBlock({ text, linked, kind }: PageBlock): number {
  if (kind === "heading" || kind === "caption" || linked > text.length * LINKED) return 0;
  const letters = text.length - linked;
  if (letters < 40) return 0;
  // The comma is the mark of a sentence that Arc90's readability counted; here it helps short paragraphs only.
  return letters >= 80 || /[.,;:!?。،]/u.test(text) ? letters : letters / 2;
}

const BODY =
  /(?:article|story|post|entry|news|page)[_-]*(?:body|content|text|copy)(?![a-z])|(?:^|[\s_-])(?:body-?(?:text|copy|content)|articlebody)(?=$|[\s_-])/;

/** Elements that say that they are the article, the most precise first. */
function listMarked(page: PrunedPage): PageElement[][] {
  const found: PageElement[][] = [[], [], [], []];
  for (const element of walkElements(page.root, (one) => !page.isPruned(one))) {
    const { tag, attributes } = element;
    if (/\barticleBody\b/i.test(attributes.itemprop ?? "")) found[0]?.push(element);
    else if (BODY.test(readHints(element))) found[1]?.push(element);
    else if (tag === "article" || attributes.role === "article") found[2]?.push(element);
    else if (tag === "main" || attributes.role === "main") found[3]?.push(element);
  }
  return found;
}

/** Of the running text of a page, this much has to stand in an element that is taken for the article. */
const ENOUGH = 0.6;

/**
 * The element that holds the article: one that says so and holds most of the running text, else the smallest one that does.
 *
 * @param blocks all of the page
 */
export function findRoot(page: PrunedPage, blocks: PageBlock[]): PageElement {
  const weights = new Map<PageElement, number>();
  let total = 0;
  for (const block of blocks) {
    const weight = weighBlock(block);
    if (weight === 0) continue;
    total += weight;
    weights.set(block.element, (weights.get(block.element) ?? 0) + weight);
    for (const around of listAncestors(block.element)) weights.set(around, (weights.get(around) ?? 0) + weight);
  }
  const weigh = (element: PageElement): number => weights.get(element) ?? 0;
  for (const marked of listMarked(page)) {
    const outer = marked.filter((one) => ![...listAncestors(one)].some((around) => marked.includes(around)));
    const best = outer.reduce<PageElement | null>((a, b) => (a === null || weigh(b) > weigh(a) ? b : a), null);
    if (best !== null && weigh(best) >= total * ENOUGH) return best;
  }
  return findDensest(page.root, weigh, total * ENOUGH);
}

/** Goes down from the page as long as one part holds nearly all that matters. */
function findDensest(root: PageElement, weigh: (element: PageElement) => number, enough: number): PageElement {
  let at = root;
  for (;;) {
    const next = at.children
      .filter((child): child is PageElement => typeof child !== "string")
      .reduce<PageElement | null>((a, b) => (a === null || weigh(b) > weigh(a) ? b : a), null);
    if (next === null || weigh(next) < enough || isParagraph(next)) return at;
    at = next;
  }
}

function isParagraph({ tag }: PageElement): boolean {
  return /^(?:p|li|td|blockquote|pre|h[1-6])$/.test(tag) && tag !== "td";
}
