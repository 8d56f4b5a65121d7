import { statSync } from "node:fs";
import { SearchError } from "#search/errors.ts";
import type { FacetName, SearchQuery } from "#search/query.ts";
import { answerCalls } from "./answer-calls.ts";
import { beginExport, type RowExport } from "./export-rows.ts";
import { explainError, openToRead } from "./open-database.ts";
import { IndexSearcher } from "./search-index.ts";
import { readStatus } from "./write-index.ts";

let opened: { searcher: IndexSearcher; db: ReturnType<typeof openToRead>; inode: number } | null = null;

/** Opens the index with the first call, and again when its file was replaced or an attempt failed. */
function open(file: string) {
  const inode = statSync(file, { throwIfNoEntry: false })?.ino ?? 0;
  if (opened && opened.inode !== inode) close();
  if (!opened) {
    const db = openToRead(file);
    opened = { searcher: new IndexSearcher(db), db, inode };
  }
  return opened;
}

function close(): void {
  opened?.db.close();
  opened = null;
}

const exports = new Map<number, RowExport>();
let lastExport = 0;

/** @throws SearchError `engine-failed` when this thread is not the one that began it, which has crashed */
function findExport(id: number): RowExport {
  const found = exports.get(id);
  if (found) return found;
  throw new SearchError(
    "engine-failed",
    "The export was lost: the embedded engine had to start again.",
    "Export again.",
  );
}

function endExport(id: number): void {
  exports.get(id)?.close();
  exports.delete(id);
}

/** Lets go of everything. */
function closeAll(): void {
  for (const id of exports.keys()) endExport(id);
  close();
}

answerCalls((file) => {
  const answer = <T>(read: (index: ReturnType<typeof open>) => T): T => {
    try {
      return read(open(file));
    } catch (error) {
      throw explainError(error, file);
    }
  };
  return {
    search: (query: SearchQuery) => answer(({ searcher }) => searcher.search(query)),
    beginExport: (query: SearchQuery) =>
      answer(({ searcher }) => {
        const begun = beginExport(file, () => searcher.listRows(query));
        exports.set(++lastExport, begun);
        return { id: lastExport, total: begun.total };
      }),
    readExport: (id: number) => answer(() => findExport(id).read()),
    endExport,
    findFacetValues: (query: SearchQuery, facet: FacetName, text: string) =>
      answer(({ searcher }) => searcher.findFacetValues(query, facet, text)),
    readArticle: (id: string, query?: SearchQuery) => answer(({ searcher }) => searcher.readArticle(id, query)),
    readStatus: () => answer(({ db }) => readStatus(db)),
    readTopics: () => answer(({ searcher }) => searcher.readTopics()),
    listArticleIds: (from: number, limit: number) =>
      answer(({ db }) => {
        const rows = db.prepare("SELECT id FROM article ORDER BY id LIMIT ? OFFSET ?").all(limit, from);
        return (rows as unknown as { id: string }[]).map(({ id }) => id);
      }),
    readHashes: () =>
      answer(({ db }) => {
        const rows = db.prepare("SELECT id, hash FROM article").all() as unknown as { id: string; hash: string }[];
        return new Map(rows.map(({ id, hash }) => [id, hash]));
      }),
  };
}, closeAll);
