import { UNSPACED } from "./tokenize.ts";
import {
  isEditorsMark,
  joins,
  joinsGroups,
  MAX_GAP,
  measureAfter,
  measureBefore,
  measureScale,
  measureUnitAfter,
  type WordUse,
} from "./word-joints.ts";

/**
 * Where a quote may begin and end: the one place that decides it, for selections, links and their answers, exact searches and text fragments. A
 * word is whole with all that is printed in it without a space (`anti-American`, `O’Brien`, `AT&T`, `(un)lawful`), a number with its sign,
 * separators, decimals, currency and unit (`−5 °C`, `12 400`, `$7.5 million`, `50%`); in scripts without spaces words are those of
 * `Intl.Segmenter`, but for searches, which go by characters there. What joins them is in word-joints.ts.
 */

/** A stretch of text that is never cut: UTF-16 offsets, end exclusive. */
export interface WholeWord {
  start: number;
  end: number;
}

/** Soft hyphens, zero-width spaces and joiners, marks of direction: shown to nobody, so that they end no word. */
const UNSEEN = "\\u00AD\\u200B-\\u200F\\u2060\\uFEFF";
/** A character of a script without spaces, as a class of a regular expression. The long mark of kana belongs to no script. */
export const UNSPACED_SIGN = `[${UNSPACED}ー\\uFF70]`;
/** Letters and digits without anything between, and signs that mean nothing without the number that they touch. */
const RUN = new RegExp(
  `(\\p{RGI_Emoji})|(${UNSPACED_SIGN}[${UNSPACED}ー\\uFF70\\p{M}${UNSEEN}]*)|[[\\p{L}\\p{N}\\p{M}\\p{Sc}%‰‱°℃℉${UNSEEN}]--${UNSPACED_SIGN}]+`,
  "gv",
);
/** The same where all letters are English and all else is typography, as in most paragraphs: ten times faster. */
const PLAIN_RUN = /[A-Za-z0-9$%]+/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PLAIN = /^[\x00-\x7F\u00A0«»\u2010-\u201F\u2026\u2039\u203A]*$/;
const VISIBLE = /[\p{L}\p{N}\p{M}\p{Sc}%‰‱°℃℉]/u;
const SEGMENTER = new Intl.Segmenter("und", { granularity: "word" });

/** The word that is being put together. */
interface OpenWord extends WholeWord {
  /** Its last run. */
  left: string;
  isFirst: boolean;
  isGroup: boolean;
  hasMarks: boolean;
}

/** The words of a text that are never cut, in order; they never overlap. Time: linear in the text. */
export function listWholeWords(text: string, use: WordUse = "quote"): WholeWord[] {
  const words: WholeWord[] = [];
  let open: OpenWord | null = null;
  for (const { 0: run, 1: emoji, 2: unspaced, index } of text.matchAll(PLAIN.test(text) ? PLAIN_RUN : RUN)) {
    const end = index + run.length;
    if (open && index < open.end) continue;
    if (emoji !== undefined || unspaced !== undefined) {
      if (open && unspaced !== undefined && open.end === index) open.end += measureScale(open.left, run);
      const start = Math.max(index, open?.end ?? 0);
      if (open) words.push(closeWord(text, open));
      open = null;
      if (start === end) continue;
      if (emoji !== undefined || use === "search") words.push({ start, end });
      else for (const word of segment(text, start, end)) words.push(word);
      continue;
    }
    if (!VISIBLE.test(run)) continue;
    const joined: OpenWord | null = open && joinRun(text, open, { run, index }, use);
    if (open && !joined) words.push(closeWord(text, open));
    open = joined ?? {
      start: index - measureBefore(text, index, run),
      end,
      left: run,
      isFirst: true,
      isGroup: false,
      hasMarks: false,
    };
  }
  if (open) words.push(closeWord(text, open));
  return words;
}

/** The word with one more run; null where that begins another word. */
function joinRun(text: string, open: OpenWord, { run, index }: { run: string; index: number }, use: WordUse) {
  const gap = text.slice(open.end, index);
  if (gap.length > MAX_GAP) return null;
  const joint = { left: open.left, gap, right: run, leftIsFirst: open.isFirst, leftIsGroup: open.isGroup };
  const unit = use === "quote" ? measureUnitAfter(joint, text, index) : 0;
  if (unit === 0 && !joins(joint, use)) return null;
  const end = index + Math.max(unit, run.length);
  const hasMarks = open.hasMarks || isEditorsMark(gap);
  return { start: open.start, end, left: run, isFirst: false, isGroup: joinsGroups(joint), hasMarks };
}

/** A word with the signs that end it, and with both of a pair of brackets: `(un)lawful`. */
function closeWord(text: string, { start, end, hasMarks }: OpenWord): WholeWord {
  if (!hasMarks) return { start, end: end + measureAfter(text, end) };
  const count = (bracket: RegExp) => text.slice(start, end).match(bracket)?.length ?? 0;
  const [opens, closes] = [count(/[([]/g), count(/[)\]]/g)];
  const before = closes > opens && /[([]/.test(text[start - 1] ?? "") ? 1 : 0;
  const after = opens > closes && /[)\]]/.test(text[end] ?? "") ? 1 : 0;
  return { start: start - before, end: end + after };
}

/** The words of a run in a script without spaces. */
function* segment(text: string, start: number, end: number): Iterable<WholeWord> {
  for (const { segment: word, index } of SEGMENTER.segment(text.slice(start, end))) {
    yield { start: start + index, end: start + index + word.length };
  }
}

/** Whether a place of a text lies within one of its whole words. Binary search. */
export function cutsWord(words: readonly WholeWord[], offset: number): boolean {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as WholeWord).end <= offset) low = middle + 1;
    else high = middle;
  }
  return (words[low]?.start ?? offset) < offset;
}

/** Signs that would belong to the number or the name after them, or to the word before them, if the text began or ended there. */
const CLINGS_TO_NEXT = /^(?:[-–‐‑−+±<>≤≥≈~.][\p{N}\p{Sc}]|[#@])/u;
const CLINGS_TO_LAST = /^[-‐+#]/u;

/**
 * The least stretch of whole words that holds a stretch of a text, with the signs at its ends: white space there is left out, words that it cuts
 * are taken in, and a sign that touches a word without being part of it (the second dash of `left--5 people`) is left out. Null when no word is
 * in it.
 */
export function snapToWords(text: string, start: number, end: number): WholeWord | null {
  const words = listWholeWords(text);
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = end - (chosen.length - chosen.trimEnd().length);
  const first = words.find((word) => word.end > from);
  const last = words.findLast((word) => word.start < to);
  if (!first || !last || from >= to || first.start >= to || last.end <= from) return null;
  const begins = first.start <= from || CLINGS_TO_NEXT.test(text.slice(first.start - 1, first.start + 1));
  const ends = last.end >= to || CLINGS_TO_LAST.test(text.slice(last.end, last.end + 1));
  return {
    start: begins ? first.start : leaveCharacter(text, from, -1),
    end: ends ? last.end : leaveCharacter(text, to, 1),
  };
}

/** The next place that lies within no character of two units. */
function leaveCharacter(text: string, offset: number, by: 1 | -1): number {
  return /^[\uDC00-\uDFFF]/.test(text.slice(offset, offset + 1)) ? offset + by : offset;
}
