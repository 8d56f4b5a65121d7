import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { askIndex, checkIndex, collect, inBatches, startWriting, TOPICS, waitForExit } from "./sqlite-child.ts";

describe("fault 22: two writers at once", () => {
  let folder: string;
  let file: string;
  let engine: SearchEngine;
  const replace = (state: number) =>
    engine.replace({ topics: TOPICS, changed: inBatches(collect(state)), removed: [] });

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-two-"));
    file = join(folder, "verbatim.db");
    engine = openSqliteEngine({ file, create: true });
  });
  afterEach(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });

  it("refuses the second, names the first, and takes over from it once it is killed", async () => {
    await replace(0);
    const before = askIndex(file);
    const holder = startWriting(file, 1, "wait");
    await new Promise((resolve) => holder.once("message", resolve));

    await expect(replace(1)).rejects.toMatchObject({
      code: "index-locked",
      message: expect.stringMatching(new RegExp(`process ${holder.pid}, since \\d{4}-\\d{2}-\\d{2}T`)),
    });
    expect(askIndex(file)).toEqual(before);

    holder.kill("SIGKILL");
    await waitForExit(holder);
    expect((await replace(1)).paragraphs).toBeGreaterThan(0);
    expect(checkIndex(file)).toEqual([]);
    expect(existsSync(`${file}.writer`)).toBe(false);
  });

  it("never mixes two that begin together on no index at all", async () => {
    const other = openSqliteEngine({ file, create: true });
    try {
      const both = [replace(0), other.replace({ topics: TOPICS, changed: inBatches(collect(1)), removed: [] })];
      const outcomes = await Promise.allSettled(both);
      const refused = outcomes.flatMap((outcome) => (outcome.status === "rejected" ? [outcome.reason] : []));
      for (const error of refused) expect(error).toMatchObject({ code: "index-locked" });
      const total = (state: number) => collect(state).reduce((sum, article) => sum + article.paragraphs.length, 0);
      const union = new Map([...collect(0), ...collect(1)].map(({ id, paragraphs }) => [id, paragraphs.length]));
      const { paragraphs } = await engine.readStatus();
      // One was refused, or waited for the other and then went over it: never a part of one.
      expect([total(0), total(1), [...union.values()].reduce((a, b) => a + b)]).toContain(paragraphs);
      expect(checkIndex(file)).toEqual([]);
    } finally {
      await other.close();
    }
  });
});
