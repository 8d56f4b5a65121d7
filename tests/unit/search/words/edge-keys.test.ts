import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { keysOfPhrase, listEdgeKeys } from "#search/words/edge-keys.ts";
import type { Edge } from "#search/words/word-edges.ts";

interface Place {
  term: string;
  before: Edge;
  after: Edge;
}

const edge = fc.constantFrom<Edge>("", "", "", null, "%");
const place: fc.Arbitrary<Place> = fc.record({ term: fc.constantFrom("a", "b", "c"), before: edge, after: edge });
const sign = fc.constantFrom("", "", "%", "$");

function makeKeys(places: Place[]): Set<string> {
  const edges = { before: places.map(({ before }) => before), after: places.map(({ after }) => after) };
  return new Set(
    listEdgeKeys(
      places.map(({ term }) => term),
      edges,
    ),
  );
}

describe("keys of a paragraph", () => {
  it("tell, of a phrase that it holds, whether it stands anywhere with the edges that were asked for", () => {
    const told = { right: 0, wrong: 0 };
    fc.assert(
      fc.property(
        fc.array(place, { minLength: 1, maxLength: 24 }),
        fc.tuple(fc.nat(23), fc.integer({ min: 1, max: 6 })),
        fc.tuple(sign, sign),
        (places, [from, length], [before, after]) => {
          const phrase = places.slice(from % places.length).slice(0, length);
          const tokens = phrase.map(({ term }) => term);
          const expected = places.some(
            (_, at) =>
              tokens.every((token, i) => places[at + i]?.term === token) &&
              places[at]?.before === before &&
              places[at + tokens.length - 1]?.after === after,
          );
          const keys = makeKeys(places);
          const { required, forbidden } = keysOfPhrase(tokens, { before, after });
          expect(required.every((key) => keys.has(key)) && !forbidden.some((key) => keys.has(key))).toBe(expected);
          told[expected ? "right" : "wrong"]++;
        },
      ),
      { numRuns: 30_000, seed: 20_160_809 },
    );
    expect(Math.min(told.right, told.wrong)).toBeGreaterThan(4000);
  });

  it("are none where all words are whole", () => {
    const whole = "a b a b c a b".split(" ").map((term) => ({ term, before: "", after: "" }));
    expect(makeKeys(whole)).toEqual(new Set());
  });

  it("are few, however long a paragraph is that repeats itself with other edges", () => {
    const half = (before: Edge, after: Edge) =>
      Array.from({ length: 2000 }, (_, i) => ({ term: `w${i}`, before, after }));
    expect(makeKeys([...half("", null), ...half(null, "")]).size).toBeLessThan(4000 * 11);
    expect(makeKeys([...half("$", ""), ...half("", "%")]).size).toBeLessThan(4000 * 11);
    const hyphens = Array.from({ length: 4000 }, (_, i) => ({ term: "a", before: i === 0 ? "" : null, after: null }));
    expect(makeKeys(hyphens).size).toBeLessThan(100);
  });
});
