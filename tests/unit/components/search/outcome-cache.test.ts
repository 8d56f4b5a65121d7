import { afterEach, expect, it, vi } from "vitest";
import { OutcomeCache } from "#components/search/outcome-cache.ts";
import type { SearchOutcome } from "#components/search/search-outcome.ts";
import { emptyQuery, type SearchQuery } from "#search/query/query.ts";

afterEach(() => vi.unstubAllGlobals());

const failure = { error: { code: "engine-unreachable", message: "Away.", action: "Try again." } } as const;
const asking = (q: string): SearchQuery => ({ ...emptyQuery(), q });
const found = (total: number) => ({ total }) as never;

function answerWith(...answers: { status: number; body: unknown }[]) {
  const asked = vi.fn(async () => {
    const { status, body } = answers.shift() ?? { status: 500, body: failure };
    return new Response(JSON.stringify(body), { status });
  });
  vi.stubGlobal("fetch", asked);
  return asked;
}

it("keeps answers by the search, and failures only for the query that met them", async () => {
  const cache = new OutcomeCache("en", asking(""), { result: found(1) });
  const asked = answerWith({ status: 503, body: failure }, { status: 200, body: found(2) });
  const first = asking("putin");
  expect(await cache.read(first)).toEqual(failure);
  expect(cache.read(first)).toEqual(failure);
  expect(await cache.read(asking("putin"))).toEqual({ result: { total: 2 } });
  expect(cache.read(asking("putin"))).toEqual({ result: { total: 2 } });
  expect(asked).toHaveBeenCalledTimes(2);
});

it("keeps no failure that the server's page brought", async () => {
  const initial = asking("putin");
  const cache = new OutcomeCache("en", initial, failure as SearchOutcome);
  answerWith({ status: 200, body: found(3) });
  expect(cache.read(initial)).toEqual(failure);
  expect(await cache.read(asking("putin"))).toEqual({ result: { total: 3 } });
});
