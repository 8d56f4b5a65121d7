import type { Part } from "./index-settings.ts";
import type { NodeGroup } from "./nodes/node-group.ts";

/** An index of Verbatim, as one request asks it. */
export interface LiveIndex {
  nodes: NodeGroup;
  /** Uids of the indexes that make it up, the same on every node. */
  parts: Record<Part, string>;
  /** Gives up. */
  signal?: AbortSignal | undefined;
}
