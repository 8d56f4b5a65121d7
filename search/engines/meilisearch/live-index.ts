import type { Part } from "./index-settings.ts";
import type { MeilisearchServer } from "./server.ts";

/** An index of Verbatim on a server, as one request asks it. */
export interface LiveIndex {
  server: MeilisearchServer;
  /** Uids of the indexes that make it up. */
  parts: Record<Part, string>;
  /** Gives up. */
  signal?: AbortSignal | undefined;
}
