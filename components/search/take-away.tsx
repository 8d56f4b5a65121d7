import { EXPORT_FORMATS, EXPORT_LABELS } from "#search/export/formats.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { exportPath, feedPath } from "#search/query/query-links.ts";
import type { SearchResult } from "#search/result.ts";
import { countOf } from "./count-of.ts";

interface TakeAwayProps {
  query: SearchQuery;
  result: SearchResult;
}

/** All results as a file, and what is new as a feed: plain links. */
export function TakeAway({ query, result: { total, totalArticles } }: TakeAwayProps) {
  const count = query.group ? countOf(totalArticles, "article") : countOf(total, "paragraph");
  return (
    <div className="no-print flex flex-wrap items-baseline gap-x-5 pt-1 text-[0.8125rem]">
      <link rel="alternate" type="application/atom+xml" title="New results of this search" href={feedPath(query)} />
      {total > 0 && (
        <details className="open:basis-full">
          <summary className="control">Export {count}</summary>
          <ul aria-label={`Export ${count} as`} className="flex flex-wrap gap-x-4">
            {EXPORT_FORMATS.map((format) => (
              <li key={format}>
                <a href={exportPath(query, format)} rel="nofollow" download className="control">
                  {EXPORT_LABELS[format]}
                </a>
              </li>
            ))}
          </ul>
        </details>
      )}
      <a href={feedPath(query)} rel="nofollow" type="application/atom+xml" className="control">
        Follow this search
      </a>
    </div>
  );
}
