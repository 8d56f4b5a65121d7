/**
 * Has threads of `odd-reading-thread.ts` at work until it is told to end, and tells what became of each file; so small are its limits that a
 * stop of the process exceeds them.
 */

import type { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { ArticlePool } from "#ingest/update/reading/article-pool.ts";

/** How long the process is stopped. */
export const STOPPED_MS = 2000;

async function readOn(folder: string): Promise<void> {
  const rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
  const limit = STOPPED_MS / 2;
  const program = "tests/unit/ingest/update/reading/odd-reading-thread.ts";
  const pool = new ArticlePool(rules, { workers: 1, milliseconds: limit, standstillMs: limit, lookMs: 20, program });
  let isEnding = false;
  process.on("message", () => {
    isEnding = true;
  });
  const codes: string[] = [];
  while (!isEnding) {
    await pool.read(`long ${codes.length}`, Buffer.from(folder), []).then(
      () => codes.push("ok"),
      ({ code }: IngestError) => codes.push(code),
    );
    // From here on the thread is at work nearly all of the time.
    if (codes.length === 1) process.send?.("reading");
  }
  process.send?.(codes);
  await pool.close();
  process.disconnect();
}

if (import.meta.main) await readOn(process.argv[2] as string);
