import fc from "fast-check";
import { expect, it } from "vitest";
import { cutAtHighlights } from "#search/highlight.ts";
import { highlightPatterns, type Pattern } from "#search/highlight-patterns.ts";
import { tokenize } from "#search/words/tokenize.ts";

const marked = (text: string, patterns: Pattern[]) =>
  highlightPatterns(text, tokenize(text), patterns).map(({ start, end }) => text.slice(start, end));

const find = (...tokens: string[]): Pattern => ({ tokens, prefix: false, edges: null });

it("marks words, phrases as one range, and beginnings of words", () => {
  const text = "The S-400 system; Turkey’s systems, S400.";
  expect(marked(text, [find("s", "400")])).toEqual(["S-400"]);
  expect(marked(text, [find("turkey")])).toEqual(["Turkey"]);
  expect(marked(text, [{ ...find("sys"), prefix: true }])).toEqual(["system", "systems"]);
  expect(marked(text, [{ ...find("s", "4"), prefix: true }])).toEqual(["S-400"]);
});

it("marks what is exact only where it cuts no word or number", () => {
  const exact = (before: string, tokens: string[], after: string) => ({ ...find(...tokens), edges: { before, after } });
  const text = "An American saw 1,500 anti-American people, 500 people and 50% of 50 others.";
  expect(marked(text, [exact("", ["american"], "")])).toEqual(["American"]);
  expect(marked(text, [exact("", ["american", "people"], "")])).toEqual([]);
  expect(marked(text, [exact("", ["500"], ""), exact("", ["500", "people"], "")])).toEqual(["500 people"]);
  expect(marked(text, [exact("", ["50"], "%")])).toEqual(["50"]);
  expect(marked(text, [exact("", ["50"], "")])).toHaveLength(1);
});

it("joins what overlaps", () => {
  expect(marked("a b c b", [find("a", "b"), find("b", "c")])).toEqual(["a b c"]);
});

const word = fc.constantFrom("a", "b", "ab", "c");
const pattern = fc.record({
  tokens: fc.array(word, { minLength: 1, maxLength: 3 }),
  prefix: fc.boolean(),
  edges: fc.constant(null),
});

it("marks exactly the words that a look at every place finds", () => {
  fc.assert(
    fc.property(fc.array(word, { maxLength: 15 }), fc.array(pattern, { maxLength: 4 }), (words, patterns) => {
      const text = words.join(" ");
      const tokens = tokenize(text);
      const expected = tokens.map((_, at) =>
        patterns.some(({ tokens: wanted, prefix }) =>
          wanted.some((_, back) => {
            const from = at - back;
            return wanted.every((term, i) => {
              const found = words[from + i];
              return (
                found !== undefined && (prefix && i === wanted.length - 1 ? found.startsWith(term) : found === term)
              );
            });
          }),
        ),
      );
      const ranges = highlightPatterns(text, tokens, patterns);
      expect(tokens.map(({ start, end }) => ranges.some((range) => range.start <= start && end <= range.end))).toEqual(
        expected,
      );
      for (const [i, range] of ranges.entries()) expect(range.start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
      expect(
        cutAtHighlights(text, ranges)
          .map((piece) => piece.text)
          .join(""),
      ).toBe(text);
    }),
    { numRuns: 2000 },
  );
});
