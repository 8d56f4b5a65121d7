import type { Asker, SearchEngine } from "../../engine.ts";
import { SearchError } from "../../errors.ts";
import type { SearchQuery } from "../../query/query.ts";
import type { ExportedHit, HitExport } from "../../result.ts";
import { beginExport } from "./export-rows.ts";
import { OpenIndex } from "./open-index.ts";
import { replaceIndex } from "./replace-index.ts";
import { readStatus } from "./write-index.ts";

/**
 * The embedded engine on one SQLite file. Opening it touches nothing. Questions are answered in the thread that asks, which does nothing else
 * meanwhile: a server asks in threads of its own (search/threads/). Writing is done in another thread.
 *
 * @param options.file absolute path of the index
 * @param options.create an index that does not exist yet counts as an empty one
 */
export function openSqliteEngine({ file, create = false }: { file: string; create?: boolean }): SearchEngine {
  const index = new OpenIndex(file);
  return {
    name: "sqlite",
    search: async (query, asker) => {
      asker?.signal?.throwIfAborted();
      return index.read(({ searcher }) => searcher.search(query, asker?.budget));
    },
    exportHits: async (query, asker) => exportHits(file, index, query, asker),
    findFacetValues: async (query, facet, text, asker) =>
      index.read(({ searcher }) => searcher.findFacetValues(query, facet, text, asker?.budget)),
    readArticle: async (id, query, asker) =>
      index.read(({ searcher }) => searcher.readArticle(id, query ?? undefined, asker?.budget)),
    readStatus: async () => index.read(({ db }) => readStatus(db)),
    readTopics: async (asker) =>
      orEmpty(() => index.read(({ searcher }) => searcher.readTopics(asker?.budget)), [], create),
    listArticleIds: async (from, limit) => index.read(({ searcher }) => searcher.listArticleIds(from, limit)),
    readHashes: async () =>
      orEmpty(() => index.read(({ searcher }) => searcher.readHashes()), new Map<string, string>(), create),
    replace: (update) => replaceIndex(file, update),
    close: async () => index.close(),
  };
}

/** The batches are read one at a time, as they are asked for. */
function exportHits(file: string, index: OpenIndex, query: SearchQuery, { signal, budget }: Asker = {}): HitExport {
  signal?.throwIfAborted();
  const begun = index.read(({ searcher }) => beginExport(file, () => searcher.listRows(query, budget)));
  const end = () => begun.close();
  signal?.addEventListener("abort", end, { once: true });
  async function* read(): AsyncGenerator<ExportedHit[]> {
    try {
      for (;;) {
        signal?.throwIfAborted();
        const hits = index.read(() => begun.read());
        if (hits.length === 0) return;
        yield hits;
      }
    } finally {
      signal?.removeEventListener("abort", end);
      end();
    }
  }
  return { total: begun.total, batches: read() };
}

/** Whoever may create the index takes none, or one of an older version, for an empty one. */
function orEmpty<T>(read: () => T, empty: T, create: boolean): T {
  try {
    return read();
  } catch (error) {
    const isNone = error instanceof SearchError && ["index-missing", "index-outdated"].includes(error.code);
    if (create && isNone) return empty;
    throw error;
  }
}
