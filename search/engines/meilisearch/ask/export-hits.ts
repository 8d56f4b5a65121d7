import { SearchError } from "../../../errors.ts";
import type { SearchQuery, Sort } from "../../../query/query.ts";
import { readQuery } from "../../../query/read-query.ts";
import type { Words } from "../../../query/read-words.ts";
import type { ExportedHit, HitExport } from "../../../result.ts";
import type { LiveIndex } from "../live-index.ts";
import type { ParagraphHit } from "../nodes/answers.ts";
import { countBy, countWithArticles, type Plan } from "./count-facets.ts";
import { findWidely } from "./find-widely.ts";
import { showExportedHit } from "./mark-text.ts";
import { countMore, type HitWindow, MAX_DEPTH, orderOf, readWindow } from "./read-hits.ts";
import { SLICE_HITS, type Slice, sliceByArticle, sliceByDate } from "./slice-hits.ts";

const PORTION = 25;

/** Asks all nodes something of one state of the index; fails when a node is missing or the state has changed. */
export type AskSteadily = <T>(ask: (live: LiveIndex) => Promise<T>) => Promise<T>;

/**
 * All hits of a query. Meilisearch keeps no place in a list of hits, and reaching the ten-thousandth costs it ten thousand. So they are asked for
 * by date, in parts of a thousand; of a day with more, by article. In order of relevance they come up to the
 * last that can be reached by turning pages, then the others, the newest first.
 */
export async function exportHits(query: SearchQuery, ask: AskSteadily): Promise<HitExport> {
  const { words } = readQuery(query);
  const { plan, found } = await ask((live) =>
    findWidely(query, words, live, (tried) => countWithArticles(["day"], tried, live)),
  );
  const total = query.group ? found.articles : found.total;
  const order = orderOf(query, words);
  const reader: Reader = { query, words, plan, ask };
  const byDate = found.counts("day");
  const batches = order === "relevance" ? readByRelevance(reader, total, byDate) : readByDate(reader, order, byDate);
  return { total, batches: countAll(batches, total) };
}

interface Reader {
  query: SearchQuery;
  words: Words | null;
  plan: Plan;
  ask: AskSteadily;
}

/** An export that ends is whole. */
async function* countAll(batches: AsyncIterable<ExportedHit[]>, total: number): AsyncGenerator<ExportedHit[]> {
  let count = 0;
  for await (const hits of batches) {
    count += hits.length;
    yield hits;
  }
  if (count === total) return;
  throw new SearchError("engine-failed", `Meilisearch gave ${count} of ${total} hits.`, "Export again.");
}

async function* readByRelevance(
  reader: Reader,
  total: number,
  byDate: Map<string, number>,
): AsyncGenerator<ExportedHit[]> {
  const { group } = reader.query;
  // Remembered only where others follow.
  const given = total > MAX_DEPTH ? new Set<string>() : null;
  const idOf = (hit: ExportedHit) => (group ? hit.articleId : hit.paragraphId);
  for (let offset = 0; offset < Math.min(total, MAX_DEPTH); offset += SLICE_HITS) {
    for await (const hits of readHits(reader, "relevance", { offset, limit: SLICE_HITS })) {
      for (const hit of hits) given?.add(idOf(hit));
      yield hits;
    }
  }
  if (!given) return;
  for await (const hits of readByDate(reader, "newest", byDate)) yield hits.filter((hit) => !given.has(idOf(hit)));
}

async function* readByDate(
  reader: Reader,
  order: "newest" | "oldest",
  byDate: Map<string, number>,
): AsyncGenerator<ExportedHit[]> {
  for (const slice of sliceByDate(byDate, order)) {
    for (const part of await splitSlice(reader, slice)) {
      for (let offset = 0; offset < part.count; offset += SLICE_HITS) {
        yield* readHits(reader, order, { offset, limit: SLICE_HITS, extra: [part.condition] });
      }
    }
  }
}

async function splitSlice({ plan, ask }: Reader, slice: Slice): Promise<Slice[]> {
  if (slice.count <= SLICE_HITS || !slice.isOneDate) return [slice];
  const { counts } = await ask((live) => countBy(["a"], plan, live, { extra: [slice.condition] }));
  return sliceByArticle(slice, counts("a"));
}

/** In portions: the links of all at once would keep this thread for 0.1 s. */
async function* readHits(
  { query, words, plan, ask }: Reader,
  order: Sort,
  window: HitWindow,
): AsyncGenerator<ExportedHit[]> {
  const { hits, more } = await ask(async (live) => {
    const found: ParagraphHit[] = await readWindow(window, order, query, words, plan, live);
    return { hits: found, more: query.group ? await countMore(found, plan, live) : new Map<number, number>() };
  });
  for (let at = 0; at < hits.length; at += PORTION) {
    yield hits.slice(at, at + PORTION).map(({ a, hit }) => showExportedHit(hit, more.get(a) ?? 0));
  }
}
