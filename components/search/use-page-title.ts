"use client";

import { useEffect } from "react";
import { frameMessagesIn } from "#messages/frame-in.ts";
import type { PageLanguage } from "#messages/languages.ts";
import type { SearchQuery } from "#search/query/query.ts";
import type { ToldResult } from "#search/result.ts";
import { describeQuery } from "./describe-query.ts";

/** Keeps the title in step with the search that is shown, as the server would write it: history entries are told apart by it. */
export function usePageTitle(language: PageLanguage, query: SearchQuery, result: ToldResult | null): void {
  const described = describeQuery(language, query, result?.facets ?? null);
  const { title } = frameMessagesIn(language);
  useEffect(() => {
    document.title = described === "" ? title : `${described} · Verbatim`;
  }, [described, title]);
}
