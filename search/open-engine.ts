import { join } from "node:path";
import type { SearchEngine } from "./engine.ts";
import { openMeilisearchEngine } from "./engines/meilisearch/open-meilisearch-engine.ts";
import { openSqliteEngine } from "./engines/sqlite/open-sqlite-engine.ts";
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
