import type { IndexSwap } from "meilisearch";
import { z } from "zod";
import { nameParts, PARTS } from "./index-settings.ts";
import type { Node } from "./node.ts";

const listOfIndexes = z.object({ results: z.array(z.object({ uid: z.string() })) });

/**
 * The spare and the live indexes change places: on one node at once, on several as nearly at the same time as they can be asked.
 * Where there is no live one yet, the spare one gets its name.
 */
export async function swapIndexes(nodes: Node[], index: string): Promise<void> {
  const ready = await Promise.all(nodes.map(async (node) => ({ node, swaps: await listSwaps(node, index) })));
  await Promise.all(ready.map(({ node, swaps }) => node.server.run((client) => client.swapIndexes(swaps))));
}

async function listSwaps({ server }: Node, index: string): Promise<IndexSwap[]> {
  const [live, spare] = [nameParts(index), nameParts(index, "spare")];
  const { results } = await server.ask(listOfIndexes, (client) => client.getRawIndexes({ limit: 1_000_000 }));
  const existing = new Set(results.map(({ uid }) => uid));
  return PARTS.map((part): IndexSwap => {
    return existing.has(live[part])
      ? { indexes: [live[part], spare[part]], rename: false }
      : { indexes: [spare[part], live[part]], rename: true };
  });
}
