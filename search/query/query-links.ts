import type { ExportFormat } from "../export/formats.ts";
import { FACET_NAMES, type FacetName } from "../facets.ts";
import { articlePath, paragraphAnchor } from "../links.ts";
import type { SearchQuery } from "./query.ts";
import { serializeQuery } from "./serialize-query.ts";

/** Queries one click away, and their paths. All return to page 1 and keep the words and the sort. Pure: nothing is mutated. */

/** The search page's path of a query: the very link that is shared. */
export function searchPath(query: SearchQuery): string {
  const params = serializeQuery(query).toString();
  return params === "" ? "/" : `/?${params}`;
}

/** The API's path of a query. */
export function searchApiPath(query: SearchQuery): string {
  return `/api/search?${serializeQuery(query)}`;
}

/** All results of a query but what belongs to one page of them. */
function withoutPage(query: SearchQuery): URLSearchParams {
  const params = serializeQuery(query);
  for (const name of ["page", "perPage"]) params.delete(name);
  return params;
}

/** The path under which all results of a query are one file. */
export function exportPath(query: SearchQuery, format: ExportFormat): string {
  const params = withoutPage(query);
  params.set("format", format);
  return `/api/export?${params}`;
}

/** The path of a query's feed: the newest come first, whatever the order of the page. */
export function feedPath(query: SearchQuery): string {
  const params = withoutPage({ ...query, sort: "relevance" }).toString();
  return params === "" ? "/api/feed" : `/api/feed?${params}`;
}

/**
 * A paragraph opened from a search: the words stay highlighted there, and the whole search comes along, to be gone back to. The
 * link that is shared has none of it (links.ts).
 */
export function paragraphPathFrom(query: SearchQuery, articleId: string, paragraphId: string): string {
  const params = new URLSearchParams({ p: paragraphId });
  for (const [name, value] of serializeQuery(query)) params.append(name, value);
  return `${articlePath(articleId)}?${params}#${paragraphAnchor(paragraphId)}`;
}

function withSelection(query: SearchQuery, facet: FacetName, include: string[], exclude: string[]): SearchQuery {
  const selection = { include: include.toSorted(), exclude: exclude.toSorted() };
  return { ...query, page: 1, filters: { ...query.filters, [facet]: selection } };
}

const without = (values: string[], value: string) => values.filter((other) => other !== value);

/** Selects a value, or takes back its selection or exclusion. */
export function toggleValue(query: SearchQuery, facet: FacetName, value: string): SearchQuery {
  const { include, exclude } = query.filters[facet];
  if (include.includes(value) || exclude.includes(value)) return removeValue(query, facet, value);
  return withSelection(query, facet, [...include, value], exclude);
}

/** Excludes a value, selected or not. */
export function excludeValue(query: SearchQuery, facet: FacetName, value: string): SearchQuery {
  const { include, exclude } = query.filters[facet];
  return withSelection(query, facet, without(include, value), [...without(exclude, value), value]);
}

/** Selects or excludes another value in the place of one that is selected or excluded. */
export function replaceValue(query: SearchQuery, facet: FacetName, value: string, by: string): SearchQuery {
  const { include, exclude } = query.filters[facet];
  const replace = (values: string[]) => [...new Set(values.map((other) => (other === value ? by : other)))];
  return withSelection(query, facet, replace(include), replace(exclude));
}

/** Takes back a selection or exclusion. */
function removeValue(query: SearchQuery, facet: FacetName, value: string): SearchQuery {
  const { include, exclude } = query.filters[facet];
  return withSelection(query, facet, without(include, value), without(exclude, value));
}

/** Other dates, both partial (`2016`, `2016-08`, `2016-08-09`) or null; `from` may be `unknown`. */
export function withDates(query: SearchQuery, from: string | null, to: string | null): SearchQuery {
  return { ...query, from, to, page: 1 };
}

/** Without any filter; words, sort, grouping and the exact switch stay. */
export function clearFilters(query: SearchQuery): SearchQuery {
  let cleared = withDates(query, null, null);
  for (const facet of FACET_NAMES) cleared = withSelection(cleared, facet, [], []);
  return cleared;
}

/** A filter that is on. */
export interface ActiveFilter {
  facet: FacetName | "date";
  value: string;
  excluded: boolean;
  /** The query without it. */
  removed: SearchQuery;
}

/** All filters that are on, in the order of the facets; dates last, as one. */
export function listActiveFilters(query: SearchQuery): ActiveFilter[] {
  const active: ActiveFilter[] = [];
  for (const facet of FACET_NAMES) {
    const { include, exclude } = query.filters[facet];
    const list = (values: string[], excluded: boolean) => {
      for (const value of values) active.push({ facet, value, excluded, removed: removeValue(query, facet, value) });
    };
    list(include, false);
    list(exclude, true);
  }
  const { from, to } = query;
  if (from !== null || to !== null) {
    const value = from === to || from === "unknown" ? `${from}` : `${from ?? ""}–${to ?? ""}`;
    active.push({ facet: "date", value, excluded: false, removed: withDates(query, null, null) });
  }
  return active;
}
