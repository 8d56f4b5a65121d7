import { type Fit, fitWords, STEP, type Step, traceSteps, type Wanted } from "./align-words.ts";
import { compareContext, ITS_PLACE, ITS_VERY_PLACE } from "./compare-context.ts";
import { findEnds, type Match } from "./find-ends.ts";
import { listWindows } from "./list-windows.ts";
import { type NumberedWords, numberWords } from "./number-words.ts";
import type { ArticleWord } from "./printed-words.ts";
import { DISTINCTIVE_WORDS, type QuotedWord, type ReadQuote } from "./read-quote.ts";
import { type QuoteSymbol, weighSymbols } from "./weigh-symbols.ts";

/** The passage that is nearest to a quote: words of the article, both ends inclusive. */
export interface Nearest {
  from: number;
  to: number;
  /** Words replaced, left out or added, as a share of the quote's; punctuation and capitals count a quarter. */
  distance: number;
  symbols: QuoteSymbol[];
  /** From the passage's first word to its last, without what stood around it. */
  steps: Step[];
}

/** A passage in which more has changed, as a share of the quote's words, is another one. */
const MAX_DISTANCE = 0.35;
/** Where nearly all that stood around the quote still does, more may have changed. */
const MAX_DISTANCE_IN_PLACE = 0.5;
/** Of few words, one in four may have changed, or one, and only where most of what stood around them still does. */
const MAX_DISTANCE_OF_FEW = 0.25;
/** Two passages whose distances differ by no more than this could both be the quote's. */
const RIVAL_MARGIN = 0.25;
/** Bits by which the words in common must outweigh chance: the places tried, and 1 in a thousand besides. */
const CHANCE_BITS = 10;
/** Bits that each change takes away: two words in common that carry meaning are worth one that is not. */
const CHANGE_BITS = 2;
/** No single word is worth more than one that stands once in four thousand words. */
const MAX_BITS = 12;
const MARK_BITS = 5;
/** Word frequencies in a short article say little: as if it had a thousand words. */
const LEAST_ARTICLE = 1000;

/**
 * The passages nearest to a quote, the nearest first and only those that could be it: none when what is left of the words could stand there
 * by chance. Whether words in common are chance is told by how rare they are in the article (the log-odds of sequence
 * search: Karlin and Altschul 1990), since four words such as `he said on the` are in every article.
 */
export function findNearestPassages(words: readonly ArticleWord[], quote: ReadQuote): Nearest[] {
  const symbols = listSymbols(quote);
  const numbered = numberWords(words);
  const wanted = weighSymbols(symbols, numbered.distinct);
  const fits = listWindows(numbered, symbols)
    .flatMap(({ from, to }) =>
      fitWords(wanted, numbered.numbers.subarray(from, to), 2).map((fit) => ({
        ...fit,
        from: fit.from + from,
        to: fit.to + from,
      })),
    )
    .sort((a, b) => a.cost - b.cost);
  const found: Nearest[] = [];
  const most = mostCost(wanted, symbols);
  for (const fit of fits) {
    if (fit.cost > most) break;
    const nearest = readFit(fit, wanted, symbols, numbered, words, quote);
    if (!nearest || !isNear(words, nearest, quote) || found.some((other) => overlaps(other, nearest))) continue;
    found.push(nearest);
  }
  found.sort((a, b) => a.distance - b.distance);
  const margin = (found[0]?.distance ?? 0) + Math.max(RIVAL_MARGIN, 1 / quote.length);
  return found.filter(({ distance }) => distance <= margin);
}

/** What a fit costs at most in which no more than the most that is allowed has changed: what stood around the quote may be gone altogether. */
function mostCost(wanted: readonly Wanted[], symbols: readonly QuoteSymbol[]): number {
  return wanted.reduce((sum, { gap }, n) => sum + (symbols[n]?.quoted ? gap * MAX_DISTANCE_IN_PLACE : gap), 0);
}

/** Whether a passage is near enough to be what became of the quote, by its words and by what stands around it. */
function isNear(words: readonly ArticleWord[], nearest: Nearest, quote: ReadQuote): boolean {
  const { distance } = nearest;
  const likeness = compareContext(words, nearest, quote);
  if (likeness !== null && likeness >= ITS_VERY_PLACE && distance <= MAX_DISTANCE_IN_PLACE) return true;
  if (quote.length >= DISTINCTIVE_WORDS || likeness === null) return distance <= MAX_DISTANCE;
  return likeness >= ITS_PLACE && distance <= Math.max(MAX_DISTANCE_OF_FEW, 1 / quote.length);
}

const overlaps = (one: Nearest, other: Nearest): boolean => one.from <= other.to && other.from <= one.to;

/** The words of a quote and of what stood around it, in order. */
function listSymbols({ head, marks, tail, context }: ReadQuote): QuoteSymbol[] {
  const around = (words: QuotedWord[] | null) => (words ?? []).map((word) => ({ word, mark: null, quoted: false }));
  return [...around(context.before), ...listQuoted({ head, marks, tail }), ...around(context.after)];
}

/** The words of a quote in order. */
export function listQuoted({ head, marks, tail }: Pick<ReadQuote, "head" | "marks" | "tail">): QuoteSymbol[] {
  const known = (word: QuotedWord): QuoteSymbol => ({ word, mark: null, quoted: true });
  return [...head.map(known), ...marks.map((mark) => ({ word: null, mark, quoted: true })), ...tail.map(known)];
}

function readFit(
  fit: Fit,
  wanted: Wanted[],
  symbols: QuoteSymbol[],
  numbered: NumberedWords,
  words: readonly ArticleWord[],
  quote: ReadQuote,
): Nearest | null {
  const steps = traceSteps(wanted, numbered.numbers, fit);
  const costOf = ({ wanted: n, found }: Step): number =>
    n === null || found === null ? STEP : (wanted[n]?.costs[numbered.numbers[found] as number] as number);
  const isSame = (step: Step): step is Match =>
    step.wanted !== null && step.found !== null && symbols[step.wanted]?.quoted === true && costOf(step) < STEP;
  const common = steps.filter(isSame);
  if (common.length === 0) return null;
  const bits = steps.reduce((sum, step) => sum + weighStep(step, costOf(step), symbols, numbered), 0);
  const chance = Math.log2(Math.max(numbered.numbers.length, LEAST_ARTICLE)) + CHANCE_BITS;
  if (bits < chance) return null;
  const { matches, from, to } = findEnds(words, symbols, common, quote);
  const [first, last] = [matches[0] as Match, matches.at(-1) as Match];
  const inner = steps.slice(steps.indexOf(first), steps.indexOf(last) + 1);
  const missing = symbols.flatMap(({ quoted }, n) => (quoted && (n < first.wanted || n > last.wanted) ? [n] : []));
  const distance =
    (inner.reduce((sum, step) => sum + costOf(step), 0) / STEP + missing.length) /
    symbols.filter(({ quoted }) => quoted).length;
  const lost = (isLost: (n: number) => boolean): Step[] =>
    missing.filter(isLost).map((n) => ({ wanted: n, found: null }));
  return {
    from,
    to,
    distance,
    symbols,
    steps: [
      ...lost((n) => n < first.wanted),
      ...stepOver(from, first.found),
      ...inner,
      ...lost((n) => n > last.wanted),
      ...stepOver(last.found + 1, to + 1),
    ],
  };
}

/** Steps over words that only the article has. */
export const stepOver = (from: number, to: number): Step[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => ({ wanted: null, found: from + n }));

/** The bits that a step speaks for the passage being the quote's, or against it. */
function weighStep({ wanted, found }: Step, cost: number, symbols: QuoteSymbol[], numbered: NumberedWords): number {
  const symbol = symbols[wanted ?? -1];
  if (!symbol || found === null || cost >= STEP / 2) return symbol?.quoted === false ? 0 : -CHANGE_BITS;
  if (symbol.word === null && symbol.mark === null) return 0;
  const count = numbered.counts[numbered.numbers[found] as number] as number;
  const rarity = Math.log2(Math.max(numbered.numbers.length, LEAST_ARTICLE) / count);
  return Math.min(symbol.word === null ? MARK_BITS : MAX_BITS, rarity);
}
