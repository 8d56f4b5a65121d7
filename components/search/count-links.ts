import type { SearchQuery } from "#search/query/query.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";

/** Of all links in one part of a page, such as a facet or the filters that are on. A search for a hundred names has room for a link to remove each. */
const MOST_LINK_CHARACTERS = 300_000;

/**
 * How many links of a search one part of a page may have. Each link repeats the whole search, and a search of a hundred long filters has thousands of letters:
 * without a limit, the page would be the square of what was asked.
 */
export function countLinks(query: SearchQuery): number {
  return Math.floor(MOST_LINK_CHARACTERS / Math.max(1, serializeQuery(query).toString().length));
}
