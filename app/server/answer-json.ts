import { answerText } from "./answer-text.ts";
import { explainError } from "./explain-error.ts";
import { readLanguage } from "./read-language.ts";

/** Of all JSON: nothing here is worth a cache's while. */
export const JSON_HEADERS = {
  "Content-Type": "application/json",
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex",
};

/** Seconds after which to ask again, by status: what is under way may have ended. */
const RETRY_AFTER: Record<number, string> = { 429: "10", 503: "10" };

/** Answers with JSON, or with the one error shape and the status that fits. */
export async function answerJson(answer: () => Promise<unknown>): Promise<Response> {
  try {
    const headers = { ...JSON_HEADERS };
    return answerText(JSON.stringify(await answer()), { headers });
  } catch (error) {
    return answerError(error);
  }
}

/** The one error shape, and the status that fits. */
export function answerError(error: unknown): Response {
  const language = readLanguage();
  const { body, status } = explainError(error, language);
  const retry = RETRY_AFTER[status];
  const headers = { ...JSON_HEADERS, ...(retry && { "Retry-After": retry }) };
  return answerText(JSON.stringify(body), { status, headers });
}
