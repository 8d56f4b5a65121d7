import { expect, it, onTestFinished } from "vitest";
import type { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { ArticlePool } from "#ingest/update/reading/article-pool.ts";
import { makeDocx, paragraph, run } from "../../../../make/make-docx.ts";
import { makeEpub } from "../../../../make/make-epub.ts";
import { makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const rules: Rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };

/** Reads files beside each other, as an ingest does: how many paragraphs each has, or why it is refused. */
async function readAll(files: Record<string, string | Uint8Array>): Promise<(number | string)[]> {
  const pool = new ArticlePool(rules, { workers: 2 });
  onTestFinished(() => pool.close());
  const reads = Object.entries(files).map(([file, content]) =>
    pool.read(file, Uint8Array.from(Buffer.from(content as string)), []).then(
      ({ article }) => article.paragraphs.length,
      ({ code }: IngestError) => code,
    ),
  );
  return Promise.all(reads);
}

const MANY = 100_000;
/** Enough to overflow whatever calls itself; a tree of 100,000 is tried where the reader of pages is. */
const DEEP = 20_000;
const TEXT = SENTENCES.join("\n\n");
const text = paragraphs(...SENTENCES);
const message = (parts: string) =>
  `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n${parts}\r\n--x--\r\n`;
const htmlPart = `--x\r\nContent-Type: text/html\r\n\r\n${makePage()}\r\n`;

it("fault 12: files made to be slow are read in the time of their length, and the rest of them is whole", async () => {
  const attributes = Array.from({ length: 1_000_000 }, (_, at) => `a${at}=1`).join(" ");
  const many = Array.from({ length: 2000 }, (_, at) => `<p a${at}="${"x".repeat(400)}">${SENTENCES[at % 3]}</p>`);
  const counts = await readAll({
    "deep.html": `<html><h1>${TITLE}</h1>${"<div>".repeat(DEEP)}${text}`,
    "unclosed.html": `<html><h1>${TITLE}</h1>${text}${"<!--".repeat(MANY)}${"<a href='".repeat(MANY)}`,
    "attributes.html": `<html><h1 ${attributes}>${TITLE}</h1>${text}`,
    "wide.html": `<html><h1>${TITLE}</h1>${many.join("")}`,
    "parts.mhtml": message(htmlPart + "--x\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(MANY)),
    "deep.md": `# ${TITLE}\n\n${TEXT}\n\n${">".repeat(MANY)} x`,
    "brackets.md": `# ${TITLE}\n\n${TEXT}\n\n${"[".repeat(MANY)}${"](".repeat(MANY)}`,
    "quotes.txt": `${TITLE}\n\n${TEXT}\n\n${"“a” said “".repeat(MANY)}`,
  });
  expect(counts.slice(0, 6)).toEqual([4, 4, 4, 2001, 4, 4]);
  // What has no end of a paragraph is split.
  for (const count of counts.slice(6)) expect(count).toBeGreaterThan(100);
});

it("fault 12: what hides its page behind 100,000 others is refused", async () => {
  const parts = "--x\r\nContent-Type: image/png\r\n\r\nx\r\n".repeat(MANY);
  expect(await readAll({ "a.mhtml": message(parts + htmlPart) })).toEqual(["file-damaged"]);
});

it("fault 11: front matter that grows without end is refused", async () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${"bcdefgh"
    .split("")
    .map((name, at) => `${name}: &${name} [${`*${"abcdefg"[at]},`.repeat(9)}]`)
    .join("\n")}`;
  const codes = await readAll({
    "bomb.md": `---\n${bomb}\n---\n${TEXT}`,
    "deep.md": `---\na: ${"[".repeat(20_000)}\n---\n${TEXT}`,
    "keys.md": `---\n${Array.from({ length: 5000 }, (_, at) => `k${at}: 1`).join("\n")}\n---\n${TEXT}`,
  });
  expect(codes).toEqual(["front-matter-invalid", "front-matter-invalid", 4]);
});

it("fault 12: Word files and books made to be slow are read or refused, each by itself", async () => {
  const deep = `${"<w:smartTag>".repeat(DEEP)}${run("x")}${"</w:smartTag>".repeat(DEEP)}`;
  const body = SENTENCES.map((one) => paragraph(one)).join("");
  const table = "<w:tbl><w:tr><w:tc>".repeat(DEEP) + paragraph("x") + "</w:tc></w:tr></w:tbl>".repeat(DEEP);
  const entities = `<!DOCTYPE x [<!ENTITY a "${"a".repeat(1000)}">${Array.from({ length: 9 }, (_, at) => `<!ENTITY ${"bcdefghij"[at]} "${`&${"abcdefghi"[at]};`.repeat(10)}">`).join("")}]>`;
  const docx = await makeDocx({ body });
  const answers = await readAll({
    "deep.docx": await makeDocx({ body: body + paragraph(deep) }),
    "tables.docx": await makeDocx({ body: body + table }),
    "bomb.docx": await makeDocx({ body, members: { "word/document.xml": `${entities}<w:document>&j;</w:document>` } }),
    "a.docx": docx,
    "deep.epub": await makeEpub({ parts: [{ href: "a.xhtml", body: "<div>".repeat(DEEP) + text }] }),
    "loop.epub": await makeEpub({
      parts: [
        { href: "a.pdf", type: "application/pdf", body: "", fallback: "b.pdf" },
        { href: "b.pdf", type: "application/pdf", body: "", fallback: "a.pdf" },
      ],
    }),
  });
  expect(answers).toEqual(["file-too-complex", "file-too-complex", "file-damaged", 4, 4, "article-empty"]);
});

it("fault 12: a Word file whose parts are nested without end is refused at once", async () => {
  const members = { "word/settings.xml": "<w:item>".repeat(MANY) };
  const body = paragraph(run(SENTENCES.join(" ")));
  expect(await readAll({ "deep.docx": await makeDocx({ body, members }) })).toEqual(["file-too-complex"]);
});
