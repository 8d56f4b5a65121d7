import type { Topic } from "../article.ts";
import type { IndexStatus } from "../engine.ts";
import type { FacetName } from "../facets.ts";
import type { SearchQuery } from "../query/query.ts";
import type { ArticleReader } from "../reading/reading-calls.ts";
import type { ExportedHit, FoundValues, SearchResult } from "../result.ts";
import type { Settings } from "../settings.ts";

type ReadingTable = {
  [M in keyof ArticleReader]: {
    args: [request: Parameters<ArticleReader[M]>[0]];
    answer: Awaited<ReturnType<ArticleReader[M]>>;
  };
};

/** What a thread of the engine can be asked: arguments and answer of each call. `open` comes first. */
export interface EngineCalls extends ReadingTable {
  open: { args: [settings: Settings]; answer: undefined };
  search: { args: [query: SearchQuery]; answer: SearchResult };
  /** The number of hits, and the export's for the calls below, which end it. */
  beginExport: { args: [query: SearchQuery]; answer: { id: number; total: number } };
  /** The next hits; none at the end. */
  readExport: { args: [id: number]; answer: ExportedHit[] };
  endExport: { args: [id: number]; answer: undefined };
  findFacetValues: { args: [query: SearchQuery, facet: FacetName, text: string]; answer: FoundValues };
  readTopics: { args: []; answer: Topic[] };
  listArticleIds: { args: [from: number, limit: number]; answer: string[] };
  readStatus: { args: []; answer: IndexStatus };
  probe: { args: [at: number]; answer: IndexStatus };
  close: { args: []; answer: undefined };
}
