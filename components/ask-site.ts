import { type ErrorBody, SEARCH_ERRORS, type SearchErrorCode } from "#search/errors.ts";
import { type Check, hasFields, isOneOf, isText } from "./check-shape.ts";

const isRefusal = hasFields<ErrorBody>({
  error: hasFields<ErrorBody["error"]>({
    code: isOneOf([...(Object.keys(SEARCH_ERRORS) as SearchErrorCode[]), "internal"]),
    message: isText,
    action: isText,
  }),
});

/**
 * Asks the site's API. Never throws: null where nothing came back that the site writes, as for a proxy's own page and half an answer, and for what
 * the signal gave up.
 *
 * @param path with its parameters
 */
export async function askSite<T>(
  path: string,
  isAnswer: Check<T>,
  signal?: AbortSignal,
): Promise<{ result: T } | ErrorBody | null> {
  try {
    const response = await fetch(path, { signal });
    const body: unknown = await response.json();
    if (response.ok) return isAnswer(body) ? { result: body } : null;
    return isRefusal(body) ? body : null;
  } catch {
    return null;
  }
}
