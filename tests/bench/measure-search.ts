import { performance } from "node:perf_hooks";
import type { SearchEngine } from "#search/engine.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { type BenchLink, chooseLinks, LINK_CLASSES, type LinkClass } from "./choose-links.ts";
import { type BenchQuery, chooseQueries, QUERY_CLASSES, type QueryClass, WARM_UP } from "./choose-queries.ts";
import { HttpClock } from "./count-http-time.ts";
import { openEngineAt, type Place } from "./engines.ts";
import { readCorpusFacts, timePlainSearches } from "./plain-fts5.ts";
import { makeRandom, pickNumber } from "./random.ts";

/** Milliseconds. */
export interface Times {
  p50: number;
  p95: number;
  max: number;
}

export interface ClassFigures extends Times {
  class: QueryClass | LinkClass | "overall" | typeof READING;
  queries: number;
  /** What is left when the time of HTTP requests is taken off: the engine's own work in this process. */
  beside: Times;
}

export interface SearchFigures {
  /** From opening the index until the first answer, in ms, of each round. */
  firstAnswers: number[];
  classes: ClassFigures[];
  /** The longest that one search kept the main thread's event loop busy, all its turns together, in ms. */
  eventLoopBusy: number;
  peakMemory: number;
}

/** What the links' times are to be compared with: their articles are read by the engine, and no quote is looked for. */
const READING = "  their articles read alone" as const;

interface Sample {
  query: Pick<BenchQuery, "url"> & { class: ClassFigures["class"] };
  ms: number;
  http: number;
}

const parse = (url: string): SearchQuery => parseQuery(new URLSearchParams(url));

/** Queries of all classes: those that warm up, then those that count. */
function choose(plainFile: string, size: number) {
  const chosen = [...chooseQueries(readCorpusFacts(plainFile), size).values()];
  return {
    warmUp: chosen.flatMap((queries) => queries.slice(0, WARM_UP)),
    queries: chosen.flatMap((queries) => queries.slice(WARM_UP)),
  };
}

/** Answers every query once a round, each round on an engine newly opened: a query asked again would be answered from memory. */
export async function measureSearch(
  place: Place,
  plainFile: string,
  size: number,
  rounds: number,
): Promise<SearchFigures> {
  const { warmUp, queries } = choose(plainFile, size);
  const clock = new HttpClock();
  clock.install();
  let eventLoopBusy = 0;
  const firstAnswers: number[] = [];
  const samples: Sample[] = [];
  const links: Sample[] = [];
  const chosenLinks = chooseLinks(size);
  for (let round = 0; round < rounds; round++) {
    const started = performance.now();
    const engine = openEngineAt(place);
    await engine.search(parse(""));
    firstAnswers.push(performance.now() - started);
    for (const { url } of warmUp) await engine.search(parse(url));
    for (const query of shuffle(queries, round)) {
      const parsed = parse(query.url);
      clock.read();
      const before = performance.eventLoopUtilization();
      const asked = performance.now();
      await engine.search(parsed);
      samples.push({ query, ms: performance.now() - asked, http: clock.read() });
      eventLoopBusy = Math.max(eventLoopBusy, performance.eventLoopUtilization(before).active);
    }
    links.push(...(await timeLinks(engine, shuffle(chosenLinks, round), clock)));
    await engine.close();
  }
  return {
    firstAnswers,
    classes: [...describeClasses(samples), ...describeLinks(links)],
    eventLoopBusy,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

/** Opens each link as the server does: its article is read, and what became of the quote is told. */
async function timeLinks(engine: SearchEngine, links: readonly BenchLink[], clock: HttpClock): Promise<Sample[]> {
  const samples: Sample[] = [];
  for (const [n, { class: name, articleId, reference }] of links.entries()) {
    clock.read();
    const asked = performance.now();
    const view = await engine.readArticle(articleId);
    const read = performance.now();
    if (!view) throw new Error(`${articleId} is not in the index.`);
    resolveQuote(view.article, reference);
    const done = performance.now();
    const url = `${articleId} ${n}`;
    const http = clock.read();
    samples.push({ query: { url, class: name }, ms: done - asked, http });
    samples.push({ query: { url, class: READING }, ms: read - asked, http });
  }
  return samples;
}

function describeLinks(samples: Sample[]): ClassFigures[] {
  return [...LINK_CLASSES, READING as typeof READING].map((name) =>
    describeClass(
      name,
      samples.filter(({ query }) => query.class === name),
    ),
  );
}

/** The same queries on the baseline, where it has something to ask. */
export function measurePlain(plainFile: string, size: number): ClassFigures[] {
  const { warmUp, queries } = choose(plainFile, size);
  const asked = queries.filter(({ plain }) => plain !== null);
  const times = timePlainSearches(
    plainFile,
    asked.map(({ plain }) => plain as string),
    warmUp.flatMap(({ plain }) => plain ?? []),
  );
  return describeClasses(asked.map((query, i) => ({ query, ms: times[i] as number, http: 0 })));
}

function describeClass(name: ClassFigures["class"], own: Sample[]): ClassFigures {
  return {
    class: name,
    queries: new Set(own.map(({ query }) => query.url)).size,
    ...timesOf(own.map(({ ms }) => ms)),
    beside: timesOf(own.map(({ ms, http }) => ms - http)),
  };
}

function describeClasses(samples: Sample[]): ClassFigures[] {
  const overall = samples.filter(({ query }) => query.class !== "stop-word phrase");
  const classes = QUERY_CLASSES.map((name) =>
    describeClass(
      name,
      samples.filter(({ query }) => query.class === name),
    ),
  );
  return [describeClass("overall", overall), ...classes.filter(({ queries }) => queries > 0)];
}

function timesOf(ms: number[]): Times {
  const sorted = ms.toSorted((a, b) => a - b);
  return { p50: percentile(sorted, 0.5), p95: percentile(sorted, 0.95), max: sorted.at(-1) ?? 0 };
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
