import { isSearchError, type SearchError } from "../errors.ts";
import { emptyQuery, parseQuery, type SearchQuery } from "./query.ts";
import { MAX_QUERY_LENGTH } from "./query-limits.ts";

/** More parameters than this are not looked at one by one: they are past every limit anyway. */
const LOOKED_AT = 200;

/** A query that could be read of some parameters, and why it is not all of them. */
export interface RepairedQuery {
  query: SearchQuery;
  /** Null when all was read. */
  error: SearchError | null;
}

/**
 * Reads what can be read: a value that can't be is left out, and all others stay. For a page that says what was wrong beside a
 * search that still holds; the API refuses the whole.
 */
export function repairQuery(params: URLSearchParams): RepairedQuery {
  try {
    return { query: parseQuery(params), error: null };
  } catch (error) {
    if (!isSearchError(error)) throw error;
    return { query: readPiecemeal(params), error };
  }
}

function readPiecemeal(params: URLSearchParams): SearchQuery {
  let kept = new URLSearchParams();
  let query = emptyQuery();
  for (const [name, value] of [...params].slice(0, LOOKED_AT)) {
    const next = new URLSearchParams(kept);
    next.append(name, name === "q" ? value.slice(0, MAX_QUERY_LENGTH) : value);
    try {
      query = parseQuery(next);
      kept = next;
    } catch (error) {
      if (!isSearchError(error)) throw error;
    }
  }
  return query;
}
