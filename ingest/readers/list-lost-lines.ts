import type { Omission, OmissionKind } from "../report/omissions.ts";
import { normalizeText } from "../text/normalize-text.ts";
import { spotMark } from "./html/inline-marks.ts";
import type { PageBlock } from "./html/list-blocks.ts";
import { type PageElement, readText, walkElements } from "./html/page-tree.ts";

/**
 * What was left out of a text and stands in no block's own list, because nothing else stood in its line: a paragraph that is wholly struck
 * through. Linear in the text.
 *
 * @param omits why an element is left out, as `listBlocks` was given it
 */
export function listLostLines(
  root: PageElement,
  omits: (element: PageElement) => OmissionKind | null,
  blocks: PageBlock[],
): Omission[] {
  const toKey = ({ kind, text }: Omission): string => `${kind} ${text}`;
  const told = new Map<string, number>();
  for (const one of blocks.flatMap(({ omitted }) => omitted)) told.set(toKey(one), (told.get(toKey(one)) ?? 0) + 1);
  const lost: Omission[] = [];
  const left = new Set<PageElement>();
  for (const element of walkElements(root, ({ parent }) => parent === null || !left.has(parent))) {
    const kind = omits(element) ?? spotMark(element, "");
    if (kind === null) continue;
    left.add(element);
    // What a page is called for machines.
    if (element.tag === "head") continue;
    const omission = { kind, text: normalizeText(readText(element)).text };
    const count = told.get(toKey(omission)) ?? 0;
    if (count > 0) told.set(toKey(omission), count - 1);
    else if (omission.text !== "") lost.push(omission);
  }
  return lost;
}
