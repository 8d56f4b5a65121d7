import { findWholeWord, type WholeWord } from "../words/whole-words.ts";
import { foldBetween, foldSigns } from "./printed-words.ts";

/** Signs that touch a quote: as the link prints them, and as they are compared. */
export interface OuterSigns {
  printed: string;
  folded: string;
}

/** Signs that are read beside a word at most, in UTF-16 units, but where they are printed as the link has them. */
export const MAX_OUTER_SIGNS = 40;

/** Where the signs beside a quote may stand: between the words beside it, in its paragraph. UTF-16 offsets of the text. */
export interface Gap {
  text: string;
  from: number;
  to: number;
}

/**
 * The gap around a quote; the signs that belong to the words beside it (`pre-`, `−5`) are no part of it.
 *
 * @param whole the whole words of the paragraph
 * @param before the printed word before the quote; undefined where it begins the paragraph
 * @param after the one after it
 */
export function makeGap(
  text: string,
  whole: readonly WholeWord[],
  before: WholeWord | undefined,
  after: WholeWord | undefined,
): Gap {
  const from = before && Math.max(before.end, findWholeWord(whole, before.end - 1)?.end ?? 0);
  const to = after && Math.min(after.start, findWholeWord(whole, after.start)?.start ?? text.length);
  return { text, from: from ?? 0, to: to ?? text.length };
}

/**
 * Where signs begin that a quote has before its first word; null when they don't stand there. As the link prints them if they stand there so, else
 * the least that is the same; either way the whole of a sign that is printed as several, such as a dash of two hyphens.
 *
 * @param start where the quote's first word begins
 */
export function findSignsBefore(gap: Gap, start: number, { printed, folded }: OuterSigns): number | null {
  const { text, from } = gap;
  const least = Math.max(from, start - MAX_OUTER_SIGNS);
  const asPrinted = start - printed.length;
  if (asPrinted >= from && text.endsWith(printed, start)) {
    if (folded === "" || growBefore(gap, asPrinted, start) === asPrinted) return asPrinted;
  }
  if (folded === "") return start;
  let at = start - 1;
  while (at >= least && foldBefore(text, at, start) !== folded) at--;
  return at < least ? null : growBefore(gap, at, start);
}

/** The same at the end: where signs end that a quote has after its last word, which ends at `end`. */
export function findSignsAfter(gap: Gap, end: number, { printed, folded }: OuterSigns): number | null {
  const { text, to } = gap;
  const most = Math.min(to, end + MAX_OUTER_SIGNS);
  const asPrinted = end + printed.length;
  if (asPrinted <= to && text.startsWith(printed, end)) {
    if (folded === "" || growAfter(gap, end, asPrinted) === asPrinted) return asPrinted;
  }
  if (folded === "") return end;
  let at = end + 1;
  while (at <= most && foldSigns(text.slice(end, at)) !== folded) at++;
  return at > most ? null : growAfter(gap, end, at);
}

/** Where the signs between a place and a word begin, a dash of several hyphens taken in whole. */
export function growBefore({ text, from }: Gap, at: number, word: number): number {
  const least = Math.max(from, word - MAX_OUTER_SIGNS);
  if (at <= least) return at;
  const folded = foldBefore(text, at, word);
  while (at > least && isSign(text[at - 1] as string) && foldBefore(text, at - 1, word) === folded) at--;
  return at;
}

/** Where the signs between a word and a place end, a dash of several hyphens taken in whole. */
export function growAfter({ text, to }: Gap, word: number, at: number): number {
  const most = Math.min(to, word + MAX_OUTER_SIGNS);
  if (at >= most) return at;
  const folded = foldSigns(text.slice(word, at));
  while (at < most && isSign(text[at] as string) && foldSigns(text.slice(word, at + 1)) === folded) at++;
  return at;
}

const isSign = (sign: string): boolean => foldSigns(sign) !== "";

/** The signs from a place to a word as they are compared. */
const foldBefore = (text: string, at: number, word: number): string =>
  foldBetween(undefined, text.slice(at, word), text.slice(word, word + 2));
