import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { collect, inBatches, runInPlace, TOPICS } from "./sqlite-child.ts";

describe("faults 20 and 21: places that can't be written to", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-place-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const tmpfs = (size: string) => `mount -t tmpfs -o size=${size} none "$1"`;

  it.each(["3m", "6m"])("a disk of %s that fills up: says so, and the old index serves", (size) => {
    const report = runInPlace(tmpfs(size), folder, "flood");
    if (!report) return;
    expect(report.first).toBe("done");
    expect(report.second).toMatch(/^disk-full: .*verbatim\.db/);
    expect(report.action).toContain("Free space");
    expect(report.sameAnswers).toBe(true);
    expect(report.faults).toEqual([]);
  });

  // In between, the new state fits into the log but not into the file as well.
  it.each(["1800k", "2000k", "2200k", "2400k"])(
    "a disk of %s: either disk-full and the old index, or the new one",
    (size) => {
      const report = runInPlace(tmpfs(size), folder, "tight");
      if (!report) return;
      expect(report.second).toMatch(/^(done$|disk-full: )/);
      expect(report.sameAnswers).toBe(report.second !== "done");
      expect(report.faults).toEqual([]);
    },
  );

  it("a read-only folder: searches work, an ingest says why it can't", async () => {
    const engine = openSqliteEngine({ file: join(folder, "verbatim.db"), create: true });
    await engine.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] });
    await engine.close();
    const report = runInPlace('mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"', folder, "read-only");
    if (!report) return;
    expect(report.second).toMatch(/^index-read-only: .*verbatim/);
    expect(report.action).toContain("VERBATIM_DATA");
    expect(report.sameAnswers).toBe(true);
  });
});
