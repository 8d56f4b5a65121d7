import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { SearchQuery } from "#search/query/query.ts";
import type { ToldResult } from "#search/result.ts";
import { Phrase } from "../phrase.tsx";
import { HitCard } from "./hit-card.tsx";
import { NoHits } from "./no-hits.tsx";
import { Pager } from "./pager.tsx";
import { SearchLink } from "./search-navigation.tsx";

function Notices({ language, notices }: Pick<ToldResult, "notices"> & { language: PageLanguage }) {
  return notices.map((notice) => (
    <p key={JSON.stringify([notice.message, notice.meant?.text])} className="pt-3 text-[0.8125rem] text-muted">
      <bdi>{notice.message}</bdi>
      {notice.meant && (
        <>
          {" "}
          <Phrase
            parts={searchMessagesIn(language).notices.didYouMean(
              <SearchLink
                key="meant"
                to={notice.meant.query}
                rel="nofollow"
                className="text-accent underline underline-offset-4"
              >
                <bdi>{notice.meant.text}</bdi>
              </SearchLink>,
            )}
          />
        </>
      )}
    </p>
  ));
}

interface ResultsProps {
  language: PageLanguage;
  result: ToldResult;
  query: SearchQuery;
}

/** The hits of one page in their order; hits of one article that follow each other stand under one headline. */
export function Results({ language, result, query }: ResultsProps) {
  if (result.total === 0) {
    return (
      <>
        <Notices language={language} notices={result.notices} />
        <NoHits language={language} query={query} suggestions={result.suggestions} />
      </>
    );
  }
  return (
    <>
      <Notices language={language} notices={result.notices} />
      <div>
        {result.hits.map((hit, at) => (
          <HitCard
            key={hit.paragraphId}
            language={language}
            hit={hit}
            query={query}
            facets={result.facets}
            continued={result.hits[at - 1]?.articleId === hit.articleId}
          />
        ))}
      </div>
      <Pager language={language} query={query} page={result.page} pages={result.pages} />
    </>
  );
}
