import { expect, it } from "vitest";
import { dateBefore, formatDay, parsePartialDate } from "#search/dates.ts";

it.each([
  ["2016", "2016-01-01", "2016-12-31"],
  ["2016-02", "2016-02-01", "2016-02-29"],
  ["2016-12", "2016-12-01", "2016-12-31"],
  ["2016-08-09", "2016-08-09", "2016-08-09"],
])("%s covers %s to %s", (value, first, last) => {
  const span = parsePartialDate(value);
  expect(span && [formatDay(span.first), formatDay(span.last)]).toEqual([first, last]);
});

it.each(["2016-02-30", "2016-13", "2016-00", "2016-08-00", "0999", "16", "2016-8-9", "", "2016-08-09T00:00"])(
  "%s is no date",
  (value) => {
    expect(parsePartialDate(value)).toBeNull();
  },
);

it.each([
  ["2017", "2016"],
  ["2017-01", "2016-12"],
  ["2016-03-01", "2016-02-29"],
])("before %s is %s", (value, before) => {
  expect(dateBefore(value)).toBe(before);
});
