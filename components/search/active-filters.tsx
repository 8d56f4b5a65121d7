import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { clearFilters, listActiveFilters } from "#search/query/query-links.ts";
import type { FacetDistribution } from "#search/result.ts";
import { countLinks } from "./count-links.ts";
import { labelValue } from "./facet-labels.ts";
import { SearchLink } from "./search-navigation.tsx";

interface ActiveFiltersProps {
  language: PageLanguage;
  query: SearchQuery;
  facets: FacetDistribution | null;
}

/** A chip for each filter that is on; "Clear all" keeps the words. */
export function ActiveFilters({ language, query, facets }: ActiveFiltersProps) {
  const { facets: names, filters: words } = searchMessagesIn(language);
  const filters = listActiveFilters(query);
  if (filters.length === 0) return null;
  const shown = filters.slice(0, countLinks(query));
  return (
    <ul aria-label={words.on} className="flex flex-wrap items-center gap-2 pt-3">
      {shown.map(({ facet, value, excluded, removed }) => {
        const known = facets?.[facet].find((candidate) => candidate.value === value);
        const label = labelValue(language, facet, value, known?.label);
        return (
          <li key={`${facet} ${excluded} ${value}`}>
            <SearchLink
              to={removed}
              rel="nofollow"
              className="flex min-h-7 items-center gap-2 border border-rule bg-tint px-2 text-[0.8125rem] hover:border-accent"
            >
              <span className="sr-only">{words.remove}</span>
              <span className="text-muted">{excluded ? words.excludes(names[facet].label) : names[facet].label}</span>
              <span dir="auto">{label}</span>
              <span aria-hidden="true" className="no-print text-muted">
                ×
              </span>
            </SearchLink>
          </li>
        );
      })}
      {shown.length < filters.length && (
        <li className="text-[0.8125rem] text-muted">{words.others(filters.length - shown.length)}</li>
      )}
      <li className="no-print">
        <SearchLink to={clearFilters(query)} className="control">
          {words.clearAll}
        </SearchLink>
      </li>
    </ul>
  );
}
