"use client";

import { useEffect } from "react";
import type { SearchQuery } from "#search/query/query.ts";
import type { SearchResult } from "#search/result.ts";
import { describeQuery } from "./describe-query.ts";

/** Keeps the title in step with the search that is shown, as the server would write it: history entries are told apart by it. */
export function usePageTitle(query: SearchQuery, result: SearchResult | null): void {
  const described = describeQuery(query, result?.facets ?? null);
  useEffect(() => {
    document.title = described === "" ? "Verbatim: search the articles" : `${described} · Verbatim`;
  }, [described]);
}
