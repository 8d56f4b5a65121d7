import { expect, it } from "vitest";
import { showsDays } from "#search/facets/list-values.ts";

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
