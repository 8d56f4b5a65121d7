import type { Article } from "./article.ts";
import type { Asker, IndexStatus, SearchEngine } from "./engine.ts";
import { SearchError } from "./errors.ts";
import { parseQuery, type SearchQuery } from "./query/query.ts";

/** Meilisearch is slow to list what stands far behind. */
const FURTHEST = 10_000;
/** Words that are nothing but words: no names, no numbers or units beside them, no signs at them. */
const PLAIN_WORD = /(?<=[a-z],? )[a-z]{4,20}(?= )/g;
/** UTF-16 units of a paragraph that are looked at. */
const LOOKED_AT = 2000;

/** The longest plain words of a paragraph: they are rare, so that looking for them costs little. Null where none has two. */
function chooseWords({ paragraphs }: Article): [string, string] | null {
  for (const { text } of paragraphs) {
    const words = [...new Set(text.slice(0, LOOKED_AT).match(PLAIN_WORD) ?? [])];
    const [first, second] = words.sort((a, b) => b.length - a.length);
    if (first !== undefined && second !== undefined) return [first, second];
  }
  return null;
}

/** An exact word or a forgiving one: both ways of looking are used, and the list of words for the second, however many paragraphs match. */
const askFor = (exact: string, forgiving: string): SearchQuery =>
  parseQuery(new URLSearchParams({ q: `"${exact}" OR ${forgiving} `, perPage: "1" }));

/** Where it does not matter what is found. */
const ANYTHING = askFor("verbatim", "readiness");

/** Whatever a probe can be asked of. */
export interface Probed {
  /** As `probeIndex`. */
  probe(at: number, asker?: Asker): Promise<IndexStatus>;
}

/**
 * Asks an index what readers ask: for an article, and for a paragraph of it by its words. Costs a few milliseconds, whatever the size of the index.
 *
 * @param at which article, by its place; a place beyond the last one counts from the first again. Damage is found where one looks
 * @throws SearchError what a reader would be told; `index-corrupt` when the index does not find what it holds
 */
export async function probeIndex(engine: SearchEngine, at: number, asker: Asker): Promise<IndexStatus> {
  const status = await engine.readStatus(asker);
  const isWhole = status.nodes === null || status.nodes.answering === status.nodes.all;
  if (status.articles === 0 || !isWhole) {
    // No list of all articles can be had; that searches are answered is what counts.
    await engine.search(ANYTHING, asker);
    return status;
  }
  const [id] = await engine.listArticleIds(
    at % (status.engine === "sqlite" ? status.articles : Math.min(status.articles, FURTHEST)),
    1,
    asker,
  );
  const view = id === undefined ? null : await engine.readArticle(id, null, asker);
  const words = view && chooseWords(view.article);
  const { total } = await engine.search(words ? askFor(...words) : ANYTHING, asker);
  if (view && (total > 0 || words === null)) return status;
  const now = await engine.readStatus(asker);
  if (now.updatedAt !== status.updatedAt || now.articles !== status.articles) return now;
  throw new SearchError(
    "index-corrupt",
    view
      ? `The index does not find ${id} by its words.`
      : `The index lists ${id ?? "an article"}, and does not have it.`,
    "Articles are the truth: run npm run ingest -- FOLDER; if that does not help, delete the index first.",
  );
}
