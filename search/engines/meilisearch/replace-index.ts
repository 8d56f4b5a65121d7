import type { IndexSwap } from "meilisearch";
import { z } from "zod";
import type { Topic } from "../../article.ts";
import type { IndexStatus, IndexUpdate } from "../../engine.ts";
import { SearchError } from "../../errors.ts";
import { holdLock, type Lock } from "./hold-lock.ts";
import { nameParts, PARTS } from "./index-settings.ts";
import type { LiveIndex } from "./live-index.ts";
import { IndexLoader } from "./load-index.ts";
import { type Meta, readArticles, readHashes, readMeta } from "./read-articles.ts";
import type { MeilisearchServer } from "./server.ts";

/**
 * Brings an index to its next state: new indexes are filled beside the live ones, from what changed and from what the live
 * ones hold of the rest, and take their place in one swap. Until then, and whatever fails, searches see the old state.
 *
 * @throws SearchError `index-locked` while another ingest is at work
 */
export async function replaceIndex(
  update: IndexUpdate,
  index: string,
  server: MeilisearchServer,
): Promise<IndexStatus> {
  const lock = await holdLock(index, server);
  try {
    const loader = new IndexLoader(index, server);
    try {
      return describeStatus(await load(update, index, server, loader, lock));
    } catch (error) {
      // What failed is what the caller must hear of; leftovers are removed by the next run as well.
      await loader.abandon().catch(() => {});
      throw error;
    }
  } finally {
    await lock.release().catch(() => {});
  }
}

/** The status that an index says it has. */
export function describeStatus({ articles, paragraphs, updatedAt }: Meta): IndexStatus {
  return { engine: "meilisearch", articles, paragraphs, updatedAt };
}

/** What the live index is; null when there is none, or one that has to be made anew. */
export async function readUsableMeta(live: LiveIndex): Promise<Meta | null> {
  try {
    return await readMeta(live);
  } catch (error) {
    if (error instanceof SearchError && ["index-missing", "index-outdated"].includes(error.code)) return null;
    throw error;
  }
}

async function load(
  { topics, changed, removed, onProgress }: IndexUpdate,
  index: string,
  server: MeilisearchServer,
  loader: IndexLoader,
  lock: Lock,
): Promise<Meta> {
  const live = { server, parts: nameParts(index) };
  const meta = await readUsableMeta(live);
  let started = false;
  for await (const batch of changed) {
    if (batch.length === 0) continue;
    if (!started) await loader.start();
    started = true;
    await loader.add(batch);
    onProgress?.({ phase: "indexing", ...loader.counts });
  }
  if (meta) {
    const known = await readHashes(live);
    const gone = new Set(removed.filter((id) => known.has(id)));
    if (!started && gone.size === 0) return updateTopics(meta, topics, live);
    if (!started) await loader.start();
    for await (const batch of readArticles({ has: (id) => gone.has(id) || loader.has(id) }, live)) {
      await loader.add(batch);
      onProgress?.({ phase: "indexing", ...loader.counts });
    }
  } else if (!started) await loader.start();
  onProgress?.({ phase: "finishing", ...loader.counts });
  const next = await loader.finish(topics);
  await lock.verify();
  await swap(index, server);
  await loader.abandon();
  return next;
}

/** Nothing but the topics' labels may have changed: one document, or none. */
async function updateTopics(meta: Meta, topics: Topic[], { server, parts }: LiveIndex): Promise<Meta> {
  const wanted = topics.map(({ id, label }) => ({ id, label }));
  if (JSON.stringify(meta.topics) === JSON.stringify(wanted)) return meta;
  const updated: Meta = { ...meta, topics: wanted, updatedAt: new Date().toISOString() };
  await server.run((client) => client.index(parts.articles).addDocuments([updated]));
  return updated;
}

/** All indexes change places at once; where there is no live one yet, the new one gets its name. */
async function swap(index: string, server: MeilisearchServer): Promise<void> {
  const [live, next] = [nameParts(index), nameParts(index, "next")];
  const list = z.object({ results: z.array(z.object({ uid: z.string() })) });
  const { results } = await server.ask(list, (client) => client.getRawIndexes({ limit: 1_000_000 }));
  const existing = new Set(results.map(({ uid }) => uid));
  const swaps = PARTS.map((part): IndexSwap => {
    return existing.has(live[part])
      ? { indexes: [live[part], next[part]], rename: false }
      : { indexes: [next[part], live[part]], rename: true };
  });
  await server.run((client) => client.swapIndexes(swaps));
}
