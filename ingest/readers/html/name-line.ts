import type { OmissionKind } from "../../report/omissions.ts";
import { isBar, isCounter } from "../furniture/bars.ts";
import { isBylineText, isDateBesideNames, isDateText, isStampText } from "./dated-line.ts";
import { findFlow, isSetInFlow } from "./find-flow.ts";
import type { PageBlock } from "./list-blocks.ts";
import { nameFurniture } from "./name-by-words.ts";
import { listAncestors } from "./page-tree.ts";

/**
 * What lines are besides text. Words that may be an author's as well, such as a day, a time, a name after "By", `Print`, are
 * told by their place: in a heading between paragraphs, a list or a paragraph like all others they are text. Linear.
 */
export function nameLines(blocks: PageBlock[]): Map<PageBlock, OmissionKind> {
  const flow = findFlow(blocks);
  const bars = listBars(blocks);
  const isAmid = (at: number): boolean => at > flow.first && at < flow.last;
  const isSet = (block: PageBlock, at: number): boolean => isAmid(at) && isSetInFlow(block, flow);
  // One day between paragraphs is that of the page; several tell a story.
  const days = blocks.filter((block, at) => isSet(block, at) && isDateText(block.text)).length;
  const kinds = new Map<PageBlock, OmissionKind>();
  for (const [at, block] of blocks.entries()) {
    const kind = bars.has(block)
      ? "notice"
      : (nameFurniture(block) ?? nameByPlace(block, isAmid(at), isSet(block, at), days > 1));
    if (kind !== null) kinds.set(block, kind);
  }
  return kinds;
}

const LONGEST_DATE_LINE = 100;
const LONGEST_BYLINE = 120;

function nameByPlace(block: PageBlock, isAmid: boolean, isSet: boolean, isTimeline: boolean): OmissionKind | null {
  const { kind, text } = block;
  if (kind === "caption") return null;
  const isHeading = kind === "heading";
  // An item, a cell, a heading between paragraphs is what the text is about.
  const isPlaced = isAmid && kind !== "body";
  if (text.length <= LONGEST_DATE_LINE) {
    if (isStampText(text)) return "date-line";
    if (!isPlaced && !(isSet && isTimeline) && isDateText(text)) return "date-line";
    if (!isPlaced && !isSet && isDateBesideNames(text, isAmid || isHeading)) return "date-line";
    const isButtons = isBar(text) && (!isSet || /\P{L}\p{L}/u.test(text));
    if (kind === "body" && (isButtons || (!isSet && isCounter(text)))) return "notice";
  }
  return !(isHeading && isAmid) && isByline(block) ? "byline" : null;
}

function isByline({ text }: PageBlock): boolean {
  return text.length <= LONGEST_BYLINE && isBylineText(text);
}

/** The items of lists that hold nothing but buttons; beside others an item such as "Facebook" is text. */
function listBars(blocks: PageBlock[]): Set<PageBlock> {
  const lists = Map.groupBy(
    blocks.filter(({ kind }) => kind === "list"),
    ({ element }) => [...listAncestors(element)].find(({ tag }) => /^[uo]l$/.test(tag)),
  );
  lists.delete(undefined);
  return new Set([...lists.values()].filter(isBarOfItems).flat());
}

function isBarOfItems(items: PageBlock[]): boolean {
  return items.some(({ text }) => isBar(text)) && isBar(items.map(({ text }) => text).join(" | "));
}
