import fc from "fast-check";
import { expect, it } from "vitest";
import { listFirst } from "#search/facets/list-first.ts";

it("lists as many as are wanted in the order of a stable sort", () => {
  const items = fc.array(fc.record({ count: fc.nat(5), at: fc.nat() }));
  fc.assert(
    fc.property(items, fc.integer({ min: 1, max: 8 }), (all, most) => {
      const compare = (one: { count: number }, other: { count: number }) => other.count - one.count;
      expect(listFirst(all, most, compare)).toEqual(all.toSorted(compare).slice(0, most));
    }),
  );
});
