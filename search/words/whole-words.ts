import { UNSPACED } from "./tokenize.ts";
import {
  isNumber,
  type Joint,
  joins,
  joinsGroups,
  leadsToNumber,
  measureUnitAfter,
  reaches,
  type WordUse,
} from "./word-joints.ts";
import {
  clingsToLast,
  clingsToNext,
  measureAfter,
  measureBefore,
  measureBrackets,
  plainRun,
  plainSigns,
  UNSEEN,
} from "./word-signs.ts";
import { listSpeltNumbers, listUnspacedNumbers, measureScale } from "./written-numbers.ts";

/**
 * Where a quote may begin and end: the one place that decides it, for selections, links and their answers, exact searches and text fragments. A
 * word is whole with all that is printed in it without a space (`anti-American`, `O’Brien`, `AT&T`, `(un)lawful`), a number with its sign,
 * separators, decimals, currency and unit (`−5 °C`, `12 400`, `$7.5 million`, `50%`); in scripts without spaces words are those of
 * `Intl.Segmenter`, but for searches, which go by characters there. What joins them is in word-joints.ts, what belongs to their ends in
 * word-signs.ts.
 */

/** A stretch of text that is never cut: UTF-16 offsets, end exclusive. */
export interface WholeWord {
  start: number;
  end: number;
}

/** A character of a script without spaces, as a class of a regular expression. The long mark of kana belongs to no script. */
export const UNSPACED_SIGN = `[${UNSPACED}ー\\uFF70]`;
const SIGNS_OF_NUMBERS = "%％﹪٪‰‱؉؊°℃℉";
/** Addresses; letters and digits without anything between, and signs that mean nothing without the number that they touch. */
const RUN = new RegExp(
  `((?![➕➖➗✖])\\p{RGI_Emoji})|((?:https?:\\/\\/|www\\.)[^\\s<>"“”—…]*[\\p{L}\\p{N}\\/])|([${UNSPACED_SIGN}--\\p{Nd}][[${UNSPACED_SIGN}\\p{M}${UNSEEN}]--\\p{Nd}]*)|[[\\p{L}\\p{N}\\p{M}\\p{Sc}${SIGNS_OF_NUMBERS}${UNSEEN}]--[${UNSPACED_SIGN}--\\p{Nd}]]+`,
  "gv",
);
/** The same where all letters are English and all else is typography, as in most paragraphs: ten times faster. */
const PLAIN_RUN = /[A-Za-z0-9$%]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PLAIN = /^(?!.*(?::\/\/|www\.))[\x00-\x7F\u00A0«»\u2010-\u201F\u2026\u2039\u203A]*$/s;
const SEEN = new RegExp(`[^${UNSEEN}]`, "u");
const VISIBLE = new RegExp(`[[\\p{L}\\p{N}\\p{M}\\p{Sc}${SIGNS_OF_NUMBERS}]--[${UNSEEN}]]`, "v");
const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });

const MONEY = /^\p{Lu}{0,3}\p{Sc}/u;

/** The word that is being put together. */
interface OpenWord extends WholeWord {
  /** Its last run. */
  left: string;
  isFirst: boolean;
  isGroup: boolean;
  isNumber: boolean;
  isMoney: boolean;
}

/** The words of a text that are never cut, in order; they never overlap. Time: linear in the text. */
export function listWholeWords(text: string, use: WordUse = "quote"): WholeWord[] {
  const words: WholeWord[] = [];
  let open = null as OpenWord | null;
  const close = () => {
    if (open) words.push(closeWord(text, open));
    open = null;
  };
  for (const { 0: run, 1: emoji, 3: unspaced, index } of text.matchAll(PLAIN.test(text) ? PLAIN_RUN : RUN)) {
    const end = index + run.length;
    const last = open;
    if (last && index < last.end) continue;
    if (emoji !== undefined) {
      close();
      words.push({ start: index, end });
    } else if (unspaced !== undefined) {
      const scale = last?.isNumber && reaches(text.slice(last.end, index), use) ? measureScale(run, use) : 0;
      if (last && scale > 0) open = { ...last, end: index + scale, left: run.slice(0, scale) };
      if (scale === run.length) continue;
      close();
      if (use === "search") words.push({ start: index + scale, end });
      else for (const word of segment(text, index + scale, end)) words.push(word);
    } else if (VISIBLE.test(run)) {
      const joined = last && joinRun(text, last, { run, index }, use);
      if (!joined) close();
      open = joined ?? openWord(text, { run, index }, use, words.at(-1)?.end ?? 0);
    }
  }
  close();
  return use === "quote" ? joinWithin(words, listSpeltNumbers(text)) : words;
}

function openWord(text: string, { run, index }: { run: string; index: number }, use: WordUse, from: number): OpenWord {
  const left = plainRun(run);
  const signs = measureBefore(text, index, left, use);
  return {
    start: Math.max(from, signs > 0 ? index - signs : index + run.search(SEEN)),
    end: index + run.length,
    left,
    isFirst: true,
    isGroup: false,
    isNumber: isNumber(left),
    isMoney: MONEY.test(left),
  };
}

/** The word with one more run; null where that begins another word. */
function joinRun(text: string, open: OpenWord, { run, index }: { run: string; index: number }, use: WordUse) {
  const between = text.slice(open.end, index);
  // Nearly every word and gap: only numbers and what leads to one go on over a space.
  if (between === " " && !open.isNumber && !leadsToNumber(open.left)) return null;
  const joint: Joint = {
    left: open.left,
    gap: plainSigns(between),
    right: plainRun(run),
    leftIsFirst: open.isFirst,
    leftIsGroup: open.isGroup,
    leftIsNumber: open.isNumber,
    isMoney: open.isMoney,
  };
  const unit = use === "quote" ? measureUnitAfter(joint, text, index) : 0;
  if (unit === 0 && !joins(joint, use, text, index)) return null;
  return {
    start: open.start,
    end: index + Math.max(unit, run.length),
    left: joint.right,
    isFirst: false,
    isGroup: joinsGroups(joint),
    isNumber: unit > 0 || isNumber(joint.right),
    isMoney: open.isMoney || MONEY.test(joint.right),
  };
}

/** A word with the signs that end it, and with both of a pair of brackets: `(un)lawful`. */
function closeWord(text: string, { start, end: last }: OpenWord): WholeWord {
  let end = last;
  while (end > start && !SEEN.test(text.charAt(end - 1))) end--;
  const { before, after } = measureBrackets(text, start, end);
  if (before + after > 0) return { start: start - before, end: end + after };
  return { start, end: end + measureAfter(text, end) };
}

/** The words of a run in a script without spaces. */
function segment(text: string, start: number, end: number): WholeWord[] {
  const run = text.slice(start, end);
  const words = Array.from(SEGMENTER.segment(run), ({ segment: word, index }) => ({
    start: start + index,
    end: start + index + word.length,
  }));
  return joinWithin(words, listUnspacedNumbers(run), start);
}

/**
 * Words, those within one of some stretches together as one.
 *
 * @param offset where the text begins that the stretches are of
 */
function joinWithin(words: WholeWord[], stretches: WholeWord[], offset = 0): WholeWord[] {
  if (stretches.length === 0) return words;
  const joined: WholeWord[] = [];
  let at = 0;
  for (const word of words) {
    while (at < stretches.length && offset + (stretches[at] as WholeWord).end <= word.start) at++;
    const open = joined.at(-1);
    if (open && offset + (stretches[at]?.start ?? Number.POSITIVE_INFINITY) < word.start) open.end = word.end;
    else joined.push({ ...word });
  }
  return joined;
}

/** The first word that ends after a place of the text: the one around it, if there is one. Binary search. */
export function findWholeWord(words: readonly WholeWord[], offset: number): WholeWord | undefined {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as WholeWord).end <= offset) low = middle + 1;
    else high = middle;
  }
  return words[low];
}

/** Whether a place of a text lies within one of its whole words. */
export function cutsWord(words: readonly WholeWord[], offset: number): boolean {
  return (findWholeWord(words, offset)?.start ?? offset) < offset;
}

/**
 * The least stretch of whole words that holds a stretch of a text, with the signs at its ends: white space there is left out, words that it cuts
 * are taken in, and a sign that touches a word without being part of it (the second dash of `left--5 people`) is left out. Null when no word is
 * in it.
 *
 * @param words the whole words of the text, where they are known
 */
export function snapToWords(
  text: string,
  start: number,
  end: number,
  words: readonly WholeWord[] = listWholeWords(text),
): WholeWord | null {
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = end - (chosen.length - chosen.trimEnd().length);
  const first = words.find((word) => word.end > from);
  const last = words.findLast((word) => word.start < to);
  if (!first || !last || from >= to || first.start >= to || last.end <= from) return null;
  const begins = first.start <= from || clingsToNext(text.slice(first.start - 1, first.start + 1));
  const ends = last.end >= to || clingsToLast(text.slice(last.end, last.end + 1));
  return {
    start: begins ? first.start : leaveCharacter(text, from, -1),
    end: ends ? last.end : leaveCharacter(text, to, 1),
  };
}

/** The next place that lies within no character of two units. */
function leaveCharacter(text: string, offset: number, by: 1 | -1): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset + by : offset;
}
