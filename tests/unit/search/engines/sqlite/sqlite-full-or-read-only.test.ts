import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, type TestContext } from "vitest";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { collect, inBatches, type PlaceReport, runInPlace, TOPICS } from "./sqlite-child.ts";

/**
 * The report, or a skipped test and the reason. In continuous integration (`CI` is set) it fails instead, so that nobody takes a
 * green run for a proof; `VERBATIM_NO_MOUNTS=1` says that the machine can't do it and that this is known (see the README).
 */
function readReport(ctx: TestContext, report: PlaceReport | { impossible: string }): PlaceReport {
  if (!("impossible" in report)) return report;
  console.warn(`SKIPPED: ${ctx.task.name}: ${report.impossible}`);
  if (process.env.CI && process.env.VERBATIM_NO_MOUNTS !== "1") {
    throw new Error(`${report.impossible}\nSet VERBATIM_NO_MOUNTS=1 to go without these tests.`);
  }
  return ctx.skip(report.impossible);
}

describe("faults 20 and 21: places that can't be written to", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-place-"));
  });
  afterAll(() => rm(folder, { recursive: true }));

  const tmpfs = (size: string) => `mount -t tmpfs -o size=${size} none "$1"`;

  it.for(["3m", "6m"])("a disk of %s that fills up: says so, and the old index serves", (size, ctx) => {
    const report = readReport(ctx, runInPlace(tmpfs(size), folder, "flood"));
    expect(report.first).toBe("done");
    expect(report.second).toMatch(/^disk-full: .*verbatim\.db/);
    expect(report.action).toContain("Free space");
    expect(report.sameAnswers).toBe(true);
    expect(report.faults).toEqual([]);
    expect(report.command).toMatchObject({ code: 2, said: expect.stringMatching(/Free space.*\[disk-full\]\s*$/) });
  });

  // In between, the new state fits into the log but not into the file as well.
  it.for(["1800k", "2000k", "2200k", "2400k"])(
    "a disk of %s: either disk-full and the old index, or the new one",
    (size, ctx) => {
      const report = readReport(ctx, runInPlace(tmpfs(size), folder, "tight"));
      expect(report.second).toMatch(/^(done$|disk-full: )/);
      expect(report.sameAnswers).toBe(report.second !== "done");
      expect(report.faults).toEqual([]);
    },
  );

  it("a read-only folder: searches work, an ingest says why it can't", async (ctx) => {
    const engine = openSqliteEngine({ file: join(folder, "verbatim.db"), create: true });
    await engine.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] });
    await engine.close();
    const mount = 'mount --bind "$1" "$1" && mount -o remount,ro,bind "$1"';
    const report = readReport(ctx, runInPlace(mount, folder, "read-only"));
    expect(report.second).toMatch(/^index-read-only: .*verbatim/);
    expect(report.action).toContain("VERBATIM_DATA");
    expect(report.sameAnswers).toBe(true);
    expect(report.command).toMatchObject({ code: 2, said: expect.stringMatching(/\[index-read-only\]\s*$/) });
  });
});
