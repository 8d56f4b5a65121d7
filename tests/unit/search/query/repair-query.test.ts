import { expect, it } from "vitest";
import { parseQuery } from "#search/query/query.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";
import { repairQuery } from "#search/query/repair-query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";

const repair = (search: string) => {
  const { query, error } = repairQuery(new URLSearchParams(search));
  return [serializeQuery(query).toString(), error?.code ?? null];
};

it.each([
  ["q=turkey&topic=syria&sort=newest&from=abc", "q=turkey&topic=syria&sort=newest", "invalid-parameter"],
  ["q=turkey&from=2016-02-31&to=2017", "q=turkey&to=2017", "invalid-parameter"],
  [`topic=syria&source=${"x".repeat(300)}`, "topic=syria", "invalid-parameter"],
  ["q=topic:syria+OR+war&sort=oldest", "sort=oldest", "unsupported-query"],
  ["q=turkey&page=2", "q=turkey&page=2", null],
])("of %s only what can't be read is left out", (search, kept, code) => {
  expect(repair(search)).toEqual([kept, code]);
});

it("cuts words that are too long, and takes as many filters as are allowed", () => {
  const [long, tooLong] = repair(`q=${"word+".repeat(2000)}&topic=syria`);
  expect(tooLong).toBe("query-too-long");
  const kept = parseQuery(new URLSearchParams(long ?? ""));
  expect(kept.filters.topic.include).toEqual(["syria"]);
  expect(kept.q.length).toBeGreaterThan(MAX_QUERY_LENGTH - 10);
  expect("word ".repeat(2000).startsWith(kept.q)).toBe(true);
  const many = Array.from({ length: 500 }, (_, n) => `source=s${n}`).join("&");
  const [some, tooMany] = repair(many);
  expect(tooMany).toBe("too-many-filters");
  expect(parseQuery(new URLSearchParams(some ?? "")).filters.source.include).toHaveLength(100);
});
