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
  /** Signs before the first word and after the last that are part of the quote. */
  leading: string;
  trailing: string;
  /** The proof that all words are there; null when they are all known. In a link of the first form with its first and last run. */
  proof: { check: string; runs: EarlierRuns | null } | null;
  /** Words that stood around it; empty where the paragraph began or ended, null where the link does not say. */
  context: { before: QuotedWord[] | null; after: QuotedWord[] | null };
}

/** A quote of fewer words may stand in an article twice by chance: what stands around it counts. */
export const DISTINCTIVE_WORDS = 8;

function cut(text: string): { leading: string; words: QuotedWord[]; trailing: string } {
  const { words, after } = listPrintedWords(text);
  const quoted = words.map((word, n): QuotedWord => {
    const { start, end } = showWord(text, words, n);
    return { text: word.text, before: n === 0 ? null : word.before, shown: text.slice(start, end).trim() };
  });
  return { leading: words[0]?.before ?? "", words: quoted, trailing: after };
}

/**
 * The words of a link. Null when it holds none, or when its own proof denies them: it was cut or changed on its way.
 * A long quote's proof can't be tried without the words between.
 */
export function readQuote(quoted: QuotedWords): ReadQuote | null {
  const { first, last, check, marks, form } = quoted;
  const head = cut(first);
  const tail = last === null ? { words: [], trailing: head.trailing } : cut(last);
  if (head.words.length === 0 || (last !== null && (check === null || tail.words.length === 0))) return null;
  if (last === null && check !== null && (marks.length > 0 || check !== proveWhole(quoted))) return null;
  const runs = form === 1 && last !== null ? { first: cutRuns(first), last: cutRuns(last) } : null;
  const ends = runs ? runs.first.length + runs.last.length : head.words.length + tail.words.length;
  return {
    head: head.words,
    marks,
    tail: tail.words,
    length: ends + marks.length,
    leading: head.leading,
    trailing: tail.trailing,
    proof: last === null || check === null ? null : { check, runs: runs && readEarlierRuns(runs.first, runs.last) },
    context: readContext(quoted, ends + marks.length),
  };
}

const proveWhole = ({ first, form }: QuotedWords): string =>
  form === 1 ? proveRuns(cutRuns(first)) : checkWords(listPrintedWords(first).words);

/** No link of this site gives more; each is compared at every place where the quote stands. */
const MAX_CONTEXT_WORDS = 8;

function readContext({ prefix, suffix, check, form }: QuotedWords, length: number): ReadQuote["context"] {
  const [before, after] = [cut(prefix).words.slice(-MAX_CONTEXT_WORDS), cut(suffix).words.slice(0, MAX_CONTEXT_WORDS)];
  if (form === 1) {
    // Links of the first form say what stood around a quote of few words, or of words that stand in the article twice.
    const isTold = before.length > 0 || after.length > 0 || (check !== null && length < DISTINCTIVE_WORDS);
    return { before: isTold ? before : null, after: isTold ? after : null };
  }
  const told = (text: string, words: QuotedWord[]) => (text.trim() !== "" && words.length === 0 ? null : words);
  return { before: told(prefix, before), after: told(suffix, after) };
}
