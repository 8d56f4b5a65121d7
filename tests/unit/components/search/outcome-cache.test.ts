import { afterEach, expect, it, vi } from "vitest";
import { OutcomeCache, sayUnanswered } from "#components/search/outcome-cache.ts";
import { emptyQuery, type SearchQuery } from "#search/query/query.ts";
import { makeResult } from "./make-result.ts";

afterEach(() => vi.unstubAllGlobals());

const failure = { error: { code: "engine-unreachable", message: "Away.", action: "Try again." } } as const;
const asking = (q: string): SearchQuery => ({ ...emptyQuery(), q });
const found = (total: number) => ({ result: makeResult(total) });

const json = (status: number, body: unknown) => () => Response.json(body, { status });
const html = (status: number) => () => new Response("<h1>Bad Gateway</h1>", { status });

function answerWith(...answers: (() => Response)[]) {
  const asked = vi.fn(async () => (answers.shift() ?? json(500, failure))());
  vi.stubGlobal("fetch", asked);
  return asked;
}

it("keeps answers by the search, and failures only for the query that met them", async () => {
  const cache = new OutcomeCache("en", asking(""), found(1));
  const asked = answerWith(json(503, failure), json(200, makeResult(2)));
  const first = asking("putin");
  expect(await cache.read(first)).toEqual(failure);
  expect(cache.read(first)).toEqual(failure);
  expect(await cache.read(asking("putin"))).toEqual(found(2));
  expect(cache.read(asking("putin"))).toEqual(found(2));
  expect(asked).toHaveBeenCalledTimes(2);
});

it("keeps no failure that the server's page brought", async () => {
  const initial = asking("putin");
  const cache = new OutcomeCache("en", initial, failure);
  answerWith(json(200, makeResult(3)));
  expect(cache.read(initial)).toEqual(failure);
  expect(await cache.read(asking("putin"))).toEqual(found(3));
});

const { hits: _, ...withoutHits } = makeResult(1);

it.each([
  ["a proxy's JSON", json(502, { message: "Bad Gateway" })],
  ["a proxy's page", html(504)],
  ["a page in place of an answer", html(200)],
  ["half an answer", () => new Response(JSON.stringify(makeResult(1)).slice(0, -20))],
  ["an answer without its hits", json(200, withoutHits)],
  ["an error with the status of an answer", json(200, failure)],
  ["an answer with the status of an error", json(500, makeResult(1))],
  ["an error of another shape", json(500, { error: "Out of order" })],
  ["an error with a code of nobody's", json(500, { error: { ...failure.error, code: "tired" } })],
  [
    "no connection",
    () => {
      throw new TypeError("Failed to fetch");
    },
  ],
])("takes %s for no answer, and asks again when it is told to", async (_, answer) => {
  const cache = new OutcomeCache("en", asking(""), found(1));
  answerWith(answer, json(200, makeResult(4)));
  const query = asking("putin");
  expect(await cache.read(query)).toEqual(sayUnanswered("en"));
  await cache.refresh(query);
  expect(cache.read(query)).toEqual(found(4));
});

it.each([
  ["an answer", json(200, makeResult(7))],
  ["a failure", json(503, failure)],
])("keeps nothing of a request that was given up, were it %s that came all the same", async (_, late) => {
  const cache = new OutcomeCache("en", asking(""), found(1));
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const signals: AbortSignal[] = [];
  vi.stubGlobal("fetch", async (path: string, { signal }: { signal: AbortSignal }) => {
    signals.push(signal);
    // It ignores the signal, as an answer does that is already here.
    if (signals.length === 1) await held;
    return signals.length <= 2 && path.includes("putin") ? late() : json(200, makeResult(2))();
  });
  const givenUp = asking("putin");
  const first = cache.read(givenUp);
  expect(await cache.read(asking("ankara"))).toEqual(found(2));
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  release();
  await first;
  expect(cache.read(asking("ankara"))).toEqual(found(2));
  // Asked anew, by the same query and by an equal one.
  expect(await cache.read(givenUp)).toEqual(found(2));
  expect(cache.read(asking("putin"))).toEqual(found(2));
  expect(signals).toHaveLength(3);
});
