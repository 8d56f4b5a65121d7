import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { tellError } from "#messages/tell-error.ts";
import { type ErrorBody, isSearchError } from "#search/errors.ts";
import { ErrorLog } from "./error-log.ts";
import { log } from "./log.ts";
import { oncePerProcess } from "./once-per-process.ts";
import { readLanguage } from "./read-language.ts";
import { readiness } from "./readiness.ts";

/** The status that some servers log for a reader who went away; nobody receives it. */
const CLIENT_CLOSED_REQUEST = 499;

/** A reader who types on gives up the request before: nothing has failed. Next names it after its response. */
const isAbort = (error: unknown): boolean =>
  error instanceof Error && ["AbortError", "ResponseAborted"].includes(error.name);

/** The asker's matter, unlike all others from 500 on. */
const NOT_IMPLEMENTED = 501;

const errors = oncePerProcess(
  "errors",
  () => new ErrorLog((err, message, repeated) => log.error({ err, ...(repeated > 0 && { repeated }) }, message)),
);

/**
 * What a reader may know of an error: what to do about it, but nothing of the server's insides. Those go to the log.
 * @param language by default that of the request
 */
export function explainError(
  error: unknown,
  language: PageLanguage = readLanguage(),
): { body: ErrorBody; status: number } {
  if (isSearchError(error)) {
    readiness.note(error);
    if (error.status >= 500 && error.status !== NOT_IMPLEMENTED) errors.note(error, error.message);
    return { body: { error: { code: error.code, ...tellError(error, language) } }, status: error.status };
  }
  const { internal, givenUp } = serverMessagesIn(language);
  if (isAbort(error)) {
    return { body: { error: { code: "internal", ...givenUp } }, status: CLIENT_CLOSED_REQUEST };
  }
  errors.note(error, "unexpected error");
  return { body: { error: { code: "internal", ...internal } }, status: 500 };
}
