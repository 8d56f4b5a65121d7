import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFormat } from "#ingest/readers/read-format.ts";
import { detectFormat } from "#ingest/text/detect-format.ts";
import { compareLayer } from "#tests/quality/layers/compare-layer.ts";
import { listLayerTexts } from "#tests/quality/layers/list-layer-texts.ts";
import { makeDocx, paragraph, run } from "../../../../make/make-docx.ts";
import { makeEpub } from "../../../../make/make-epub.ts";
import { SENTENCES, TITLE } from "../../../../make/make-page.ts";
import { makePdf, type PdfText } from "../../../../make/make-pdf.ts";
import { setColumns } from "../../../../make/set-columns.ts";

/** What was lost, added and left out by name between a file and what is read of it. */
async function compare(file: string, bytes: Uint8Array) {
  const format = detectFormat(file, bytes);
  const layer = format === null ? null : await listLayerTexts(format, bytes);
  if (format === null || layer === null) throw new Error(`${file} has no layer`);
  return compareLayer(layer, (await readFormat(format, bytes)).raw);
}

const WHOLE = { lost: [], added: [] };
const toBytes = (text: string) => new TextEncoder().encode(text);

const fixtures = new URL("../../../../fixtures/pasted/", import.meta.url);
const samples = new URL("../../../../../content/", import.meta.url);
const listFiles = (folder: URL, ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => [name, new URL(name, folder)] as const);

describe("each word of a file stands in a paragraph once, or among what was left out by name", () => {
  it.each([...listFiles(fixtures, ".txt"), ...listFiles(samples, ".md")])("%s", async (name, path) => {
    expect(await compare(name, readFileSync(path))).toMatchObject(WHOLE);
  });

  it("in Markdown with all that it can hold", async () => {
    const text = `# ${TITLE}\n\n*${SENTENCES[0]}*\n\nIt costs 40 million,[^1] twice[^x] 10<sup>6</sup>.<sup>2</sup> ~~Two halls.~~ <b>One</b> hall, the 19<sup>th</sup>.\n\n~~${SENTENCES[1]}~~\n\n| Year | Cost |\n|--|--|\n| 2019 | 20 |\n\n2016. A year.\n\n> - deep\n>   - deeper\n\n![A ship](a.png)\n\nWith ![no words](b.png) here.\n\n<div>\n<p hidden>Unseen</p>\nSeen <!-- no -->\n</div>\n\n\`\`\`\ncode // comment\n\`\`\`\n\n[^1]: Ministry, press release.\n\n[^x]: A note\n    of two lines.\n`;
    expect(await compare("a.md", toBytes(text))).toEqual({
      ...WHOLE,
      joined: 0,
      omitted: { title: 8, "note-mark": 5, struck: 22, hidden: 1 },
    });
  });

  it("in a Word file with all that it can hold", async () => {
    const note = `<w:footnote w:id="2">${paragraph("A note of the ministry.")}</w:footnote>`;
    const runs = `${run("Old ")}<w:del w:id="1">${run("and gone ").replaceAll("w:t", "w:delText")}</w:del><w:ins w:id="2">${run("and new")}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r>${run(" hidden", "<w:vanish/>")}${run(" struck", "<w:strike/>")}${run(".")}`;
    const cells = ["Pier", "Cracks"].map((cell) => `<w:tc>${paragraph(cell)}</w:tc>`).join("");
    const header = `<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${paragraph("Norholm Letter, page 2")}</w:hdr>`;
    const body = `${paragraph(TITLE, "Title")}${paragraph("By Ann Lee")}${paragraph("9 August 2016")}${SENTENCES.map((text) => paragraph(text)).join("")}${paragraph(runs)}<w:tbl><w:tr>${cells}</w:tr></w:tbl>`;
    const bytes = await makeDocx({ body, footnotes: note, members: { "word/header1.xml": header } });
    expect(await compare("a.docx", bytes)).toEqual({
      ...WHOLE,
      joined: 0,
      omitted: { title: 8, byline: 3, "date-line": 3, struck: 3, hidden: 1, "note-mark": 1, "running-line": 4 },
    });
  });

  it("in a book with all that it can hold", async () => {
    const body = `<h1>${TITLE}</h1><p>${SENTENCES[0]}<sup><a href="#n1">1</a></sup></p><p><span epub:type="pagebreak">12</span>${SENTENCES[1]} <s>No.</s> <ruby>浜<rt>はま</rt></ruby></p><p style="display:none">Unseen</p><p><del>Never so.</del></p><aside epub:type="footnote" id="n1"><p>A note.</p></aside><nav><ol><li>Contents</li></ol></nav>`;
    const bytes = await makeEpub({
      metadata: `<dc:title>${TITLE}</dc:title>`,
      parts: [
        { href: "cover.xhtml", body: "<section epub:type='titlepage'><p>Norholm Press</p></section>" },
        { href: "a.xhtml", body },
      ],
    });
    expect(await compare("a.epub", bytes)).toEqual({
      ...WHOLE,
      joined: 0,
      omitted: { title: 8, part: 3, "note-mark": 1, "running-line": 1, struck: 3, hidden: 1, "link-list": 1 },
    });
  });

  it("in a PDF, whatever its columns", async () => {
    const word = fc.constantFrom(
      ...new Set(
        SENTENCES.join(" ")
          .toLowerCase()
          .match(/[a-z]{3,}/g),
      ),
    );
    const text = fc.array(word, { minLength: 20, maxLength: 60 }).map((words) => `The ${words.join(" ")}.`);
    const property = fc.asyncProperty(
      fc.array(text, { minLength: 4, maxLength: 8 }),
      fc.record({
        columns: fc.integer({ min: 1, max: 3 }),
        width: fc.integer({ min: 30, max: 60 }),
        lines: fc.integer({ min: 12, max: 40 }),
        paragraphs: fc.constantFrom("indent" as const, "gap" as const),
        hyphens: fc.boolean(),
      }),
      async (texts, setting) => {
        const { pages, width, height } = setColumns(texts, { ...setting, title: TITLE });
        const marks: PdfText[] = [
          { text: "Copy of Ann Lee", x: width - 10, y: 300, turn: 1 },
          { text: "beyond", x: width + 90, y: 300 },
        ];
        const bytes = makePdf({ pages: pages.map((page) => [...page, ...marks]), width, height });
        expect(await compare("a.pdf", bytes)).toMatchObject(WHOLE);
      },
    );
    await fc.assert(property, { numRuns: 15 });
  });

  it("in a PDF with raised figures", async () => {
    const lines = SENTENCES.flatMap((text) => text.match(/.{1,70}(?:\s|$)/g) ?? []);
    const page: PdfText[] = lines.map((line, i) => ({ text: line.trim(), x: 50, y: 100 + i * 14, size: 10 }));
    page.push({ text: "They found cracks", x: 50, y: 300, size: 10 }, { text: "3", x: 136, y: 296, size: 6 });
    page.push({ text: "and 10", x: 142, y: 300, size: 10 }, { text: "6", x: 173, y: 296, size: 6 });
    const difference = await compare("a.pdf", makePdf({ pages: [page] }));
    expect(difference).toMatchObject({ ...WHOLE, omitted: { "note-mark": 1 } });
  });
});

it("a word that is lost, and one that is added, are seen", () => {
  const blocks = [{ kind: "body" as const, text: "One two two govern-ment" }];
  const difference = compareLayer(["One two three govern-\nment four"], {
    blocks,
    omitted: [{ kind: "label", text: "four" }],
  });
  expect(difference).toEqual({ lost: ["three"], added: ["two"], omitted: { label: 1 }, joined: 0 });
  const joined = compareLayer(["One two govern-\nment"], {
    blocks: [{ kind: "body", text: "One two government" }],
    omitted: [],
  });
  expect(joined).toEqual({ lost: [], added: [], omitted: {}, joined: 1 });
});

const { SEEDS_DIR, CASES_DIR } = process.env;

describe("real files", () => {
  const folders = [...(SEEDS_DIR ? [SEEDS_DIR] : []), ...(CASES_DIR ? [join(CASES_DIR, "ingest")] : [])];
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((name) => /\.(?:txt|md|docx)$/.test(name))
      .map((name) => join(folder, name)),
  );
  it.skipIf(files.length === 0)("of SEEDS_DIR and CASES_DIR", async () => {
    let compared = 0;
    for (const file of files) {
      const found = await compare(file, readFileSync(file)).catch(({ code }: { code?: string }) => code);
      // What is refused has its reason.
      if (typeof found === "string") continue;
      expect({ file, ...found }).toMatchObject({ file, ...WHOLE });
      compared++;
    }
    expect(compared).toBeGreaterThan(0);
  });
});
