import { FACET_NAMES } from "../facets.ts";
import type { SearchQuery } from "./query.ts";
import { DEFAULT_PER_PAGE } from "./query-limits.ts";

/** The URL parameters of a query, in one fixed order, defaults left out. `parseQuery` gives the same query back. */
export function serializeQuery(query: SearchQuery): URLSearchParams {
  const params = new URLSearchParams();
  if (query.q !== "") params.set("q", query.q);
  for (const facet of FACET_NAMES) {
    for (const value of query.filters[facet].include) params.append(facet, escapeMinus(value));
    for (const value of query.filters[facet].exclude) params.append(facet, `-${escapeMinus(value)}`);
  }
  if (query.from !== null) params.set("from", query.from);
  if (query.to !== null) params.set("to", query.to);
  if (query.sort !== "relevance") params.set("sort", query.sort);
  if (query.group) params.set("group", query.group);
  if (query.exact) params.set("exact", "1");
  if (query.perPage !== DEFAULT_PER_PAGE) params.set("perPage", String(query.perPage));
  if (query.page !== 1) params.set("page", String(query.page));
  return params;
}

/** A value that itself starts with a minus is written with a backslash before it. */
const escapeMinus = (value: string): string => (/^\\*-/.test(value) ? `\\${value}` : value);
