import type { SearchQuery } from "#search/query/query.ts";
import { keyNotice, type SearchResult } from "#search/result.ts";
import { HitCard } from "./hit-card.tsx";
import { NoHits } from "./no-hits.tsx";
import { Pager } from "./pager.tsx";
import { SearchLink } from "./search-navigation.tsx";

function Notices({ notices }: Pick<SearchResult, "notices">) {
  return notices.map((notice) => (
    <p key={keyNotice(notice)} className="pt-3 text-[0.8125rem] text-muted">
      <bdi>{notice.message}</bdi>
      {notice.meant && (
        <>
          {" "}
          Did you mean{" "}
          <SearchLink to={notice.meant.query} rel="nofollow" className="text-accent underline underline-offset-4">
            <bdi>{notice.meant.text}</bdi>
          </SearchLink>
          ?
        </>
      )}
    </p>
  ));
}

/** The hits of one page in their order; hits of one article that follow each other stand under one headline. */
export function Results({ result, query }: { result: SearchResult; query: SearchQuery }) {
  if (result.total === 0) {
    return (
      <>
        <Notices notices={result.notices} />
        <NoHits query={query} suggestions={result.suggestions} />
      </>
    );
  }
  return (
    <>
      <Notices notices={result.notices} />
      <div>
        {result.hits.map((hit, at) => (
          <HitCard
            key={hit.paragraphId}
            hit={hit}
            query={query}
            facets={result.facets}
            continued={result.hits[at - 1]?.articleId === hit.articleId}
          />
        ))}
      </div>
      <Pager query={query} page={result.page} pages={result.pages} />
    </>
  );
}
