import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Terminal } from "#ingest/cli/command.ts";
import { runIngest } from "#ingest/cli/run-ingest.ts";
import { fetchLists } from "#ingest/fetch/fetch-lists.ts";
import { readRecord } from "#ingest/fetch/fetched-record.ts";
import { namePage } from "#ingest/fetch/page-folder.ts";
import { readUrlList } from "#ingest/fetch/read-url-list.ts";
import type { IngestError } from "#ingest/report/errors.ts";
import { openEngine } from "#search/open-engine.ts";
import { emptyQuery } from "#search/query/query.ts";
import { readSettings } from "#search/settings.ts";
import { addFile, makeFolder } from "../../../make/make-folder.ts";
import { makeArticlePage, openWeb, type TestWeb } from "./web.ts";

/** A data folder, and ingests into it. */
async function makeLibrary() {
  const settings = readSettings({ VERBATIM_DATA: await makeFolder() });
  const told: string[] = [];
  const terminal: Terminal = {
    env: {},
    projectRoot: await makeFolder(),
    print: (text) => void told.push(text),
    tell: (text) => void told.push(text),
    stream: { write: () => {} },
    hasBold: false,
  };
  const ingest = (web: TestWeb, paths: string[], more: { refetch?: boolean; dryRun?: boolean } = {}) =>
    runIngest({ settings, paths, surroundings: web.surroundings, ...more }, terminal);
  const readAll = async () => {
    const engine = openEngine(settings);
    try {
      const { hits } = await engine.search({ ...emptyQuery(), group: "article", perPage: 100 });
      const views = await Promise.all(hits.map(({ articleId }) => engine.readArticle(articleId)));
      return views.flatMap((view) => view?.article ?? []).toSorted((a, b) => (a.id < b.id ? -1 : 1));
    } finally {
      await engine.close();
    }
  };
  return { ingest, readAll, told, settings };
}

const titles = (articles: { title: { value: string } }[]) => articles.map(({ title }) => title.value).toSorted();
/** A page of plain text, which is read without starting a thread. */
const makeText = (title: string) => `${title}\n\nThe talks on Syria resumed on Tuesday, officials said.\n`;
const [A, B, C] = [makeText("First talks"), makeText("Second talks"), makeText("Third talks")] as const;

describe("a list of web addresses", () => {
  it("puts its pages into the index with what else was given, and keeps them as they were served", async () => {
    const web = await openWeb({ "a.example/2016/talks.html": A, "b.example/b": B });
    const folder = await makeFolder({
      "reading.txt":
        "# To read\n\nhttp://a.example/2016/talks.html#top\r\nhttp://b.example/b\nhttp://a.example/2016/talks.html\n",
      "own/note.md": "---\ntitle: A note of my own\n---\nThe talks were long.\n",
    });
    const { ingest, readAll } = await makeLibrary();
    const report = await ingest(web, [join(folder, "reading.txt"), join(folder, "own")]);
    expect(report).toMatchObject({ refused: [], failure: null, articles: { added: 3 } });
    expect(titles(await readAll())).toEqual(["A note of my own", "First talks", "Second talks"]);
    const pages = join(folder, "reading.pages");
    const name = `${namePage(new URL("http://a.example/2016/talks.html"))}.txt`;
    expect(name).toMatch(/^a-example-2016-talks-[0-9a-f]{8}\.txt$/);
    expect(await readFile(join(pages, name), "utf8")).toBe(A);
    expect((await readAll()).find(({ title }) => title.value === "First talks")).toMatchObject({
      id: name.replace(".txt", ""),
      url: "http://a.example/2016/talks.html",
    });
    // Hosts are asked at the same time, and rows written as they answer.
    const rows = readRecord(await readFile(join(pages, "fetched.jsonl"), "utf8"));
    expect(rows).toHaveLength(2);
    expect(rows.find(({ file }) => file === name)).toMatchObject({
      url: "http://a.example/2016/talks.html",
      contentType: "text/plain; charset=utf-8",
      fetchedAt: expect.stringMatching(/^2026-01-02T/),
    });
  });

  it("gives the same articles without network from its folder, also where only the server named the encoding", async () => {
    const page = makeArticlePage("Görüşmeler sürüyor", "Çavuşoğlu salı günü şöyle dedi: ığüşöç.");
    const bytes = Buffer.from(
      [...page].map(
        (sign) => ({ ğ: 0xf0, ş: 0xfe, ı: 0xfd, ü: 0xfc, ö: 0xf6, ç: 0xe7, Ç: 0xc7 })[sign] ?? sign.charCodeAt(0),
      ),
    );
    const web = await openWeb({
      "tr.example/a": (_, response) => response.setHeader("Content-Type", 'text/html; charset="iso-8859-9"').end(bytes),
      "ru.example/a": (_, response) =>
        response
          .setHeader("Content-Type", "text/plain;charset=KOI8-R")
          .end(Buffer.from("f4c1ccccd9c5d20a0aF0c5d2c5c7cfd7cfd2d920d0d2cfc4cfccd6c1c0d4d3d12e0a", "hex")),
    });
    const folder = await makeFolder({ "list.txt": "http://tr.example/a\nhttp://ru.example/a\n" });
    const { ingest, readAll } = await makeLibrary();
    await ingest(web, [join(folder, "list.txt")]);
    const fetched = await readAll();
    const texts = fetched.flatMap(({ paragraphs }) => paragraphs.map(({ text }) => text)).join("\n");
    expect(texts).toContain("Çavuşoğlu salı günü şöyle dedi: ığüşöç.");
    expect(texts).toContain("Переговоры продолжаются.");
    const asked = web.asked.length;
    const report = await ingest(web, [join(folder, "list.pages")]);
    expect(report).toMatchObject({ articles: { unchanged: 2, removed: 0 } });
    expect(await readAll()).toEqual(fetched);
    expect(web.asked.length).toBe(asked);
  });

  it("is fetched once; --refetch fetches again, and what can't be fetched then stays", async () => {
    const pages: Record<string, string> = { "a.example/a": A, "b.example/b": B };
    const web = await openWeb(pages);
    const folder = await makeFolder({ "list.txt": "http://a.example/a\nhttp://b.example/b\n" });
    const { ingest, readAll } = await makeLibrary();
    const list = [join(folder, "list.txt")];
    await ingest(web, list);
    const asked = web.asked.length;
    expect(await ingest(web, list)).toMatchObject({ articles: { unchanged: 2 } });
    expect(web.asked.length).toBe(asked);
    pages["a.example/a"] = C;
    delete pages["b.example/b"];
    const report = await ingest(web, list, { refetch: true });
    expect(report).toMatchObject({
      articles: { changed: 1, unchanged: 1, removed: 0 },
      refused: [{ file: "http://b.example/b", code: "page-failed" }],
    });
    expect(titles(await readAll())).toEqual(["Second talks", "Third talks"]);
  });

  it("loses the articles of addresses that were taken off it; their pages stay in the folder", async () => {
    const web = await openWeb({ "a.example/a": A, "b.example/b": B });
    const folder = await makeFolder({ "list.txt": "http://a.example/a\nhttp://b.example/b\n" });
    const { ingest, readAll } = await makeLibrary();
    await ingest(web, [join(folder, "list.txt")]);
    await addFile(folder, "list.txt", "http://a.example/a\n# http://b.example/b\n");
    expect(await ingest(web, [join(folder, "list.txt")])).toMatchObject({ articles: { removed: 1 }, warnings: [] });
    expect(titles(await readAll())).toEqual(["First talks"]);
    expect((await readdir(join(folder, "list.pages"))).filter((name) => name.endsWith(".txt"))).toHaveLength(2);
  });

  it("names every page that is refused; the others go on", async () => {
    const web = await openWeb(
      {
        "a.example/a": A,
        "b.example/robots.txt": "User-agent: *\nDisallow: /",
        "c.example/c": (_, response) => response.setHeader("Content-Type", "image/png").end("x"),
        "e.example/e": "<!doctype html><html><body><nav>Menu</nav></body></html>",
      },
      { "d.example": [["10.0.0.1"]] },
    );
    const urls = [
      "http://b.example/b",
      "http://c.example/c",
      "http://d.example/",
      "http://u:pw@f.example/",
      "http://a.example/a",
    ];
    const folder = await makeFolder({ "list.txt": [...urls, "http://e.example/e"].join("\n") });
    const { ingest, readAll } = await makeLibrary();
    const { refused, articles } = await ingest(web, [join(folder, "list.txt")]);
    expect(refused.map(({ file, code }) => [file, code]).toSorted()).toEqual([
      [expect.stringContaining("e-example-e-"), "article-empty"],
      ["http://b.example/b", "page-disallowed"],
      ["http://c.example/c", "page-type-unsupported"],
      ["http://d.example/", "page-address-refused"],
      ["http://f.example/", "page-address-refused"],
    ]);
    expect(articles.added).toBe(1);
    expect(titles(await readAll())).toEqual(["First talks"]);
  });

  it("asks again for no page that was refused before, where that is known", async () => {
    const web = await openWeb({ "b.example/robots.txt": "User-agent: *\nDisallow: /" });
    const list = join(await makeFolder({ "list.txt": "http://a.example/a\nhttp://b.example/b\n" }), "list.txt");
    const refusedBefore = new Map<string, IngestError>();
    const options = { surroundings: web.surroundings, refusedBefore };
    const codes = async () => (await fetchLists([list], options)).refused.map(({ error }) => error.code);
    expect(await codes()).toEqual(["page-failed", "page-disallowed"]);
    const asked = web.asked.length;
    expect(await codes()).toEqual(["page-failed", "page-disallowed"]);
    expect(web.asked.length).toBe(asked);
  });

  it("whose host is down removes nothing that was indexed", async () => {
    const names: Record<string, string[][]> = {};
    const web = await openWeb({ "a.example/a": A, "b.example/b": B }, names);
    const folder = await makeFolder({ "list.txt": "http://a.example/a\nhttp://b.example/b\n" });
    const { ingest, readAll } = await makeLibrary();
    await ingest(web, [join(folder, "list.txt")]);
    await rm(join(folder, "list.pages"), { recursive: true });
    names["b.example"] = [[]];
    expect(await ingest(web, [join(folder, "list.txt")])).toMatchObject({
      refused: [{ file: "http://b.example/b", code: "page-unreachable" }],
      kept: [expect.stringMatching(/^b-example-b-/)],
    });
    expect(titles(await readAll())).toEqual(["First talks", "Second talks"]);
    await rm(join(folder, "list.pages"), { recursive: true });
    names["a.example"] = [[]];
    expect(await ingest(web, [join(folder, "list.txt")])).toMatchObject({ failure: { code: "no-articles" } });
    expect(await readAll()).toHaveLength(2);
  });

  it("fetches nothing in a dry run, and says so", async () => {
    const web = await openWeb({ "a.example/a": A });
    const folder = await makeFolder({
      "list.txt": "http://a.example/a\n",
      "own/a.md": "# A note\n\nThe talks were long.\n",
    });
    const { ingest, told } = await makeLibrary();
    const report = await ingest(web, [join(folder, "list.txt"), join(folder, "own")], { dryRun: true });
    expect(report.articles.added).toBe(1);
    expect(told.join()).toContain("1 listed page that is not there yet would be asked for");
    expect(web.asked).toEqual([]);
    expect(await readdir(folder)).toEqual(["list.txt", "own"]);
  });

  it("fetches again what a killed fetch left unfinished", async () => {
    const web = await openWeb({ "a.example/a": A, "b.example/b": B });
    const folder = await makeFolder({ "list.txt": "http://a.example/a\nhttp://b.example/b\n" });
    const { ingest } = await makeLibrary();
    await ingest(web, [join(folder, "list.txt")]);
    const record = join(folder, "list.pages", "fetched.jsonl");
    const [first, second] = (await readFile(record, "utf8")).trim().split(/\n+/) as [string, string];
    await writeFile(record, `${first}\n${second.slice(0, 40)}`);
    await addFile(folder, "list.pages/.x.html.part", "<html>");
    expect(await ingest(web, [join(folder, "list.txt")])).toMatchObject({ articles: { unchanged: 2 }, refused: [] });
    expect(web.asked.length).toBe(6);
    const rows = (await readFile(record, "utf8")).split("\n").filter((line) => line.endsWith("}"));
    expect(rows.map((line) => JSON.parse(line).url).toSorted()).toEqual(["http://a.example/a", "http://b.example/b"]);
  });

  it("is no article of the folder that it lies in, and its pages come once", async () => {
    const web = await openWeb({ "a.example/a": A });
    const folder = await makeFolder({ "list.txt": "http://a.example/a\n" });
    const { ingest, readAll } = await makeLibrary();
    await ingest(web, [join(folder, "list.txt")]);
    expect(await ingest(web, [folder, join(folder, "list.txt")])).toMatchObject({ refused: [] });
    expect(titles(await readAll())).toEqual(["First talks"]);
  });

  it("beside which no pages can be written is an error", async () => {
    const web = await openWeb({ "a.example/a": A });
    const folder = await makeFolder({ "list.txt": "http://a.example/a\n", "list.pages": "a file" });
    const { ingest } = await makeLibrary();
    await expect(ingest(web, [join(folder, "list.txt")])).rejects.toMatchObject({ code: "pages-unwritable" });
  });
});

describe("what is no list", () => {
  it("a text in a folder is never fetched from, whatever it holds", async () => {
    const web = await openWeb({ "a.example/a": A });
    const folder = await makeFolder({
      "in/list.txt": "http://a.example/a\n",
      "in/b.md": "# A note\n\nThe talks were long.\n",
    });
    const { ingest } = await makeLibrary();
    await ingest(web, [join(folder, "in")]);
    expect(web.asked).toEqual([]);
    await mkdir(join(folder, "list.txt"));
    expect(await readUrlList(join(folder, "list.txt"))).toBeNull();
  });

  it.each([
    [
      "an article with addresses",
      "Talks\n\nThe talks resumed, says http://a.example/a, on Tuesday.\nhttp://a.example/b\n",
    ],
    ["a digest of headlines and addresses", "Talks resume\nhttp://a.example/a\nTalks end\nhttp://a.example/b\n"],
    ["nothing", "\n# http://a.example/\n"],
  ])("%s", async (_, text) => {
    expect(await readUrlList(join(await makeFolder({ "a.txt": text }), "a.txt"))).toBeNull();
  });

  it("Markdown, where # is a headline", async () => {
    expect(await readUrlList(join(await makeFolder({ "a.md": "# Talks\n\nhttp://a.example/a\n" }), "a.md"))).toBeNull();
  });

  it("a list with one wrong line is told, with the line", async () => {
    const lines = ["http://a.example/a", "http://a.example/b", "http://a.example/c", "", "a.example/d"];
    const path = join(await makeFolder({ "a.txt": lines.join("\n") }), "a.txt");
    await expect(readUrlList(path)).rejects.toMatchObject({
      code: "url-list-invalid",
      message: expect.stringMatching(/Line 5 .*"a\.example\/d"/),
    });
  });
});

it("different addresses have different names of files, all of them safe, and ids that are these names", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(
        fc.webUrl({ withQueryParameters: true }).map((url) => new URL(url).href),
        { minLength: 2, maxLength: 5 },
      ),
      (urls) => {
        const names = urls.map((url) => namePage(new URL(url)));
        expect(new Set(names).size).toBe(urls.length);
        for (const name of names) expect(name).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
        for (const name of names) expect(name.length).toBeLessThanOrEqual(100);
      },
    ),
  );
});
