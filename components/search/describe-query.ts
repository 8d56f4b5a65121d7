import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { listActiveFilters } from "#search/query/query-links.ts";
import type { FacetDistribution } from "#search/result.ts";
import { labelValue } from "./facet-labels.ts";

/** A title has room for this many characters of what was typed. */
const SHOWN = 100;

/** A search in a few words, for the title of its page and its entry in the history; empty for the front page. */
export function describeQuery(language: PageLanguage, query: SearchQuery, facets: FacetDistribution | null): string {
  const words = searchMessagesIn(language).search;
  const filters = listActiveFilters(query).map(({ facet, value, excluded }) => {
    const known = facets?.[facet].find((candidate) => candidate.value === value);
    const label = labelValue(language, facet, value, known?.label);
    return excluded ? words.titleExcluded(label) : label;
  });
  const page = query.page > 1 ? [words.titlePage(query.page)] : [];
  return [query.q.trim().slice(0, SHOWN), ...filters, ...page].filter((part) => part !== "").join(", ");
}
