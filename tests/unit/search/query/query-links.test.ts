import fc from "fast-check";
import { expect, it } from "vitest";
import { parseQuery } from "#search/query/query.ts";
import {
  clearFilters,
  excludeValue,
  exportPath,
  feedPath,
  listActiveFilters,
  replaceValue,
  searchPath,
  toggleValue,
  withDates,
} from "#search/query/query-links.ts";

const query = (url = "") => parseQuery(new URLSearchParams(url));

it("the link of everything is the bare page, and the feed of everything the bare feed", () => {
  expect([searchPath(query()), feedPath(query())]).toEqual(["/", "/api/feed"]);
  expect(searchPath(query("q=ferry"))).toBe("/?q=ferry");
});

it("feeds and files are of all results: no page, and a feed in its own order", () => {
  const some = query("q=ferry&page=3&perPage=50&sort=oldest");
  expect(feedPath(some)).toBe("/api/feed?q=ferry");
  expect(exportPath(some, "csv")).toBe("/api/export?q=ferry&sort=oldest&format=csv");
});

it("values that are selected or excluded have one link, in whatever order one clicks", () => {
  const clicks = fc.uniqueArray(fc.record({ value: fc.constantFrom("a", "b", "c", "d"), excluded: fc.boolean() }), {
    selector: ({ value }) => value,
  });
  const follow = (all: { value: string; excluded: boolean }[]) =>
    all.reduce(
      (at, { value, excluded }) => (excluded ? excludeValue(at, "source", value) : toggleValue(at, "source", value)),
      query("q=ferry&page=2"),
    );
  fc.assert(
    fc.property(clicks, (all) => {
      const found = follow(all);
      expect(searchPath(found)).toBe(searchPath(follow(all.toReversed())));
      expect(parseQuery(new URLSearchParams(searchPath(found).slice(2)))).toEqual(found);
      const active = listActiveFilters(found).map(({ value, excluded }) => ({ value, excluded }));
      expect(new Set(active.map((one) => JSON.stringify(one)))).toEqual(
        new Set(all.map(({ value, excluded }) => JSON.stringify({ value, excluded }))),
      );
      // Each is taken back by its own link, and all of them by one.
      for (const { value, removed } of listActiveFilters(found))
        expect(removed).toEqual({ ...follow(all.filter((one) => one.value !== value)), page: 1 });
      if (all.length > 0) expect(clearFilters(found)).toEqual(query("q=ferry"));
    }),
  );
});

it("one click more takes a value back, an excluded one too, and another value takes its place once", () => {
  const excluded = excludeValue(query("source=a&source=b"), "source", "a");
  expect(searchPath(excluded)).toBe("/?source=b&source=-a");
  expect(searchPath(toggleValue(excluded, "source", "a"))).toBe("/?source=b");
  expect(searchPath(replaceValue(query("source=a&source=b"), "source", "a", "b"))).toBe("/?source=b");
});

it.each([
  ["2016", "2016", "2016"],
  ["2016", "2017", "2016–2017"],
  ["2016", null, "2016–"],
  [null, "2017", "–2017"],
  ["unknown", null, "unknown"],
])("dates from %s to %s are one filter", (from, to, value) => {
  const [only, ...others] = listActiveFilters(withDates(query("page=4"), from, to));
  expect(only).toMatchObject({ facet: "date", value, excluded: false, removed: { from: null, to: null, page: 1 } });
  expect(others).toEqual([]);
});
