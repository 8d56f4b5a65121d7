import type { ReactNode } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { parsePartialDate } from "#search/dates.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { clearFilters, listActiveFilters, withDates } from "#search/query/query-links.ts";
import type { Suggestions } from "#search/result.ts";
import { Phrase } from "../phrase.tsx";
import { SearchLink } from "./search-navigation.tsx";

interface NoHitsProps {
  language: PageLanguage;
  query: SearchQuery;
  suggestions: Suggestions | null;
}

/** Whether the dates are the wrong way round, so that nothing can lie between them. */
function areCrossed({ from, to }: SearchQuery): boolean {
  const first = from && parsePartialDate(from);
  const last = to && parsePartialDate(to);
  return Boolean(first && last && first.first > last.last);
}

function CrossedDates({ language, query }: Pick<NoHitsProps, "language" | "query">) {
  const { from, to } = query;
  if (from === null || to === null || !areCrossed(query)) return null;
  const words = searchMessagesIn(language).noHits;
  return (
    <p>
      {words.crossed({ from, to })}{" "}
      <SearchLink to={withDates(query, to, from)} className="text-accent underline underline-offset-4">
        {words.turned({ from: to, to: from })}
      </SearchLink>
    </p>
  );
}

/** What to try when nothing matched; the query itself is never loosened in silence. */
export function NoHits({ language, query, suggestions }: NoHitsProps) {
  const words = searchMessagesIn(language).noHits;
  const isFiltered = listActiveFilters(query).length > 0;
  const tries = [
    { word: words.didYouMean<ReactNode>, q: suggestions?.corrected },
    { word: words.withoutRarest<ReactNode>, q: suggestions?.withoutRarest },
  ];
  return (
    <div className="max-w-measure py-6 font-serif text-lg leading-relaxed">
      <p>{query.q.trim() === "" ? words.filters : isFiltered ? words.wordsAndFilters : words.words}</p>
      <CrossedDates language={language} query={query} />
      <ul className="mt-2">
        {tries.map(
          ({ word, q }) =>
            q && (
              <li key={q}>
                <Phrase
                  parts={word(
                    <SearchLink
                      key="query"
                      to={{ ...query, q, page: 1 }}
                      className="text-accent underline underline-offset-4"
                    >
                      {q}
                    </SearchLink>,
                  )}
                />
              </li>
            ),
        )}
        {isFiltered && (
          <li>
            <SearchLink to={clearFilters(query)} className="text-accent underline underline-offset-4">
              {words.withoutFilters}
            </SearchLink>
          </li>
        )}
      </ul>
    </div>
  );
}
