import { join } from "node:path";
import type { SearchEngine } from "#search/engine.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { MASTER_KEY } from "../meilisearch/start-node.ts";

/** What is measured side by side: the embedded engine, and Meilisearch on so many nodes. */
export type EngineName = "sqlite" | "meilisearch" | "3 nodes";

/** How many Meilisearch servers an engine needs. */
export const NODES: Record<EngineName, number> = { sqlite: 0, meilisearch: 1, "3 nodes": 3 };

/** Where an engine's index is: a folder, or servers. */
export interface Place {
  folder: string;
  urls: string[];
}

const indexFileIn = (folder: string): string => join(folder, "verbatim.db");

/** Opens the engine that a place is for, so that it may make an index. */
export function openEngineAt({ folder, urls }: Place): SearchEngine {
  if (urls.length === 0) return openSqliteEngine({ file: indexFileIn(folder), create: true });
  return openMeilisearchEngine({ urls, ingestKey: MASTER_KEY, index: "bench", role: "ingest" });
}
