import { z } from "zod";
import type { Article } from "../../article.ts";
import { SearchError } from "../../errors.ts";
import { INDEX_VERSION } from "./index-settings.ts";
import type { LiveIndex } from "./live-index.ts";
import { articleDocument } from "./make-documents.ts";

/** The document that says what the index is; no article's id has an underscore. */
export const META_ID = "_meta";
/** Articles are read in pages: whole ones are a megabyte or more a page, hashes a few kilobytes. */
const ARTICLES_PER_PAGE = 200;
const HASHES_PER_PAGE = 5000;

const meta = z.object({
  id: z.literal(META_ID),
  version: z.number(),
  updatedAt: z.string(),
  articles: z.number(),
  paragraphs: z.number(),
  /** Articles with at least one paragraph. */
  articlesWithParagraphs: z.number(),
  topics: z.array(z.object({ id: z.string(), label: z.string() })),
});
export type Meta = z.infer<typeof meta>;

/**
 * What the index is.
 *
 * @throws SearchError `index-missing`, `index-outdated` or `index-newer`
 */
export async function readMeta({ server, parts, signal }: LiveIndex): Promise<Meta> {
  const version = meta.pick({ version: true }).loose();
  const [found] = await server.readDocuments(version, parts.articles, { filter: `id = ${META_ID}`, limit: 1 }, signal);
  if (!found) {
    throw new SearchError(
      "index-missing",
      `The index ${parts.articles} on Meilisearch is not one of Verbatim's.`,
      "Run npm run ingest -- FOLDER, or set MEILI_INDEX to another name.",
    );
  }
  if (found.version === INDEX_VERSION) return meta.parse(found);
  if (found.version > INDEX_VERSION) {
    throw new SearchError(
      "index-newer",
      `The index on Meilisearch was made by a newer version of Verbatim.`,
      "Update Verbatim, or set MEILI_INDEX to another name.",
    );
  }
  throw new SearchError(
    "index-outdated",
    `The index on Meilisearch was made by an older version of Verbatim.`,
    "Run npm run ingest -- FOLDER.",
  );
}

/** An article; null when there is none of that id. */
export async function readStoredArticle(id: string, { server, parts }: LiveIndex): Promise<Article | null> {
  if (!/^[a-z0-9-]+$/.test(id)) return null;
  const [found] = await server.readDocuments(articleDocument, parts.articles, { filter: `id = "${id}"`, limit: 1 });
  return found ? parseArticle(found.json) : null;
}

/** The JSON was written by this program in the same index, so it is not checked again. */
export function parseArticle(json: string): Article {
  return JSON.parse(json) as Article;
}

/** All documents of the index of articles, page by page, the one about the index left out. */
async function* readPages<T extends { id: string }>(
  document: z.ZodType<T>,
  fields: string[],
  perPage: number,
  { server, parts }: LiveIndex,
): AsyncIterable<T[]> {
  for (let offset = 0; ; offset += perPage) {
    const page = await server.readDocuments(document, parts.articles, {
      offset,
      limit: perPage,
      attributesToRetrieve: fields,
    });
    if (page.length > 0) yield page.filter(({ id }) => id !== META_ID);
    if (page.length < perPage) return;
  }
}

/** Content hashes by article id. */
export async function readHashes(live: LiveIndex): Promise<Map<string, string>> {
  const hashes = new Map<string, string>();
  const document = z.object({ id: z.string(), hash: z.string().optional() });
  for await (const page of readPages(document, ["id", "hash"], HASHES_PER_PAGE, live)) {
    for (const { id, hash } of page) if (hash !== undefined) hashes.set(id, hash);
  }
  return hashes;
}

/** All articles, page by page, but those whose ids are in `left`. */
export async function* readArticles(left: { has(id: string): boolean }, live: LiveIndex): AsyncIterable<Article[]> {
  const document = z.object({ id: z.string(), json: z.string().default("") });
  for await (const page of readPages(document, ["id", "json"], ARTICLES_PER_PAGE, live)) {
    yield page.filter(({ id }) => !left.has(id)).map(({ json }) => parseArticle(json));
  }
}
