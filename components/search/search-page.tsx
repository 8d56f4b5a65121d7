"use client";

import { type ReactNode, useCallback, useRef } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { listActiveFilters } from "#search/query/query-links.ts";
import { serializeQuery } from "#search/query/serialize-query.ts";
import { type PageFacts, PageFactsContext } from "../page-facts.ts";
import { useReady } from "../use-ready.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { AnnounceCount } from "./announce-count.tsx";
import { DateHistogram } from "./date-histogram.tsx";
import { DateRange } from "./date-range.tsx";
import { describeRange } from "./describe-range.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { FilterDrawer } from "./filter-drawer.tsx";
import { Results } from "./results.tsx";
import { SearchBox } from "./search-box.tsx";
import { SearchNavigation } from "./search-navigation.tsx";
import type { SearchOutcome } from "./search-outcome.ts";
import { SortBar } from "./sort-bar.tsx";
import { TakeAway } from "./take-away.tsx";
import { useFocusAfter } from "./use-focus-after.ts";
import { usePageTitle } from "./use-page-title.ts";
import { useSearch } from "./use-search.ts";

interface SearchPageProps {
  language: PageLanguage;
  query: SearchQuery;
  outcome: SearchOutcome;
  /** What the address held where it could not all be read; null where it could. */
  typed: { q: string; from: string; to: string } | null;
  facts: PageFacts;
  /** What stands above the results as long as nothing is asked for. */
  front: ReactNode;
}

/** The search page. The server renders its first state; from then on it answers as one types and clicks. */
export function SearchPage(props: SearchPageProps) {
  const { language, query: initialQuery, outcome: initialOutcome, typed, facts, front } = props;
  const { query, shown, outcome, stale, navigate, retry } = useSearch(language, initialQuery, initialOutcome);
  const ready = useReady();
  const heading = useRef<HTMLHeadingElement>(null);
  // A new object also for the same search: a failure belongs to the query that met it, so this one asks again.
  const go = useCallback((next: SearchQuery) => navigate({ ...next }, "push"), [navigate]);
  const follow = useFocusAfter(heading, shown === query, go);
  const result = "result" in outcome ? outcome.result : null;
  usePageTitle(language, shown, result);

  const asked = query === initialQuery ? typed : null;
  const isFront = front !== null && serializeQuery(shown).size === 0;
  const range = result ? describeRange(language, result) : searchMessagesIn(language).search.unanswered;
  const dates = (place: "page" | "drawer") =>
    result && <DateHistogram language={language} query={query} values={result.facets.date} place={place} />;
  return (
    <PageFactsContext value={facts}>
      <SearchNavigation value={follow}>
        <SearchBox
          language={language}
          query={query}
          typed={asked?.q ?? null}
          onQuery={(next) => navigate(next, "replace")}
        />
        <ActiveFilters language={language} query={query} facets={result?.facets ?? null} />
        {isFront && front}
        <div
          aria-busy={stale}
          data-ready={ready || undefined}
          className={`mt-3 gap-x-12 lg:mt-6 print:block ${result ? "lg:grid lg:grid-cols-[17rem_minmax(0,1fr)]" : ""} ${
            stale ? "opacity-50 transition-opacity delay-200" : ""
          }`}
        >
          {result && (
            <FilterDrawer
              language={language}
              active={listActiveFilters(query).length}
              total={result.total}
              more={
                <>
                  <SortBar language={language} query={query} />
                  {dates("drawer")}
                </>
              }
            >
              <FacetPanel language={language} query={query} facets={result.facets} />
            </FilterDrawer>
          )}
          <section aria-labelledby="results" className="min-w-0">
            <div className="drawer-on-phones">{dates("page")}</div>
            {!result && <DateRange language={language} query={query} typed={asked} />}
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-b border-rule pt-4 pb-2 lg:border-ink">
              <h2 id="results" ref={heading} tabIndex={-1} className="font-serif text-lg font-semibold">
                {range}
              </h2>
              <div className={result ? "drawer-on-phones" : ""}>
                <SortBar language={language} query={query} />
              </div>
            </div>
            {result && <TakeAway language={language} query={shown} result={result} />}
            {"error" in outcome ? (
              <ErrorNotice language={language} error={outcome.error} query={query} retry={retry} />
            ) : (
              <Results language={language} result={outcome.result} query={shown} />
            )}
          </section>
        </div>
        <AnnounceCount text={range} />
      </SearchNavigation>
    </PageFactsContext>
  );
}
