import type { SearchEngine } from "../../engine.ts";
import { nameParts } from "./index-settings.ts";
import type { LiveIndex } from "./live-index.ts";
import { markParagraphs } from "./mark-text.ts";
import { readHashes, readMeta, readStoredArticle } from "./read-articles.ts";
import { describeStatus, readUsableMeta, replaceIndex } from "./replace-index.ts";
import { findFacetValues, learnMarking, searchParagraphs } from "./search-paragraphs.ts";
import { MeilisearchServer } from "./server.ts";

/** Where the server is, and with which keys it is asked. */
export interface MeilisearchOptions {
  url: string;
  searchKey?: string;
  ingestKey?: string;
  /** Uid of the index of paragraphs; the names of the other indexes begin with it. */
  index: string;
  /** Searching needs no more than a key that may search; ingesting takes the ingest key and may create the index. */
  role: "search" | "ingest";
}

/** The production engine on a Meilisearch server (1.50 or a later 1.x). Opening it asks nothing of the server. */
export function openMeilisearchEngine(options: MeilisearchOptions): SearchEngine {
  const { url, searchKey, ingestKey, index, role } = options;
  const key = role === "search" ? (searchKey ?? ingestKey) : (ingestKey ?? searchKey);
  const server = new MeilisearchServer(url, key);
  const live: LiveIndex = { server, parts: nameParts(index) };
  return {
    name: "meilisearch",
    search: (query, { signal } = {}) => searchParagraphs(query, { ...live, signal }),
    findFacetValues: (query, facet, text) => findFacetValues(query, facet, text, live),
    readArticle: async (id, query) => {
      // The meta tells an article that isn't there from an index that can't be read.
      const [article] = await Promise.all([readStoredArticle(id, live), readMeta(live)]);
      if (!article) return null;
      return { article, highlights: query ? markParagraphs(article.paragraphs, await learnMarking(query, live)) : {} };
    },
    readHashes: async () => {
      const meta = role === "ingest" ? await readUsableMeta(live) : await readMeta(live);
      return meta ? readHashes(live) : new Map();
    },
    replace: (update) => replaceIndex(update, index, server),
    readStatus: async () => describeStatus(await readMeta(live)),
    close: async () => {},
  };
}
