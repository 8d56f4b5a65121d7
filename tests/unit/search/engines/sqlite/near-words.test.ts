import fc from "fast-check";
import { expect, it } from "vitest";
import { findNearTerms, type Vocabulary } from "#search/engines/sqlite/vocabulary.ts";
import { listFirst } from "#search/facets/list-first.ts";
import { editDistance } from "#search/query/edit-distance.ts";
import { letterBits } from "#search/words/letter-bits.ts";
import { NO_LIMIT } from "#search/work-budget.ts";

/** Optimal string alignment as it is defined, cell by cell. */
function naiveDistance(a: string, b: string): number {
  const cells: number[][] = [];
  const at = (i: number, j: number) => cells[i]?.[j] ?? Number.POSITIVE_INFINITY;
  for (let i = 0; i <= a.length; i++) {
    cells[i] = [];
    for (let j = 0; j <= b.length; j++) {
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      (cells[i] as number[])[j] =
        i === 0 || j === 0
          ? i + j
          : Math.min(
              at(i - 1, j) + 1,
              at(i, j - 1) + 1,
              at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
              swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY,
            );
    }
  }
  return at(a.length, b.length);
}

const word = fc
  .array(fc.constantFrom("a", "b", "c", "t", "ç"), { minLength: 1, maxLength: 9 })
  .map((letters) => letters.join(""));

it("edits are counted up to a limit", () => {
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(limit + 1, naiveDistance(a, b)));
    }),
    { numRuns: 3000 },
  );
});

it("words near another are all found, nearest first, then the most frequent", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(word, { maxLength: 60 }),
      word,
      fc.integer({ min: 1, max: 2 }),
      (words, wanted, edits) => {
        const terms = words.toSorted();
        const frequencies = Uint32Array.from(terms, (_, n) => 1 + (n % 3));
        const byLength = Array.from({ length: 10 }, (_, length) => {
          const own = [...terms.keys()].filter((at) => terms[at]?.length === length);
          return {
            positions: Uint32Array.from(own),
            letters: Uint32Array.from(own, (at) => letterBits(terms[at] as string)),
          };
        });
        const vocabulary: Vocabulary = { terms, frequencies, sums: new Float64Array(), byLength };
        const expected = terms
          .map((term, n) => ({ term, frequency: frequencies[n] as number, distance: naiveDistance(wanted, term) }))
          .filter(({ distance }) => distance > 0 && distance <= edits)
          .sort((a, b) => a.distance - b.distance || b.frequency - a.frequency || (a.term < b.term ? -1 : 1));
        expect(findNearTerms(vocabulary, wanted, edits, NO_LIMIT)).toEqual(expected);
      },
    ),
    { numRuns: 1000 },
  );
});

it("the first of a list are those that sorting it would put first", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(6), fc.nat())), fc.integer({ min: 1, max: 8 }), (items, most) => {
      const compare = (a: [number, number], b: [number, number]) => b[0] - a[0];
      const isListed = ([, n]: [number, number]) => n % 3 !== 0;
      const expected = items.filter(isListed).toSorted(compare).slice(0, most);
      expect(listFirst(items, most, compare, isListed)).toEqual(expected);
    }),
  );
});
