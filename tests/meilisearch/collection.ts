import fc from "fast-check";
import type { Article } from "#search/article.ts";
import type { ReplaceProgress, SearchEngine } from "#search/engine.ts";
import { setUpKeys } from "#search/engines/meilisearch/nodes/set-up-keys.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import type { SearchResult } from "#search/result.ts";
import { exactParams } from "../contract/generate.ts";
import { makeArticle } from "../contract/make-article.ts";
import { MASTER_KEY } from "./start-node.ts";

const TOPICS = [
  { id: "syria", label: "Syria" },
  { id: "arms-deals", label: "Arms deals" },
];

const WORDS = "turkey russia missile deal talks pipeline border ceasefire minister sanctions".split(" ");

/**
 * A collection in a version of its own: each article of `count` is there in every version, or leaves and comes back, and every third
 * one's text differs from version to version.
 */
export function makeCollection(count: number, version: number): Article[] {
  const articles: Article[] = [];
  for (let i = 0; i < count; i++) {
    if (i % 5 === version % 5) continue;
    const say = (salt: number) => `${WORDS[(i * 7 + salt) % 10]} ${WORDS[(i * 3 + salt * 5) % 10]} ${i}`;
    articles.push(
      makeArticle({
        id: `article-${i}`,
        title: `About ${say(1)}`,
        source: ["Reuters", "Al Jazeera", "TASS"][i % 3],
        date: `201${i % 8}-0${1 + (i % 9)}-1${i % 9}`,
        language: "en",
        paragraphs: [
          { text: `The ${say(2)} and ${say(3)}.`, topics: i % 2 ? ["syria"] : ["arms-deals"] },
          { text: i % 3 === 0 ? `Version ${version} of ${say(4)}.` : `Always ${say(4)}.`, topics: [] },
        ],
      }),
    );
  }
  return articles;
}

/** What an ingest of the collection tells the engine, given what it holds. */
export async function ingest(
  engine: SearchEngine,
  articles: Article[],
  onProgress?: (progress: ReplaceProgress) => void,
) {
  const known = await engine.readHashes();
  const changed = articles.filter(({ id, contentHash }) => known.get(id) !== contentHash);
  const ids = new Set(articles.map(({ id }) => id));
  const removed = [...known.keys()].filter((id) => !ids.has(id));
  async function* inBatches() {
    for (let at = 0; at < changed.length; at += 10) yield changed.slice(at, at + 10);
  }
  return engine.replace({ topics: TOPICS, changed: inBatches(), removed, ...(onProgress && { onProgress }) });
}

export const search = (engine: SearchEngine, url: string): Promise<SearchResult> =>
  engine.search(parseQuery(new URLSearchParams(url)));

const QUERIES: SearchQuery[] = [
  ...[
    "",
    "q=turkey ",
    "q=turkye ",
    "q=pipelines border ",
    "q=min",
    "topic=syria&q=deal ",
    "source=reuters&sort=oldest",
  ].map((url) => parseQuery(new URLSearchParams(url))),
  ...fc.sample(exactParams, { numRuns: 25, seed: 7 }).map(parseQuery),
];

/** Everything of an engine's answers that must not depend on how its index came about, or on how many nodes hold it. */
export async function describeAnswers(engine: SearchEngine): Promise<unknown[]> {
  const answers: unknown[] = [[...(await engine.readHashes())].sort(), await engine.readTopics()];
  for (const query of QUERIES) {
    const { total, totalArticles, facets, hits, notices } = await engine.search({ ...query, page: 1, perPage: 100 });
    const found = hits.map(({ paragraphId, highlights }) => JSON.stringify([paragraphId, highlights])).sort();
    answers.push({ q: query.q, total, totalArticles, facets, notices, found: total <= 100 ? found : null });
  }
  return answers;
}

/** Engines of one index on some nodes, with keys of their own. */
export async function openEngines(urls: string[], index: string) {
  const keys = await setUpKeys(urls, MASTER_KEY, index);
  return {
    writer: openMeilisearchEngine({ urls, ...keys, index, role: "ingest" }),
    reader: openMeilisearchEngine({ urls, searchKey: keys.searchKey, index, role: "search" }),
    keys,
  };
}
