import { describe, expect, it } from "vitest";
import { listParagraphs, THRESHOLDS } from "#tests/quality/measure-thresholds.ts";

describe.each(THRESHOLDS)("$of: $says", ({ read, sides }) => {
  it.each(sides.map((side, n) => [n === 0 ? "on one side" : "on the other", side] as const))("%s", (_, side) => {
    expect(listParagraphs(read, side.page)).toEqual(side.right);
  });
});
