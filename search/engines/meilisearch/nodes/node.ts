import { createHash } from "node:crypto";
import { MeilisearchServer } from "./server.ts";

/** One server of those that hold the collection together, or the only one. */
export interface Node {
  /** Made from its address; what the nodes call each other. */
  name: string;
  server: MeilisearchServer;
}

/** The names that Verbatim gives begin so; remotes of other names are left alone. */
export const NAME_START = "verbatim-";

/** Opens nobody: the first request does. Sorted by name, so that every process sees them in the same order. */
export function listNodes(urls: string[], key: string | undefined): Node[] {
  const nodes = urls.map((url) => ({ name: nameNode(url), server: new MeilisearchServer(url, key) }));
  return nodes.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function nameNode(url: string): string {
  return NAME_START + createHash("sha256").update(url).digest("hex").slice(0, 12);
}

/**
 * The node that holds an article: the one that scores highest with it (rendezvous hashing, Thaler and Ravishankar 1998).
 * With one more node an article either stays where it is or moves to the new one.
 */
export function findOwner(articleId: string, nodes: readonly Node[]): Node {
  let owner = nodes[0] as Node;
  let best = "";
  for (const node of nodes) {
    const score = createHash("sha256").update(`${node.name}\n${articleId}`).digest("hex");
    if (score <= best) continue;
    best = score;
    owner = node;
  }
  return owner;
}

/**
 * The number by which an article's paragraphs are counted and grouped: 52 bits of a hash of its id, the same on every node and in
 * every ingest. Among a million articles the chance that any two share one is 1 in 9,000; a loader that meets two refuses.
 */
export function numberArticle(articleId: string): number {
  return Number.parseInt(createHash("sha256").update(articleId).digest("hex").slice(0, 13), 16);
}
