import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import type { SearchEngine } from "#search/engine.ts";
import { openEngine } from "#search/open-engine.ts";
import { parseQuery } from "#search/query/query.ts";
import { MAX_QUERY_LENGTH } from "#search/query/query-limits.ts";
import { readSettings } from "#search/settings.ts";
import { makeArticle } from "#tests/contract/make-article.ts";
import { MalformedSetError, readLines } from "./read-lines.ts";
import { meanScores, type RankingScores, scoreRanking } from "./score-ranking.ts";

const text = z.string().min(1);
const document = z.object({ id: text, title: text.optional(), author: text.optional(), text, date: text.optional() });
const query = z.object({ id: text, text });
const judgement = z.object({ query: text, doc: text, relevance: z.number() });
const typoQuery = query.extend({ original: text, misspelt: text, distance: z.number().int().min(1) });

/** A collection with judged queries, as its four files give it. */
export interface RelevanceSet {
  documents: z.infer<typeof document>[];
  queries: z.infer<typeof query>[];
  typoQueries: z.infer<typeof typoQuery>[];
  /** Relevance by document, by query; only queries with a judgement above 0. */
  judged: Map<string, Map<string, number>>;
}

/** Reads and checks the files of `relevance/<set>/`. */
export async function readRelevanceSet(folder: string): Promise<RelevanceSet> {
  const documents = await readLines(join(folder, "docs.jsonl"), document);
  const queries = await readLines(join(folder, "queries.jsonl"), query);
  const typoQueries = await readLines(join(folder, "typo-queries.jsonl"), typoQuery);
  const known = { query: new Set(queries.map(({ id }) => id)), doc: new Set(documents.map(({ id }) => id)) };
  const file = join(folder, "qrels.jsonl");
  const judged = new Map<string, Map<string, number>>();
  for (const one of await readLines(file, judgement)) {
    for (const name of ["query", "doc"] as const) {
      if (!known[name].has(one[name])) throw new MalformedSetError(file, null, `there is no ${name} ${one[name]}`);
    }
    if (one.relevance <= 0) continue;
    const documentsOf = judged.get(one.query) ?? new Map<string, number>();
    judged.set(one.query, documentsOf.set(one.doc, one.relevance));
  }
  return { documents, queries, typoQueries, judged };
}

/** Indexes the documents with the embedded engine in a folder of its own, ranks them for every query, and scores that. */
export async function measureRelevance(set: RelevanceSet): Promise<Record<string, number>> {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-quality-"));
  const engine = openEngine({ ...readSettings({}), dataDir: folder }, "ingest");
  try {
    await engine.replace({ topics: [], changed: batchDocuments(set), removed: [] });
    const plain = await scoreQueries(engine, set.queries, set.judged);
    const typos = await scoreQueries(engine, set.typoQueries, set.judged);
    const ids = new Set(set.typoQueries.map(({ id }) => id));
    const same = await scoreQueries(
      engine,
      set.queries.filter(({ id }) => ids.has(id)),
      set.judged,
    );
    return {
      "nDCG@10": plain.ndcg,
      "MAP@100": plain.map,
      "MRR@10": plain.mrr,
      "R@100": plain.recall,
      "nDCG@10 typos": typos.ndcg,
      retention: same.ndcg === 0 ? 0 : typos.ndcg / same.ndcg,
    };
  } finally {
    await engine.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const BATCH = 500;

function* batchDocuments({ documents }: RelevanceSet) {
  for (let from = 0; from < documents.length; from += BATCH) {
    yield documents.slice(from, from + BATCH).map(({ id, title, text: body }, at) =>
      // A document is ranked as one text, as by the peers; a title that has no words can't be found.
      makeArticle({ id: `d${from + at}-${id}`, title: "—", paragraphs: [title ? `${title}\n${body}` : body] }),
    );
  }
}

async function scoreQueries(
  engine: SearchEngine,
  queries: { id: string; text: string }[],
  judged: RelevanceSet["judged"],
): Promise<RankingScores> {
  const scores: RankingScores[] = [];
  for (const { id, text: words } of queries) {
    const relevant = judged.get(id);
    if (!relevant) continue;
    const { hits } = await engine.search(parseQuery(new URLSearchParams({ q: joinByOr(words), perPage: "100" })));
    scores.push(
      scoreRanking(
        hits.map(({ articleId }) => articleId.slice(articleId.indexOf("-") + 1)),
        relevant,
      ),
    );
  }
  return meanScores(scores);
}

/** The words of a sentence as alternatives, each once, as many as a query may have. */
function joinByOr(sentence: string): string {
  const words = [...new Set(sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])];
  let joined = "";
  for (const word of words) {
    const longer = joined === "" ? word : `${joined} OR ${word}`;
    if (longer.length >= MAX_QUERY_LENGTH) break;
    joined = longer;
  }
  // The space says that the last word is complete.
  return `${joined} `;
}
