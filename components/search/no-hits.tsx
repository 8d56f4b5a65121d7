import { formatDate, parsePartialDate } from "#search/dates.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { clearFilters, listActiveFilters, withDates } from "#search/query/query-links.ts";
import type { Suggestions } from "#search/result.ts";
import { SearchLink } from "./search-navigation.tsx";

interface NoHitsProps {
  query: SearchQuery;
  suggestions: Suggestions | null;
}

/** Whether the dates are the wrong way round, so that nothing can lie between them. */
function areCrossed({ from, to }: SearchQuery): boolean {
  const first = from && parsePartialDate(from);
  const last = to && parsePartialDate(to);
  return Boolean(first && last && first.first > last.last);
}

function CrossedDates({ query }: { query: SearchQuery }) {
  const { from, to } = query;
  if (from === null || to === null || !areCrossed(query)) return null;
  return (
    <p>
      No date lies between them: {formatDate(from)} comes after {formatDate(to)}.{" "}
      <SearchLink to={withDates(query, to, from)} className="text-accent underline underline-offset-4">
        From {formatDate(to)} to {formatDate(from)}
      </SearchLink>
    </p>
  );
}

/** What to try when nothing matched; the query itself is never loosened in silence. */
export function NoHits({ query, suggestions }: NoHitsProps) {
  const tries = [
    { label: "Did you mean", q: suggestions?.corrected },
    { label: "Without the rarest word", q: suggestions?.withoutRarest },
  ];
  return (
    <div className="max-w-measure py-6 font-serif text-lg leading-relaxed">
      <p>
        {query.q.trim() === ""
          ? "No paragraph passes all filters."
          : `No paragraph holds all of these words${listActiveFilters(query).length > 0 ? " and passes all filters" : ""}.`}
      </p>
      <CrossedDates query={query} />
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
