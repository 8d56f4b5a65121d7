import type { FoundFile } from "../find/find-files.ts";
import { type Entry, type Listing, listEntries } from "../find/list-entries.ts";
import type { Sidecars } from "../find/read-sidecar.ts";
import { IngestError } from "../report/errors.ts";
import type { RefusedFile } from "../report/refused-file.ts";
import type { Rules } from "../understand/rules.ts";
import { findSidecarFields } from "./read-entry.ts";
import { type ArticlePool, readInPool } from "./reading/article-pool.ts";
import type { ReadArticle } from "./reading/read-article.ts";

/** An article as it was read, why an entry is none, or what a container says of itself; with the name of where it stands. */
export type ListedArticle = { name: string } & ({ read: ReadArticle } | { error: IngestError } | { warning: string });

const LISTING: Listing = { contents: null, knows: async () => false, tell: () => {} };

/**
 * Reads the articles of a found file as an ingest does, one after the other: itself, or those that it holds. Nothing is remembered.
 * @throws IngestError `sidecar-invalid`, which concerns all files
 */
export async function* listArticles(
  found: FoundFile | RefusedFile,
  sidecars: Sidecars,
  rules: Rules,
  pool: ArticlePool,
): AsyncGenerator<ListedArticle> {
  for await (const listed of listEntries(found, LISTING)) {
    const { name } = listed;
    if ("warning" in listed) yield { name, warning: listed.warning.message };
    else if ("error" in listed) yield { name, error: listed.error };
    else yield { name, ...(await readEntry(listed, sidecars, rules, pool)) };
  }
}

async function readEntry(
  entry: Entry,
  sidecars: Sidecars,
  rules: Rules,
  pool: ArticlePool,
): Promise<{ read: ReadArticle } | { error: IngestError }> {
  const sidecarFields = await findSidecarFields(sidecars, entry);
  try {
    return { read: await readInPool(pool, rules, 1, entry.file, await entry.read(), sidecarFields, entry.isRecord) };
  } catch (error) {
    if (error instanceof IngestError) return { error };
    throw error;
  }
}
