"use client";

import { use, useCallback, useDeferredValue, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { PageLanguage } from "#messages/languages.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { searchPath } from "#search/query/query-links.ts";
import { OutcomeCache } from "./outcome-cache.ts";
import type { SearchOutcome } from "./search-outcome.ts";

/** Names the history entries of this page, so that each finds its scroll position again. */
function entryKey(): string {
  return String(history.state?.searchEntry ?? "first");
}

/**
 * The state of the search page: the query, which is also the URL, and the newest outcome that has arrived. The outcome shown stays
 * until the next is there (`stale` meanwhile); Back and Forward bring back the query, its outcome and its scroll position.
 */
export function useSearch(language: PageLanguage, initialQuery: SearchQuery, initialOutcome: SearchOutcome) {
  const [query, setQuery] = useState(initialQuery);
  const [cache] = useState(() => new OutcomeCache(language, initialQuery, initialOutcome));
  const [retrying, setRetrying] = useState(false);
  const wanted = useDeferredValue(query);
  const read = cache.read(wanted);
  const outcome = read instanceof Promise ? use(read) : read;

  const scrolls = useRef(new Map<string, number>());
  const restoring = useRef<number | null>(null);

  useEffect(() => {
    const remember = () => {
      if (restoring.current === null) scrolls.current.set(entryKey(), window.scrollY);
    };
    const restore = () => {
      restoring.current = scrolls.current.get(entryKey()) ?? null;
      try {
        setQuery(parseQuery(new URLSearchParams(window.location.search)));
      } catch {
        // An address that is no query: only the server can say why.
        window.location.reload();
      }
    };
    window.addEventListener("scroll", remember, { passive: true });
    window.addEventListener("popstate", restore);
    return () => {
      window.removeEventListener("scroll", remember);
      window.removeEventListener("popstate", restore);
    };
  }, []);

  // Once the outcome that Back or Forward asked for stands on the page, its height allows to scroll to where the reader was.
  useLayoutEffect(() => {
    if (wanted !== query || restoring.current === null) return;
    window.scrollTo(0, restoring.current);
    restoring.current = null;
  }, [wanted, query]);

  const navigate = useCallback((next: SearchQuery, how: "push" | "replace") => {
    const path = searchPath(next);
    if (how === "push") history.pushState({ searchEntry: performance.now() }, "", path);
    else history.replaceState({ searchEntry: entryKey() }, "", path);
    setQuery(next);
  }, []);

  const retry = useCallback(async () => {
    setRetrying(true);
    await cache.refresh(query);
    setRetrying(false);
  }, [cache, query]);

  return { query, shown: wanted, outcome, stale: retrying || wanted !== query, navigate, retry };
}
