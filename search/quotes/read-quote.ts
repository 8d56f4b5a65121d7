import { findWholeWord, listWholeWords, type WholeWord } from "../words/whole-words.ts";
import { checkWords } from "./check-words.ts";
import { cutRuns, type EarlierRuns, proveRuns, readEarlierRuns } from "./earlier-links.ts";
import { listPrintedWords, showWord } from "./printed-words.ts";
import type { QuotedWords } from "./quote-reference.ts";

/** A word that a link holds. */
export interface QuotedWord {
  /** As it is compared. */
  text: string;
  /** The signs between the word before and this one; null where the link does not say. */
  before: string | null;
  /** As the link spells it, with the signs that touch it. */
  shown: string;
}

/** A quote cut into the words that it is looked for by. */
export interface ReadQuote {
  /** The first words, or all when `tail` is empty. */
  head: QuotedWord[];
  marks: (string | null)[];
  tail: QuotedWord[];
  /** Words, or runs in a long quote of the first form. */
  length: number;
  /** Signs before the first word and after the last that are part of the quote, as they are compared, and as the link prints them. */
  leading: string;
  trailing: string;
  printed: { leading: string; trailing: string };
  /** Positions of words that are one whole word with the one before: from the first word on, and backwards from the last. No paragraph ends between. */
  joined: { fromFirst: number[]; fromLast: number[] };
  /** The proof that all words are there; null when they are all known. In a link of the first form with its first and last run. */
  proof: { check: string; runs: EarlierRuns | null } | null;
  /** Whether fewer words than usual around it mean that the paragraph began or ended there, as in links that this site makes now. */
  tellsEdges: boolean;
  /** Words that stood around it; empty where the paragraph began or ended, null where the link does not say. */
  context: { before: QuotedWord[] | null; after: QuotedWord[] | null };
}

/** A quote of fewer words may stand in an article twice by chance: what stands around it counts. */
export const DISTINCTIVE_WORDS = 8;

type PlacedWord = QuotedWord & WholeWord;

function cut(text: string) {
  const { words, after } = listPrintedWords(text);
  const placed = words.map((word, n): PlacedWord => {
    const { start, end } = showWord(text, words, n);
    return { ...word, before: n === 0 ? null : word.before, shown: text.slice(start, end).trim() };
  });
  return {
    words: placed,
    leading: { printed: text.slice(0, words[0]?.start), folded: words[0]?.before ?? "" },
    trailing: { printed: text.slice(words.at(-1)?.end), folded: after },
  };
}

/** Positions of the words that are one whole word with the one before. */
function listJoined(text: string, words: readonly WholeWord[]): number[] {
  const whole = listWholeWords(text);
  return words.flatMap(({ start }, n) => {
    const before = words[n - 1];
    return before && (findWholeWord(whole, before.end - 1)?.end ?? 0) > start ? [n] : [];
  });
}

/**
 * The words of a link. Null when it holds none, or when its own proof denies them: it was cut or changed on its way.
 * A long quote's proof can't be tried without the words between.
 */
export function readQuote(quoted: QuotedWords): ReadQuote | null {
  const { first, last, check, marks, form } = quoted;
  const head = cut(first);
  const tail = last === null ? { ...head, words: [] } : cut(last);
  if (head.words.length === 0 || (last !== null && (check === null || tail.words.length === 0))) return null;
  if (last === null && check !== null && (marks.length > 0 || !holdsWhole(quoted, check))) return null;
  const runs = form === 1 && last !== null ? { first: cutRuns(first), last: cutRuns(last) } : null;
  const ends = runs ? runs.first.length + runs.last.length : head.words.length + tail.words.length;
  return {
    head: head.words,
    marks,
    tail: tail.words,
    length: ends + marks.length,
    leading: head.leading.folded,
    trailing: tail.trailing.folded,
    printed: { leading: head.leading.printed, trailing: tail.trailing.printed },
    joined: {
      fromFirst: listJoined(first, head.words),
      fromLast: last === null ? [] : listJoined(last, tail.words).map((n) => tail.words.length - 1 - n),
    },
    proof: last === null || check === null ? null : { check, runs: runs && readEarlierRuns(runs.first, runs.last) },
    tellsEdges: form !== 1,
    context: readContext(quoted, ends + marks.length),
  };
}

/** Whether a link that holds the whole quote was not changed on its way. Links of the second form were proved by words that were cut in other ways. */
function holdsWhole({ first, form }: QuotedWords, check: string): boolean {
  if (form === 1) return check === proveRuns(cutRuns(first));
  return form === 2 || check === checkWords(listPrintedWords(first).words);
}

/** No link of this site gives more; each is compared at every place where the quote stands. */
const MAX_CONTEXT_WORDS = 8;

function readContext(quoted: QuotedWords, length: number): ReadQuote["context"] {
  const { first, last, prefix, suffix, check, form } = quoted;
  const quote = last ?? first;
  const [before, after] = [cutBeside(prefix, first).left, cutBeside(quote, suffix).right];
  const context = { before: before.slice(-MAX_CONTEXT_WORDS), after: after.slice(0, MAX_CONTEXT_WORDS) };
  if (form === 1) {
    // Links of the first form say what stood around a quote of few words, or of words that stand in the article twice.
    const isTold = before.length > 0 || after.length > 0 || (check !== null && length < DISTINCTIVE_WORDS);
    return isTold ? context : { before: null, after: null };
  }
  const told = (text: string, words: QuotedWord[]) => (text.trim() !== "" && words.length === 0 ? null : words);
  return { before: told(prefix, context.before), after: told(suffix, context.after) };
}

/**
 * The words of two texts that stand side by side, each with the signs that touch it there; but cut alone where a word would go over from one to the
 * other, as in no link of this site.
 */
function cutBeside(left: string, right: string): { left: QuotedWord[]; right: QuotedWord[] } {
  const { words } = cut(left + right);
  if (words.some(({ start, end }) => start < left.length && left.length < end)) {
    return { left: cut(left).words, right: cut(right).words };
  }
  return {
    left: words.filter(({ end }) => end <= left.length),
    right: words.filter(({ start }) => start >= left.length),
  };
}
