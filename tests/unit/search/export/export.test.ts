import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import "@citation-js/plugin-ris";
import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { expect, it } from "vitest";
import { EXPORT_COLUMNS, exportRow, makeExportRow } from "#search/export/export-row.ts";
import type { ExportFormat } from "#search/export/formats.ts";
import { writeExport } from "#search/export/write-export.ts";
import { paragraphLink } from "#search/quotes/paragraph-link.ts";
import type { ExportedHit } from "#search/result.ts";

const facts = {
  origin: "https://verbatim.example",
  today: "2026-11-24",
  topicLabels: new Map([["syria", "Syria"]]),
};

const makeHit = (given: Partial<ExportedHit> = {}): ExportedHit => ({
  paragraphId: "k3v9abcdefgh",
  articleId: "talks",
  ordinal: 3,
  kind: "body",
  title: "Talks in Ankara",
  source: "Example Courier",
  author: "Jane Doe",
  date: "2016-08-09",
  language: "en",
  url: "https://example.org/talks_1?a=b&c=%20d",
  topics: ["syria", "unlabelled"],
  speakers: ["A", "B"],
  places: ["Ankara", "St Petersburg"],
  text: "The talks went on.",
  link: "/articles/talks?p=k3v9abcdefgh#p-k3v9abcdefgh",
  more: 0,
  ...given,
});

async function write(format: ExportFormat, batches: ExportedHit[][]): Promise<string> {
  async function* read() {
    yield* batches;
  }
  let text = "";
  for await (const piece of writeExport({ total: batches.flat().length, batches: read() }, format, facts))
    text += piece;
  return text;
}

const readTable = (text: string): Record<string, string>[] =>
  parse(text, { bom: true, columns: true, record_delimiter: "\r\n" });

const BEGINNINGS = ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"];

/** Text with everything that a format might trip over; as paragraphs have it, without line breaks. */
const text = fc.oneof(
  fc.string({ minLength: 1, unit: "grapheme" }).filter((one) => /\S/.test(one)),
  fc
    .array(
      fc.constantFrom(
        ...BEGINNINGS,
        '"',
        ",",
        ";",
        "{",
        "}",
        "\\",
        "%",
        "&",
        "#",
        "$",
        "~",
        "^",
        "_",
        "a",
        " ",
        "ğ",
        "北",
      ),
      {
        minLength: 1,
      },
    )
    .map((signs) => `${signs.join("")}x`),
);
const plain = text.map(
  (one) =>
    one
      .replace(/[\p{C}\s]+/gu, " ")
      .normalize("NFC")
      .trim() || "x",
);
const hit = fc.record({ title: plain, text: plain, source: plain, author: fc.option(plain) }).map(makeHit);

it("CSV: a table that a parser reads back, with a mark for Excel and names as the API's", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(hit, { minLength: 1, maxLength: 60 }), async (hits) => {
      const written = await write("csv", [hits.slice(0, 30), hits.slice(30)]);
      expect(written.startsWith("\uFEFFparagraphId,articleId,link,title,")).toBe(true);
      const rows = readTable(written);
      const expected = hits.map((one) => makeExportRow(one, facts));
      expect(rows.length).toBe(expected.length);
      for (const [i, row] of rows.entries()) {
        expect(Object.keys(row)).toEqual(EXPORT_COLUMNS);
        for (const column of EXPORT_COLUMNS) {
          const value = expected[i]?.[column];
          const shown = String((Array.isArray(value) ? value.join("; ") : value) ?? "");
          expect(row[column]).toBe(BEGINNINGS.includes(shown[0] ?? "") ? `'${shown}` : shown);
        }
      }
    }),
    { numRuns: 50 },
  );
});

it.each(BEGINNINGS)("CSV: no cell begins with %j, wherever the text came from", async (sign) => {
  const formula = `${sign}cmd|' /C calc'!A0`;
  const fields = { title: formula, text: `${sign}1+1,"x"`, source: formula, author: formula, language: formula };
  const [row] = readTable(
    await write("csv", [[makeHit({ ...fields, url: formula, speakers: [formula], topics: [formula] })]]),
  );
  for (const cell of Object.values(row ?? {})) expect(BEGINNINGS).not.toContain(cell[0]);
});

it("JSON and JSON lines: the same rows, as the schema says, and how many they are", async () => {
  const hits = Array.from({ length: 70 }, (_, n) => makeHit({ ordinal: n, date: n % 2 ? null : "2016-08" }));
  const { paragraphs, total } = JSON.parse(await write("json", [hits.slice(0, 33), hits.slice(33)]));
  expect([paragraphs.length, total]).toEqual([70, 70]);
  const lines = (await write("jsonl", [hits])).trimEnd().split("\n");
  expect(lines.map((line) => JSON.parse(line))).toEqual(paragraphs);
  for (const row of paragraphs) expect(exportRow.parse(row)).toEqual(row);
  expect(paragraphs[0]).toMatchObject({ datePrecision: "month", topics: ["Syria", "unlabelled"], ordinal: 0 });
  expect(paragraphs[1]).toMatchObject({ date: null, datePrecision: null });
  expect(JSON.parse(await write("json", []))).toEqual({ paragraphs: [], total: 0 });
});

it("BibTeX and RIS: an entry a paragraph, with keys of its own, read back by citation-js", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(plain, { minLength: 2, maxLength: 8 }), async (texts) => {
      const hits = texts.map((one, n) => {
        const id = `k3v9abcdefg${n}`;
        return makeHit({ text: one, title: one, paragraphId: id, link: paragraphLink("talks", { id, text: one }) });
      });
      const bibtex = new Cite(await write("bibtex", [hits])).data;
      expect(new Set(bibtex.map(({ id }) => id)).size).toBe(hits.length);
      const ris = new Cite(await write("ris", [hits])).data;
      for (const read of [bibtex, ris]) {
        expect(read.length).toBe(hits.length);
        for (const [i, entry] of read.entries()) expect(entry.note).toContain(flatten(texts[i] as string));
      }
    }),
    { numRuns: 40 },
  );
  const [entry] = new Cite(await write("bibtex", [[makeHit()]])).data;
  expect(entry).toMatchObject({
    keyword: "Syria,unlabelled,Ankara,St Petersburg",
    accessed: { "date-parts": [[2026, 11, 24]] },
  });
});

/** What both formats keep of white space. */
const flatten = (one: string) => one.replace(/\s+/g, " ");

it("BibTeX: braces are balanced, so that an entry can't swallow the next", async () => {
  const hits = ["an open { brace", "a closed } one", "} {{"].map((one, n) =>
    makeHit({ text: one, title: one, ordinal: n }),
  );
  const depth = [...(await write("bibtex", [hits]))].reduce(
    (sum, sign) => sum + (sign === "{" ? 1 : sign === "}" ? -1 : 0),
    0,
  );
  expect(depth).toBe(0);
});
