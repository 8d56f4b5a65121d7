import { type ErrorBody, SEARCH_ERRORS, type SearchErrorCode } from "#search/errors.ts";
import { type Check, hasFields, isOneOf, isText } from "./check-shape.ts";

/** What a part of the page says when nothing that the site writes came back: also for a proxy's own page, and for half an answer. */
export const NO_ANSWER: ErrorBody = {
  error: { code: "internal", message: "The search did not answer.", action: "Check the connection and try again." },
};

const isRefusal = hasFields<ErrorBody>({
  error: hasFields<ErrorBody["error"]>({
    code: isOneOf([...(Object.keys(SEARCH_ERRORS) as SearchErrorCode[]), "internal"]),
    message: isText,
    action: isText,
  }),
});

/**
 * Asks the site's API. Never throws: whatever is neither an answer of this shape nor a refusal in the API's own is `NO_ANSWER`, and so is what
 * the signal gave up.
 *
 * @param path with its parameters
 */
export async function askSite<T>(
  path: string,
  isAnswer: Check<T>,
  signal?: AbortSignal,
): Promise<{ result: T } | ErrorBody> {
  try {
    const response = await fetch(path, { signal });
    const body: unknown = await response.json();
    if (response.ok) return isAnswer(body) ? { result: body } : NO_ANSWER;
    return isRefusal(body) ? body : NO_ANSWER;
  } catch {
    return NO_ANSWER;
  }
}
