import { UNSPACED } from "../words/tokenize.ts";
import { proveText } from "./check-words.ts";
import { foldEarlier } from "./fold-typography.ts";
import type { ArticleWords } from "./printed-words.ts";

/**
 * Links of the first form, which stay good. Their proof and marks are of runs of characters without a space, each with the signs that touch it;
 * a letter of a script without spaces is a run by itself.
 */

interface Run {
  /** Typography folded away. */
  text: string;
  start: number;
  end: number;
}

const RUN = new RegExp(`[${UNSPACED}]\\p{M}*|[[^\\s]--[${UNSPACED}]]+`, "gv");

function listRuns(text: string): Run[] {
  return Array.from(text.matchAll(RUN), ({ 0: run, index }) => ({
    text: foldEarlier(run),
    start: index,
    end: index + run.length,
  })).filter((run) => run.text !== "");
}

/** The runs of a text, as a link of the first form counts them. */
export const cutRuns = (text: string): string[] => listRuns(text).map((run) => run.text);

/** The proof of a text in links of the first form. */
export const proveRuns = (runs: readonly string[]): string => proveText(runs.join(" "));

/** What a long quote of the first form has at its ends. */
export interface EarlierRuns {
  first: string;
  last: string;
  /** Runs of signs alone before the first word. */
  leading: number;
}

/** Reads the ends of a long quote: the runs of its first words and of its last ones. */
export function readEarlierRuns(first: readonly string[], last: readonly string[]): EarlierRuns {
  const leading = first.findIndex((run) => /[\p{L}\p{N}]/u.test(run));
  return { first: first[0] ?? "", last: last.at(-1) ?? "", leading: Math.max(0, leading) };
}

/** The runs of an article, and which of them its words stand in. */
export interface ArticleRuns {
  texts: string[];
  /** By word: the runs that it begins and ends in. */
  firstOf: number[];
  lastOf: number[];
}

/** Cuts an article into runs. Time: linear. */
export function listArticleRuns({ words, texts }: ArticleWords): ArticleRuns {
  const runs = texts.map(listRuns);
  const before = runs.map(() => 0);
  for (let n = 1; n < runs.length; n++) before[n] = (before[n - 1] as number) + (runs[n - 1]?.length ?? 0);
  const firstOf: number[] = [];
  const lastOf: number[] = [];
  let [paragraph, at] = [0, 0];
  for (const word of words) {
    if (word.paragraph !== paragraph) [paragraph, at] = [word.paragraph, 0];
    const own = runs[paragraph] as Run[];
    const skipTo = (offset: number) => {
      while (at + 1 < own.length && (own[at] as Run).end <= offset) at++;
      return (before[paragraph] as number) + at;
    };
    firstOf.push(skipTo(word.start));
    lastOf.push(skipTo(word.end - 1));
  }
  return { texts: runs.flatMap((each) => each.map(({ text }) => text)), firstOf, lastOf };
}

const readLetters = (run: string): string => run.replace(/[^\p{L}\p{N}]/gu, "");

/** Runs of an article, both ends inclusive, and the word with which they end. */
export interface RunSpan {
  begin: number;
  end: number;
  to: number;
}

/**
 * The runs of a quote of so many runs that begins with a word; null when the article ends before, or other words stand at its ends. Signs may touch
 * the ends that are no part of the quote.
 */
export function findRunSpan(
  { texts, firstOf, lastOf }: ArticleRuns,
  from: number,
  { length, first, last, leading }: EarlierRuns & { length: number },
): RunSpan | null {
  const begin = (firstOf[from] as number) - leading;
  const end = begin + length - 1;
  if (begin < 0 || end >= texts.length) return null;
  const isEnd = (run: string | undefined, own: string) =>
    run === own || (mayHold(run, own) && readLetters(run ?? "") === readLetters(own));
  if (!isEnd(texts[begin], first) || !isEnd(texts[end], last)) return null;
  // The last word that ends in the last run.
  let [low, high] = [from, lastOf.length];
  while (low + 1 < high) {
    const middle = (low + high) >> 1;
    if ((lastOf[middle] as number) <= end) low = middle;
    else high = middle;
  }
  return { begin, end, to: low };
}

/** Signs that touch a run of an article at most: nothing longer is looked at for each of its words. */
const MAX_SIGNS_ON_RUN = 100;
const mayHold = (run = "", own: string): boolean => run.length <= own.length + MAX_SIGNS_ON_RUN;

/** Whether the proof of a quote holds for runs, of which the first and the last are taken as the link has them. */
export function holdsForRuns(
  { texts }: ArticleRuns,
  { begin, end }: RunSpan,
  { check, first, last }: EarlierRuns & { check: string },
): boolean {
  const quoted = texts.slice(begin, end + 1);
  quoted[0] = first;
  quoted[quoted.length - 1] = last;
  return proveRuns(quoted) === check;
}
