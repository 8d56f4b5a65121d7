import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { APPLICATION_ID } from "#search/engines/sqlite/schema.ts";
import { emptyQuery } from "#search/query/query.ts";
import { collect, inBatches, TOPICS } from "./sqlite-child.ts";

describe("a file that Verbatim did not make, where its index would be", () => {
  let folder: string;
  let file: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-foreign-"));
    file = join(folder, "verbatim.db");
  });
  afterEach(() => rm(folder, { recursive: true }));

  function makeDatabase(sql: string): void {
    const db = new DatabaseSync(file);
    db.exec(sql);
    db.close();
  }

  /** Searches and ingests are refused; nobody is advised to delete the file, and not a byte of it changes. */
  async function expectLeftAlone(): Promise<void> {
    const before = await readFile(file);
    await expectRefused();
    expect(before.equals(await readFile(file))).toBe(true);
  }

  async function expectRefused(): Promise<void> {
    const engine = openSqliteEngine({ file, create: true });
    const calls = [
      () => engine.search(emptyQuery()),
      () => engine.readStatus(),
      () => engine.readHashes(),
      () => engine.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] }),
    ];
    for (const call of calls) {
      const error = await call().catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({
        code: "index-foreign",
        message: expect.stringContaining(file),
        action: expect.stringContaining("VERBATIM_DATA"),
      });
      expect((error as { action: string }).action).not.toContain("delete");
    }
    await engine.close();
  }

  it("a folder is refused, with what is in it", async () => {
    await mkdir(file);
    await writeFile(join(file, "mine.txt"), "mine");
    await expectRefused();
    expect(await readdir(folder)).toEqual(["verbatim.db"]);
    expect(await readFile(join(file, "mine.txt"), "utf8")).toBe("mine");
  });

  it.skipIf(process.platform === "win32")("a pipe is refused, and not waited for", async () => {
    execFileSync("mkfifo", [file]);
    await expectRefused();
  });

  it.each([
    ["without a number of its own", "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')"],
    ["with its own number", "CREATE TABLE notes (text); PRAGMA application_id = 42; PRAGMA user_version = 3"],
    ["with tables of the same names", "CREATE TABLE meta (key, value); CREATE TABLE article (id)"],
    ["that is empty but for its number", "PRAGMA application_id = 42"],
  ])("a database of another program %s is refused", async (_, sql) => {
    makeDatabase(sql);
    await expectLeftAlone();
  });

  it("a database whose last changes are still in its log is refused, and they stay there", async () => {
    const db = new DatabaseSync(file);
    db.exec("PRAGMA journal_mode = WAL; CREATE TABLE notes (text); PRAGMA wal_checkpoint(TRUNCATE)");
    db.exec("INSERT INTO notes VALUES ('in the log')");
    const log = await readFile(`${file}-wal`);
    await expectLeftAlone();
    expect(log.length).toBeGreaterThan(0);
    expect(log.equals(await readFile(`${file}-wal`))).toBe(true);
    db.close();
  });

  it("a database of another program that is damaged is refused", async () => {
    makeDatabase("CREATE TABLE notes (text); CREATE TABLE more (text)");
    await writeFile(file, (await readFile(file)).fill(0xff, 100, 4096));
    await expectLeftAlone();
  });

  it("what is no database is refused", async () => {
    await writeFile(file, "This is a letter to my aunt, and no index at all. ".repeat(500));
    await expectLeftAlone();
  });

  it("an empty database, an empty file, and one of which only the number is ours are taken for what they are", async () => {
    const replace = async () => {
      const engine = openSqliteEngine({ file, create: true });
      try {
        return (await engine.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] })).articles;
      } finally {
        await engine.close();
      }
    };
    await writeFile(file, "");
    expect(await replace()).toBe(collect(0).length);
    await rm(file);
    makeDatabase("PRAGMA journal_mode = WAL");
    expect(await replace()).toBe(collect(0).length);
    await rm(file);
    makeDatabase(`PRAGMA application_id = ${APPLICATION_ID}; PRAGMA user_version = 1`);
    expect(await replace()).toBe(collect(0).length);
  });

  it("a file of the lock's name stays as it is", async () => {
    for (const content of ["somebody's", '{"pid":12,"name":"x"}', "{}"]) {
      await writeFile(`${file}.writer`, content);
      await ingest();
      expect(await readFile(`${file}.writer`, "utf8")).toBe(content);
    }
  });

  it("a lock of which a power cut left a part, or zero bytes, is replaced and taken away", async () => {
    const whole = JSON.stringify({ pid: 4321, since: new Date(0).toISOString() });
    for (const content of [
      "",
      "{",
      whole.slice(0, 9),
      whole.slice(0, -1),
      whole,
      "\0".repeat(whole.length),
      '{"pid"\0\0',
    ]) {
      await writeFile(`${file}.writer`, content);
      await ingest();
      expect([content, existsSync(`${file}.writer`)]).toEqual([content, false]);
    }
  });

  async function ingest(): Promise<void> {
    const engine = openSqliteEngine({ file, create: true });
    await engine.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] });
    await engine.close();
  }
});
