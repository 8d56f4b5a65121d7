import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { expect, it } from "vitest";
import { MEMORY_FILE } from "#ingest/update/read-cache/read-cache.ts";
import { keptReportSchema } from "#search/ingest-report.ts";
import { addFile, makeFolder } from "../../../make/make-folder.ts";
import { run } from "../cli/run-in-terminal.ts";

const NOTES = ["last-ingest.json", "indexed-from.json"];
const ARTICLE = { "a.md": "# A headline\n\nThey talked in Ankara on Monday and went home.\n" };

function makeDatabase(file: string, sql: string): void {
  const db = new DatabaseSync(file);
  db.exec(sql);
  db.close();
}

it.each([
  ["text", "last week's shopping"],
  ["JSON of another program", '{"version": 3, "rows": []}'],
  ["JSON that breaks off", '{"version": 1,'],
])("a file of the name of an ingest's note that holds %s stays, which is said", async (_, content) => {
  const [folder, data] = [await makeFolder(ARTICLE), await makeFolder()];
  for (const name of NOTES) await addFile(data, name, content);
  const { code, err } = await run(["ingest", folder], data);
  expect(code).toBe(0);
  for (const name of NOTES) {
    expect(await readFile(join(data, name), "utf8")).toBe(content);
    expect(err).toContain(`${join(data, name)} is none of Verbatim's`);
  }
});

it("a note that an ingest of another version wrote, or an empty one, is replaced", async () => {
  const [folder, data] = [await makeFolder(ARTICLE), await makeFolder()];
  await addFile(data, "last-ingest.json", '{"version": 7, "endedAt": "2031-01-01T00:00:00Z", "more": []}');
  await addFile(data, "indexed-from.json", "");
  expect(await run(["ingest", folder], data)).toMatchObject({ code: 0, err: "" });
  const report = JSON.parse(await readFile(join(data, "last-ingest.json"), "utf8"));
  expect(keptReportSchema.parse(report).articles.added).toBe(1);
  expect(await readFile(join(data, "indexed-from.json"), "utf8")).toContain(folder);
});

it.each([
  ["a database of another program", "CREATE TABLE notes (text); INSERT INTO notes VALUES ('mine')"],
  ["one with a number of its own", "CREATE TABLE outcome (text); PRAGMA application_id = 42; PRAGMA user_version = 1"],
])("%s where the memory of what was read would be stays, which is said", async (_, sql) => {
  const [folder, data] = [await makeFolder(ARTICLE), await makeFolder()];
  const file = join(data, MEMORY_FILE);
  makeDatabase(file, sql);
  const before = await readFile(file);
  const { code, err } = await run(["ingest", folder], data);
  expect([code, err]).toEqual([0, expect.stringContaining(`${file} is none of Verbatim's`)]);
  expect(before.equals(await readFile(file))).toBe(true);
});

it("what is no database stays there too", async () => {
  const [folder, data] = [await makeFolder(ARTICLE), await makeFolder()];
  const file = join(data, MEMORY_FILE);
  await writeFile(file, "a letter to my aunt ".repeat(100));
  const { code, err } = await run(["ingest", folder], data);
  expect([code, err]).toEqual([0, expect.stringContaining(`${file} is none of Verbatim's`)]);
  expect(await readFile(file, "utf8")).toContain("my aunt");
});

it("a memory of the first version, which had no number, is made anew", async () => {
  const [folder, data] = [await makeFolder(ARTICLE), await makeFolder()];
  const file = join(data, MEMORY_FILE);
  makeDatabase(
    file,
    `CREATE TABLE outcome (key TEXT PRIMARY KEY, context TEXT, used TEXT, value TEXT, sum TEXT) WITHOUT ROWID;
     CREATE TABLE container (key TEXT PRIMARY KEY, context TEXT, used TEXT, count INTEGER) WITHOUT ROWID;
     CREATE TABLE content (container TEXT, n INTEGER, value TEXT, sum TEXT, PRIMARY KEY (container, n)) WITHOUT ROWID;
     CREATE INDEX outcome_context ON outcome (context, used); PRAGMA user_version = 1`,
  );
  expect(await run(["ingest", folder], data)).toMatchObject({ code: 0, err: "" });
  const db = new DatabaseSync(file, { readOnly: true });
  expect(db.prepare("SELECT count(*) AS count FROM outcome").get()).toEqual({ count: 1 });
  db.close();
});
