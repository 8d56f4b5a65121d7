import type { Reason, Reasons } from "./reasons.ts";

/** Every code has a heading in docs/errors.md (a test checks it). `status` is what the API answers. */
export const SEARCH_ERRORS = {
  "query-too-long": { status: 400 },
  "too-many-filters": { status: 400 },
  "invalid-parameter": { status: 400 },
  "unsupported-query": { status: 400 },
  "query-too-dear": { status: 400 },
  "article-not-found": { status: 404 },
  "address-unknown": { status: 404 },
  "quote-unknown": { status: 404 },
  "format-unknown": { status: 501 },
  "method-unknown": { status: 405 },
  "host-unknown": { status: 421 },
  "too-many-requests": { status: 429 },
  "exports-busy": { status: 503 },
  "index-missing": { status: 503 },
  "index-corrupt": { status: 503 },
  "index-outdated": { status: 503 },
  "index-newer": { status: 503 },
  "index-foreign": { status: 503 },
  "index-changed": { status: 503 },
  "index-locked": { status: 503 },
  "index-read-only": { status: 503 },
  "disk-full": { status: 507 },
  "engine-unreachable": { status: 503 },
  "engine-timeout": { status: 503 },
  "engine-refused-key": { status: 503 },
  "engine-failed": { status: 502 },
  "invalid-settings": { status: 500 },
} as const satisfies Record<string, { status: number }>;

export type SearchErrorCode = keyof typeof SEARCH_ERRORS;

/** Codes that are the server's own trouble: their messages name files and hosts, for its log and for the commands. */
export type TroubleCode = {
  [code in SearchErrorCode]: (typeof SEARCH_ERRORS)[code]["status"] extends 500 | 502 | 503 | 507 ? code : never;
}[SearchErrorCode];

const REASON_CODES: Record<keyof Reasons, SearchErrorCode> = {
  "query-too-long": "query-too-long",
  "too-many-filters": "too-many-filters",
  "value-too-long": "invalid-parameter",
  "date-unreadable": "invalid-parameter",
  "choice-unknown": "invalid-parameter",
  "nesting-too-deep": "unsupported-query",
  "filter-beside-words": "unsupported-query",
  "page-too-deep": "unsupported-query",
  "too-many-combinations": "unsupported-query",
  "too-many-alternatives": "unsupported-query",
  "phrases-too-long": "unsupported-query",
  "phrase-too-long": "unsupported-query",
  "too-many-words": "unsupported-query",
  "search-too-dear": "query-too-dear",
  "article-too-dear": "query-too-dear",
  "answer-too-dear": "query-too-dear",
  "article-not-found": "article-not-found",
  "paragraph-gone": "invalid-parameter",
  "link-too-long": "invalid-parameter",
  "no-words": "invalid-parameter",
  "quote-unreadable": "invalid-parameter",
  "quote-unknown": "quote-unknown",
  "link-missing": "invalid-parameter",
  "paragraph-missing": "invalid-parameter",
  "places-unreadable": "invalid-parameter",
  "oembed-unreadable": "invalid-parameter",
  "oembed-format-unknown": "format-unknown",
  "export-format-missing": "invalid-parameter",
  "facet-unreadable": "invalid-parameter",
  "address-unknown": "address-unknown",
  "sitemap-part-unknown": "address-unknown",
  "too-many-requests": "too-many-requests",
  "too-many-images": "too-many-requests",
  "too-many-transfers": "too-many-requests",
  "too-many-parameters": "invalid-parameter",
  "read-only": "method-unknown",
  "header-unreadable": "invalid-parameter",
  "host-unknown": "host-unknown",
};

/** A failure of a search, of the index or of its settings: what happened, and what to do next. */
export class SearchError extends Error {
  readonly code: SearchErrorCode;
  /** A sentence that tells the reader what to do. */
  readonly action: string;
  /** Why a reader is refused, to be worded in their language; null where message and action are the sentences. */
  readonly reason: Reason | null;

  constructor(code: SearchErrorCode, message: string, action: string, options?: { cause?: unknown; reason?: Reason }) {
    super(message, options);
    this.name = "SearchError";
    this.code = code;
    this.action = action;
    this.reason = options?.reason ?? null;
  }

  get status(): number {
    return SEARCH_ERRORS[this.code].status;
  }
}

/** What a reader is refused with. It has no sentences: those are the catalogue's (messages/), in the language of whoever is told. */
export function readerError<N extends keyof Reasons>(name: N, values: Reasons[N]): SearchError {
  const reason = { name, values } as Reason;
  return new SearchError(REASON_CODES[name], `${name} ${JSON.stringify(values)}`, "", { reason });
}

/**
 * Whether an error is a SearchError, by its shape: a bundler may hold this module several times (Next does, for pages and for routes),
 * and then one copy's errors are no instances of another's class.
 */
export function isSearchError(error: unknown): error is SearchError {
  return error instanceof Error && error.name === "SearchError" && "code" in error && `${error.code}` in SEARCH_ERRORS;
}

/** The one shape in which the API reports an error. */
export interface ErrorBody {
  error: { code: SearchErrorCode | "internal"; message: string; action: string };
}
