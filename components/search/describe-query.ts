import type { SearchQuery } from "#search/query/query.ts";
import { listActiveFilters } from "#search/query/query-links.ts";
import type { FacetDistribution } from "#search/result.ts";
import { labelValue } from "./facet-labels.ts";

/** A title has room for this many characters of what was typed. */
const SHOWN = 100;

/** A search in a few words, for the title of its page and its entry in the history; empty for the front page. */
export function describeQuery(query: SearchQuery, facets: FacetDistribution | null): string {
  const filters = listActiveFilters(query).map(({ facet, value, excluded }) => {
    const known = facets?.[facet].find((candidate) => candidate.value === value);
    return `${excluded ? "not " : ""}${labelValue(facet, value, known?.label)}`;
  });
  const page = query.page > 1 ? [`page ${query.page}`] : [];
  return [query.q.trim().slice(0, SHOWN), ...filters, ...page].filter((part) => part !== "").join(", ");
}
