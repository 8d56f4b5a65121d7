import { beginsParagraph } from "./compare-context.ts";
import type { ArticleWord } from "./printed-words.ts";
import { DISTINCTIVE_WORDS, type QuotedWord, type ReadQuote } from "./read-quote.ts";

/** Of what stood on either side of the quote at least this share must. */
const STANDS = 0.8;
/** No fewer words than these must stand there: a link of this site gives five on either side of a short quote, where there are so many. */
const FEWEST_AROUND = 4;
/** In the place of the quote there may be twice as many words as it has, and this many more. */
const MORE_BETWEEN = 2;

/**
 * Where what stood around a short quote still stands, on both sides, and other words between: `600` in the place of `500`. Both ends inclusive. Time: the
 * article's words times those of the context.
 */
export function findReplaced(
  words: readonly ArticleWord[],
  { length, context }: ReadQuote,
): { from: number; to: number }[] {
  const { before, after } = context;
  if (length >= DISTINCTIVE_WORDS || !before || !after || before.length + after.length < FEWEST_AROUND) return [];
  const inwards = before.toReversed();
  const found: { from: number; to: number }[] = [];
  for (let from = 0; from < words.length; from++) {
    if (!stands(words, from, inwards, -1)) continue;
    for (let to = from; to < from + 2 * length + MORE_BETWEEN; to++) {
      if (words[to]?.paragraph !== words[from]?.paragraph) break;
      if (!stands(words, to, after, 1)) continue;
      found.push({ from, to });
      break;
    }
  }
  return found;
}

/** Whether what was told stands beside a word, on one side, in its order; nothing was told where a paragraph began or ended. */
function stands(words: readonly ArticleWord[], at: number, told: readonly QuotedWord[], by: 1 | -1): boolean {
  if (told.length === 0) return beginsParagraph(words, by === 1 ? at + 1 : at);
  const count = told.filter(({ text }, n) => words[at + by * (n + 1)]?.text === text).length;
  return count >= told.length * STANDS;
}
