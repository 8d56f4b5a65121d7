import { Meilisearch } from "meilisearch";
import { MASTER_KEY } from "./start-node.ts";

/** Asks a test's own server, by default as its master. It waits for a task as long as a busy machine may take. */
export function openClient(url: string, apiKey = MASTER_KEY): Meilisearch {
  return new Meilisearch({ host: url, apiKey, defaultWaitOptions: { timeout: 240_000 } });
}
