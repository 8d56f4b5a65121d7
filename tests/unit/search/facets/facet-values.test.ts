import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { FacetValues } from "#search/facets/facet-values.ts";
import { tokenizeToTerms } from "#search/words/tokenize.ts";

const folded = vi.hoisted(() => ({ values: 0 }));
vi.mock(import("#search/words/tokenize.ts"), async (readModule) => {
  const original = await readModule();
  return {
    ...original,
    tokenizeToTerms: (text) => {
      folded.values++;
      return original.tokenizeToTerms(text);
    },
  };
});
afterEach(() => {
  folded.values = 0;
});

const SOURCES = ["Al Jazeera", "Al Jazeera English", "AL JAZEERA", "Reuters", 'x" OR source="y'];

it.each([
  ["Al Jazeera", ["Al Jazeera"]],
  ["al jazeera", ["Al Jazeera", "AL JAZEERA"]],
  ["jazeera", ["Al Jazeera", "Al Jazeera English", "AL JAZEERA"]],
  ["jaz", []],
  ["unknown", ["unknown"]],
  ["", []],
  ["*", []],
  ['x" OR source="Reuters', []],
])("%j selects %j", (wanted, selected) => {
  expect(new FacetValues(SOURCES).resolve(wanted)).toEqual(selected);
});

const part = fc.constantFrom("al", "Al", "jazeera", "JAZEERA", "-", "É", "e", "news", "北京");
const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(" "));

it("selects what a look at all values selects", () => {
  const spell = (text: string) => ` ${tokenizeToTerms(text).join(" ")} `;
  fc.assert(
    fc.property(fc.uniqueArray(name, { maxLength: 12 }), fc.array(name, { maxLength: 6 }), (values, asked) => {
      const known = new FacetValues(values);
      for (const wanted of asked) {
        const same = values.filter((value) => spell(value) === spell(wanted));
        const containing = values.filter((value) => spell(value).includes(spell(wanted)));
        const byName = spell(wanted).trim() === "" ? [] : same.length > 0 ? same : containing;
        expect(known.resolve(wanted)).toEqual(values.includes(wanted) ? [wanted] : byName);
      }
    }),
  );
});

it("looks a value up that exists, and works out the names of the others once for all that don't", () => {
  const values = Array.from({ length: 1000 }, (_, n) => `Ann Example ${n}`);
  const known = new FacetValues(values);
  expect(known.resolve("Ann Example 700")).toEqual(["Ann Example 700"]);
  expect(folded.values).toBe(0);
  for (let n = 0; n < 100; n++) expect(known.resolve(`ANN EXAMPLE ${n}`)).toEqual([`Ann Example ${n}`]);
  expect(folded.values).toBe(values.length + 100);
});
