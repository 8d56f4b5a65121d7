import { randomUUID } from "node:crypto";
import type { Article, Topic } from "../../../article.ts";
import type { IndexStatus, IndexUpdate, ReplaceProgress } from "../../../engine.ts";
import { readPart } from "../check-index.ts";
import { describeStatus } from "../describe-status.ts";
import { nameParts, type Part } from "../index-settings.ts";
import { findOwner, type Node } from "../nodes/node.ts";
import { ensureNetwork } from "../nodes/set-up-network.ts";
import { claimIndexes } from "../own-indexes.ts";
import { readNodeArticles, readNodeHashes } from "../read-articles.ts";
import { type Meta, readUsableMeta, sumUp } from "../read-meta.ts";
import { fillSpare } from "./fill-spare.ts";
import { holdLock, type Lock } from "./hold-lock.ts";
import { IndexLoader } from "./load-index.ts";
import { swapIndexes } from "./swap-indexes.ts";

/** The index that an ingest replaces. */
export interface ReplacedIndex {
  /** All nodes; each article is held by one of them. */
  nodes: Node[];
  /** Uid of the index of paragraphs. */
  index: string;
  /** Where earlier versions kept the collection, when nobody has named the index. */
  formerIndex?: string | undefined;
  /** Whether the servers ask for keys. */
  hasKeys: boolean;
}

/** A node's part, as it serves before the ingest. */
interface NodePart {
  node: Node;
  meta: Meta | null;
  /** It is as the ingest before left it. */
  isSound: boolean;
  hashes: Map<string, string>;
  loader: IndexLoader | null;
}

/**
 * Brings an index to its next state: each node's spare index is brought up to date beside the live one, and all take the live
 * ones' places at once. Until then, and whatever fails, searches see the old state. Nodes whose part stays the same are left alone.
 *
 * A part that somebody else has changed is made good, whatever the update says.
 *
 * @throws SearchError `index-locked` while another ingest is at work, `index-foreign` when it would write to what is not Verbatim's
 */
export async function replaceIndex(update: IndexUpdate, replaced: ReplacedIndex): Promise<IndexStatus> {
  const { nodes, index, formerIndex, hasKeys } = replaced;
  const [keeper] = nodes as [Node];
  await claimIndexes(nodes, index, formerIndex);
  const lock = await holdLock(index, keeper.server);
  try {
    await ensureNetwork(nodes, index, hasKeys);
    const replacement = await Replacement.begin(nodes, index, update, lock);
    try {
      await replacement.fill(update);
      await replacement.finish(update.topics);
    } catch (error) {
      // What failed is what the caller must hear of; leftovers are removed by the next run as well.
      await lock.cleanUp(() => replacement.abandon());
      throw error;
    }
    await Promise.all(nodes.map((node) => fillSpare(node, index, lock)));
    return describeStatus(sumUp(await replacement.readMetas()), { all: nodes.length, answering: nodes.length });
  } finally {
    await lock.release().catch(() => {});
  }
}

class Replacement {
  readonly #parts: NodePart[];
  readonly #nodes: Node[];
  readonly #index: string;
  readonly #live: Record<Part, string>;
  readonly #lock: Lock;
  readonly #onProgress: (progress: ReplaceProgress) => void;
  readonly #done = { articles: 0, uploaded: 0, indexed: 0 };

  private constructor(parts: NodePart[], index: string, lock: Lock, { onProgress = () => {} }: IndexUpdate) {
    this.#parts = parts;
    this.#lock = lock;
    this.#nodes = parts.map(({ node }) => node);
    this.#index = index;
    this.#live = nameParts(index);
    this.#onProgress = onProgress;
  }

  static async begin(nodes: Node[], index: string, update: IndexUpdate, lock: Lock): Promise<Replacement> {
    const live = nameParts(index);
    const parts = nodes.map(async (node): Promise<NodePart> => {
      const { meta, isSound } = await readPart(node, live);
      const hashes = meta ? await readNodeHashes(node, live) : new Map<string, string>();
      return { node, meta, isSound, hashes, loader: null };
    });
    return new Replacement(await Promise.all(parts), index, lock, update);
  }

  /** Brings to each spare index what the live one will have to hold: the changed articles, and the others where it lacks them. */
  async fill({ changed, removed }: IndexUpdate): Promise<void> {
    const wanted = new Map(this.#parts.flatMap(({ hashes }) => [...hashes]));
    for (const id of removed) wanted.delete(id);
    for await (const batch of changed) {
      for (const { id, contentHash } of batch) wanted.set(id, contentHash);
      await this.#put(batch);
    }
    for (const part of this.#parts) {
      const own = new Map([...wanted].filter(([id]) => findOwner(id, this.#nodes) === part.node));
      if (part.loader === null && part.isSound && isSame(own, part.hashes)) continue;
      const loader = await this.#open(part);
      await loader.remove([...loader.holds.keys()].filter((id) => !own.has(id)));
      await this.#move(own, loader);
    }
  }

  /** Completes the spare indexes of all nodes that change, and lets them take the live ones' places. */
  async finish(topics: Topic[]): Promise<void> {
    const loaders = this.#parts.flatMap(({ loader }) => loader ?? []);
    this.#onProgress({ phase: "finishing", articles: this.#done.articles, paragraphs: this.#done.indexed });
    const run = randomUUID();
    const runs = Object.fromEntries(
      this.#parts.map(({ node, meta, loader }) => [node.name, loader ? run : (meta?.run ?? run)]),
    );
    await this.#lock.verifyAfterSilence();
    await Promise.all(loaders.map((loader) => loader.finish(topics, run, runs)));
    await this.#updateTopics(topics, loaders);
    await this.#lock.verify();
    await swapIndexes(
      loaders.map(({ node }) => node),
      this.#index,
      run,
    );
    for (const part of this.#parts) part.loader = null;
  }

  async readMetas(): Promise<{ name: string; meta: Meta }[]> {
    const metas = this.#nodes.map(async (node) => ({ name: node.name, meta: await readUsableMeta(node, this.#live) }));
    return (await Promise.all(metas)).flatMap(({ name, meta }) => (meta ? { name, meta } : []));
  }

  async abandon(): Promise<void> {
    await Promise.all(this.#parts.map(({ loader }) => loader?.abandon()));
  }

  async #open(part: NodePart): Promise<IndexLoader> {
    part.loader ??= await IndexLoader.open(part.node, this.#index, (paragraphs) => {
      this.#done.indexed += paragraphs;
      this.#onProgress({ phase: "indexing", articles: this.#done.articles, paragraphs: this.#done.indexed });
    });
    return part.loader;
  }

  async #put(batch: Article[]): Promise<void> {
    await this.#lock.verifyAfterSilence();
    for (const part of this.#parts) {
      const own = batch.filter(({ id }) => findOwner(id, this.#nodes) === part.node);
      const isServed = ({ id, contentHash }: Article) => part.hashes.get(id) === contentHash;
      if (part.loader === null && part.isSound && own.every(isServed)) continue;
      await (await this.#open(part)).put(own);
    }
    this.#done.articles += batch.length;
    this.#done.uploaded += batch.reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
    this.#onProgress({ phase: "uploading", articles: this.#done.articles, paragraphs: this.#done.uploaded });
  }

  /** Brings over from the live indexes what the spare one lacks, whichever node holds it now. */
  async #move(wanted: Map<string, string>, loader: IndexLoader): Promise<void> {
    for (const { node, hashes } of this.#parts) {
      const here = [...hashes].filter(([id, hash]) => wanted.get(id) === hash && loader.holds.get(id) !== hash);
      const ids = here.map(([id]) => id);
      for await (const portion of readNodeArticles(ids, node, this.#live)) {
        await this.#lock.verifyAfterSilence();
        await loader.put(portion);
      }
    }
  }

  /** Nodes whose part stayed the same may still have old labels: one document each, or none. */
  async #updateTopics(topics: Topic[], loaders: IndexLoader[]): Promise<void> {
    const wanted = topics.map(({ id, label }) => ({ id, label }));
    for (const { node, meta } of this.#parts) {
      if (!meta || loaders.some((loader) => loader.node === node)) continue;
      if (JSON.stringify(meta.topics) === JSON.stringify(wanted)) continue;
      const updated: Meta = { ...meta, topics: wanted };
      await node.server.run((client) => client.index(this.#live.articles).addDocuments([updated]));
    }
  }
}

function isSame(one: Map<string, string>, other: Map<string, string>): boolean {
  return one.size === other.size && [...one].every(([id, hash]) => other.get(id) === hash);
}
