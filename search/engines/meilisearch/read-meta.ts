import { z } from "zod";
import type { Topic } from "../../article.ts";
import { SearchError } from "../../errors.ts";
import { INDEX_VERSION, type Part } from "./index-settings.ts";
import type { LiveIndex } from "./live-index.ts";
import { codeOf } from "./nodes/explain-error.ts";
import type { Node } from "./nodes/node.ts";

/** The document that says what an index is; no article's id has an underscore. */
export const META_ID = "_meta";

const meta = z.object({
  id: z.literal(META_ID),
  version: z.number(),
  /** Names the ingest that this node's part was last changed by. */
  run: z.string(),
  /** What each node's `run` was when that ingest ended. */
  runs: z.record(z.string(), z.string()),
  updatedAt: z.string(),
  articles: z.number(),
  paragraphs: z.number(),
  /** Articles with at least one paragraph. */
  articlesWithParagraphs: z.number(),
  topics: z.array(z.object({ id: z.string(), label: z.string() })),
});
/** What a node says of its part of the collection. */
export type Meta = z.infer<typeof meta>;

/** What the nodes together hold. */
export interface IndexFacts {
  articles: number;
  paragraphs: number;
  articlesWithParagraphs: number;
  topics: Topic[];
  updatedAt: string;
  /** Some of the nodes hold the state before an ingest, others that after it. */
  isMixed: boolean;
  /** Names this state: the same nodes hold the same articles as long as it is the same. */
  state: string;
}

/**
 * What one node's index is.
 *
 * @throws SearchError `index-missing`, `index-outdated` or `index-newer`
 */
export async function readMeta({ server }: Node, parts: Record<Part, string>, signal?: AbortSignal): Promise<Meta> {
  const version = meta.pick({ version: true }).loose();
  const [found] = await server.readDocuments(version, parts.articles, { filter: `id = ${META_ID}`, limit: 1 }, signal);
  if (!found) {
    throw new SearchError(
      "index-missing",
      `The index ${parts.articles} on Meilisearch is not complete, or not one of Verbatim's.`,
      "Run npm run ingest -- FOLDER, or set MEILI_INDEX to another name.",
    );
  }
  if (found.version === INDEX_VERSION) return meta.parse(found);
  if (found.version > INDEX_VERSION) {
    throw new SearchError(
      "index-newer",
      "The index on Meilisearch was made by a newer version of Verbatim.",
      "Update Verbatim, or set MEILI_INDEX to another name.",
    );
  }
  throw new SearchError(
    "index-outdated",
    "The index on Meilisearch was made by an older version of Verbatim.",
    "Run npm run ingest -- FOLDER.",
  );
}

/** What a node's index is; null when there is none, or one that has to be made anew. */
export async function readUsableMeta(node: Node, parts: Record<Part, string>): Promise<Meta | null> {
  try {
    return await readMeta(node, parts);
  } catch (error) {
    if (error instanceof SearchError && ["index-missing", "index-outdated"].includes(error.code)) return null;
    // Without its settings an index can't be asked what it is.
    if (codeOf(error) === "invalid_search_filter") return null;
    throw error;
  }
}

/**
 * What the index is, over all nodes.
 *
 * @throws SearchError as `readMeta`
 */
export async function readFacts({ nodes, parts, signal }: LiveIndex): Promise<IndexFacts> {
  return sumUp(await nodes.each(async (node) => ({ name: node.name, meta: await readMeta(node, parts, signal) })));
}

/** At least one node's. */
export function sumUp(metas: { name: string; meta: Meta }[]): IndexFacts {
  const newest = metas.reduce((a, b) => (b.meta.updatedAt > a.meta.updatedAt ? b : a)).meta;
  const sum = (field: "articles" | "paragraphs" | "articlesWithParagraphs") =>
    metas.reduce((total, { meta: one }) => total + one[field], 0);
  return {
    articles: sum("articles"),
    paragraphs: sum("paragraphs"),
    articlesWithParagraphs: sum("articlesWithParagraphs"),
    topics: newest.topics,
    updatedAt: newest.updatedAt,
    // A node that the newest ingest did not know holds what others may hold too: it was taken away, and is still asked.
    state: JSON.stringify(metas.map(({ name, meta: one }) => [name, one.run]).sort()),
    isMixed: metas.some(({ name, meta: one }) => newest.runs[name] !== one.run),
  };
}
