import { markWord } from "./check-words.ts";
import { listPrintedWords } from "./printed-words.ts";

/**
 * What stood beside the paragraph that a link names. Its id counts equal paragraphs from the article's beginning: when one is put in or taken out before
 * it, the id is another's. Its neighbours tell which of them was meant.
 */
export interface Neighbours {
  /** The same text stood in the article more than once. */
  isRepeated: boolean;
  /** `markWord` of the last words of the paragraph before and the first of the one after, `NO_WORD` where there are fewer. */
  marks: string;
}

interface Printed {
  text: string;
}

/** Words of each neighbour that are marked. */
const WORDS = 3;
/** Marks of both. */
export const NEIGHBOUR_MARKS = 2 * WORDS;
/** No mark of a word. */
export const NO_WORD = "0";
/** With fewer marks alike it is another place. */
const FEWEST_ALIKE = WORDS;

/** The neighbours of each paragraph of an article. Time: linear. */
export function listNeighbours(paragraphs: readonly Printed[]): Neighbours[] {
  const counts = new Map<string, number>();
  for (const { text } of paragraphs) counts.set(text, (counts.get(text) ?? 0) + 1);
  const ends = paragraphs.map(markEnds);
  return paragraphs.map(({ text }, at) => ({
    isRepeated: (counts.get(text) ?? 0) > 1,
    marks: joinMarks(ends[at - 1], ends[at + 1]),
  }));
}

/** The neighbours of one paragraph of an article. Time: a look at all paragraphs. */
export function readNeighbours(paragraphs: readonly Printed[], at: number): Neighbours {
  const isRepeated = paragraphs.some(({ text }, n) => n !== at && text === paragraphs[at]?.text);
  return { isRepeated, marks: markNeighbours(paragraphs, at) };
}

function markNeighbours(paragraphs: readonly Printed[], at: number): string {
  const [before, after] = [paragraphs[at - 1], paragraphs[at + 1]];
  return joinMarks(before && markEnds(before), after && markEnds(after));
}

/** The marks of a paragraph's first and last words. */
function markEnds({ text }: Printed): { first: string; last: string } {
  const { words } = listPrintedWords(text);
  const mark = (some: { text: string }[]) => some.map((word) => markWord(word.text)).join("");
  return { first: mark(words.slice(0, WORDS)), last: mark(words.slice(-WORDS)) };
}

type Ends = ReturnType<typeof markEnds> | undefined;

function joinMarks(before: Ends, after: Ends): string {
  return (before?.last ?? "").padStart(WORDS, NO_WORD) + (after?.first ?? "").padEnd(WORDS, NO_WORD);
}

/** How many marks of what stands beside a paragraph are as a link gives them. */
function compareNeighbours(paragraphs: readonly Printed[], at: number, { marks }: Neighbours): number {
  const found = markNeighbours(paragraphs, at);
  return Array.from(marks).filter((mark, n) => mark === found[n]).length;
}

/** Which paragraph a link means. */
export interface Home {
  /** Its place in the article; -1: the paragraph that the id names is gone. */
  at: number;
  /**
   * Whether the id names it now (`same`), or another with the same text (`another`). `beside-others`: the id names the only one with its text,
   * the link says that it was one of several, and what stands beside it is not what the link gives. Only the link says so: it may be forged.
   */
  paragraph: "same" | "another" | "beside-others";
  /** Several that nothing tells apart. */
  tied: number[];
}

/**
 * The paragraph that a link means, of those with the text of the one that its id names. Links that say nothing of its neighbours mean the latter.
 *
 * @param named the paragraph that the id names now; -1: none
 */
export function findHome(paragraphs: readonly Printed[], named: number, neighbours: Neighbours | undefined): Home {
  const itself: Home = { at: named, paragraph: "same", tied: [] };
  const text = paragraphs[named]?.text;
  if (text === undefined || !neighbours) return itself;
  const equal = paragraphs.flatMap((paragraph, n) => (paragraph.text === text ? [n] : []));
  if (equal.length === 1 && !neighbours.isRepeated) return itself;
  const [best, ...rivals] = takeAlike(paragraphs, equal, neighbours);
  if (best === undefined)
    return equal.length === 1 ? { ...itself, paragraph: "beside-others" } : { ...itself, tied: equal };
  if (rivals.length > 0) return { ...itself, tied: [best, ...rivals] };
  return { at: best, paragraph: best === named ? "same" : "another", tied: [] };
}

/** Those of some paragraphs whose neighbours are most like what a link says, when they are like it at all. */
export function takeAlike(paragraphs: readonly Printed[], some: readonly number[], neighbours: Neighbours): number[] {
  const rated = some.map((at) => ({ at, alike: compareNeighbours(paragraphs, at, neighbours) }));
  const most = rated.reduce((max, { alike }) => Math.max(max, alike), FEWEST_ALIKE);
  return rated.filter(({ alike }) => alike === most).map(({ at }) => at);
}
