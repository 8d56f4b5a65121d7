import { type ErrorBody, isSearchError } from "#search/errors.ts";
import { log } from "./log.ts";

/** What a reader may know of an error: what to do about it, but nothing of the server's insides. Those go to the log. */
export function explainError(error: unknown): { body: ErrorBody; status: number } {
  if (isSearchError(error)) {
    if (error.status >= 500) log.error({ err: error }, error.message);
    const { code, message, action } = error;
    return { body: { error: { code, message, action } }, status: error.status };
  }
  log.error({ err: error }, "unexpected error");
  const message = "Something unexpected went wrong.";
  return { body: { error: { code: "internal", message, action: "Try again." } }, status: 500 };
}
