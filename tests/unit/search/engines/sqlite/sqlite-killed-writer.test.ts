import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import {
  askIndex,
  checkIndex,
  collect,
  inBatches,
  type KillPoint,
  startWriting,
  TOPICS,
  waitForExit,
} from "./sqlite-child.ts";

const KILLS = 50;

/** Half of them die between batches, half while the transaction is being completed or after. */
const killPoints: KillPoint[] = fc.sample(
  fc.record({
    batch: fc.oneof(fc.integer({ min: 0, max: 5 }), fc.constant(99)),
    spinMs: fc.integer({ min: 0, max: 25 }),
  }),
  { numRuns: KILLS, seed: 19 },
);

/** The words of an index with their counts. */
function readTerms(file: string): unknown[] {
  const db = new DatabaseSync(file, { readOnly: true });
  try {
    return db.prepare("SELECT term, stem, df FROM term ORDER BY term").all();
  } finally {
    db.close();
  }
}

describe("fault 19: a writer killed at any point", () => {
  let folder: string;
  let file: string;
  let reader: SearchEngine;
  /** What a clean index answers, by state. */
  const expected: unknown[][] = [];
  const cleanFile = (state: number) => join(folder, `clean-${state}.db`);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-killed-"));
    file = join(folder, "verbatim.db");
    for (const [state, path] of [cleanFile(0), cleanFile(1), file].entries()) {
      const engine = openSqliteEngine({ file: path, create: true });
      await engine.replace({ topics: TOPICS, changed: inBatches(collect(state % 2)), removed: [] });
      await engine.close();
    }
    expected.push(askIndex(cleanFile(0)), askIndex(cleanFile(1)));
    reader = openSqliteEngine({ file });
  });
  afterAll(async () => {
    await reader.close();
    await rm(folder, { recursive: true });
  });

  it(`leaves the old or the new index, ${KILLS} times over`, async () => {
    let state = 0;
    const reached = new Set<number>();
    for (const kill of killPoints) {
      const target = 1 - state;
      const end = await waitForExit(startWriting(file, target, kill));
      expect(["SIGKILL", 0]).toContain(end);
      const answers = askIndex(file);
      if (JSON.stringify(answers) === JSON.stringify(expected[target])) state = target;
      else expect(answers).toEqual(expected[state]);
      reached.add(state);
      expect(checkIndex(file)).toEqual([]);
      const hashes = new Map(collect(state).map(({ id, contentHash }) => [id, contentHash]));
      expect(await reader.readHashes()).toEqual(hashes);
    }
    expect(reached).toEqual(new Set([0, 1]));

    // A last run that nobody kills, towards the other state, equals one on a new file.
    expect(await waitForExit(startWriting(file, 1 - state, "never"))).toBe(0);
    expect(askIndex(file)).toEqual(expected[1 - state]);
    expect(readTerms(file)).toEqual(readTerms(cleanFile(1 - state)));
  });
});
