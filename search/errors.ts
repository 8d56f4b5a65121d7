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

/** A failure of a search, of the index or of its settings: what happened, and what to do next. */
export class SearchError extends Error {
  readonly code: SearchErrorCode;
  /** A sentence that tells the reader what to do. */
  readonly action: string;

  constructor(code: SearchErrorCode, message: string, action: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "SearchError";
    this.code = code;
    this.action = action;
  }

  get status(): number {
    return SEARCH_ERRORS[this.code].status;
  }
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
