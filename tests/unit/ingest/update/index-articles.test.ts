import { readdir, readFile, rm, symlink, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import type { IngestProgress } from "#ingest/report/ingest-progress.ts";
import type { IngestReport } from "#ingest/report/report.ts";
import { MAX_FILE_BYTES } from "#ingest/text/size-limits.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { type IngestRequest, indexArticles } from "#ingest/update/index-articles.ts";
import { MEMORY_FILE } from "#ingest/update/read-cache/read-cache.ts";
import type { SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { emptyQuery } from "#search/query/query.ts";
import { addFile, makeFolder } from "../../../make/make-folder.ts";

const topics = (words: string) => parseTopicRules(`topics: [{id: syria, label: Syria, words: [${words}]}]`);
const rules: Rules = { topics: topics("Syria"), sources: emptySources(), today: "2026-01-31" };

const markdown = (title: string, ...paragraphs: string[]) => `# ${title}\n\n${paragraphs.join("\n\n")}\n`;

async function openIndex(): Promise<SearchEngine> {
  const engine = openSqliteEngine({ file: join(await makeFolder(), "verbatim.db"), create: true });
  onTestFinished(() => engine.close());
  return engine;
}

async function setUp(files: Record<string, string>) {
  const [engine, folder] = [await openIndex(), await makeFolder(files)];
  const run = (more: Partial<IngestRequest> = {}) => indexArticles({ paths: [folder], engine, rules, ...more });
  return { engine, folder, run };
}

const idsOf = async (engine: SearchEngine) => [...(await engine.readHashes()).keys()].sort();
const codesOf = ({ refused }: IngestReport) => refused.map(({ code }) => code);
const sums = ({ articles, paragraphs }: IngestReport) => [Object.values(articles), Object.values(paragraphs)];

const THREE = {
  "a.md": markdown("First", "Peace in Syria.", "More of it."),
  "b.md": markdown("Second", "Bread."),
  "c.txt": "Third\n\nGas prices rose again on Monday, the ministry in Ankara said.\n",
};

describe("an ingest", () => {
  it("adds, changes, removes, and leaves the rest alone; says so in articles and paragraphs", async () => {
    const { engine, folder, run } = await setUp(THREE);
    expect(sums(await run())).toEqual([
      [3, 0, 0, 0],
      [7, 0, 0, 0],
    ]);
    await addFile(folder, "a.md", markdown("First", "Peace in Syria.", "Less of it."));
    await rm(join(folder, "b.md"));
    await addFile(folder, "d.md", markdown("Fourth", "Milk."));
    // a: its second paragraph is another one; b: two are gone; c: two are as they were; d: two are new.
    expect(sums(await run())).toEqual([
      [1, 1, 1, 1],
      [3, 0, 3, 4],
    ]);
    expect(await idsOf(engine)).toEqual(["a", "c", "d"]);
    const { total } = await engine.search({ ...emptyQuery(), q: '"less of it"' });
    expect(total).toBe(1);
  });

  it("says of files that are the same, unless a sidecar tells them apart, and of sources written in several ways", async () => {
    const text = (source: string, title: string) => `---\nsource: ${source}\n---\n# ${title}\n\nPeace.\n`;
    const { folder, run } = await setUp({
      "a.md": text("Courier", "One"),
      "b.md": text("Courier", "One"),
      "c.md": text("COURIER", "Two"),
    });
    const dataDir = await makeFolder();
    const first = await run({ dataDir });
    expect(first.warnings.map(({ code, article }) => [code, article])).toEqual([
      ["same-bytes", "b"],
      ["source-spellings", "c"],
    ]);
    expect(first.warnings[0]?.message).toContain(join(folder, "a.md"));
    // What is remembered of unchanged files says the same.
    const again = await run({ dataDir });
    expect([again.articles.unchanged, again.warnings]).toEqual([3, first.warnings]);
    await addFile(folder, "metadata.csv", "file,date\nb.md,2016-08-09\n");
    expect((await run({ dataDir })).warnings.map(({ code }) => code)).toEqual(["source-spellings"]);
  });

  it("writes nothing when nothing changed", async () => {
    const { engine, run } = await setUp(THREE);
    await run();
    const before = await engine.readStatus();
    const onlyReads: SearchEngine = { ...engine, replace: () => Promise.reject(new Error("must not be called")) };
    expect(sums(await run({ engine: onlyReads }))).toEqual([
      [0, 0, 0, 3],
      [0, 0, 0, 7],
    ]);
    expect(await engine.readStatus()).toEqual(before);
  });

  it("only says what would happen in a dry run", async () => {
    const { engine, folder, run } = await setUp(THREE);
    expect(await run({ dryRun: true })).toMatchObject({ dryRun: true, articles: { added: 3 } });
    await expect(engine.readStatus()).rejects.toMatchObject({ code: "index-missing" });
    await run();
    await rm(join(folder, "a.md"));
    expect(await run({ dryRun: true })).toMatchObject({ articles: { removed: 1 }, paragraphs: { removed: 3 } });
    expect(await idsOf(engine)).toEqual(["a", "b", "c"]);
  });

  it("tags again when the rules changed", async () => {
    const { engine, run } = await setUp(THREE);
    await run();
    const report = await run({ rules: { ...rules, topics: topics("Bread") } });
    expect(sums(report)).toEqual([
      [0, 2, 0, 1],
      [0, 2, 0, 5],
    ]);
    expect((await engine.readArticle("b"))?.article.topics).toMatchObject([{ id: "syria", words: ["Bread"] }]);
    expect((await engine.readArticle("a"))?.article.topics).toEqual([]);
  });

  it("reads sidecars, and indexes again what they change", async () => {
    const { engine, folder, run } = await setUp({
      ...THREE,
      "metadata.csv": "file,source\nb.md,Courier\nx.md,Other\n",
    });
    const first = await run();
    expect(first.warnings).toMatchObject([{ code: "metadata-unused", message: "There is no file x.md." }]);
    expect((await engine.readArticle("b"))?.article.source).toMatchObject({ value: "Courier", from: "sidecar" });
    await addFile(folder, "metadata.csv", "file,source\nb.md,Gazette\n");
    expect(sums(await run())[0]).toEqual([0, 1, 0, 2]);
  });

  it("gives the same index whether at once or in steps, in whatever order", async () => {
    const { engine, folder, run } = await setUp({ "c.txt": THREE["c.txt"] });
    await run();
    for (const name of ["b.md", "a.md"] as const) {
      await addFile(folder, name, THREE[name]);
      await run();
    }
    const clean = await setUp(THREE);
    await clean.run();
    expect(new Map([...(await engine.readHashes())].sort())).toEqual(
      new Map([...(await clean.engine.readHashes())].sort()),
    );
  });

  it("hands large collections over in batches, and indexes what was read even if the files change meanwhile", async () => {
    // 18 files of 1 MB are more than is kept in memory.
    const text = (n: number) => markdown(`Number ${n}`, ...Array(10).fill(`${n} ${"bread ".repeat(17_000)}`));
    const files = Object.fromEntries(Array.from({ length: 18 }, (_, n) => [`a${n}.md`, text(n)]));
    const { folder, run } = await setUp(files);
    const [batches, dataDir]: [number[], string] = [[], await makeFolder()];
    const engine = await openIndex();
    const watched: SearchEngine = {
      ...engine,
      replace: (update) =>
        engine.replace({
          ...update,
          changed: (async function* () {
            for await (const batch of update.changed) {
              // Sorted, a9 is the last and a8 the last but one: both wait outside of memory by now.
              if (batches.length === 0) await writeFile(join(folder, "a9.md"), "");
              if (batches.length === 0) await addFile(folder, "a8.md", `---\nid: other\n---\n${text(8)}`);
              batches.push(batch.length);
              yield batch;
            }
          })(),
        }),
    };
    const report = await run({ engine: watched, dataDir });
    expect(batches.length).toBeGreaterThan(5);
    expect(Math.max(...batches)).toBeLessThanOrEqual(2);
    expect(report).toMatchObject({ refused: [], articles: { added: 18 } });
    const [title, ...paragraphs] = (await engine.readArticle("a9"))?.article.paragraphs.map(({ text }) => text) ?? [];
    expect(title).toBe("Number 9");
    // Such long ones are split; all of their words are there.
    expect(paragraphs.join(" ")).toBe(
      Array(10)
        .fill(`9 ${"bread ".repeat(17_000)}`.trim())
        .join(" "),
    );
    expect(await readdir(dataDir)).toEqual([MEMORY_FILE]);
  });

  it("tells how far it has come", async () => {
    const { run } = await setUp(THREE);
    const seen: IngestProgress[] = [];
    await run({ onProgress: (progress) => seen.push(progress) });
    expect(seen.slice(0, 3)).toEqual([1, 2, 3].map((done) => ({ phase: "reading", done, total: 3 })));
    expect(seen.at(-1)).toEqual({ phase: "finishing", done: 7, total: 7 });
  });
});

describe("files that can't be ingested", () => {
  it("fault 17: are reported, and the others are ingested", async () => {
    const { engine, folder, run } = await setUp({
      ...THREE,
      "a.txt": "First again\n\nThis file has the id of another one, which comes before it in order.\n",
      "d.md": "---js\n{}\n---\nx",
      "e.md": "",
      "f.md": `---\nurl: javascript:x\n---\n${markdown("T", "x")}`,
      "g.jpg": "",
    });
    const report = await run();
    expect(report.refused.map(({ file, code }) => [file, code])).toEqual([
      [join(folder, "a.txt"), "article-duplicate"],
      [join(folder, "d.md"), "front-matter-refused"],
      [join(folder, "e.md"), "article-empty"],
      [join(folder, "f.md"), "url-refused"],
      [join(folder, "g.jpg"), "format-unsupported"],
    ]);
    expect(report.refused[0]?.message).toContain(join(folder, "a.md"));
    expect(await idsOf(engine)).toEqual(["a", "b", "c"]);
    expect(report.kept).toEqual([]);
  });

  it("keep the version that was indexed, and the report says so", async () => {
    const { engine, folder, run } = await setUp({
      ...THREE,
      "d.md": `---\nid: own\n---\n${markdown("Fourth", "Milk.")}`,
      "e.md": markdown("Fifth", "Tea."),
    });
    await run();
    await addFile(folder, "a.md", "---\ntitle: [broken\n---\nx");
    await truncate(join(folder, "b.md"), MAX_FILE_BYTES + 1);
    await addFile(folder, "d.md", "---\nid: own\ntitle: [broken\n---\nx");
    await rm(join(folder, "e.md"));
    const report = await run();
    expect(codesOf(report)).toEqual(["front-matter-invalid", "file-too-large", "front-matter-invalid"]);
    expect([...report.kept].sort()).toEqual(["a", "b", "own"]);
    expect(report.articles).toEqual({ added: 0, changed: 0, removed: 1, unchanged: 1 });
    expect(await idsOf(engine)).toEqual(["a", "b", "c", "own"]);
    expect((await engine.readArticle("a"))?.article.title.value).toBe("First");
    await rm(join(folder, "a.md"));
    expect((await run()).kept).not.toContain("a");
    expect(await idsOf(engine)).toEqual(["b", "c", "own"]);
  });

  it("keep the id that a sidecar gives", async () => {
    const { engine, folder, run } = await setUp({ ...THREE, "metadata.yml": "b.md: {id: own}" });
    await run();
    await addFile(folder, "b.md", "");
    expect((await run()).kept).toEqual(["own"]);
    expect(await idsOf(engine)).toEqual(["a", "c", "own"]);
  });

  it("remove nothing as long as a file that can't be read might hold it", async () => {
    const { engine, folder, run } = await setUp({ ...THREE, "d.md": `---\nid: own\n---\n${THREE["b.md"]}` });
    await run();
    await rm(join(folder, "d.md"));
    await symlink("nothing", join(folder, "d.md"));
    await rm(join(folder, "a.md"));
    const report = await run();
    expect(codesOf(report)).toEqual(["file-unreadable"]);
    expect([...report.kept].sort()).toEqual(["a", "own"]);
    expect(await idsOf(engine)).toEqual(["a", "b", "c", "own"]);
  });

  it("never empty the index", async () => {
    const { engine, folder, run } = await setUp(THREE);
    await run();
    const before = await engine.readHashes();
    for (const name of Object.keys(THREE)) await addFile(folder, name, "");
    const refused = await run();
    expect(refused.failure).toMatchObject({ code: "no-articles" });
    expect(codesOf(refused)).toEqual(["article-empty", "article-empty", "article-empty"]);
    const empty = await run({ paths: [await makeFolder()] });
    expect(empty.failure).toMatchObject({ code: "no-articles" });
    await expect(run({ paths: [join(folder, "nowhere")] })).rejects.toMatchObject({ code: "folder-unreadable" });
    expect(await engine.readHashes()).toEqual(before);
  });

  it("stop everything when they are a sidecar", async () => {
    const { engine, folder, run } = await setUp(THREE);
    await run();
    await addFile(folder, "a.md", markdown("Changed", "Text."));
    await addFile(folder, "metadata.csv", 'file,title\n"a.md');
    await expect(run()).rejects.toMatchObject({ code: "sidecar-invalid" });
    expect((await engine.readArticle("a"))?.article.title.value).toBe("First");
  });
});

describe("fault 22: another ingest at the same time", () => {
  it("is never mixed with this one: it starts again from what the other one left", async () => {
    const { engine, run } = await setUp(THREE);
    const other = await makeFolder({ "x.md": markdown("Other", "Text.") });
    let interruptions = 0;
    const interrupted: SearchEngine = {
      ...engine,
      replace: async (update) => {
        if (interruptions++ === 0) await indexArticles({ paths: [other], engine, rules });
        return engine.replace(update);
      },
    };
    const report = await run({ engine: interrupted });
    expect(interruptions).toBe(2);
    expect(report.articles).toEqual({ added: 3, changed: 0, removed: 1, unchanged: 0 });
    expect(await idsOf(engine)).toEqual(["a", "b", "c"]);
  });

  it("makes it stop after some attempts, with nothing written", async () => {
    const { engine, run } = await setUp(THREE);
    let n = 0;
    const interrupted: SearchEngine = {
      ...engine,
      replace: async (update) => {
        const other = await makeFolder({ [`x${n++}.md`]: markdown("Other", "Text.") });
        await indexArticles({ paths: [other], engine, rules });
        return engine.replace(update);
      },
    };
    await expect(run({ engine: interrupted })).rejects.toMatchObject({ code: "index-locked" });
    expect(await idsOf(engine)).toEqual([`x${n - 1}`]);
  });

  it("ends with the one or the other, when both start together", async () => {
    const { engine, folder, run } = await setUp(THREE);
    const other = await makeFolder({
      "x.md": markdown("Other", "Text."),
      "a.md": `${await readFile(join(folder, "a.md"))}!`,
    });
    const results = await Promise.allSettled([run(), indexArticles({ paths: [other], engine, rules })]);
    for (const result of results) {
      if (result.status === "rejected") expect(result.reason).toMatchObject({ code: "index-locked" });
    }
    expect([
      ["a", "b", "c"],
      ["a", "x"],
    ]).toContainEqual(await idsOf(engine));
  });
});
