import { expect, it } from "vitest";
import { formatAmericanDate, formatApaDate, formatMlaDate } from "#search/citation/style-dates.ts";

it("MLA shortens all months but May, June and July", () => {
  const days = Array.from({ length: 12 }, (_, n) => `2016-${String(n + 1).padStart(2, "0")}-09`);
  expect(days.map((day) => formatMlaDate(day).split(" ")[1])).toEqual(
    "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.".split(" "),
  );
});

it.each([
  ["2016-08-09", "August 9, 2016", "9 Aug. 2016", "2016, August 9"],
  ["2016-08", "August 2016", "Aug. 2016", "2016, August"],
  ["2016", "2016", "2016", "2016"],
])("%s is written as precisely as it is known", (date, american, mla, apa) => {
  expect([formatAmericanDate(date), formatMlaDate(date), formatApaDate(date)]).toEqual([american, mla, apa]);
});
