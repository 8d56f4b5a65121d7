import type { Part } from "./index-settings.ts";
import type { KnownValues } from "./known-values.ts";
import type { NodeGroup } from "./nodes/node-group.ts";

/** An index of Verbatim, as one request asks it. */
export interface LiveIndex {
  nodes: NodeGroup;
  /** Uids of the indexes that make it up, the same on every node. */
  parts: Record<Part, string>;
  /** What is remembered of facets. */
  known: KnownValues;
  /** Gives up. */
  signal?: AbortSignal | undefined;
}
