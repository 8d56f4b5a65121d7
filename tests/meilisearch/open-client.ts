import { Meilisearch } from "meilisearch";
import { MASTER_KEY } from "./start-node.ts";

/** Asks a test's own server, by default as its master. It waits for a task however long that takes: the test has a limit of its own. */
export function openClient(url: string, apiKey = MASTER_KEY): Meilisearch {
  return new Meilisearch({ host: url, apiKey, defaultWaitOptions: { timeout: 0 } });
}
