import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { SCHEMA_VERSION } from "#search/engines/sqlite/schema.ts";
import { emptyQuery } from "#search/query/query.ts";
import { askIndex, checkIndex, collect, inBatches, startWriting, TOPICS, waitForExit } from "./sqlite-child.ts";

describe("fault 24: an index of another version", () => {
  let folder: string;
  let file: string;
  let engine: SearchEngine;
  const replace = (state: number) =>
    engine.replace({ topics: TOPICS, changed: inBatches(collect(state)), removed: [] });

  function changeFile(sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-versions-"));
    file = join(folder, "verbatim.db");
    engine = openSqliteEngine({ file, create: true });
    await replace(0);
    await engine.close();
    engine = openSqliteEngine({ file, create: true });
  });
  afterEach(async () => {
    await engine.close();
    await rm(folder, { recursive: true });
  });

  /** As an older version may have left it: other tables, some of them virtual, and none of today's columns. */
  function makeOlder(): void {
    changeFile(`DROP TABLE paragraph; CREATE TABLE paragraph (whatever); INSERT INTO paragraph VALUES (1);
      CREATE VIRTUAL TABLE "old words" USING fts5 (text); CREATE VIEW seen AS SELECT * FROM paragraph;
      PRAGMA user_version = ${SCHEMA_VERSION - 1}`);
  }

  it("older: says so, and counts as empty for an ingest", async () => {
    makeOlder();
    await expect(engine.search(emptyQuery())).rejects.toMatchObject({
      code: "index-outdated",
      action: expect.stringContaining("npm run ingest"),
    });
    expect(await engine.readHashes()).toEqual(new Map());
  });

  it("made by another table of facets: as an older one", async () => {
    changeFile("UPDATE meta SET value = '{}' WHERE key = 'facets'");
    await expect(engine.search(emptyQuery())).rejects.toMatchObject({ code: "index-outdated" });
    expect(await engine.readHashes()).toEqual(new Map());
    await replace(0);
    expect((await engine.search(emptyQuery())).total).toBe((await engine.readStatus()).paragraphs);
  });

  it("older: an ingest rebuilds it, all or nothing", async () => {
    const clean = askIndex(file);
    makeOlder();
    const before = await readFile(file);
    expect(await waitForExit(startWriting(file, 0, { batch: 4, spinMs: 0 }))).toBe("SIGKILL");
    await expect(engine.search(emptyQuery())).rejects.toMatchObject({ code: "index-outdated" });
    expect(before.equals(await readFile(file))).toBe(true);

    await replace(0);
    expect(askIndex(file)).toEqual(clean);
    expect(checkIndex(file)).toEqual([]);
    expect((await engine.search(emptyQuery())).total).toBe((await engine.readStatus()).paragraphs);
  });

  it("newer: refused, and not touched", async () => {
    changeFile(`CREATE TABLE tomorrow (x); PRAGMA user_version = ${SCHEMA_VERSION + 1}`);
    const before = await readFile(file);
    for (const call of [() => engine.search(emptyQuery()), () => engine.readHashes(), () => replace(1)]) {
      await expect(call()).rejects.toMatchObject({
        code: "index-newer",
        action: expect.stringContaining("Update Verbatim"),
      });
    }
    expect(before.equals(await readFile(file))).toBe(true);
  });
});
