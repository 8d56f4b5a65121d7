import { join } from "node:path";
import type { SearchEngine } from "./engine.ts";
import { type Keys, setUpKeys } from "./engines/meilisearch/nodes/set-up-keys.ts";
import { openMeilisearchEngine } from "./engines/meilisearch/open-meilisearch-engine.ts";
import { openSqliteEngine } from "./engines/sqlite/open-sqlite-engine.ts";
import { SearchError } from "./errors.ts";
import type { Settings } from "./settings.ts";

/** The embedded engine's one file, in the data folder. */
export function indexFile(settings: Settings): string {
  return join(settings.dataDir, "verbatim.db");
}

/**
 * The one place that picks an engine: Meilisearch when `MEILI_URL` is set, else the embedded file. Nothing is asked of it
 * yet: a missing index or an unreachable server shows with the first call.
 *
 * @param role searching needs no more than the search key; ingesting takes the ingest key and may create the index
 */
export function openEngine(settings: Settings, role: "search" | "ingest" = "search"): SearchEngine {
  if (settings.meilisearch) return openMeilisearchEngine({ ...settings.meilisearch, role });
  return openSqliteEngine({ file: indexFile(settings), create: role === "ingest" });
}

/**
 * Makes the keys with which the site and the ingest ask Meilisearch, by means of the master key.
 *
 * @throws SearchError `invalid-settings` when no server or no master key is set; those of the servers
 */
export async function setUpEngineKeys({ meilisearch }: Settings): Promise<Keys> {
  if (!meilisearch?.masterKey) {
    throw new SearchError(
      "invalid-settings",
      `${meilisearch ? "MEILI_MASTER_KEY" : "MEILI_URL (or MEILI_URLS)"} is not set.`,
      "Set both: the address of the Meilisearch server, and the master key that it was started with.",
    );
  }
  try {
    return await setUpKeys(meilisearch.urls, meilisearch.masterKey, meilisearch.index, meilisearch.formerIndex);
  } catch (error) {
    if (!(error instanceof SearchError) || error.code !== "engine-refused-key") throw error;
    const action = "Set it to the key that the server was started with.";
    throw new SearchError("engine-refused-key", "Meilisearch refused MEILI_MASTER_KEY.", action, { cause: error });
  }
}
