import { isBlockName } from "./block-names.ts";
import type { PageElement } from "./page-tree.ts";

/** Elements that stand within a line. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big br button cite code data del dfn em font i img input ins kbd label mark math nobr picture q rb rp rt ruby s samp
  slot small span strike strong sub sup svg time tt u var wbr center-inline amp-link text`.split(/\s+/),
);

/** So many elements of unknown names in one another say nothing. */
const MOST_LEVELS = 20;

/**
 * Whether an element stands within a line of text, as far as its page says: by what HTML makes of its name, and its style. An
 * element of a name that HTML doesn't know (`<x-term>`) does where text stands right beside it, or beside one around it.
 */
export function isInline(element: PageElement): boolean {
  let one: PageElement | null = element;
  for (let level = 0; level < MOST_LEVELS && one !== null && one.tag !== "#page"; level++) {
    const { tag, shown, hasBlocks, isBesideText, parent }: PageElement = one;
    if (shown === "inline" && !hasBlocks) return true;
    if (isBlockName(tag) || shown === "block") return false;
    if (INLINE.has(tag) || (isBesideText && !hasBlocks)) return true;
    if (hasBlocks) return false;
    one = parent;
  }
  return false;
}
