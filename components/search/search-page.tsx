"use client";

import { useCallback, useEffect, useRef, useSyncExternalStore } from "react";
import type { SearchQuery } from "#search/query.ts";
import { listActiveFilters } from "#search/query-links.ts";
import type { SearchResult } from "#search/result.ts";
import { type PageFacts, PageFactsContext } from "../page-facts.ts";
import { ActiveFilters } from "./active-filters.tsx";
import { AnnounceCount } from "./announce-count.tsx";
import { DateHistogram } from "./date-histogram.tsx";
import { describeRange } from "./describe-range.ts";
import { ErrorNotice } from "./error-notice.tsx";
import { FacetPanel } from "./facet-panel.tsx";
import { FilterDrawer } from "./filter-drawer.tsx";
import { HitCard } from "./hit-card.tsx";
import { NoHits } from "./no-hits.tsx";
import { Pager } from "./pager.tsx";
import { SearchBox } from "./search-box.tsx";
import { type Navigate, SearchNavigation } from "./search-navigation.tsx";
import type { SearchOutcome } from "./search-outcome.ts";
import { SortBar } from "./sort-bar.tsx";
import { useSearch } from "./use-search.ts";

function Notices({ notices }: Pick<SearchResult, "notices">) {
  return notices.map(({ message }) => (
    <p key={message} className="pt-3 text-sm text-muted">
      {message}
    </p>
  ));
}

function Results({ result, query }: { result: SearchResult; query: SearchQuery }) {
  if (result.total === 0) {
    return (
      <>
        <Notices notices={result.notices} />
        <NoHits query={query} suggestions={result.suggestions} />
      </>
    );
  }
  const topics = new Map(result.facets.topic.map(({ value, label }) => [value, label]));
  return (
    <>
      <Notices notices={result.notices} />
      {result.hits.map((hit) => (
        <HitCard key={hit.paragraphId} hit={hit} query={query} topics={topics} />
      ))}
      <Pager query={query} page={result.page} pages={result.pages} />
    </>
  );
}

/** True once the page answers keys and clicks by itself. */
function useReady(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  );
}

interface SearchPageProps {
  query: SearchQuery;
  outcome: SearchOutcome;
  facts: PageFacts;
}

/** The search page. The server renders its first state; from then on it answers as one types and clicks. */
export function SearchPage({ query: initialQuery, outcome: initialOutcome, facts }: SearchPageProps) {
  const { query, shown, outcome, stale, navigate, retry } = useSearch(initialQuery, initialOutcome);
  const ready = useReady();
  const heading = useRef<HTMLHeadingElement>(null);
  const focusResults = useRef(false);

  const follow = useCallback<Navigate>(
    (next, options) => {
      focusResults.current = options?.focusResults ?? false;
      navigate(next, "push");
    },
    [navigate],
  );

  useEffect(() => {
    if (!focusResults.current || shown !== query) return;
    focusResults.current = false;
    heading.current?.focus();
    heading.current?.scrollIntoView({ block: "start" });
  }, [shown, query]);

  const result = "result" in outcome ? outcome.result : null;
  return (
    <PageFactsContext value={facts}>
      <SearchNavigation value={follow}>
        <SearchBox query={query} onQuery={(next) => navigate(next, "replace")} />
        <ActiveFilters query={query} facets={result?.facets ?? null} />
        <div
          aria-busy={stale}
          data-ready={ready || undefined}
          className={`mt-2 grid gap-x-12 lg:grid-cols-[16rem_minmax(0,1fr)] ${
            stale ? "opacity-50 transition-opacity delay-200" : ""
          }`}
        >
          {result && (
            <FilterDrawer active={listActiveFilters(query).length} total={result.total}>
              <FacetPanel query={query} facets={result.facets} />
            </FilterDrawer>
          )}
          <section aria-labelledby="results" className="min-w-0">
            {result && <DateHistogram query={query} values={result.facets.date} />}
            <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 pt-4">
              <h2 id="results" ref={heading} tabIndex={-1} className="font-serif text-lg font-semibold">
                {result ? describeRange(result) : "The search could not be answered"}
              </h2>
              <SortBar query={query} />
            </div>
            {"error" in outcome ? (
              <ErrorNotice error={outcome.error} query={query} retry={retry} />
            ) : (
              <Results result={outcome.result} query={shown} />
            )}
          </section>
        </div>
        <AnnounceCount text={result ? describeRange(result) : "The search could not be answered"} />
      </SearchNavigation>
    </PageFactsContext>
  );
}
