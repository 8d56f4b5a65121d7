import type { SearchResult } from "#search/result.ts";
import { countOf } from "./count-of.ts";

/** What the results' heading says: `21–40 of 312 paragraphs in 87 articles`. */
export function describeRange({ total, totalArticles, page, hits, query }: SearchResult): string {
  if (total === 0) return "No paragraph matches";
  const first = (page - 1) * query.perPage + 1;
  const range = `${first.toLocaleString("en")}–${(first + hits.length - 1).toLocaleString("en")} of `;
  const paragraphs = countOf(total, "paragraph");
  const articles = countOf(totalArticles, "article");
  return query.group ? `${range}${articles}, ${paragraphs}` : `${range}${paragraphs} in ${articles}`;
}
