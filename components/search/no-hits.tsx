import type { SearchQuery } from "#search/query.ts";
import { clearFilters, listActiveFilters } from "#search/query-links.ts";
import type { Suggestions } from "#search/result.ts";
import { SearchLink } from "./search-navigation.tsx";

interface NoHitsProps {
  query: SearchQuery;
  suggestions: Suggestions | null;
}

/** What to try when nothing matched; the query itself is never loosened in silence. */
export function NoHits({ query, suggestions }: NoHitsProps) {
  const tries = [
    { label: "Did you mean", q: suggestions?.corrected },
    { label: "Without the rarest word", q: suggestions?.withoutRarest },
  ];
  return (
    <div className="max-w-[42rem] py-6 font-serif text-lg leading-relaxed">
      <p>No paragraph holds all of these words{listActiveFilters(query).length > 0 && " and passes all filters"}.</p>
      <ul className="mt-2">
        {tries.map(
          ({ label, q }) =>
            q && (
              <li key={label}>
                {label}:{" "}
                <SearchLink to={{ ...query, q, page: 1 }} className="text-accent underline underline-offset-4">
                  {q}
                </SearchLink>
              </li>
            ),
        )}
        {listActiveFilters(query).length > 0 && (
          <li>
            <SearchLink to={clearFilters(query)} className="text-accent underline underline-offset-4">
              Search without filters
            </SearchLink>
          </li>
        )}
      </ul>
    </div>
  );
}
