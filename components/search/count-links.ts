import { type SearchQuery, serializeQuery } from "#search/query.ts";

/** Letters of the links of one part of a page, together: enough for each part of a search with a hundred names. */
const LETTERS = 300_000;

/**
 * How many links of a search one part of a page may have. Each link repeats the whole search, and a search of a hundred long filters has thousands of letters:
 * without a limit, the page would be the square of what was asked.
 */
export function countLinks(query: SearchQuery): number {
  return Math.floor(LETTERS / Math.max(1, serializeQuery(query).toString().length));
}
