import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeDocx, paragraph, run } from "../../../../make/make-docx.ts";
import { makeEpub } from "../../../../make/make-epub.ts";
import { makeZip } from "../../../../make/make-zip.ts";
import { codesOf, readFolder, textsOf } from "../read-folder.ts";

const TEXT = "# Talks\n\nThey talked in Ankara on Monday.\n";
const ROW = "id,text\n1,They talked in Ankara on Monday and went home.\n";

describe("an archive", () => {
  it("gives its files as a folder does: by their paths, without what is hidden or belongs to pages", async () => {
    const zip = makeZip([
      { name: "b/talks.md", content: TEXT },
      { name: "a.csv", content: ROW },
      { name: "b/", content: "" },
      { name: "__MACOSX/b/._talks.md", content: "x" },
      { name: "b/.DS_Store", content: "x" },
      {
        name: "Page.html",
        content: `<html><body><p>${"They talked in Ankara on Monday. ".repeat(9)}</p></body></html>`,
      },
      { name: "Page_files/style.css", content: "x" },
      { name: "b/topics.yml", content: "topics: []" },
    ]);
    const { articles, refused, warnings } = await readFolder({ "a.zip": zip });
    expect(Object.keys(articles)).toEqual(["a.zip/Page.html", "a.zip/a.csv row 2", "a.zip/b/talks.md"]);
    expect(textsOf(articles["a.zip/b/talks.md"])).toEqual(["title: Talks", "body: They talked in Ankara on Monday."]);
    expect(articles["a.zip/b/talks.md"]?.article.id).toMatch(/^a-zip--b--talks-/);
    expect(refused).toEqual({});
    expect(Object.keys(warnings)).toEqual(["a.zip/b/topics.yml"]);
  });

  it("is told of by a sidecar beside it, and read as a mapping within it says", async () => {
    const zip = makeZip([
      { name: "b/talks.md", content: TEXT },
      { name: "t.csv", content: "a,b\nx,They talked in Ankara on Monday and went home.\n" },
      { name: "t.columns.yml", content: "title: a\ntext: b" },
    ]);
    const { articles } = await readFolder({
      "a.zip": zip,
      "metadata.csv": "file,source\na.zip/b/talks.md,Courier\na.zip,Post\n",
    });
    expect(articles["a.zip/b/talks.md"]?.article.source?.value).toBe("Courier");
    expect(articles["a.zip/t.csv row 2"]?.article).toMatchObject({ title: { value: "x" } });
  });

  it("reads names in UTF-8 although they do not say so, and in the format's own old encoding", async () => {
    const { articles } = await readFolder({
      "a.zip": makeZip([
        { name: "Görüşme.md", content: TEXT },
        { name: Buffer.from([0x81, 0x62, 0x65, 0x72, 0x2e, 0x6d, 0x64]), content: TEXT },
      ]),
    });
    expect(Object.keys(articles).sort()).toEqual(["a.zip/Görüşme.md", "a.zip/über.md"]);
  });

  it("fault 14: refuses what is no file within it, by name, and reads the rest", async () => {
    const read = await readFolder({
      "a.zip": makeZip([
        { name: "../evil.md", content: TEXT },
        { name: "/etc/evil.md", content: TEXT },
        { name: "C:\\evil.md", content: TEXT },
        { name: "a\\..\\..\\worse.md", content: TEXT },
        { name: "link.md", content: "/etc/passwd", mode: 0o120777 },
        { name: "pipe.md", content: "", mode: 0o010644 },
        { name: "secret.md", content: TEXT, flags: 1 },
        { name: "inner.zip", content: makeZip([{ name: "x.md", content: TEXT }]) },
        { name: "inner.jsonl.gz", content: "x" },
        { name: "picture.png", content: "x" },
        { name: "z.md", content: TEXT },
      ]),
    });
    expect(Object.keys(read.articles)).toEqual(["a.zip/z.md"]);
    expect(Object.values(codesOf(read)).sort()).toEqual(
      [
        "file-encrypted",
        ...Array(2).fill("file-not-regular"),
        ...Array(4).fill("file-outside-folder"),
        ...Array(3).fill("format-unsupported"),
      ].sort(),
    );
    expect(codesOf(read)["a.zip/secret.md"]).toBe("file-encrypted");
    expect(codesOf(read)["a.zip/link.md"]).toBe("file-not-regular");
  });

  it("fault 12: refuses bombs: too large, too tightly packed, lying about their size, sharing bytes", async () => {
    const zeros = Buffer.alloc(12_000_000);
    const read = await readFolder({
      "a.zip": makeZip([
        { name: "a.md", content: TEXT },
        { name: "large.txt", content: "x", size: 51 * 1024 * 1024 },
        { name: "lying.txt", content: zeros, size: 100 },
        { name: "long.csv", content: Buffer.concat([Buffer.from(ROW), zeros]) },
        { name: "tight.txt", content: zeros },
        { name: "wrong.md", content: TEXT, crc: 1 },
      ]),
      "shared.zip": makeZip([
        { name: "a.md", content: TEXT.repeat(2000) },
        ...Array.from({ length: 50 }, (_, n) => ({
          name: `b${n}.md`,
          content: TEXT.repeat(2000),
          sharesContent: true,
        })),
      ]),
    });
    expect(codesOf(read)).toMatchObject({
      "a.zip/large.txt": "file-too-large",
      "a.zip/lying.txt": "file-damaged",
      "a.zip/long.csv": "file-too-large",
      "a.zip/tight.txt": "file-too-large",
      "a.zip/wrong.md": "file-damaged",
      "shared.zip": "file-too-large",
    });
    expect(read.articles["a.zip/a.md"]).toBeDefined();
    expect(Object.keys(read.articles).length).toBeLessThan(20);
  });

  it("is refused as a whole when it is none, and never throws anything else, whatever happens to its bytes", async () => {
    const zip = makeZip([
      { name: "a.md", content: TEXT },
      { name: "b.csv", content: ROW },
    ]);
    const read = await readFolder({
      "a.zip": "no archive",
      "b.zip": "",
      "c.zip": zip.subarray(0, zip.length - 30),
      "d.zip": deflateRawSync("x"),
    });
    expect(codesOf(read)).toEqual({
      "a.zip": "file-damaged",
      "b.zip": "file-damaged",
      "c.zip": "file-damaged",
      "d.zip": "file-damaged",
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(zip.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        async (changes) => {
          const broken = Buffer.from(zip);
          for (const [at, value] of changes) broken[at] = value;
          const { articles, refused } = await readFolder({ "a.zip": broken });
          for (const { code } of Object.values(refused)) expect(code).toBeTypeOf("string");
          expect(Object.keys(articles).length).toBeLessThanOrEqual(2);
        },
      ),
      { numRuns: 150 },
    );
  });
});

it("a book or a Word file that is called an archive is read as what it is", async () => {
  const said = "They talked in Ankara on Monday and went home.";
  const { articles, refused } = await readFolder({
    "book.zip": await makeEpub({
      metadata: "<dc:title>Talks</dc:title>",
      parts: [{ href: "a.xhtml", body: `<p>${said}</p>` }],
    }),
    "letter.zip": await makeDocx({ body: paragraph(run("Talks"), "Title") + paragraph(run(said)) }),
  });
  expect(refused).toEqual({});
  for (const name of ["book.zip", "letter.zip"]) {
    expect(textsOf(articles[name])).toEqual(["title: Talks", `body: ${said}`]);
  }
});
