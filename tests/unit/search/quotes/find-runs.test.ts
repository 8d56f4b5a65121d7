import fc from "fast-check";
import { expect, it } from "vitest";
import { findRuns } from "#search/quotes/find-runs.ts";

it("finds a run of words wherever it begins, also where two of them overlap", () => {
  const words = fc.array(fc.constantFrom("a", "b"), { maxLength: 30 });
  const run = fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(words, run, (all, wanted) => {
      const starts = all.flatMap((_, at) => (wanted.every((word, n) => all[at + n] === word) ? [at] : []));
      expect([...findRuns(all, wanted, (one, other) => one === other)]).toEqual(starts);
    }),
    { numRuns: 1000 },
  );
});
