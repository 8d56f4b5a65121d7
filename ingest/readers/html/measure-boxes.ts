import type { PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement } from "./page-tree.ts";

/**
 * The largest element that holds the blocks from one to another and no block beside them: the box that they have for themselves. Null
 * when no element holds them all without others.
 *
 * @param blocks all, in the order of the page
 */
export function findBox(blocks: PageBlock[], first: number, last: number): PageElement | null {
  const beside = new Set<PageElement>();
  for (const other of [blocks[first - 1], blocks[last + 1]]) {
    if (other) for (const one of [other.element, ...listAncestors(other.element)]) beside.add(one);
  }
  const climb = (block: PageBlock): PageElement | null => {
    let box: PageElement | null = null;
    for (const one of [block.element, ...listAncestors(block.element)]) {
      if (beside.has(one)) break;
      box = one;
    }
    return box;
  };
  const box = climb(blocks[first] as PageBlock);
  return box !== null && box === climb(blocks[last] as PageBlock) ? box : null;
}

/** So many letters of names tell how something is laid out. */
const LONGEST_NAMES = 1000;

/** What an element is, as far as its own name and class say: two that are alike are laid out alike. */
export function describeBox({ tag, attributes }: PageElement): string {
  return `${tag} ${(attributes.class ?? "").slice(0, LONGEST_NAMES).split(/\s+/).sort().join(" ")}`;
}
