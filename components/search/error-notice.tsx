import type { ErrorBody } from "#search/errors.ts";
import type { SearchQuery } from "#search/query.ts";
import { searchPath } from "#search/query-links.ts";
import { ErrorMessage } from "../error-message.tsx";

interface ErrorNoticeProps {
  error: ErrorBody["error"];
  query: SearchQuery;
  retry: () => void;
}

/** A search that failed, with a way to try again: a link too, for readers without scripts. */
export function ErrorNotice({ error, query, retry }: ErrorNoticeProps) {
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
