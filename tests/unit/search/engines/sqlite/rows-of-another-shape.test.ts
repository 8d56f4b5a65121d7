import { copyFile, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { parseQuery } from "#search/query/query.ts";
import { collect, inBatches, TOPICS } from "./sqlite-child.ts";

const EVERYTHING = parseQuery(new URLSearchParams("perPage=100"));
const [article] = collect(0);
const id = article?.id ?? "";

describe("an index whose rows have another shape", () => {
  let folder: string;
  let sound: string;
  let file: string;
  let engine: SearchEngine;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "verbatim-shape-"));
    sound = join(folder, "sound.db");
    file = join(folder, "verbatim.db");
    const made = openSqliteEngine({ file: sound, create: true });
    await made.replace({ topics: TOPICS, changed: inBatches(collect(0)), removed: [] });
    await made.close();
  });
  beforeEach(() => copyFile(sound, file));
  afterEach(() => engine.close());
  afterAll(() => rm(folder, { recursive: true }));

  /** Changes the file as any program can, past what the schema says of its columns. */
  function alter(...statements: string[]): void {
    const db = new DatabaseSync(file);
    db.enableDefensive(false);
    for (const sql of statements) db.exec(sql);
    db.close();
    engine = openSqliteEngine({ file });
  }

  /** Column by column without its NOT NULL: SQLite then takes a null as it takes a number. */
  const nullable = (table: string, column: string): string[] => [
    `ALTER TABLE ${table} RENAME COLUMN ${column} TO former`,
    `ALTER TABLE ${table} ADD COLUMN ${column}`,
    `UPDATE ${table} SET ${column} = former`,
  ];
  const read = () => engine.readArticle(id);
  const search = () => engine.search(EVERYTHING);
  const exported = async () => {
    const { batches } = await engine.exportHits(EVERYTHING);
    for await (const _ of batches);
  };
  const corrupt = { code: "index-corrupt", message: expect.stringContaining("damaged") };

  const inParagraphs: [string, string[]][] = [
    ["no text", [...nullable("paragraph", "text"), `UPDATE paragraph SET text = NULL`]],
    ["bytes for text", [`UPDATE paragraph SET text = x'4142'`]],
    ["a word for a place", [`UPDATE paragraph SET ordinal = 'first'`]],
    ["a part of a place", [`UPDATE paragraph SET ordinal = 0.5`]],
    ["a kind of nobody's", [`UPDATE paragraph SET kind = 'song'`]],
    ["broken JSON", [`UPDATE paragraph SET marks = substr(marks, 1, length(marks) - 1)`]],
    ["JSON of another shape", [`UPDATE paragraph SET marks = '{"topics":[]}'`]],
    ["no column for it", ["ALTER TABLE paragraph RENAME COLUMN marks TO signs"]],
  ];
  it.each(inParagraphs)("is damaged where paragraphs have %s", async (_, statements) => {
    alter(...statements);
    await expect(read()).rejects.toMatchObject(corrupt);
    await expect(search()).rejects.toMatchObject(corrupt);
    await expect(exported()).rejects.toMatchObject(corrupt);
  });

  it.each([
    ["facts that are no JSON", `UPDATE article SET facts = 'facts' WHERE id = '${id}'`],
    ["facts of another shape", `UPDATE article SET facts = json_set(facts, '$.title', 7) WHERE id = '${id}'`],
    ["a fact too many", `UPDATE article SET facts = json_set(facts, '$.colour', 'red') WHERE id = '${id}'`],
  ])("is damaged where an article has %s", async (_, sql) => {
    alter(sql);
    await expect(read()).rejects.toMatchObject(corrupt);
  });

  it.each([
    ["a state of no number", "UPDATE meta SET value = 'new' WHERE key = 'generation'"],
    ["no state", "DELETE FROM meta WHERE key = 'generation'"],
    ["an article whose source is bytes", "UPDATE article SET facet_source = x'4142'"],
    ["a label that is bytes", "UPDATE topic SET label = x'4142'"],
    ["values that are bytes", "UPDATE value_set SET members = x'4142' WHERE n = 1"],
    ["a set of values that is gone", "DELETE FROM value_set"],
    ["a word for an article's number", "UPDATE facet_row SET article = 'first' WHERE n = 1"],
    ["a word with a space", "UPDATE term SET term = 'two words' WHERE term = (SELECT min(term) FROM term)"],
    ["a count that is a word", "UPDATE term SET df = 'many'"],
  ])("is damaged where it has %s", async (_, sql) => {
    alter(sql);
    await expect(search()).rejects.toMatchObject(corrupt);
    await expect(exported()).rejects.toMatchObject(corrupt);
  });

  it("is damaged for whoever takes an article out of it, and stays as it is", async () => {
    alter(`UPDATE paragraph SET text = x'4142'`);
    const changed = inBatches([]);
    await expect(engine.replace({ topics: TOPICS, changed, removed: [id] })).rejects.toMatchObject(corrupt);
    expect((await engine.readStatus()).articles).toBe(collect(0).length);
  });
});
