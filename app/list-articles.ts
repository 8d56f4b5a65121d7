import type { SearchEngine } from "#search/engine.ts";

/** Addresses in a file of a sitemap. 50,000 are allowed (sitemaps.org), but writing them would hold up all other requests for 0.1 s. */
export const MAX_LISTED = 4000;

interface ArticleList {
  updatedAt: string | null;
  ids: Promise<string[]>;
}

const shared = globalThis as { verbatimArticles?: ArticleList };

/** Ids of all articles, sorted; read once for each state of the index, some 100 bytes an article. */
export async function listArticles(engine: SearchEngine): Promise<string[]> {
  const { updatedAt } = await engine.readStatus();
  if (shared.verbatimArticles?.updatedAt !== updatedAt) {
    const ids = engine.readHashes().then((hashes) => [...hashes.keys()].sort());
    const list = { updatedAt, ids };
    shared.verbatimArticles = list;
    // What failed is asked for again.
    ids.catch(() => {
      if (shared.verbatimArticles === list) shared.verbatimArticles = undefined;
    });
  }
  return (shared.verbatimArticles as ArticleList).ids;
}
