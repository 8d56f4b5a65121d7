import { afterAll, beforeAll } from "vitest";
import { ArticlePool } from "#ingest/article-pool.ts";
import type { Rules } from "#ingest/read-article.ts";
import { emptySources } from "#ingest/sources.ts";
import { parseTopicRules } from "#ingest/topic-rules.ts";
import { CHANCE, LONG_RUNS } from "./fuzz-options.ts";

const rules: Rules = {
  topics: parseTopicRules("topics: [{id: bridges, label: Bridges, words: [bridge]}]"),
  sources: emptySources(),
  today: "2026-01-31",
};

/** Opens a pool for the tests of a file; what it returns gives the pool to them. A long run prints its seed. */
export function sharePool(): () => ArticlePool {
  let pool: ArticlePool;
  beforeAll(() => {
    pool = new ArticlePool(rules);
    if (LONG_RUNS !== null) console.log(`FUZZ_SEED=${CHANCE}`);
  });
  afterAll(() => pool.close());
  return () => pool;
}
