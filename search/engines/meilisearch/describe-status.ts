import type { IndexStatus } from "../../engine.ts";
import type { IndexFacts } from "./read-meta.ts";

/** The status that an index says it has. */
export function describeStatus(
  { articles, paragraphs, updatedAt }: IndexFacts,
  nodes: { all: number; answering: number },
): IndexStatus {
  return { engine: "meilisearch", articles, paragraphs, updatedAt, nodes };
}
