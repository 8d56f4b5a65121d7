import { performance } from "node:perf_hooks";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { parseQuery, type SearchQuery } from "#search/query.ts";
import { type BenchQuery, chooseQueries, QUERY_CLASSES, type QueryClass, WARM_UP } from "./choose-queries.ts";
import { readCorpusFacts, timePlainSearches } from "./plain-fts5.ts";
import { makeRandom, pickNumber } from "./random.ts";

/** Milliseconds; `plain` is the baseline's. */
export interface ClassFigures {
  class: QueryClass | "overall";
  queries: number;
  p50: number;
  p95: number;
  max: number;
  plain: { p50: number; p95: number } | null;
}

export interface SearchFigures {
  /** From opening the index until the first answer, in ms, of each round. */
  firstAnswers: number[];
  classes: ClassFigures[];
  /** The longest that one search kept the main thread's event loop busy, all its turns together, in ms. */
  eventLoopBusy: number;
  peakMemory: number;
}

interface Sample {
  query: BenchQuery;
  ms: number;
}

const parse = (url: string): SearchQuery => parseQuery(new URLSearchParams(url));

/** Answers every query once a round, each round on an engine newly opened: a query asked again would be answered from memory. */
export async function measureSearch(
  file: string,
  plainFile: string,
  size: number,
  rounds: number,
): Promise<SearchFigures> {
  const chosen = chooseQueries(readCorpusFacts(plainFile), size);
  const warmUp = [...chosen.values()].flatMap((queries) => queries.slice(0, WARM_UP));
  const queries = [...chosen.values()].flatMap((list) => list.slice(WARM_UP));
  let eventLoopBusy = 0;
  const firstAnswers: number[] = [];
  const samples: Sample[] = [];
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const engine = openSqliteEngine({ file });
    await engine.search(parse(""));
    firstAnswers.push(performance.now() - started);
    for (const { url } of warmUp) await engine.search(parse(url));
    for (const query of shuffle(queries, round)) {
      const parsed = parse(query.url);
      const before = performance.eventLoopUtilization();
      const asked = performance.now();
      await engine.search(parsed);
      samples.push({ query, ms: performance.now() - asked });
      eventLoopBusy = Math.max(eventLoopBusy, performance.eventLoopUtilization(before).active);
    }
    await engine.close();
  }
  const peakMemory = process.resourceUsage().maxRSS * 1024;
  const plain = timePlain(plainFile, queries, warmUp);
  return {
    firstAnswers,
    classes: [
      describe("overall", samples, plain, (query) => query.class !== "stop-word phrase"),
      ...QUERY_CLASSES.map((name) => describe(name, samples, plain, (query) => query.class === name)),
    ],
    eventLoopBusy,
    peakMemory,
  };
}

function timePlain(file: string, queries: BenchQuery[], warmUp: BenchQuery[]): Sample[] {
  const asked = queries.filter(({ plain }) => plain !== null);
  const times = timePlainSearches(
    file,
    asked.map(({ plain }) => plain as string),
    warmUp.flatMap(({ plain }) => plain ?? []),
  );
  return asked.map((query, i) => ({ query, ms: times[i] as number }));
}

function describe(
  name: ClassFigures["class"],
  samples: Sample[],
  plain: Sample[],
  belongs: (query: BenchQuery) => boolean,
): ClassFigures {
  const times = (list: Sample[]) =>
    list
      .filter(({ query }) => belongs(query))
      .map(({ ms }) => ms)
      .sort((a, b) => a - b);
  const [own, baseline] = [times(samples), times(plain)];
  return {
    class: name,
    queries: new Set(samples.flatMap(({ query }) => (belongs(query) ? [query.url] : []))).size,
    p50: percentile(own, 0.5),
    p95: percentile(own, 0.95),
    max: own.at(-1) ?? 0,
    plain: baseline.length === 0 ? null : { p50: percentile(baseline, 0.5), p95: percentile(baseline, 0.95) },
  };
}

/** The smallest value that the given part of all values does not exceed. */
function percentile(sorted: number[], part: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * part) - 1)] ?? 0;
}

function shuffle<T>(values: T[], seed: number): T[] {
  const random = makeRandom(seed);
  const shuffled = [...values];
  for (let i = shuffled.length - 1; i > 0; i--) {
    const j = pickNumber(random, i + 1);
    [shuffled[i], shuffled[j]] = [shuffled[j] as T, shuffled[i] as T];
  }
  return shuffled;
}
