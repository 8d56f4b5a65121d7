import { expect, it } from "vitest";
import { readPlace } from "../../../../../app/articles/[id]/read-place.ts";

it.each([
  ["", null, null],
  ["paragraphs=201-400", { from: 201, to: 401 }, null],
  ["paragraphs=19000", { from: 19_000, to: null }, null],
  ["paragraphs=&step=3", null, 3],
  ["paragraphs=1-2-3&step=0", null, null],
  ["paragraphs=-5&step=-1", null, null],
  ["paragraphs=99999999999999&step=99999999999999", null, null],
  ["paragraphs=x&step=1e3", null, null],
])("“%s” asks for what it says, or for nothing", (search, range, step) => {
  expect(readPlace(new URLSearchParams(search))).toEqual({ range, step });
});
