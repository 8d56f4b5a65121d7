import { afterAll, beforeAll } from "vitest";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { ArticlePool } from "#ingest/update/reading/article-pool.ts";
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
