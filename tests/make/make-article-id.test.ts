import fc from "fast-check";
import { expect, it } from "vitest";
import { makeArticleId } from "#ingest/understand/metadata/make-article-id.ts";

it.each([
  ["talks.md", "talks"],
  ["2016-08-09-talks.txt", "2016-08-09-talks"],
  ["2016/08/talks.md", "2016--08--talks"],
  ["a.b.md", /^a-b-[0-9a-f]{8}$/],
  ["Talks 1.md", /^talks-1-[0-9a-f]{8}$/],
  ["Çavuşoğlu.md", /^cavusoglu-[0-9a-f]{8}$/],
  ["переговоры.md", /^article-[0-9a-f]{8}$/],
  [`${"a".repeat(101)}.md`, /^a{91}-[0-9a-f]{8}$/],
])("%s", (file, expected) => {
  expect(makeArticleId(file)).toMatch(expected);
});

it("is valid, and another for another path", () => {
  const letters = fc.constantFrom(..."aAäı-_ .1/я".split(""));
  const path = fc.array(letters, { minLength: 1, maxLength: 12 }).map((all) => `x${all.join("")}y`);
  fc.assert(
    fc.property(path, path, (one, other) => {
      expect(makeArticleId(`${one}.md`)).toMatch(/^[a-z0-9][a-z0-9-]{0,99}$/);
      expect(makeArticleId(`${one}.md`) === makeArticleId(`${other}.md`)).toBe(one === other);
    }),
    { numRuns: 2000 },
  );
});
