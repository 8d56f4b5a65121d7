import { randomUUID } from "node:crypto";
import { type Meilisearch, MeilisearchApiError } from "meilisearch";
import { z } from "zod";
import { SearchError } from "../../../errors.ts";
import { SEARCH_TIMEOUT_MS } from "../index-settings.ts";

const NEW_KEYS =
  "Make keys with npm run meilisearch:setup, set MEILI_SEARCH_KEY and MEILI_INGEST_KEY to them, and restart.";

/**
 * What is wrong with a key: `limited` is one that may do something, `expired` one that the server knows and that may do nothing; of others
 * nothing can be known.
 */
export type KeyFault = "unknown" | "expired" | "limited";

/** Whether an answer says that the key may not do what was asked, or that one is needed. */
export function isRefusal(error: unknown): error is MeilisearchApiError {
  return error instanceof MeilisearchApiError && (error.response.status === 401 || error.response.status === 403);
}

/**
 * Why Meilisearch refused a key, and what to do.
 *
 * @param findFault is asked where the answer does not say it
 * @param wasAccepted whether the server has accepted the same key before
 * @returns a SearchError; it never holds the key
 */
export async function explainRefusal(
  refusal: MeilisearchApiError,
  url: string,
  findFault: () => Promise<KeyFault>,
  wasAccepted: boolean,
): Promise<SearchError> {
  const { message, cause } = refusal;
  const explain = (what: string, action: string) =>
    new SearchError("engine-refused-key", what, action, { cause: refusal });
  if (cause?.code === "missing_master_key") {
    return new SearchError(
      "engine-failed",
      `Meilisearch at ${url} runs without a master key, so it has no keys.`,
      "Start it with --master-key, or leave all keys unset: it then asks for none.",
      { cause: refusal },
    );
  }
  if (cause?.code === "missing_authorization_header") {
    return explain(`Meilisearch at ${url} asks for a key, and none is set.`, NEW_KEYS);
  }
  const [, index, listed] = /the index `([^`]+)`(?:.*? indexes are (\[.*\]))?/.exec(message) ?? [];
  if (index !== undefined) {
    const own = listNames(listed);
    return explain(
      `The key is not for the index ${index} of Meilisearch at ${url}${own ? `, but for ${own.join(", ")}` : ""}.`,
      "Set MEILI_INDEX to the name that the key was made for, or make keys for this one: npm run meilisearch:setup.",
    );
  }
  if (/expired/i.test(message)) return explain(`The key of Meilisearch at ${url} has expired.`, NEW_KEYS);
  const fault = await findFault();
  if (fault === "expired") return explain(`The key of Meilisearch at ${url} has expired.`, NEW_KEYS);
  if (fault === "limited") {
    const what = `The key of Meilisearch at ${url} may not do what it was used for.`;
    return explain(what, `The site needs its own key, and the ingest another. ${NEW_KEYS}`);
  }
  return wasAccepted
    ? explain(`Meilisearch at ${url} does not accept the key any more: it has expired or was deleted.`, NEW_KEYS)
    : explain(`Meilisearch at ${url} knows no such key, or it has expired.`, NEW_KEYS);
}

/**
 * Finds out what is wrong with a key that was refused. To an unknown key, one that has expired and one that may not do what was asked
 * Meilisearch says the same (1.50). But asked for an index that a key is not for, it names the indexes that the key is for, before
 * it looks whether the key has expired; and one that has expired may do nothing at all. Of a key for all indexes no more can be known.
 */
export async function findKeyFault(client: Meilisearch): Promise<KeyFault> {
  const extraRequestInit = { signal: AbortSignal.timeout(SEARCH_TIMEOUT_MS) };
  const search = (index: string) => findRefusal(client.index(index).search("", { limit: 0 }, extraRequestInit));
  const get = (path: string) => findRefusal(client.httpRequest.get({ path, extraRequestInit }));
  try {
    const nobodys = randomUUID();
    const refused = await search(nobodys);
    if (refused === null) return "limited";
    const own = listNames(/ indexes are (\[.*\])/.exec(refused)?.[1]);
    const index = own?.[0]?.replaceAll("*", "") || nobodys;
    const paths = ["/documents?limit=0", "/stats", "/settings", ""].map((end) => `indexes/${index}${end}`);
    const refusals = await Promise.all([search(index), ...[...paths, "tasks?limit=1", "version"].map(get)]);
    if (refusals.includes(null)) return "limited";
    return own ? "expired" : "unknown";
  } catch {
    return "unknown";
  }
}

/** What a request is refused with; null when it is not, whatever else may be wrong with it. */
async function findRefusal(request: Promise<unknown>): Promise<string | null> {
  try {
    await request;
    return null;
  } catch (error) {
    if (isRefusal(error)) return error.message;
    if (error instanceof MeilisearchApiError) return null;
    throw error;
  }
}

/** The names in `["one", "two-*"]`, which Meilisearch lists in any order. */
function listNames(listed: string | undefined): string[] | null {
  try {
    return z
      .array(z.string())
      .parse(JSON.parse(listed ?? ""))
      .sort();
  } catch {
    return null;
  }
}
