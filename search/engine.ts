import type { Article, Topic } from "./article.ts";
import type { FacetName } from "./facets.ts";
import type { SearchQuery } from "./query/query.ts";
import type { ArticleView, FoundValues, HitExport, SearchResult } from "./result.ts";
import type { WorkBudget } from "./work-budget.ts";

/** How far a `replace` has come. An engine on a server first has paragraphs uploaded, then indexes them. */
export interface ReplaceProgress {
  phase: "uploading" | "indexing" | "finishing";
  articles: number;
  paragraphs: number;
}

/** The next state of an index: all articles it holds now, less `removed`, with `changed` put in place of their older
 * versions. */
export interface IndexUpdate {
  /** All topics with their labels. */
  topics: Topic[];
  /** New and changed articles, in batches that fit in memory. */
  changed: AsyncIterable<Article[]> | Iterable<Article[]>;
  removed: string[];
  onProgress?: (progress: ReplaceProgress) => void;
}

export interface IndexStatus {
  engine: "sqlite" | "meilisearch";
  articles: number;
  paragraphs: number;
  /** ISO instant of the last completed `replace`; null for an index that never had one. */
  updatedAt: string | null;
  /** Servers that hold the index together, and how many of them answer; null for the embedded engine. */
  nodes: { all: number; answering: number } | null;
}

/** Who waits for an answer, and what it may cost. */
export interface Asker {
  /** Gives up waiting; the answer is then an AbortError. */
  signal?: AbortSignal;
  /** Whose turn it is, where askers take turns: an address, or whatever else tells them apart. */
  client?: string;
  /** No limit unless it is given. */
  budget?: WorkBudget;
}

/** What readers ask of an index, but for articles (reading/reading-calls.ts). Every method rejects with a SearchError. */
export interface SearchReader {
  readonly name: "sqlite" | "meilisearch";

  search(query: SearchQuery, asker?: Asker): Promise<SearchResult>;

  /**
   * All hits of a query in the order of `search`, each once, whatever its page; memory does not grow with their number. They are of one
   * state of the index: an ingest meanwhile shows in none of them, or `batches` ends with `index-changed`. Ends with `engine-unreachable`
   * rather than without the part of a server that is missing.
   */
  exportHits(query: SearchQuery, asker?: Asker): Promise<HitExport>;

  /** Values of one facet whose label has a word starting with `text`, counted as `search` counts them (at most 50). */
  findFacetValues(query: SearchQuery, facet: FacetName, text: string, asker?: Asker): Promise<FoundValues>;

  /** All topics of the collection, with their labels. */
  readTopics(asker?: Asker): Promise<Topic[]>;

  /** Ids of `limit` articles from the one at `from` (0 is the first), in an order that stays as long as the index does. */
  listArticleIds(from: number, limit: number, asker?: Asker): Promise<string[]>;

  /** Rejects when the engine can't answer searches now. */
  readStatus(asker?: Asker): Promise<IndexStatus>;

  close(): Promise<void>;
}

/** Whatever articles are read from. */
export type ArticleStore = Pick<SearchEngine, "readArticle">;

/** The port behind which both engines stand. Every method rejects with a SearchError. */
export interface SearchEngine extends SearchReader {
  /** An article, with the words of `query` (if given) highlighted; null when there is none of that id. */
  readArticle(id: string, query?: SearchQuery | null, asker?: Asker): Promise<ArticleView | null>;

  /** Content hashes of the articles that are indexed, by article id: what an ingest compares with. */
  readHashes(): Promise<Map<string, string>>;

  /** All or nothing: searches see the old index until the new one is complete. Only one runs at a time. */
  replace(update: IndexUpdate): Promise<IndexStatus>;
}
