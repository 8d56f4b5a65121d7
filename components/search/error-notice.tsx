import type { ErrorBody } from "#search/errors.ts";
import type { SearchQuery } from "#search/query/query.ts";
import { searchPath } from "#search/query/query-links.ts";
import { ErrorMessage } from "../error-message.tsx";
import { SearchLink } from "./search-navigation.tsx";

interface ErrorNoticeProps {
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
export function ErrorNotice({ error, query, retry }: ErrorNoticeProps) {
  if (ASKED_WRONGLY.includes(error.code)) {
    return (
      <ErrorMessage error={error}>
        <SearchLink to={query} className="control">
          Search without it
        </SearchLink>
      </ErrorMessage>
    );
  }
  return (
    <ErrorMessage error={error}>
      <a
        href={searchPath(query)}
        className="control"
        onClick={(event) => {
          event.preventDefault();
          retry();
        }}
      >
        Try again
      </a>
    </ErrorMessage>
  );
}
