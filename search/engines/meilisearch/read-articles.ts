import { z } from "zod";
import type { Article } from "../../article.ts";
import { articleShape, storedJson } from "../../article-shape.ts";
import type { Part } from "./index-settings.ts";
import type { LiveIndex } from "./live-index.ts";
import { articleDocument } from "./load/make-documents.ts";
import type { Node } from "./nodes/node.ts";
import { META_ID, readMeta } from "./read-meta.ts";

/** Articles are read in portions: whole ones are a megabyte or more a portion, hashes a few kilobytes. */
const ARTICLES_PER_PORTION = 200;
const HASHES_PER_PAGE = 5000;

const storedArticle = articleDocument.pick({ json: true }).extend({ json: storedJson(articleShape) });

/** An article; null when no node has one of that id. */
export async function readStoredArticle(id: string, { nodes, parts, signal }: LiveIndex): Promise<Article | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  const wanted = { filter: `id = "${id}"`, limit: 1 };
  const [found] = await nodes.readDocuments(storedArticle, parts.articles, wanted, signal);
  return found?.json ?? null;
}

/** Ids of `limit` articles from the one at `from`: those of the first node, then of the next. */
export async function listArticleIds(
  from: number,
  limit: number,
  { nodes, parts, signal }: LiveIndex,
): Promise<string[]> {
  const document = z.object({ id: z.string() });
  let before = 0;
  const lists = await nodes.inOrder(async (node) => {
    const offset = Math.max(0, from - before);
    const { articles } = await readMeta(node, parts, signal);
    const count = Math.min(articles - offset, from + limit - before - offset);
    before += articles;
    if (count <= 0) return [];
    const window = { filter: `id != ${META_ID}`, attributesToRetrieve: ["id"], offset, limit: count };
    return node.server.readDocuments(document, parts.articles, window, signal);
  });
  return lists.flat().map(({ id }) => id);
}

/** Content hashes of one node's articles, by article id. */
export async function readNodeHashes({ server }: Node, parts: Record<Part, string>): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const document = z.object({ id: z.string(), hash: z.string().optional() });
  for (let offset = 0; ; offset += HASHES_PER_PAGE) {
    const window = { offset, limit: HASHES_PER_PAGE, attributesToRetrieve: ["id", "hash"] };
    const page = await server.readDocuments(document, parts.articles, window);
    for (const { id, hash } of page) if (id !== META_ID && hash !== undefined) hashes.set(id, hash);
    if (page.length < HASHES_PER_PAGE) return hashes;
  }
}

/** These articles of one node, portion by portion. */
export async function* readNodeArticles(
  ids: string[],
  { server }: Node,
  parts: Record<Part, string>,
): AsyncIterable<Article[]> {
  for (let at = 0; at < ids.length; at += ARTICLES_PER_PORTION) {
    const portion = ids.slice(at, at + ARTICLES_PER_PORTION);
    const filter = `id IN [${portion.map((id) => `"${id}"`).join(", ")}]`;
    const found = await server.readDocuments(storedArticle, parts.articles, { filter, limit: portion.length });
    yield found.map(({ json }) => json);
  }
}
