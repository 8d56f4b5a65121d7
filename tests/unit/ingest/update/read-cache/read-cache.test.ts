import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { hashBytes } from "#ingest/find/hash-file.ts";
import type { IngestReport } from "#ingest/report/report.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { TOLD_PER_CONTAINER } from "#ingest/update/entry-limit.ts";
import { type IngestRequest, indexArticles } from "#ingest/update/index-articles.ts";
import { MEMORY_FILE, ReadCache } from "#ingest/update/read-cache/read-cache.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { addFile, makeFolder } from "../../../../make/make-folder.ts";
import { makeZip } from "../../../../make/make-zip.ts";

const rulesOf = (words: string, today = "2026-01-31"): Rules => ({
  topics: parseTopicRules(`topics: [{id: syria, label: Syria, words: [${words}]}]`),
  sources: emptySources(),
  today,
});
const rules = rulesOf("Syria");
const PAGE = "# First\n\nPeace in Syria.\n";
const SAID = "They talked in Ankara on Monday and went home.";

async function setUp(files: Record<string, string | Uint8Array>) {
  const [data, folder] = [await makeFolder(), await makeFolder(files)];
  const engine = openSqliteEngine({ file: join(data, "verbatim.db"), create: true });
  onTestFinished(() => engine.close());
  const run = (more: Partial<IngestRequest> = {}) =>
    indexArticles({ paths: [folder], engine, rules, dataDir: data, ...more });
  return { data, folder, engine, run };
}

const countsOf = ({ articles }: IngestReport) => Object.values(articles);

/** The same memory as an ingest's, asked about a page of this folder. */
async function isRemembered(data: string, file: string, bytes: string, asked: Partial<Rules> = {}) {
  const memory = await ReadCache.open(data, { ...rules, ...asked }, true);
  const found = memory?.find({ file, isRecord: false, hash: hashBytes(Buffer.from(bytes)), sidecarFields: [] }) ?? null;
  memory?.close();
  return found !== null;
}

it("remembers a file as long as nothing that decides has changed: bytes, path, sidecars, rules", async () => {
  const { data, run } = await setUp({ "a.md": PAGE });
  await run();
  expect(await isRemembered(data, "a.md", PAGE)).toBe(true);
  expect(await isRemembered(data, "a.md", `${PAGE}!`)).toBe(false);
  expect(await isRemembered(data, "b.md", PAGE)).toBe(false);
  expect(await isRemembered(data, "a.md", PAGE, rulesOf("Peace"))).toBe(false);
  const sources = emptySources();
  sources.entries.push({ ...({ name: "Courier" } as (typeof sources.entries)[number]) });
  expect(await isRemembered(data, "a.md", PAGE, { sources })).toBe(false);
  // On a later day it is the same article.
  expect(await isRemembered(data, "a.md", PAGE, { today: "2027-01-01" })).toBe(true);
});

it("takes what is remembered without reading again", async () => {
  const { data, run } = await setUp({ "a.md": PAGE, "b.csv": `id,text\n1,${SAID}\n2,\n` });
  const first = await run();
  expect(countsOf(first)).toEqual([2, 0, 0, 0]);
  // A memory that says something else shows that it was asked.
  const memory = await ReadCache.open(data, rules, false);
  const said = { file: "a.md", isRecord: false, hash: hashBytes(Buffer.from(PAGE)), sidecarFields: [] };
  memory?.remember(said, {
    lasts: true,
    result: { error: { code: "article-empty", message: "As remembered.", action: "None." }, ids: ["a"] },
  });
  memory?.close();
  const second = await run();
  expect(second.refused.map(({ message }) => message)).toEqual(["As remembered.", "It has no text."]);
  expect(second.kept).toEqual(["a"]);
});

it("reports the same of what is remembered as of what is read: warnings, refusals, sums", async () => {
  const files = {
    "a.md": "---\ndate: 03/04/2017\n---\n# First\n\nPeace in Syria.\n",
    "b.md": "",
    "c.csv": `id,text,x\n1,${SAID}\n2,\n`,
    "d.jsonl": `{"id":1,"text":"${SAID}"}\n{\n`,
    "e.zip": makeZip([
      { name: "a.md", content: PAGE },
      { name: "b.csv", content: `id,text\n1,${SAID}\n` },
      { name: "c.png", content: "x" },
    ]),
  };
  const { run } = await setUp(files);
  const first = await run();
  expect(countsOf(first)).toEqual([5, 0, 0, 0]);
  const second = await run();
  expect(countsOf(second)).toEqual([0, 0, 0, 5]);
  expect(second.paragraphs.unchanged).toBe(first.paragraphs.added);
  expect([second.refused, second.warnings]).toEqual([first.refused, first.warnings]);
  expect(first.refused.length).toBe(4);
});

it("reads again what changed: the text, a sidecar, the rules, a mapping", async () => {
  const { folder, engine, run } = await setUp({ "a.md": PAGE, "b.csv": `id,text,prose\n1,${SAID},${SAID} Really.\n` });
  await run();
  await addFile(folder, "metadata.csv", "file,source\na.md,Courier\nb.csv,Post\n");
  expect(countsOf(await run())).toEqual([0, 2, 0, 0]);
  expect((await engine.readArticle("a"))?.article.source?.value).toBe("Courier");
  expect(countsOf(await run({ rules: rulesOf("Peace, Ankara") }))).toEqual([0, 2, 0, 0]);
  expect(countsOf(await run())).toEqual([0, 2, 0, 0]);
  await addFile(folder, "b.columns.yml", "text: prose");
  expect(countsOf(await run())).toEqual([0, 1, 0, 1]);
  await addFile(folder, "a.md", `${PAGE}\nMore.\n`);
  expect(countsOf(await run())).toEqual([0, 1, 0, 1]);
});

it("takes a date that was to come as soon as it has come", async () => {
  const { engine, run } = await setUp({ "a.md": `---\ndate: 2026-02-10\n---\n${PAGE}` });
  expect((await run()).warnings).toMatchObject([{ code: "date-in-future" }]);
  expect((await run()).warnings).toMatchObject([{ code: "date-in-future" }]);
  expect(countsOf(await run({ rules: rulesOf("Syria", "2026-02-10") }))).toEqual([0, 1, 0, 0]);
  expect((await engine.readArticle("a"))?.article.date?.value).toBe("2026-02-10");
});

it("reads again when the index has lost or changed an article", async () => {
  const { run, folder } = await setUp({ "a.md": PAGE, "b.csv": `id,text\n1,${SAID}\n` });
  await run();
  const other = await setUp({});
  expect(countsOf(await run({ engine: other.engine }))).toEqual([2, 0, 0, 0]);
  await other.engine.replace({ topics: rules.topics.topics, changed: [], removed: ["a"] });
  expect(countsOf(await run({ engine: other.engine, paths: [folder] }))).toEqual([1, 0, 0, 1]);
});

it("is forgotten where it is damaged, and can be done without", async () => {
  const { data, run } = await setUp({ "a.md": PAGE, "b.csv": `id,text\n1,${SAID}\n` });
  await run();
  const file = join(data, MEMORY_FILE);
  const bytes = await readFile(file);
  for (const damage of [Buffer.from("no database"), bytes.subarray(0, 5000), Buffer.alloc(0)]) {
    await writeFile(file, damage);
    expect(countsOf(await run())).toEqual([0, 0, 0, 2]);
  }
  // Any changed byte is either found or does no harm.
  for (let at = 100; at < bytes.length; at += 501) {
    const changed = Buffer.from(bytes);
    changed[at] = (changed[at] ?? 0) ^ 0x21;
    await writeFile(file, changed);
    await rm(`${file}-wal`, { force: true });
    expect(countsOf(await run())).toEqual([0, 0, 0, 2]);
  }
});

it("is neither made nor written by a dry run", async () => {
  const { data, run } = await setUp({ "a.md": PAGE });
  await run({ dryRun: true });
  expect(await isRemembered(data, "a.md", PAGE)).toBe(false);
  await expect(readFile(join(data, MEMORY_FILE))).rejects.toMatchObject({ code: "ENOENT" });
});

it("serves two ingests at once", async () => {
  const { run } = await setUp({ "a.md": PAGE, "b.csv": `id,text\n1,${SAID}\n` });
  for (const result of await Promise.allSettled([run(), run(), run()])) {
    if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "index-locked" });
  }
  expect(countsOf(await run())).toEqual([0, 0, 0, 2]);
});

it("tells of a table with many bad rows by the first of them and a sum, and keeps what it gave before", async () => {
  const rows = Array.from({ length: 100 }, (_, n) => `${n},${n < 2 ? SAID : ""}`).join("\n");
  const { folder, engine, run } = await setUp({ "a.csv": `id,text\n${rows}\n`, "b.md": PAGE });
  const report = await run();
  expect(report.refused.length).toBe(TOLD_PER_CONTAINER + 1);
  expect(report.refused.at(-1)).toMatchObject({ file: join(folder, "a.csv"), count: 98 - TOLD_PER_CONTAINER });
  const ids = [...(await engine.readHashes()).keys()].filter((id) => id !== "b").sort();
  // One row lost its text; then the whole table can't be understood; then it is gone.
  await addFile(folder, "a.csv", `id,text\n0,\n1,${SAID}\n`);
  expect((await run()).kept).toEqual([ids[0]]);
  await addFile(folder, "a.csv", "nothing\nhere\n");
  expect((await run()).kept.sort()).toEqual(ids);
  await rm(join(folder, "a.csv"));
  expect(countsOf(await run())).toEqual([0, 0, 2, 1]);
});

it("names both entries that have one id", async () => {
  const { folder, run } = await setUp({ "a.csv": `id,text\n1,${SAID}\n1,${SAID} Really.\n` });
  const { refused } = await run();
  expect(refused).toMatchObject([
    {
      file: `${join(folder, "a.csv")} row 3`,
      code: "article-duplicate",
      message: expect.stringContaining("a.csv row 2"),
    },
  ]);
});

it("removes nothing as long as an archive that can't be opened might hold it", async () => {
  const { folder, engine, run } = await setUp({
    "a.zip": makeZip([{ name: "a.md", content: `---\nid: own\n---\n${PAGE}` }]),
    "b.md": PAGE,
  });
  await run();
  await addFile(folder, "a.zip", "broken");
  expect((await run()).kept).toEqual(["own"]);
  expect([...(await engine.readHashes()).keys()].sort()).toEqual(["b", "own"]);
});

it("removes what is gone although a table in an archive has a bad row, and keeps what the table gave before", async () => {
  const zip = (lines: string) => makeZip([{ name: "rows.jsonl", content: lines }]);
  const row = (id: string) => `${JSON.stringify({ id, text: SAID })}\n`;
  const { folder, engine, run } = await setUp({
    "a.zip": zip(row("1") + row("2")),
    "b.md": PAGE,
    "c.md": `${PAGE} Again.`,
  });
  await run();
  const ofTable = [...(await engine.readHashes()).keys()].filter((id) => id.startsWith("a-zip")).sort();
  expect(ofTable).toHaveLength(2);
  await addFile(folder, "a.zip", zip(`${row("1")}{bad\n`));
  await rm(join(folder, "c.md"));
  const report = await run();
  expect(report.kept).toEqual(ofTable.filter((id) => id.startsWith("a-zip--rows-jsonl--2")));
  expect([...(await engine.readHashes()).keys()].sort()).toEqual([...ofTable, "b"].sort());
});

it("tells of what is refused in an archive the same each time, and keeps the article that it was", async () => {
  const zip = (text: string) =>
    makeZip([
      { name: "empty.txt", content: "" },
      { name: "own.md", content: text },
      { name: "x.md", content: PAGE },
    ]);
  const own = (facts: string) => `---\nid: own\n${facts}---\n${PAGE} Of its own.`;
  const { folder, engine, run } = await setUp({ "a.zip": zip(own("")) });
  await run();
  await addFile(folder, "a.zip", zip(own("date: [1, 2]\n")));
  const first = await run();
  expect(first.refused.map(({ code }) => code)).toEqual(["article-empty", "front-matter-invalid"]);
  expect(first.kept).toEqual(["own"]);
  const again = await run();
  expect([again.refused, again.kept]).toEqual([first.refused, first.kept]);
  expect((await engine.readHashes()).has("own")).toBe(true);
});

it("articles of a table or feed stay while it is empty, cut off or something else, and go with the file", async () => {
  const feed = `<rss><channel><item><guid>1</guid><title>Talks</title><description>${SAID}</description></item></channel></rss>`;
  const { folder, run } = await setUp({ "a.md": PAGE, "t.csv": `id,text\n1,${SAID}\n`, "f.xml": feed });
  expect(countsOf(await run())).toEqual([3, 0, 0, 0]);
  for (const [table, xml] of [
    ["", ""],
    ["id,text\n", feed.slice(0, -20)],
    ["name\n1\n", "<other/>"],
  ] as const) {
    await addFile(folder, "t.csv", table);
    await addFile(folder, "f.xml", xml);
    const report = await run();
    expect(report.kept).toHaveLength(2);
    expect(report.refused.map(({ file }) => file)).toHaveLength(2);
  }
  await rm(join(folder, "t.csv"));
  await rm(join(folder, "f.xml"));
  expect(countsOf(await run())).toEqual([0, 0, 2, 1]);
});

it("an article of an archive that states its own id stays while its bytes are damaged", async () => {
  const stated = `---\nid: my-own\ntitle: Talks\n---\n${SAID}\n`;
  const { folder, run } = await setUp({ "a.md": PAGE, "z.zip": makeZip([{ name: "t.md", content: stated }]) });
  expect(countsOf(await run())).toEqual([2, 0, 0, 0]);
  await addFile(folder, "z.zip", makeZip([{ name: "t.md", content: stated, crc: 1 }]));
  expect((await run()).kept).toEqual(["my-own"]);
});
