import { z } from "zod";
import type { Topic } from "../../article.ts";
import { SearchError, type SearchErrorCode } from "../../errors.ts";
import { FACETS_MARK } from "../../facets.ts";
import { INDEX_VERSION, type Part } from "./index-settings.ts";
import type { LiveIndex } from "./live-index.ts";
import { codeOf } from "./nodes/explain-error.ts";
import type { Node } from "./nodes/node.ts";

/** The document that says what an index is; no article's id has an underscore. */
export const META_ID = "_meta";

const meta = z.object({
  verbatimArticleId: z.literal(META_ID),
  /** This, `version` and that the articles can be filtered by `id` stay in all versions: so any of them knows any other's index. */
  id: z.literal(META_ID),
  version: z.number(),
  /** The table of facets that it was made by (FACETS_MARK). */
  facets: z.string(),
  /** Names the ingest that this node's part was last changed by. */
  run: z.string(),
  /** What each node's `run` was when that ingest ended. */
  runs: z.record(z.string(), z.string()),
  updatedAt: z.string(),
  articles: z.number(),
  paragraphs: z.number(),
  /** Articles with at least one paragraph. */
  articlesWithParagraphs: z.number(),
  words: z.number(),
  /** When each index was made, by the server's clock: one that was put in another's place has another instant. */
  made: z.object({ paragraphs: z.string(), articles: z.string(), words: z.string() }),
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
 * @throws SearchError `index-missing`, `index-outdated`, `index-newer`, or `index-corrupt` where it can't be asked what it is
 */
export async function readMeta({ server }: Node, parts: Record<Part, string>, signal?: AbortSignal): Promise<Meta> {
  const wanted = { filter: `id = ${META_ID}`, limit: 1 };
  const [found] = await server.readDocuments(z.unknown(), parts.articles, wanted, signal).catch((error: unknown) => {
    throw codeOf(error) === "invalid_search_filter" ? unreadableError(parts, error) : error;
  });
  if (found === undefined) {
    throw new SearchError(
      "index-missing",
      `The index ${parts.articles} on Meilisearch is not complete, or not one of Verbatim's.`,
      "Run npm run ingest -- FOLDER, or set MEILI_INDEX to another name.",
    );
  }
  const { data: any } = meta.pick({ version: true }).safeParse(found);
  const { data: current } = meta.safeParse(found);
  if (any?.version === INDEX_VERSION && current?.facets === FACETS_MARK) return current;
  if (!any || (any.version === INDEX_VERSION && !current)) throw unreadableError(parts);
  if (any.version > INDEX_VERSION) {
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

function unreadableError({ articles }: Record<Part, string>, cause?: unknown): SearchError {
  return new SearchError(
    "index-corrupt",
    `The index ${articles} on Meilisearch does not have Verbatim's settings (filterableAttributes, displayedAttributes).`,
    "Run npm run ingest -- FOLDER, which restores it; if another program made it, set MEILI_INDEX to another name.",
    { cause },
  );
}

/** Codes of an index that an ingest makes anew. */
const USELESS: SearchErrorCode[] = ["index-missing", "index-outdated", "index-corrupt"];

/** What a node's index is; null when there is none, or one that has to be made anew. */
export async function readUsableMeta(node: Node, parts: Record<Part, string>): Promise<Meta | null> {
  try {
    return await readMeta(node, parts);
  } catch (error) {
    if (error instanceof SearchError && USELESS.includes(error.code)) return null;
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
