import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { ToldResult } from "#search/result.ts";

/** What the results' heading says: `21–40 of 312 paragraphs in 87 articles`. */
export function describeRange(language: PageLanguage, { total, totalArticles, page, hits, query }: ToldResult): string {
  const words = searchMessagesIn(language).search;
  if (total === 0) return words.none;
  const first = (page - 1) * query.perPage + 1;
  return words.range({
    first,
    last: first + hits.length - 1,
    paragraphs: total,
    articles: totalArticles,
    byArticle: query.group !== null,
  });
}
