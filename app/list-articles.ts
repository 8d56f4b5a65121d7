import type { SearchEngine } from "#search/engine.ts";

/** What a file of a sitemap may hold (sitemaps.org); its 50 MB are never reached, since an address has at most some 200 bytes. */
export const MAX_LISTED = 50_000;

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
