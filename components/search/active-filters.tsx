import { FACET_WORDS } from "#messages/en.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { clearFilters, listActiveFilters } from "#search/query/query-links.ts";
import type { FacetDistribution } from "#search/result.ts";
import { countLinks } from "./count-links.ts";
import { countOf } from "./count-of.ts";
import { labelValue } from "./facet-labels.ts";
import { SearchLink } from "./search-navigation.tsx";

/** A chip for each filter that is on; "Clear all" keeps the words. */
export function ActiveFilters({ query, facets }: { query: SearchQuery; facets: FacetDistribution | null }) {
  const filters = listActiveFilters(query);
  if (filters.length === 0) return null;
  const shown = filters.slice(0, countLinks(query));
  return (
    <ul aria-label="Filters that are on" className="flex flex-wrap items-center gap-2 pt-3">
      {shown.map(({ facet, value, excluded, removed }) => {
        const known = facets?.[facet].find((candidate) => candidate.value === value);
        const label = labelValue(facet, value, known?.label);
        return (
          <li key={`${facet} ${excluded} ${value}`}>
            <SearchLink
              to={removed}
              rel="nofollow"
              className="flex min-h-7 items-center gap-2 border border-rule bg-tint px-2 text-[0.8125rem] hover:border-accent"
            >
              <span className="sr-only">Remove filter: </span>
              <span className="text-muted">
                {FACET_WORDS[facet].label}
                {excluded && " not"}
              </span>
              <span dir="auto">{label}</span>
              <span aria-hidden="true" className="no-print text-muted">
                ×
              </span>
            </SearchLink>
          </li>
        );
      })}
      {shown.length < filters.length && (
        <li className="text-[0.8125rem] text-muted">{countOf(filters.length - shown.length, "other filter")}</li>
      )}
      <li className="no-print">
        <SearchLink to={clearFilters(query)} className="control">
          Clear all
        </SearchLink>
      </li>
    </ul>
  );
}
