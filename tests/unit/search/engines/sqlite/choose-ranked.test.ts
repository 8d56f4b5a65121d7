import { expect, it } from "vitest";
import type { IndexSize } from "#search/engines/sqlite/ask-fts5.ts";
import { chooseRanked } from "#search/engines/sqlite/choose-ranked.ts";
import { type Expanded, positivePatterns } from "#search/engines/sqlite/expand-words.ts";
import type { Pattern } from "#search/highlight-patterns.ts";

const PARAGRAPHS = 100_000;

/** An index with words `w000`, `w001` …, the first ones in the fewest paragraphs. */
function makeIndex(frequencies: number[]): IndexSize {
  const terms = frequencies.map((_, n) => nameOf(n));
  const sums = new Float64Array(frequencies.length + 1);
  for (const [n, frequency] of frequencies.entries()) sums[n + 1] = (sums[n] as number) + frequency;
  return {
    paragraphs: PARAGRAPHS,
    vocabulary: { terms, frequencies: Uint32Array.from(frequencies), sums, byLength: [] },
  };
}
const nameOf = (n: number) => `w${String(n).padStart(3, "0")}`;
const term = (...numbers: number[]): Expanded<Pattern> => ({
  kind: "term",
  patterns: numbers.map((n) => ({ tokens: [nameOf(n)], prefix: false, edges: null })),
});
const namesOf = (words: Expanded<Pattern> | null) => positivePatterns(words).map(({ tokens }) => tokens.join(" "));

const choose = (words: Expanded<Pattern>, rows: number, index: IndexSize) =>
  chooseRanked(words, rows, index)?.ranked ?? null;

const common = makeIndex(Array.from({ length: 250 }, (_, n) => 1_000 + n * 300));
const numbers = Array.from({ length: 250 }, (_, n) => n);

it("ranks by all words of an ordinary search, each with its forms", () => {
  const words: Expanded<Pattern> = { kind: "all", of: [term(3, 4), term(60), term(5), { kind: "not", of: term(9) }] };
  expect(namesOf(choose(words, 4_000, common)).sort()).toEqual(["w003", "w004", "w005", "w060"]);
  expect(chooseRanked(words, 4_000, common)?.isWhole).toBe(true);
});

it("of very many words by the rarest, however they are written down", () => {
  const any: Expanded<Pattern> = { kind: "any", of: numbers.map((n) => term(n)) };
  const ranked = namesOf(choose(any, 4_000, common));
  expect(ranked.length).toBeGreaterThan(5);
  expect(ranked.length).toBeLessThan(100);
  expect(chooseRanked(any, 4_000, common)?.isWhole).toBe(false);
  expect(ranked).toEqual(numbers.slice(0, ranked.length).map(nameOf));
  const reversed: Expanded<Pattern> = { kind: "any", of: numbers.map((n) => term(n)).toReversed() };
  expect(namesOf(choose(reversed, 4_000, common))).toEqual(ranked);
  // The fewer rows, the more words.
  expect(namesOf(choose(any, 10, common)).length).toBeGreaterThanOrEqual(ranked.length);
});

it("by no part of a word: where all must be there, what is left out is left out with all that it may match", () => {
  const words: Expanded<Pattern> = {
    kind: "all",
    of: [term(0, 249, 248), ...numbers.slice(1, 200).map((n) => term(n))],
  };
  const ranked = choose(words, 4_000, common);
  expect(ranked?.kind).toBe("all");
  const names = new Set(namesOf(ranked));
  expect(names.has("w000")).toBe(names.has("w249"));
});

it("within the rarest part, where even that is too much", () => {
  const words: Expanded<Pattern> = { kind: "all", of: [{ kind: "any", of: numbers.map((n) => term(n)) }] };
  expect(namesOf(choose(words, 4_000, common))[0]).toBe("w000");
});

it("by nothing where one phrase alone would take too long", () => {
  const phrase: Pattern = { tokens: Array.from({ length: 249 }, () => "w249"), prefix: false, edges: null };
  expect(choose({ kind: "term", patterns: [phrase] }, 10, common)).toBe(null);
});
