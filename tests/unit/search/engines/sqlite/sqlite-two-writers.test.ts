import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { makeFolder } from "../../../../make/make-folder.ts";
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

  /** `npm run ingest` of a folder, in a process of its own. */
  function ingest(articles: string): Promise<{ code: number | null; said: string }> {
    const cli = join(import.meta.dirname, "../../../../../ingest/cli.ts");
    const env = { ...process.env, VERBATIM_DATA: folder, MEILI_URL: "" };
    const child = spawn(process.execPath, [cli, "ingest", articles], { env, stdio: ["ignore", "ignore", "pipe"] });
    let said = "";
    child.stderr.on("data", (data) => {
      said += data;
    });
    return new Promise((resolve) => child.once("close", (code) => resolve({ code, said })));
  }

  it("of two commands the second stops, says who writes, and changes nothing", async () => {
    await replace(0);
    const before = askIndex(file);
    const holder = startWriting(file, 1, "wait");
    await new Promise((resolve) => holder.once("message", resolve));
    const { code, said } = await ingest(await makeFolder({ "a.md": "# Title\n\nA paragraph of its own.\n" }));
    expect(code).toBe(2);
    expect(said).toMatch(new RegExp(`process ${holder.pid}\\b.*\\[index-locked\\]\\s*$`));
    expect(askIndex(file)).toEqual(before);
    holder.kill("SIGKILL");
    await waitForExit(holder);
  });

  it("of two commands that begin together one is done whole, the other too or not at all", async () => {
    const texts = (name: string) =>
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [`${name}-${i}.md`, `# ${name} ${i}\n\nA text of ${name}, its ${i}th.\n`]),
      );
    const outcomes = await Promise.all([
      ingest(await makeFolder(texts("north"))),
      ingest(await makeFolder(texts("south"))),
    ]);
    expect(outcomes.map(({ code }) => code)).toContain(0);
    for (const { code, said } of outcomes)
      if (code !== 0) expect([code, said]).toEqual([2, expect.stringContaining("[index-locked]")]);
    const ids = [...(await engine.readHashes()).keys()];
    // An ingest leaves nothing but its own folder's articles: never some of both.
    expect(ids).toHaveLength(40);
    expect(new Set(ids.map((id) => id.split("-")[0])).size).toBe(1);
    expect(checkIndex(file)).toEqual([]);
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
