import { pickNumber, type Random } from "#tests/bench/random.ts";
import type { TracedArticle, TracedQuote } from "./traced-article.ts";

/** What people quote: see `chooseQuote`. */
export const QUOTE_SHAPES = ["paragraph", "few words", "sentence", "long run", "across paragraphs"] as const;
export type QuoteShape = (typeof QUOTE_SHAPES)[number];

const LENGTHS: Record<QuoteShape, [number, number]> = {
  paragraph: [1, Number.MAX_SAFE_INTEGER],
  "few words": [3, 7],
  sentence: [8, 20],
  "long run": [21, 60],
  "across paragraphs": [10, 150],
};

/** A quote of a shape from an article, the title aside; null when the article has none. */
export function chooseQuote(article: TracedArticle, shape: QuoteShape, random: Random): TracedQuote | null {
  const body = article.paragraphs.length - 1;
  if (body < 2) return null;
  const paragraph = 1 + pickNumber(random, body);
  const words = article.paragraphs[paragraph] ?? [];
  if (shape === "paragraph") {
    return { from: { paragraph, word: 0 }, to: { paragraph, word: words.length - 1 } };
  }
  if (shape === "across paragraphs") {
    const last = Math.min(paragraph + 1 + pickNumber(random, 2), body);
    if (last === paragraph) return null;
    const end = article.paragraphs[last] ?? [];
    return {
      from: { paragraph, word: pickNumber(random, words.length) },
      to: { paragraph: last, word: pickNumber(random, end.length) },
    };
  }
  const [fewest, most] = LENGTHS[shape];
  if (words.length < fewest) return null;
  const length = fewest + pickNumber(random, Math.min(most, words.length) - fewest + 1);
  const word = pickNumber(random, words.length - length + 1);
  return { from: { paragraph, word }, to: { paragraph, word: word + length - 1 } };
}
