import { markWord } from "./check-words.ts";
import { listPrintedWords, type PrintedWord } from "./printed-words.ts";

/**
 * What stood beside the paragraph that a link names. Its id counts equal paragraphs from the article's beginning: when one is put in or taken out before
 * it, the id is another's. Its neighbours tell which of them was meant.
 */
export interface Neighbours {
  /** The same text stood in the article more than once. */
  isRepeated: boolean;
  /**
   * `markWord` of the last words of the paragraph before and the first of the one after, `NO_WORD` where there are fewer. Paragraphs without a
   * word (`* * *`) are passed over.
   */
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

/**
 * The neighbours of some paragraphs of an article, all of them unless told otherwise. Time: a look at all paragraphs, and of these as well as of those
 * beside them the ends are read.
 *
 * @param to exclusive
 */
export function listNeighbours(paragraphs: readonly Printed[], from = 0, to = paragraphs.length): Neighbours[] {
  const counts = new Map(paragraphs.slice(from, to).map(({ text }) => [text, 0]));
  for (const { text } of paragraphs) {
    const count = counts.get(text);
    if (count !== undefined) counts.set(text, count + 1);
  }
  // Up to the nearest on either side that have words.
  const hasWords = ({ text }: Printed) => markEnd(text, "first") !== "";
  const begin = Math.max(0, paragraphs.slice(0, from).findLastIndex(hasWords));
  const after = paragraphs.slice(to).findIndex(hasWords);
  const near = paragraphs.slice(begin, after < 0 ? paragraphs.length : to + after + 1);
  const left = carryOver(near.map(({ text }) => markEnd(text, "last")));
  const right = carryOver(near.map(({ text }) => markEnd(text, "first")).reverse()).reverse();
  return paragraphs.slice(from, to).map(({ text }, n) => ({
    isRepeated: (counts.get(text) ?? 0) > 1,
    marks: joinMarks(left[from - begin + n], right[from - begin + n]),
  }));
}

/** For each of some marks the nearest before it that are of any words. */
function carryOver(marks: readonly string[]): string[] {
  let nearest = "";
  return marks.map((own) => {
    const before = nearest;
    nearest = own || nearest;
    return before;
  });
}

/** The neighbours of one paragraph of an article. Time: a look at all paragraphs. */
export function readNeighbours(paragraphs: readonly Printed[], at: number): Neighbours {
  const isRepeated = paragraphs.some(({ text }, n) => n !== at && text === paragraphs[at]?.text);
  return { isRepeated, marks: markNeighbours(paragraphs, at) };
}

function markNeighbours(paragraphs: readonly Printed[], at: number): string {
  let [before, after] = ["", ""];
  for (let n = at - 1; n >= 0 && before === ""; n--) before = markEnd(paragraphs[n]?.text ?? "", "last");
  for (let n = at + 1; n < paragraphs.length && after === ""; n++) after = markEnd(paragraphs[n]?.text ?? "", "first");
  return joinMarks(before, after);
}

/** Signs of which no word is made; there are more. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII but letters and digits is meant
const WITHOUT_WORDS = /^[\x00-\x2F\x3A-\x40\x5B-\x60\x7B-\x7F‘’“”–—…]*$/;

/** The marks of a text's first words, or of its last ones. */
function markEnd(text: string, side: "first" | "last"): string {
  if (WITHOUT_WORDS.test(text)) return "";
  const words = cutEnd(text, side).map((word) => markWord(word.text));
  return (side === "first" ? words.slice(0, WORDS) : words.slice(-WORDS)).join("");
}

/** Characters of a text that are cut into words to begin with. */
const END_LENGTH = 64;

/** At least so many words of one end of a text as are marked. Of a long text no more is cut: no word goes over a space, but for `° C`. */
function cutEnd(text: string, side: "first" | "last"): PrintedWord[] {
  for (let length = END_LENGTH; length < text.length; length *= 4) {
    const space = side === "first" ? text.indexOf(" ", length) : text.lastIndexOf(" ", text.length - length);
    if (space < 0) break;
    if (text[space - 1] === "°") continue;
    const { words } = listPrintedWords(side === "first" ? text.slice(0, space) : text.slice(space));
    if (words.length >= WORDS) return words;
  }
  return listPrintedWords(text).words;
}

function joinMarks(before = "", after = ""): string {
  return before.padStart(WORDS, NO_WORD) + after.padEnd(WORDS, NO_WORD);
}

/** How many marks of what stands beside a paragraph are as a link gives them. */
function compareNeighbours(paragraphs: readonly Printed[], at: number, { marks }: Neighbours): number {
  const found = markNeighbours(paragraphs, at);
  const sides = [
    [marks.slice(0, WORDS), found.slice(0, WORDS)],
    [marks.slice(WORDS), found.slice(WORDS)],
  ] as const;
  return sides.reduce((sum, [told, here]) => sum + countAlike(told, here), 0);
}

/** That there is no word says nothing by itself: only with all the words that are there, or where the article begins or ends. */
function countAlike(told: string, found: string): number {
  if (told === found) return WORDS;
  return Array.from(told).filter((mark, n) => mark !== NO_WORD && mark === found[n]).length;
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
