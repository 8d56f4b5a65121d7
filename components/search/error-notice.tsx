import type { PageLanguage } from "#messages/languages.ts";
import { searchMessagesIn } from "#messages/search-in.ts";
import type { ErrorBody } from "#search/errors.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { searchPath } from "#search/query/query-links.ts";
import { ErrorMessage } from "../error-message.tsx";
import { SearchLink } from "./search-navigation.tsx";

interface ErrorNoticeProps {
  language: PageLanguage;
  error: ErrorBody["error"];
  /** What could be read of the search. */
  query: SearchQuery;
  retry: () => void;
}

/** What is wrong with the question itself; the same question would fail again. */
const ASKED_WRONGLY: ErrorBody["error"]["code"][] = [
  "query-too-long",
  "too-many-filters",
  "invalid-parameter",
  "unsupported-query",
];

/** A search that failed, with a way on: the same search again, or what could be read of it. Links, for readers without scripts. */
export function ErrorNotice({ language, error, query, retry }: ErrorNoticeProps) {
  const words = searchMessagesIn(language).failure;
  if (ASKED_WRONGLY.includes(error.code)) {
    return (
      <ErrorMessage language={language} error={error}>
        <SearchLink to={query} className="control">
          {words.searchWithout}
        </SearchLink>
      </ErrorMessage>
    );
  }
  return (
    <ErrorMessage language={language} error={error}>
      <a
        href={searchPath(query)}
        className="control"
        onClick={(event) => {
          event.preventDefault();
          retry();
        }}
      >
        {words.tryAgain}
      </a>
    </ErrorMessage>
  );
}
