import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLines } from "#ingest/find/containers/split-lines.ts";
import { codesOf, readFolder, textsOf } from "../read-folder.ts";

const PARAGRAPH = "The talks in Ankara went on over Monday night and the ministry said so.";
const idsOf = (articles: Record<string, { article: { id: string } }>) =>
  Object.fromEntries(Object.entries(articles).map(([name, { article }]) => [name, article.id]));

describe("a table", () => {
  it("becomes an article a row, its columns told by their headings in several languages", async () => {
    const { articles, refused } = await readFolder({
      "a.csv": `id,Headline,Body,Byline,Published,Publication,URL\n7,Talks,"${PARAGRAPH}\n\nMore of it came on Tuesday.",Jane Doe,2016-08-09,Courier,https://example.org/talks\n`,
      "b.csv": `Überschrift;Artikeltext;Datum;Zeitung;Ort\nGespräche;${PARAGRAPH};2016-08-09;Bote;"Köln; Bonn"\n`,
      "c.tsv": `başlık\tmetin\ttarih\tkaynak\nGörüşmeler\t${PARAGRAPH}\t2016-08-09\tPosta\n`,
    });
    expect(refused).toEqual({});
    const first = articles["a.csv row 2"];
    expect(first?.article).toMatchObject({
      title: { value: "Talks", from: "column" },
      author: { value: "Jane Doe" },
      date: { value: "2016-08-09" },
      source: { value: "Courier" },
      url: "https://example.org/talks",
    });
    expect(first?.evidence.author).toMatchObject([{ where: "column Byline" }]);
    expect(textsOf(first)).toEqual(["title: Talks", `body: ${PARAGRAPH}`, "body: More of it came on Tuesday."]);
    expect(articles["b.csv row 2"]?.article).toMatchObject({
      title: { value: "Gespräche" },
      source: { value: "Bote" },
      places: [
        { value: "Köln", from: "column" },
        { value: "Bonn", from: "column" },
      ],
    });
    expect(articles["c.tsv row 2"]?.article).toMatchObject({
      title: { value: "Görüşmeler" },
      source: { value: "Posta" },
    });
  });

  it("may hold HTML, a list of topics and a summary", async () => {
    const { articles } = await readFolder({
      "a.csv": `id,title,text,topics,summary\n1,Talks,"<p>${PARAGRAPH}</p><p>A second &amp; last one.</p>",syria; -arms,What was said in Ankara\n`,
    });
    expect(textsOf(articles["a.csv row 2"])).toEqual([
      "title: Talks",
      "standfirst: What was said in Ankara",
      `body: ${PARAGRAPH}`,
      "body: A second & last one.",
    ]);
    expect(articles["a.csv row 2"]?.warnings.map(({ code }) => code)).toContain("topic-unknown");
  });

  it("keeps its rows' ids when rows are added above: by their own id, else their URL, else their text", async () => {
    const rows = [`1,,${PARAGRAPH}`, `,https://www.example.org/b/,${PARAGRAPH}`, `,,${PARAGRAPH} Really.`];
    const table = (list: string[]) => ({ "a.csv": ["id,url,text", ...list].join("\n") });
    const before = Object.values(idsOf((await readFolder(table(rows))).articles));
    const after = Object.values(idsOf((await readFolder(table([`0,,${PARAGRAPH} No.`, ...rows]))).articles));
    expect(new Set(before).size).toBe(3);
    expect(after.slice(1)).toEqual(before);
    const edited = await readFolder(table(rows.map((row) => `${row} Edited.`)));
    expect(Object.values(idsOf(edited.articles)).slice(0, 2)).toEqual(before.slice(0, 2));
  });

  it("keeps ids apart that look alike, and entries of different tables", async () => {
    const row = (id: string) => `${id},${PARAGRAPH}`;
    const table = ["id,text", ...["10.1", "10.2", "a/b", "a b", "A-B", "日本"].map(row)].join("\n");
    const { articles } = await readFolder({ "a.csv": table, "b.csv": table, "sub/a.csv": table });
    const ids = Object.values(idsOf(articles));
    // “a/b” and “a b” are told apart by nobody's path.
    expect(new Set(ids).size).toBe(15);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9-]{1,100}$/);
  });

  it("refuses rows without text by their numbers, and reads the others", async () => {
    const read = await readFolder({ "a.csv": `id,text\n1,\n2,${PARAGRAPH}\n3\n` });
    expect(codesOf(read)).toEqual({ "a.csv row 2": "article-empty", "a.csv row 4": "article-empty" });
    expect(Object.keys(read.articles)).toEqual(["a.csv row 3"]);
  });

  it("is refused with the columns that it has when none is known to hold the text", async () => {
    const { refused } = await readFolder({ "a.csv": "name,prose\nx,y\n" });
    expect(refused["a.csv"]).toMatchObject({
      code: "columns-invalid",
      message: expect.stringContaining("name, prose"),
    });
  });

  it("is read as the file beside it says, which may name only columns that are there", async () => {
    const csv = `name,prose,text\nTalks,${PARAGRAPH},no\n`;
    const read = (yaml: string) => readFolder({ "a.csv": csv, "a.columns.yml": yaml });
    const { articles, warnings } = await read("text: prose\ntitle: [name]\n");
    expect(textsOf(articles["a.csv row 2"])).toEqual(["title: Talks", `body: ${PARAGRAPH}`]);
    expect(warnings["a.csv"]).toBe("Columns that are not used: text.");
    const missing = await read("text: proze\n");
    expect(missing.refused["a.csv"]?.message).toContain("name, prose, text");
    const unknown = await read("words: prose\n");
    expect(unknown.refused["a.csv"]?.message).toContain("id, title, text, paragraphs");
    expect(codesOf(await read("text: {a: b}"))).toEqual({ "a.csv": "columns-invalid" });
    expect(codesOf(await read("text: [unclosed"))).toEqual({ "a.csv": "columns-invalid" });
  });

  it("fault 15: is decoded row by row, or says that it can't be", async () => {
    const bytes = (...parts: (string | Buffer)[]) => Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    const turkish = Buffer.from([0xc7, 0x61, 0x76, 0x75, 0xfe, 0x6f, 0xf0, 0x6c, 0x75]);
    const utf16 = (text: string) => Buffer.from(`\uFEFF${text}`, "utf16le");
    const { articles, refused } = await readFolder({
      "mixed.csv": bytes(
        "id,author,text\n1,",
        turkish,
        `,${PARAGRAPH}\n2,Çavuşoğlu,${PARAGRAPH}\n3,Jane,${PARAGRAPH}\n`,
      ),
      "bom.csv": `\uFEFFid,text\n1,${PARAGRAPH}\n`,
      "wide.csv": utf16(`id,author,text\n1,Çavuşoğlu,${PARAGRAPH}\n`),
      "cyrillic.csv": bytes("id,text\n1,", Buffer.from(Array(60).fill(0xc0)), `\n2,${PARAGRAPH}\n`),
    });
    const authors = Object.entries(articles).map(([name, { article }]) => [name, article.author?.value ?? null]);
    expect(Object.fromEntries(authors)).toEqual({
      "bom.csv row 2": null,
      "cyrillic.csv row 3": null,
      "mixed.csv row 2": "Çavuşoğlu",
      "mixed.csv row 3": "Çavuşoğlu",
      "mixed.csv row 4": "Jane",
      "wide.csv row 2": "Çavuşoğlu",
    });
    expect(articles["mixed.csv row 2"]?.warnings.map(({ code }) => code)).toContain("decoded-by-guess");
    expect(articles["mixed.csv row 3"]?.warnings).toEqual([]);
    expect(refused["cyrillic.csv row 2"]?.code).toBe("encoding-unknown");
  });

  it("gives what stands before a quotation mark that is never closed, and refuses the rest", async () => {
    const read = await readFolder({ "a.csv": `id,text\n1,${PARAGRAPH}\n2,"unclosed\n3,${PARAGRAPH}\n` });
    expect(Object.keys(read.articles)).toEqual(["a.csv row 2"]);
    expect(read.refused["a.csv"]).toMatchObject({
      code: "record-invalid",
      message: expect.stringContaining("Quote Not Closed"),
    });
  });

  it("takes what a sidecar says of it for all of its rows, but no id or title", async () => {
    const { articles } = await readFolder({
      "a.csv": `id,text\n1,${PARAGRAPH}\n2,${PARAGRAPH}\n`,
      "metadata.csv": "file,source,id,title\na.csv,Courier,one,All\n",
    });
    const read = Object.values(articles).map(({ article }) => [article.source?.value, article.title.value]);
    expect(read).toEqual([
      ["Courier", "1"],
      ["Courier", "2"],
    ]);
    expect(new Set(Object.values(idsOf(articles))).size).toBe(2);
  });

  it("says by name where it states what no article can have", async () => {
    const read = await readFolder({
      "a.csv": `id,url,date,title,text\n1,javascript:alert(1),,,${PARAGRAPH}\n2,,2099-01-01,,${PARAGRAPH}\n3,,,${"x".repeat(2000)},${PARAGRAPH}\n`,
    });
    expect(codesOf(read)).toEqual({ "a.csv row 4": "record-invalid" });
    expect(read.articles["a.csv row 2"]).toMatchObject({
      article: { url: null },
      warnings: [{ code: "metadata-unused", message: expect.stringContaining("javascript:alert(1)") }],
    });
    expect(read.articles["a.csv row 3"]?.warnings.map(({ code }) => code)).toEqual(["date-in-future"]);
    expect(read.articles["a.csv row 3"]).toMatchObject({ lasts: false, article: { date: null } });
  });
});

describe("JSON lines", () => {
  const LINES = [
    { articleId: "un-1", title: "Talks", source: "Courier", paragraphs: [PARAGRAPH, "A second one."] },
    { id: 2, headline: "Bread", content: PARAGRAPH, authors: [{ name: "Jane Doe" }, "Joe Doe"], lang: "en" },
  ].map((line) => JSON.stringify(line));

  it("are articles, packed or not, also with their paragraphs in a list", async () => {
    for (const [name, content] of [
      ["a.jsonl", LINES.join("\n")],
      ["a.ndjson", `${LINES.join("\r\n")}\r\n\r\n`],
      ["a.jsonl.gz", gzipSync(LINES.join("\n"))],
    ] as const) {
      const { articles, refused } = await readFolder({ [name]: content });
      expect(refused).toEqual({});
      expect(textsOf(articles[`${name} line 1`])).toEqual([
        "title: Talks",
        `body: ${PARAGRAPH}`,
        "body: A second one.",
      ]);
      expect(articles[`${name} line 2`]?.article).toMatchObject({
        author: { value: "Jane Doe; Joe Doe" },
        language: "en",
      });
    }
    const list = await readFolder({ "a.json": `[${LINES.join(",")}]` });
    expect(Object.keys(list.articles)).toEqual(["a.json entry 1", "a.json entry 2"]);
  });

  it("are refused one by one: what is no object, has no text or is broken", async () => {
    const lines = ["[1]", "{", LINES[0], '{"title":"x"}', '{"text":""}', '{"__proto__":{"text":"x"},"text":null}'];
    const read = await readFolder({ "a.jsonl": lines.join("\n"), "b.json": "{}", "c.json": "[1, nonsense" });
    expect(Object.keys(read.articles)).toEqual(["a.jsonl line 3"]);
    expect(codesOf(read)).toEqual({
      "a.jsonl line 1": "record-invalid",
      "a.jsonl line 2": "record-invalid",
      "a.jsonl line 4": "record-invalid",
      "a.jsonl line 5": "article-empty",
      "a.jsonl line 6": "article-empty",
      "b.json": "format-unsupported",
      "c.json": "record-invalid",
    });
  });

  it("fault 12: are refused where they unpack to far more than text does, or are cut off", async () => {
    const packed = gzipSync(`${LINES[0]}\n${"x".repeat(30_000_000)}`);
    const read = await readFolder({
      "bomb.jsonl.gz": packed,
      "cut.jsonl.gz": gzipSync(LINES.join("\n")).subarray(0, -12),
    });
    expect(codesOf(read)).toEqual({ "bomb.jsonl.gz": "file-too-large", "cut.jsonl.gz": "file-damaged" });
    expect(Object.keys(read.articles)).toContain("bomb.jsonl.gz line 1");
  });

  it("are cut wherever the parts of a stream end, and lines too long are told and left out", async () => {
    const text = fc
      .array(fc.constantFrom("a", "bc", "\n", "ddddd", "ü"), { maxLength: 30 })
      .map((parts) => parts.join(""));
    await fc.assert(
      fc.asyncProperty(text, fc.integer({ min: 1, max: 7 }), async (written, size) => {
        const bytes = Buffer.from(written);
        async function* stream() {
          for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
        }
        const lines = [];
        for await (const line of splitLines(stream(), 8)) lines.push(line.bytes?.toString() ?? null);
        const expected = written.replace(/\n$/, "").split("\n");
        expect(lines).toEqual(
          written === "" ? [] : expected.map((line) => (Buffer.byteLength(line) > 8 ? null : line)),
        );
      }),
    );
  });
});

it("a row with more values than columns is refused: which is the text can't be told", async () => {
  const read = await readFolder({ "a.csv": `title,text\nTalks, again,${PARAGRAPH}\nTalks,${PARAGRAPH},,\n` });
  expect(Object.keys(read.articles)).toEqual(["a.csv row 3"]);
  expect(codesOf(read)).toEqual({ "a.csv row 2": "record-invalid" });
});

it("ids of JSON that are too large for numbers stay as they are written, so that two are two", async () => {
  const lines = [8, 9].map((end) => `{"id":123456789012345678${end},"title":"Talks","text":"${PARAGRAPH}"}`);
  const ids = Object.values(idsOf((await readFolder({ "a.jsonl": lines.join("\n") })).articles));
  expect(ids[0]).toContain("1234567890123456788");
  expect(ids[1]).toContain("1234567890123456789");
});

it("fault 17: what holds no article is refused", async () => {
  const files = { "a.csv": "", "b.csv": "id,text,other\n", "c.jsonl": "\n", "d.json": "[]", "e.rss": "<rss></rss>" };
  const codes = Object.keys(files).map((name) => [name, "article-empty"]);
  expect(codesOf(await readFolder(files))).toEqual(Object.fromEntries(codes));
});

it("loses nothing where two columns have one heading", async () => {
  const { articles } = await readFolder({
    "a.csv": `title,text,text,title\nTalks,${PARAGRAPH},More of it.,Other\n,,${PARAGRAPH},Talks\n`,
  });
  expect(textsOf(articles["a.csv row 2"])).toEqual(["title: Talks", `body: ${PARAGRAPH}`, "body: More of it."]);
  expect(textsOf(articles["a.csv row 3"])).toEqual(["title: Talks", `body: ${PARAGRAPH}`]);
});
