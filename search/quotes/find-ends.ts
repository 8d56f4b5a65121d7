import type { Step } from "./align-words.ts";
import { beginsParagraph } from "./compare-context.ts";
import type { ArticleWord } from "./printed-words.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";
import type { QuoteSymbol } from "./weigh-symbols.ts";

const ENDS_SENTENCE = /[.!?。！？۔؟।]/u;
/** A full stop after these ends no sentence. */
const SHORTENED = /^(?:\p{Lu}|Capt|Col|Dr|Gen|Gov|Lt|Maj|Mr|Mrs|Ms|No|Prof|Rep|Sen|Sgt|St)$/u;

/** A word of the quote, by its symbol, and the word of the article that is the same. */
export type Match = Step & { wanted: number; found: number };

/** Words that are read at most in the place of others that the quote had at an end: twice as many, and these. */
const MORE_AT_END = 12;
/** Of a sentence at an end of the quote at least this share must be left, else what is left of it stands there by chance. */
const LEFT_OF_SENTENCE = 0.5;

/** What a passage has in common with a quote, and where it begins and ends: both ends inclusive. */
interface Ends {
  matches: Match[];
  from: number;
  to: number;
}

/**
 * Where a passage begins and ends in which the first or the last words of a quote may have been replaced. It reaches to what stood around the
 * quote, where that still stands near; else over as many words as were replaced, within their sentence. A sentence at an end of which hardly a word is
 * left is lost: what follows is no part of the passage.
 *
 * @param matches what quote and article have in common, in order; at least one
 */
export function findEnds(
  words: readonly ArticleWord[],
  symbols: readonly QuoteSymbol[],
  matches: Match[],
  { context }: ReadQuote,
): Ends {
  const after = findEnd(words, symbols, matches, context.after, 1);
  const before = findEnd(words, symbols, after.matches, context.before, -1);
  return { matches: before.matches, from: before.edge, to: after.edge };
}

type Direction = 1 | -1;

/** One end of a passage, and what is in common up to there. */
function findEnd(
  words: readonly ArticleWord[],
  symbols: readonly QuoteSymbol[],
  matches: Match[],
  told: QuotedWord[] | null,
  by: Direction,
): { matches: Match[]; edge: number } {
  const kept = dropLostSentences(words, symbols, matches, by);
  const last = outermost(kept, by);
  const all = outermost(matches, by);
  const missing = countMissing(symbols, last.wanted, by);
  if (missing === 0) return { matches: kept, edge: last.found };
  const shown = told && findContext(words, last.found, told, 2 * missing + MORE_AT_END, by);
  if (shown === null) return { matches: kept, edge: last.found + by * countReplaced(words, symbols, last, by) };
  const reachesAll = (shown - all.found) * by >= 0;
  return { matches: reachesAll ? matches : kept, edge: shown };
}

const outermost = (matches: readonly Match[], by: Direction): Match => matches.at(by === 1 ? -1 : 0) as Match;

/** How many words the quote has beyond one of them. */
function countMissing(symbols: readonly QuoteSymbol[], from: number, by: Direction): number {
  let count = 0;
  while (symbols[from + by * (count + 1)]?.quoted) count++;
  return count;
}

/** Leaves out what is in common with sentences at an end of the quote that are lost; of one sentence at least something is kept. */
function dropLostSentences(
  words: readonly ArticleWord[],
  symbols: readonly QuoteSymbol[],
  matches: Match[],
  by: Direction,
): Match[] {
  let kept = matches;
  for (;;) {
    const last = outermost(kept, by);
    const missing = countMissing(symbols, last.wanted, by);
    if (missing === 0) return kept;
    const inner = by === 1 ? kept : kept.toReversed();
    // The innermost word of the outermost sentence that has any.
    const inside = inner.findLastIndex((match, n) => n > 0 && partsSentences(words, inner[n - 1] as Match, match, by));
    if (inside < 1) return kept;
    const own = inner.length - inside;
    const length = Math.abs((inner[inside] as Match).wanted - last.wanted) + 1 + missing;
    if (own >= length * LEFT_OF_SENTENCE) return kept;
    kept = by === 1 ? kept.slice(0, inside) : kept.slice(own);
  }
}

/** Whether the article begins a sentence, or a paragraph, between two words in common. */
function partsSentences(words: readonly ArticleWord[], inner: Match, outer: Match, by: Direction): boolean {
  const [first, second] = by === 1 ? [inner.found, outer.found] : [outer.found, inner.found];
  for (let at = first + 1; at <= second; at++) if (beginsSentence(words, at)) return true;
  return false;
}

const beginsSentence = (words: readonly ArticleWord[], at: number): boolean =>
  beginsParagraph(words, at) || startsSentence(words[at] as ArticleWord, words[at - 1]);

/**
 * The last word before what stood around the quote, at most so many words away; null when that is not there. Half of it, word for word and in its
 * order, is enough.
 */
function findContext(
  words: readonly ArticleWord[],
  last: number,
  told: readonly QuotedWord[],
  most: number,
  by: Direction,
): number | null {
  const paragraph = words[last]?.paragraph;
  const outwards = by === 1 ? told : told.toReversed();
  let [best, edge] = [Math.max(1, outwards.length / 2) - 0.5, null as number | null];
  for (let n = 0; n <= most; n++) {
    const at = last + by * n;
    if (words[at]?.paragraph !== paragraph) break;
    const isEdge = beginsParagraph(words, by === 1 ? at + 1 : at);
    const count =
      outwards.length === 0
        ? Number(isEdge)
        : outwards.filter(({ text }, k) => words[at + by * (k + 1)]?.text === text).length;
    if (count > best) [best, edge] = [count, at];
  }
  return edge;
}

/** How many words stand in the place of those that are missing at an end: no more than those, and none of another sentence. */
function countReplaced(
  words: readonly ArticleWord[],
  symbols: readonly QuoteSymbol[],
  last: Match,
  by: Direction,
): number {
  let count = 0;
  for (let n = 1; symbols[last.wanted + by * n]?.quoted; n++) {
    const [was, is] = [last.wanted + by * n, last.found + by * n];
    if (!words[is]) break;
    // What parts two words stands before the second of them.
    const [second, secondFound] = by === 1 ? [was, is] : [was + 1, is + 1];
    const word = symbols[second]?.word;
    if (beginsSentence(words, secondFound) || (word && startsSentence(word, symbols[second - 1]?.word ?? undefined)))
      break;
    count++;
  }
  return count;
}

/** Whether a sentence begins with a word, by the signs and the word before it; where these are unknown, none does. */
function startsSentence({ before }: Pick<QuotedWord, "before">, previous: { text: string } | undefined): boolean {
  return before !== null && ENDS_SENTENCE.test(before) && !SHORTENED.test(previous?.text ?? "");
}
