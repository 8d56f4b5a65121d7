import fc from "fast-check";
import { expect, it } from "vitest";
import { cutAtHighlights, highlightPatterns, type Pattern } from "#search/highlight.ts";
import { tokenize } from "#search/tokenize.ts";

const marked = (text: string, patterns: Pattern[]) =>
  highlightPatterns(tokenize(text), patterns).map(({ start, end }) => text.slice(start, end));

it("marks words, phrases as one range, and beginnings of words", () => {
  const text = "The S-400 system; Turkey’s systems, S400.";
  expect(marked(text, [{ tokens: ["s", "400"], prefix: false }])).toEqual(["S-400"]);
  expect(marked(text, [{ tokens: ["turkey"], prefix: false }])).toEqual(["Turkey"]);
  expect(marked(text, [{ tokens: ["sys"], prefix: true }])).toEqual(["system", "systems"]);
  expect(marked(text, [{ tokens: ["s", "4"], prefix: true }])).toEqual(["S-400"]);
});

it("joins what overlaps", () => {
  const patterns = [
    { tokens: ["a", "b"], prefix: false },
    { tokens: ["b", "c"], prefix: false },
  ];
  expect(marked("a b c b", patterns)).toEqual(["a b c"]);
});

const word = fc.constantFrom("a", "b", "ab", "c");
const pattern = fc.record({ tokens: fc.array(word, { minLength: 1, maxLength: 3 }), prefix: fc.boolean() });

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
      const ranges = highlightPatterns(tokens, patterns);
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
