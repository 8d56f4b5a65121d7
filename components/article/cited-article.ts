"use client";

import { createContext, useContext } from "react";
import type { Citation } from "#search/citation/citation.ts";
import type { PageFacts } from "../page-facts.ts";

/** What all citations and links of an article's page share. */
export interface CitedArticle {
  article: Pick<Citation, "title" | "author" | "source" | "date" | "language" | "url"> & { id: string };
  facts: PageFacts;
  /** Whether the page shows every word of the article. Where it doesn't, links to any words of it are asked for: what else stands in it decides how they are made. */
  isWhole: boolean;
}

export const CitedArticleContext = createContext<CitedArticle | null>(null);

/** @throws Error outside of an article's page */
export function useCitedArticle(): CitedArticle {
  const cited = useContext(CitedArticleContext);
  if (!cited) throw new Error("There is no article around this.");
  return cited;
}
