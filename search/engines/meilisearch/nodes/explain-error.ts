import { MeilisearchApiError, MeilisearchRequestError } from "meilisearch";
import { ZodError } from "zod";
import { SearchError, type SearchErrorCode } from "../../../errors.ts";

const INGEST = "Run npm run ingest -- FOLDER, with MEILI_INGEST_KEY set.";
const FREE_SPACE = "Free space on the Meilisearch server and ingest again.";
const LOOK_AT_LOG = "Look at the log of the Meilisearch server.";

/** Statuses by which a proxy or a starting server says "not now". */
const NOT_NOW = [502, 503, 504];

/** Meilisearch's own error codes that mean something to the user. */
const CODES: Record<string, { code: SearchErrorCode; action: string }> = {
  index_not_found: { code: "index-missing", action: INGEST },
  no_space_left_on_device: { code: "disk-full", action: FREE_SPACE },
  // What it is sent is always well-formed: where it does not read so, the disk had no room for all of it (1.50).
  malformed_payload: { code: "disk-full", action: FREE_SPACE },
  database_size_limit_reached: { code: "disk-full", action: FREE_SPACE },
};

/**
 * Turns what a request to Meilisearch throws into a SearchError; anything else is returned as it is. Refused keys are explain-refusal.ts's. Messages name the server,
 * never a key: neither the client nor the server repeats one.
 */
export function explainError(error: unknown, url: string): unknown {
  if (error instanceof MeilisearchApiError) return explainAnswer(error, url);
  if (error instanceof MeilisearchRequestError) return explainFailure(error, url);
  // The client reads every answer as JSON, also a proxy's page that says "502 Bad Gateway".
  if (error instanceof SyntaxError) return unreachable(url, "what answers there is no JSON", error);
  if (error instanceof ZodError && error.issues.every(({ path }) => isOfDocument(path))) {
    const name = error.issues.map(({ path }) => path.join(".")).join(", ");
    return new SearchError(
      "index-corrupt",
      `The index on Meilisearch at ${url} holds a document of another shape (${name}).`,
      "Run npm run ingest -- FOLDER, which restores it.",
      { cause: error },
    );
  }
  if (error instanceof ZodError) {
    return new SearchError(
      "engine-failed",
      `What answers at ${url} is not a Meilisearch that this version of Verbatim understands.`,
      "Check MEILI_URL, and that the server is Meilisearch 1.50 or a later 1.x.",
      { cause: error },
    );
  }
  return error;
}

/** Whether a place in an answer is one within a document, such as `hits.0.text`. */
function isOfDocument(path: PropertyKey[]): boolean {
  const at = path.lastIndexOf("hits");
  return at >= 0 && path.length > at + 2;
}

function explainAnswer(error: MeilisearchApiError, url: string): SearchError {
  const { status } = error.response;
  if (NOT_NOW.includes(status)) return unreachable(url, `it answers ${status}`, error);
  return explainCode(error.cause?.code, error.message, error);
}

/** How the system's "no space left on device" shows in messages that have another code, such as that of a payload cut short. */
const NO_SPACE = /os error 28|no space left/i;

/** A SearchError of one of Meilisearch's error codes, as answers and failed tasks carry them. */
export function explainCode(code: string | undefined, message: string, cause: unknown): SearchError {
  const known = CODES[NO_SPACE.test(message) ? "no_space_left_on_device" : (code ?? "")] ?? {
    code: "engine-failed" as const,
    action: LOOK_AT_LOG,
  };
  return new SearchError(known.code, `Meilisearch: ${message}`, known.action, { cause });
}

/** Meilisearch's own code of a failure that was explained here, of a request or of a task; undefined where it gave none. */
export function codeOf(error: unknown): string | undefined {
  const { cause } = error as { cause?: { code?: string; cause?: { code?: string } } };
  return cause instanceof MeilisearchApiError ? cause.cause?.code : cause?.code;
}

function explainFailure(error: MeilisearchRequestError, url: string): SearchError {
  const cause = error.cause as (Error & { cause?: { code?: unknown } }) | undefined;
  if (cause?.name === "TimeoutError") {
    return new SearchError(
      "engine-timeout",
      `Meilisearch at ${url} did not answer in time.`,
      "Try again; if it goes on, look at the load of the Meilisearch server.",
      { cause: error },
    );
  }
  const reason = cause?.cause?.code;
  return unreachable(url, typeof reason === "string" ? reason : (cause?.message ?? "no answer"), error);
}

function unreachable(url: string, reason: string, cause: unknown): SearchError {
  return new SearchError(
    "engine-unreachable",
    `Meilisearch at ${url} can't be reached (${reason}).`,
    "Start the Meilisearch server, or correct MEILI_URL.",
    { cause },
  );
}
