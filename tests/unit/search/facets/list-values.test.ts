import { expect, it } from "vitest";
import { type Counts, describeFacets, type Selected, showsDays } from "#search/facets/list-values.ts";
import { mapFacets } from "#search/facets.ts";
import { MAX_FACET_VALUES } from "#search/result.ts";

const none = (): Selected => ({ include: new Set(), exclude: new Set() });

/** What is told of one facet, and of dates, when the others have no value. */
function describe(source: Counts, selected: Selected = none(), date: Counts = new Map()) {
  const counts = mapFacets((facet): Counts => (facet === "source" ? source : new Map()));
  const all = mapFacets((facet) => (facet === "source" ? selected : none()));
  return describeFacets({ ...counts, date }, all, new Map());
}

const many = (count: number): Counts => new Map(Array.from({ length: count }, (_, n) => [`Paper ${n}`, n + 1]));

it("values are in the order of how often they are met, dates in that of the calendar", () => {
  const dates = new Map([
    ["2016-09", 3],
    ["2016-08", 1],
  ]);
  const { facets } = describe(many(3), none(), dates);
  expect(facets.source.map(({ value }) => value)).toEqual(["Paper 2", "Paper 1", "Paper 0"]);
  expect(facets.date.map(({ value }) => value)).toEqual(["2016-08", "2016-09"]);
});

it("that values are left out is said, and the selected and the excluded ones are listed all the same", () => {
  expect(describe(many(MAX_FACET_VALUES)).notices).toEqual([]);
  const selected = { include: new Set(["Paper 0"]), exclude: new Set(["Paper 1"]) };
  const { facets, notices } = describe(many(MAX_FACET_VALUES + 9), selected);
  expect(notices.map(({ code }) => code)).toEqual(["values-left-out"]);
  expect(facets.source).toHaveLength(MAX_FACET_VALUES + 2);
  expect(facets.source.slice(-2)).toMatchObject([
    { value: "Paper 1", count: 2, excluded: true },
    { value: "Paper 0", count: 1, selected: true },
  ]);
});

it.each([
  ["2016-08-01", "2016-10-31", true],
  ["2016-08-01", "2016-11-01", false],
  ["2016-08", "2016-10", true],
  ["2016-07", "2016-10", false],
  ["2016-08-09", "2016-08-09", true],
  ["2016", "2016", false],
  ["2016-08-01", null, false],
  [null, "2016-08-01", false],
  ["unknown", "2016-08-01", false],
])("dates from %s to %s are counted by day up to 92 days, else by month", (from, to, isByDay) => {
  expect(showsDays({ from, to })).toBe(isByDay);
});
