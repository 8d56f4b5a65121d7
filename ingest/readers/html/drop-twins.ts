import { countLetters } from "../../text/count-letters.ts";
import type { PageBlock } from "./list-blocks.ts";
import { describeBox, findBox } from "./measure-boxes.ts";
import { type PageElement, readHints } from "./page-tree.ts";

/** A shorter line may be one of a song, of a table or of a form, which say the same again and again. */
const PROSE = 60;

/** So much prose in the same order is no chance. */
const ENOUGH = 200;

/** The same again in a part of the same kind is the whole text once more, or the author's. */
const FEWEST_ALIKE = 3;
const ENOUGH_ALIKE = 500;

/** Words for sizes of screens, and for what is folded up and opened. */
const SIZES =
  /(?:^|[\s_:-])(?:mobile|desktop|tablet|phone|small|large|xs|sm|md|lg|xl|expanded|collapsed|full|short|preview|amp)(?=$|[\s_:-])/;

const SUNG = /(?:^|[\s_-])(?:chorus|refrain|verse|stanza|lyrics?|song|poem|refrein|strophe|estribillo)(?=$|[\s_-])/;

/** Blocks that say the same as others before them, in the same order. */
interface Run {
  first: number;
  last: number;
  /** How far before them the others are. */
  back: number;
}

/**
 * Leaves out a text that is laid out twice, for small screens and for large ones, or as a beginning and as a whole: a run of blocks that
 * fills a part of the page, and whose words stand in the same order in another part. Linear in the blocks.
 */
export function dropTwins(blocks: PageBlock[]): PageBlock[] {
  const away = new Set<PageBlock>();
  for (const { first, last, back } of listRuns(blocks)) {
    const later = findBox(blocks, first, last);
    const earlier = findBox(blocks, first - back, last - back);
    const run = blocks.slice(first, last + 1);
    if (!isTwin(run, earlier, later, back)) continue;
    const side = later === null ? blocks.slice(first - back, last - back + 1) : run;
    for (const block of side) away.add(block);
  }
  return blocks.filter((block) => !away.has(block));
}

function listRuns(blocks: PageBlock[]): Run[] {
  const runs: Run[] = [];
  const texts = blocks.map(({ text }) => text);
  const known = new Map<string, number>();
  for (let at = 0; at < blocks.length; ) {
    const before = known.get(texts[at] as string);
    if (before === undefined) {
      known.set(texts[at] as string, at++);
      continue;
    }
    const first = at;
    const back = at - before;
    while (at < blocks.length && at - back < first && texts[at] === texts[at - back]) at++;
    runs.push({ first, last: at - 1, back });
  }
  return runs;
}

function isTwin(run: PageBlock[], earlier: PageElement | null, later: PageElement | null, back: number): boolean {
  const boxes = [earlier, later].filter((box) => box !== null);
  if (boxes.length === 0 || boxes.some((box) => SUNG.test(readHints(box)))) return false;
  const prose = run.filter(({ kind, text }) => kind === "body" && !text.includes("\n") && countLetters(text) >= PROSE);
  const letters = prose.reduce((sum, { text }) => sum + countLetters(text), 0);
  const isBeside = back === run.length;
  if (boxes.length === 2 && describeBox(boxes[0] as PageElement) === describeBox(boxes[1] as PageElement))
    return isBeside && prose.length >= FEWEST_ALIKE && letters >= ENOUGH_ALIKE;
  if (isBeside && prose.length > 0 && boxes.some((box) => SIZES.test(readHints(box)))) return true;
  return prose.length > 1 && letters >= ENOUGH;
}
