import type { PageBlock } from "./list-blocks.ts";
import { describeBox, findBox } from "./measure-boxes.ts";
import { type PageElement, readHints, walkElements } from "./page-tree.ts";

/** A text that a page prints so often may stand for something that it could not show: a film, a post. */
const OFTEN = 3;
const SHORTEST = 30;

const PLACE =
  /(?:^|[\s_-])(?:embed(?:ded|s)?|place-?holders?|consent|opt-?(?:in|out)|external|extern|privacy|blocked|blocker|cookies?|video|player|media|social|tweet|twitter|instagram|facebook|youtube|tiktok|widget|ads?|advert\w*|box|teaser|promo)(?=$|[\s_-])/;

/** What stands where a film or a post would be. */
const THINGS = new Set("iframe script noscript button svg img video audio input a form picture".split(" "));

/**
 * Leaves out texts that a page prints in many places, each time alone in a part that is made for something else. What is repeated
 * among other text, or in parts as all paragraphs have them, is the author's.
 */
export function dropPlaceholders(blocks: PageBlock[]): PageBlock[] {
  const counts = new Map<string, number>();
  for (const { kind, text } of blocks)
    if ((kind === "body" || kind === "heading") && text.length >= SHORTEST)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  const isOften = ({ text }: PageBlock): boolean => (counts.get(text) ?? 0) >= OFTEN;
  if (!blocks.some(isOften) || blocks.every(isOften)) return blocks;
  const boxes = listBoxes(blocks, isOften);
  const layouts = new Set(blocks.flatMap((block, at) => (isOften(block) ? [] : describe(boxes[at]))));
  const places = new Map<PageElement, boolean>();
  const isIn = (box: PageElement): boolean => {
    const known = places.get(box) ?? (isPlace(box) && !layouts.has(describeBox(box)));
    places.set(box, known);
    return known;
  };
  return blocks.filter((block, at) => {
    const box = boxes[at];
    return !(box && isOften(block) && !block.isQuoted && isIn(box));
  });
}

/** The box of each block; repeated ones that follow each other may share one: a heading and a sentence of a notice. */
function listBoxes(blocks: PageBlock[], isOften: (block: PageBlock) => boolean): (PageElement | null)[] {
  const boxes: (PageElement | null)[] = [];
  for (let first = 0; first < blocks.length; first = boxes.length) {
    let last = first;
    while (isOften(blocks[first] as PageBlock) && blocks[last + 1] && isOften(blocks[last + 1] as PageBlock)) last++;
    const shared = findBox(blocks, first, last);
    for (let at = first; at <= last; at++) boxes.push(shared ?? findBox(blocks, at, at));
  }
  return boxes;
}

function describe(box: PageElement | null | undefined): string[] {
  return box ? [describeBox(box)] : [];
}

function isPlace(box: PageElement): boolean {
  if (/^(?:p|li|h[1-6]|dd|dt|td|tr)$/.test(box.tag)) return false;
  return [box, ...walkElements(box)].some((one) => THINGS.has(one.tag) || PLACE.test(readHints(one)));
}
