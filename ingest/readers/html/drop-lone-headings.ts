import type { PageBlock } from "./list-blocks.ts";
import { isWithin, type PageElement } from "./page-tree.ts";

/** A heading of so many words that ends as a sentence does says something, whatever it names. */
const SENTENCE = 8;

/**
 * Leaves out headings that have lost what they named, a list of links or a part of the page: one at the end, and one above a heading
 * of a higher rank unless it stands right there in the page. A sentence stays.
 */
export function dropLoneHeadings(blocks: PageBlock[]): PageBlock[] {
  const followers = new Followers();
  const isLone = (block: PageBlock, next: PageBlock | undefined): boolean => {
    if (next === undefined) return true;
    if (next.kind !== "heading" || rank(next) >= rank(block)) return false;
    const beside = followers.of(block.element);
    return beside !== next.element && !(beside && isWithin(next.element, beside));
  };
  const kept: PageBlock[] = [];
  for (const block of blocks.toReversed()) {
    if (block.kind === "heading" && isLone(block, kept.at(-1)) && !isSentence(block)) continue;
    kept.push(block);
  }
  return kept.reverse();
}

/** The element that stands beside another one, looked up once for all children of a parent. */
class Followers {
  readonly #parents = new Map<PageElement, Map<PageElement, PageElement>>();

  of(element: PageElement): PageElement | undefined {
    const { parent } = element;
    if (parent === null) return undefined;
    let found = this.#parents.get(parent);
    if (found === undefined) {
      const children = parent.children.filter((child) => typeof child !== "string");
      found = new Map(children.slice(1).map((child, at) => [children[at] as PageElement, child]));
      this.#parents.set(parent, found);
    }
    return found.get(element);
  }
}

function isSentence({ text }: PageBlock): boolean {
  return /[.!?…。！？]["'”’»)\]]*$/u.test(text) && text.split(/\s+/).length >= SENTENCE;
}

const rank = ({ element }: PageBlock): number => Number(/^h([1-6])$/.exec(element.tag)?.[1] ?? 7);
