import { countLetters } from "../../text/count-letters.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isWithin, listAncestors, type PageElement, readHints, walkElements } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";

/** A paragraph with this share of it in links or more is a list of links. */
const LINKED = 0.5;

/** What a paragraph speaks for the element that it stands in: its letters outside of links, when they can be sentences. */
function weighBlock({ text, linked, kind }: PageBlock): number {
  if (kind === "heading" || kind === "caption" || linked > text.length * LINKED) return 0;
  const letters = countLetters(text) * (1 - linked / text.length);
  if (letters < 40) return 0;
  // The comma is the mark of a sentence that Arc90's readability counted; here it helps short paragraphs only.
  return letters >= 80 || /[.,;:!?。،]/u.test(text) ? letters : letters / 2;
}

const BODY =
  /(?:article|story|post|entry|news|page)[_-]*(?:body|content|text|copy)(?![a-z])|(?:^|[\s_-])(?:body-?(?:text|copy|content)|articlebody)(?=$|[\s_-])/;

/** Elements that say that they are the article, the most precise first. */
function listMarked(page: PrunedPage): PageElement[][] {
  const found: PageElement[][] = [[], [], [], []];
  for (const element of walkElements(page.root, (one) => page.omits(one) === null)) {
    const { tag, attributes } = element;
    if (tag === "html" || tag === "body" || isParagraph(element)) continue;
    if (/\barticleBody\b/i.test(attributes.itemprop ?? "")) found[0]?.push(element);
    else if (BODY.test(readHints(element))) found[1]?.push(element);
    else if (tag === "article" || attributes.role === "article") found[2]?.push(element);
    else if (tag === "main" || attributes.role === "main") found[3]?.push(element);
  }
  return found;
}

/** Of the running text of a page, this much has to stand in an element that is taken for the article. */
const ENOUGH = 0.6;

const NEARLY_ALL = 0.97;

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
    const all = new Set(marked);
    const outer = marked.filter((one) => ![...listAncestors(one)].some((around) => all.has(around)));
    const best = outer.reduce<PageElement | null>((a, b) => (a === null || weigh(b) > weigh(a) ? b : a), null);
    if (best === null || total === 0) continue;
    // A text may be laid out in several parts that are called the same.
    const parts = outer.filter((one) => weigh(one) > 0 && one.attributes.class === best.attributes.class);
    const sum = parts.reduce((letters, one) => letters + weigh(one), 0);
    const isOne = parts.length === 1 || best.tag === "article";
    if (!isOne && sum >= total * ENOUGH) return findCommon(parts);
    if (weigh(best) >= total * ENOUGH) return findTightest(best, marked, weigh);
  }
  return widen(findDensest(page.root, weigh, total * ENOUGH), blocks);
}

/** A level of a page's layout; more of them lead out of the article. */
const LEVELS = 3;

/** Goes up again as long as what stands beside is set like the paragraphs inside. */
function widen(root: PageElement, blocks: PageBlock[]): PageElement {
  let at = root;
  for (let level = 0; level < LEVELS && at.parent !== null && at.parent.tag !== "body"; level++) {
    const { parent } = at;
    const within = blocks.filter((block) => weighBlock(block) > 0 && isWithin(block.element, parent));
    const isInside = ({ element }: PageBlock): boolean => element === at || isWithin(element, at);
    const beside = within.filter((block) => !isInside(block));
    const styles = new Set(
      within
        .filter(isInside)
        .map(styleOf)
        .filter((style) => style !== null),
    );
    if (beside.length === 0 || beside.some((block) => !styles.has(styleOf(block) ?? ""))) break;
    at = parent;
  }
  return at;
}

/** How a paragraph is set, as far as its own names and those of the element around it say; null when they don't. */
function styleOf({ element }: PageBlock): string | null {
  const names = [element, element.parent].map((one) => one?.attributes.class ?? "").join(" / ");
  return names.trim() === "/" ? null : `${element.tag} ${names}`;
}

/** The innermost element that all stand in. */
function findCommon(elements: PageElement[]): PageElement {
  const [first, ...others] = elements.map((element) => new Set(listAncestors(element))) as [
    Set<PageElement>,
    ...Set<PageElement>[],
  ];
  return [...first].find((around) => others.every((set) => set.has(around))) as PageElement;
}

/** Of marked elements that stand in one another, the innermost one that still holds all but a trifle of the text. */
function findTightest(outer: PageElement, marked: PageElement[], weigh: (element: PageElement) => number): PageElement {
  const inner = marked.filter(
    (one) => weigh(one) >= weigh(outer) * NEARLY_ALL && [...listAncestors(one)].includes(outer),
  );
  return inner.at(-1) ?? outer;
}

/** Goes down from the page as long as one part holds nearly all that matters. */
function findDensest(root: PageElement, weigh: (element: PageElement) => number, enough: number): PageElement {
  let at = root;
  for (;;) {
    const next = at.children
      .filter((child): child is PageElement => typeof child !== "string")
      .reduce<PageElement | null>((a, b) => (a === null || weigh(b) > weigh(a) ? b : a), null);
    if (next === null || weigh(next) === 0 || weigh(next) < enough || isParagraph(next)) return at;
    at = next;
  }
}

function isParagraph({ tag }: PageElement): boolean {
  return /^(?:p|li|td|blockquote|pre|h[1-6])$/.test(tag) && tag !== "td";
}
