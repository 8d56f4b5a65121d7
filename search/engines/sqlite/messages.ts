import type { Article, Topic } from "../../article.ts";
import type { IndexStatus } from "../../engine.ts";
import { SearchError, type SearchErrorCode } from "../../errors.ts";
import type { FacetName, SearchQuery } from "../../query.ts";
import type { ArticleView, ExportedHit, FoundValues, SearchResult } from "../../result.ts";

/** What the search worker can be asked: arguments and answer of each call. */
export interface SearchCalls {
  search: { args: [query: SearchQuery]; answer: SearchResult };
  /** The number of hits, and the export's for the calls below, which end it. */
  beginExport: { args: [query: SearchQuery]; answer: { id: number; total: number } };
  /** The next hits; none at the end. */
  readExport: { args: [id: number]; answer: ExportedHit[] };
  endExport: { args: [id: number]; answer: undefined };
  findFacetValues: { args: [query: SearchQuery, facet: FacetName, text: string]; answer: FoundValues };
  readArticle: { args: [id: string, query?: SearchQuery]; answer: ArticleView | null };
  readTopics: { args: []; answer: Topic[] };
  listArticleIds: { args: [from: number, limit: number]; answer: string[] };
  readHashes: { args: []; answer: Map<string, string> };
  readStatus: { args: []; answer: IndexStatus };
}

/** What the writer's worker can be asked, in this order: remove, add (often), then finish. Closing before that gives up. */
export interface WriteCalls {
  remove: { args: [ids: string[]]; answer: undefined };
  add: { args: [articles: Article[]]; answer: undefined };
  finish: { args: [topics: Topic[]]; answer: IndexStatus };
}

/** A call on its way to a worker. */
export interface Request {
  id: number;
  /** The index that it concerns. */
  file: string;
  /** One of the worker's own methods, or `close`, which every worker has: it lets go of the file. */
  method: string;
  args: unknown[];
}

/** Its answer; errors cross as plain data, since a thread boundary keeps neither class nor fields. */
export type Response = { id: number; answer: unknown } | { id: number; error: PlainError };

interface PlainError {
  message: string;
  stack?: string;
  code?: SearchErrorCode;
  action?: string;
}

export function packError(error: unknown): PlainError {
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return error instanceof SearchError ? { message, stack, code: error.code, action: error.action } : { message, stack };
}

/** What was thrown in the worker, as a SearchError; an unforeseen one keeps the worker's stack as its cause. */
export function unpackError({ message, stack, code, action }: PlainError): SearchError {
  if (code && action) return new SearchError(code, message, action);
  const cause = new Error(message);
  if (stack !== undefined) cause.stack = stack;
  return new SearchError(
    "engine-failed",
    `The embedded engine failed: ${message}`,
    "Try again; see the log for details.",
    { cause },
  );
}
