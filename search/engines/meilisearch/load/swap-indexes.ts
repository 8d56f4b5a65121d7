import type { IndexSwap } from "meilisearch";
import { z } from "zod";
import { SearchError } from "../../../errors.ts";
import { nameParts, PARTS } from "../index-settings.ts";
import type { Node } from "../nodes/node.ts";
import { readUsableMeta } from "../read-meta.ts";

const listOfIndexes = z.object({ results: z.array(z.object({ uid: z.string() })) });

/**
 * The spare and the live indexes change places: on one node at once, on several as nearly at the same time as they can be asked.
 * Where there is no live one yet, the spare one gets its name.
 *
 * @param run what the index says that it was changed by, once it is the live one
 * @throws SearchError `engine-failed` when a node did not swap, saying which did
 */
export async function swapIndexes(nodes: Node[], index: string, run: string): Promise<void> {
  const ready = await Promise.all(nodes.map(async (node) => ({ node, swaps: await listSwaps(node, index) })));
  const outcomes = await Promise.allSettled(
    ready.map(async ({ node, swaps }) => {
      await node.server.enqueue((client) => client.swapIndexes(swaps));
      await waitForSwap(node, index, run);
    }),
  );
  const failed = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason as unknown] : []));
  if (failed.length === 0) return;
  if (failed.length === nodes.length) throw failed[0];
  const done = nodes.filter((_, i) => outcomes[i]?.status === "fulfilled").map(({ server }) => server.url);
  throw new SearchError(
    "engine-failed",
    `Only some of the Meilisearch nodes put the new index in place (${done.join(", ")}); the others serve the old one.`,
    "Ingest again: searches say until then that they mix both.",
    { cause: failed[0] },
  );
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

/**
 * A key that is limited to some indexes can't see the task of a swap. Tasks are worked off in order, so one that does nothing ends
 * after it, and what is live then tells whether it went well.
 */
async function waitForSwap(node: Node, index: string, run: string): Promise<void> {
  const live = nameParts(index);
  await node.server.run((client) => client.index(live.articles).deleteDocuments([]));
  const meta = await readUsableMeta(node, live);
  if (meta?.run === run) return;
  throw new SearchError(
    "engine-failed",
    `Meilisearch at ${node.server.url} did not put the new index in place; the old one stays.`,
    "Look at the log of the Meilisearch server and ingest again.",
  );
}
