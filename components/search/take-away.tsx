import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import { EXPORT_FORMATS } from "#search/export/formats.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { exportPath, feedPath } from "#search/query/query-links.ts";
import type { ToldResult } from "#search/result.ts";

interface TakeAwayProps {
  language: PageLanguage;
  query: SearchQuery;
  result: ToldResult;
}

/** All results as a file, and what is new as a feed: plain links. */
export function TakeAway({ language, query, result: { total, totalArticles } }: TakeAwayProps) {
  const words = searchMessagesIn(language).takeAway;
  const byArticle = query.group !== null;
  const exported = { total: byArticle ? totalArticles : total, byArticle };
  return (
    <div className="no-print flex flex-wrap items-baseline gap-x-5 pt-1 text-[0.8125rem]">
      <link rel="alternate" type="application/atom+xml" title={words.feed} href={feedPath(query)} />
      {total > 0 && (
        <details className="open:basis-full">
          <summary className="control">{words.export(exported)}</summary>
          <ul aria-label={words.exportAs(exported)} className="flex flex-wrap gap-x-4">
            {EXPORT_FORMATS.map((format) => (
              <li key={format}>
                <a href={exportPath(query, format)} rel="nofollow" download className="control">
                  {words.formats[format]}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <a href={feedPath(query)} rel="nofollow" type="application/atom+xml" className="control">
        {words.follow}
      </a>
    </div>
  );
}
