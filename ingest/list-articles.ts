import type { Article } from "#search/article.ts";
import { ArticlePool } from "./article-pool.ts";
import { IngestError } from "./errors.ts";
import type { Rules } from "./read-article.ts";
import { readFiles } from "./read-files.ts";
import { Sidecars } from "./read-sidecar.ts";

/** An article with the file it was read from, or why that file holds none. */
export type ListedArticle = { name: string; article: Article } | { name: string; error: IngestError };

/**
 * Reads the articles of folders and files as an ingest does, one after the other, and indexes nothing.
 * @throws IngestError what concerns all files: `folder-unreadable`, `sidecar-invalid`
 */
export async function* listArticles(paths: string[], rules: Rules): AsyncGenerator<ListedArticle> {
  const pool = new ArticlePool(rules);
  const sidecars = new Sidecars();
  try {
    for await (const found of readFiles(paths)) {
      const said = await sidecars.find(found);
      try {
        if ("error" in found) throw found.error;
        const { article } = await pool.read(found.file, await found.read(), said);
        yield { name: found.name, article };
      } catch (error) {
        if (!(error instanceof IngestError)) throw error;
        yield { name: found.name, error };
      }
    }
  } finally {
    await pool.close();
  }
}
