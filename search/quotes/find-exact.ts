import {
  type ArticleWord,
  continuesNumber,
  readAfter,
  readAround,
  readBefore,
  type WordSpan,
} from "./article-words.ts";
import { checkWords } from "./check-words.ts";
import type { ReadQuote } from "./read-quote.ts";

/**
 * Every place of an article where a quote stands word for word, its proof tried where the link does not hold all words. Time: words of the
 * article, plus those of the quote wherever it begins and ends alike.
 */
export function findExact(words: readonly ArticleWord[], quote: ReadQuote): WordSpan[] {
  const spans: WordSpan[] = [];
  for (let from = 0; from + quote.length <= words.length; from++) {
    const span = matchAt(words, from, quote);
    if (span) spans.push(span);
  }
  return spans;
}

function matchAt(words: readonly ArticleWord[], from: number, quote: ReadQuote): WordSpan | null {
  const { head, tail, length, gluedBefore, gluedAfter } = quote;
  const to = from + length - 1;
  const first = words[from]?.text ?? "";
  const last = words[to]?.text ?? "";
  const edges = matchEdges(first, last, quote);
  if (!edges) return null;
  for (let n = 1; n < head.length && n < length - 1; n++) if (words[from + n]?.text !== head[n]) return null;
  for (let n = 2; n <= tail.length; n++) if (words[to - n + 1]?.text !== tail.at(-n)) return null;
  const lastQuoted = (tail.at(-1) ?? head.at(-1)) as string;
  if (edges.before === "" && continuesNumber(neighbour(words, from, -1), head[0])) {
    if (quote.context?.before.at(-1) !== neighbour(words, from, -1)) return null;
  }
  if (edges.after === "" && continuesNumber(lastQuoted, neighbour(words, to, 1))) {
    if (quote.context?.after[0] !== neighbour(words, to, 1)) return null;
  }
  if (quote.check !== null) {
    const all = words.slice(from, to + 1).map((word) => word.text);
    all[0] = head[0] as string;
    all[length - 1] = lastQuoted;
    if (checkWords(all) !== quote.check) return null;
  }
  return { from, to, ...edges };

  function matchEdges(firstWord: string, lastWord: string, { head: [start = ""] }: ReadQuote) {
    if (length === 1) return readAround(firstWord, start, gluedBefore, gluedAfter);
    const rest = readBefore(firstWord, start, gluedBefore);
    if (rest === null) return null;
    const end = readAfter(lastWord, (tail.at(-1) ?? head.at(-1)) as string, gluedAfter);
    return end === null ? null : { before: rest, after: end };
  }
}

/** The word before or after one, in the same paragraph. */
function neighbour(words: readonly ArticleWord[], at: number, by: 1 | -1): string | undefined {
  const next = words[at + by];
  return next?.paragraph === words[at]?.paragraph ? next?.text : undefined;
}

/**
 * How much of what stood around a quote stands around a place, from 0 to 1; null when the link does not say. A quote that began or ended its
 * paragraph counts as one word more there.
 */
export function compareContext(words: readonly ArticleWord[], span: WordSpan, quote: ReadQuote): number | null {
  if (!quote.context) return null;
  const { before, after } = quote.context;
  const reach = (context: string[]) => context.length + 2;
  const left = words.slice(Math.max(0, span.from - reach(before)), span.from).map((word) => word.text);
  const right = words.slice(span.to + 1, span.to + 1 + reach(after)).map((word) => word.text);
  if (span.before !== "") left.push(span.before);
  if (span.after !== "") right.unshift(span.after);
  const begins = left.length === 0 || (span.before === "" && !sameParagraph(words, span.from - 1, span.from));
  const ends = right.length === 0 || (span.after === "" && !sameParagraph(words, span.to, span.to + 1));
  const matched = (context: string[], found: string[], edge: boolean) =>
    context.length === 0 ? Number(edge) : countCommon(context, found);
  const total = Math.max(1, before.length) + Math.max(1, after.length);
  return (matched(before, left, begins) + matched(after, right, ends)) / total;
}

const sameParagraph = (words: readonly ArticleWord[], one: number, other: number): boolean =>
  words[one]?.paragraph === words[other]?.paragraph;

/** Words that two short lists have in common, in order (longest common subsequence). */
function countCommon(one: string[], other: string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [n, found] of other.entries()) {
      next.push(word === found ? (row[n] as number) + 1 : Math.max(row[n + 1] as number, next[n] as number));
    }
    row = next;
  }
  return row.at(-1) as number;
}
