import type { IndexUpdate, SearchEngine } from "../../engine.ts";
import { SearchError } from "../../errors.ts";
import type { SearchQuery } from "../../query.ts";
import type { ExportedHit, HitExport } from "../../result.ts";
import type { SearchCalls, WriteCalls } from "./messages.ts";
import { WorkerCaller } from "./worker-caller.ts";

/** Batches on their way to the writer at once: one is written while the next is read. */
const BATCHES_AHEAD = 2;

/**
 * The embedded engine on one SQLite file. All work is done in worker threads; opening it touches nothing.
 *
 * @param options.file absolute path of the index
 * @param options.create an index that does not exist yet counts as an empty one
 */
export function openSqliteEngine({ file, create = false }: { file: string; create?: boolean }): SearchEngine {
  const reader = new WorkerCaller<SearchCalls>("search-worker.ts", file);
  return {
    name: "sqlite",
    search: (query, options) => reader.call("search", [query], options?.signal),
    exportHits: (query, options) => exportHits(reader, query, options?.signal),
    findFacetValues: (query, facet, text) => reader.call("findFacetValues", [query, facet, text]),
    readArticle: (id, query) => reader.call("readArticle", [id, query]),
    readStatus: () => reader.call("readStatus", []),
    readTopics: () => orEmpty(reader.call("readTopics", []), [], create),
    listArticleIds: (from, limit) => reader.call("listArticleIds", [from, limit]),
    readHashes: () => orEmpty(reader.call("readHashes", []), new Map<string, string>(), create),
    replace: (update) => replaceIndex(file, update),
    close: () => reader.close(),
  };
}

/** The batches are read in the search's own thread, one at a time: a search waits for one of them at most. */
async function exportHits(
  reader: WorkerCaller<SearchCalls>,
  query: SearchQuery,
  signal?: AbortSignal,
): Promise<HitExport> {
  signal?.throwIfAborted();
  // Without the signal: an export that has begun must be ended, so that its answer can't be given up.
  const { id, total } = await reader.call("beginExport", [query]);
  const end = () => void reader.call("endExport", [id]).catch(() => {});
  if (signal?.aborted) end();
  signal?.throwIfAborted();
  signal?.addEventListener("abort", end, { once: true });
  async function* read(): AsyncGenerator<ExportedHit[]> {
    try {
      for (let hits = await reader.call("readExport", [id], signal); hits.length > 0; ) {
        yield hits;
        hits = await reader.call("readExport", [id], signal);
      }
    } finally {
      signal?.removeEventListener("abort", end);
      end();
    }
  }
  return { total, batches: read() };
}

/** Whoever may create the index takes none, or one of an older version, for an empty one. */
async function orEmpty<T>(answer: Promise<T>, empty: T, create: boolean): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (create && error instanceof SearchError && ["index-missing", "index-outdated"].includes(error.code))
      return empty;
    throw error;
  }
}

async function replaceIndex(file: string, { topics, changed, removed, onProgress }: IndexUpdate) {
  const writer = new WorkerCaller<WriteCalls>("write-worker.ts", file);
  const done = { articles: 0, paragraphs: 0 };
  const underWay: Promise<void>[] = [];
  try {
    await writer.call("remove", [removed]);
    for await (const batch of changed) {
      const written = writer.call("add", [batch]).then(() => {
        done.articles += batch.length;
        done.paragraphs += batch.reduce((sum, article) => sum + article.paragraphs.length, 0);
        onProgress?.({ phase: "indexing", ...done });
      });
      // Awaited below; without this a failure while the next batch is being read would count as unhandled.
      written.catch(() => {});
      underWay.push(written);
      if (underWay.length >= BATCHES_AHEAD) await underWay.shift();
    }
    await Promise.all(underWay);
    onProgress?.({ phase: "finishing", ...done });
    return await writer.call("finish", [topics]);
  } finally {
    await Promise.allSettled(underWay);
    await writer.close();
  }
}
