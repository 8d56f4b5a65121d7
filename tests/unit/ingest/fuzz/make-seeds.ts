import JSZip from "jszip";
import { makeDocx, paragraph, run } from "../../../make/make-docx.ts";
import { makeEpub } from "../../../make/make-epub.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../make/make-page.ts";
import { makePdf, type PdfText } from "../../../make/make-pdf.ts";
import { setColumns } from "../../../make/set-columns.ts";

/** A whole file to begin with. */
export interface Seed {
  file: string;
  bytes: Buffer;
  /** Its members, where it is an archive: they are changed before they are packed. */
  members?: Record<string, string>;
}

const BOUNDARY = "----x";

/** A small file of each format, with what its reader looks at. */
export async function makeSeeds(): Promise<Seed[]> {
  const page = makePage({
    head: `${linkedData({ "@type": "NewsArticle", headline: TITLE, author: [{ name: "Ann Lee" }], datePublished: "2016-08-09" })}<meta property="og:title" content="${TITLE}"><link rel="canonical" href="https://letter.example/a">`,
    article: `<h1>${TITLE}</h1><p class="byline">By Ann Lee</p><time datetime="2016-08-09">9 August</time><figure><img src="a"><figcaption>The bridge</figcaption></figure>${paragraphs(...SENTENCES)}<h2>The repairs</h2><ul><li>${SENTENCES[0]}</li></ul><table><tr><td>Pier</td><td>12</td></tr></table><blockquote>“It is old,” she said.</blockquote>`,
  });
  const text = [TITLE, "By Ann Lee", "9 August 2016", ...SENTENCES, "“It is old,” said Ann Lee.", "Source: The Letter"];
  const message = `From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="${BOUNDARY}"\r\n\r\n--${BOUNDARY}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://letter.example/a\r\n\r\n${Buffer.from(page).toString("base64")}\r\n--${BOUNDARY}--\r\n`;
  const marked = `---\ntitle: "${TITLE}"\nauthor: Ann Lee\ndate: 2016-08-09\ntopics: [a, -b]\n---\n*${SENTENCES[0]}*\n\n# Head\n\n${SENTENCES[1]}\n\n> “It is old,” said Ann Lee.\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n`;
  const files: Seed[] = [
    { file: "a.html", bytes: Buffer.from(page) },
    { file: "a.txt", bytes: Buffer.from(text.join("\n\n")) },
    { file: "wrapped.txt", bytes: Buffer.from(text.join("\n").replace(/(.{40}\S*) /g, "$1\n")) },
    { file: "utf16.txt", bytes: Buffer.from(`\uFEFF${text.join("\n\n")}`, "utf16le") },
    { file: "a.md", bytes: Buffer.from(marked) },
    { file: "a.mhtml", bytes: Buffer.from(message) },
  ];
  return [...files, makePdfSeed(), await makeWordSeed(), await makeBookSeed()];
}

function makePdfSeed(): Seed {
  const setting = { columns: 2, width: 46, lines: 12, paragraphs: "indent", hyphens: true, title: TITLE } as const;
  const note: PdfText = { text: "Norholm Letter 1", x: 50, y: 790 };
  const marks: PdfText[] = [
    { text: "By Ann Lee", x: 50, y: 40, font: "bold" },
    { text: "aside", x: 590, y: 300, turn: 1 },
    { text: "none", x: 50, y: 780, font: "unmapped" },
  ];
  const pages = setColumns([...SENTENCES, ...SENTENCES], setting).pages.map((page) => [...page, ...marks, note]);
  const info = { Title: TITLE, Author: "Ann Lee", CreationDate: "D:20160809120000Z" };
  const bytes = makePdf({ pages, info, xmp: "<x:xmpmeta><rdf:RDF><dc:title>x</dc:title></rdf:RDF></x:xmpmeta>" });
  return { file: "a.pdf", bytes: Buffer.from(bytes) };
}

async function makeWordSeed(): Promise<Seed> {
  const note = `<w:footnote w:id="2">${paragraph("A note.")}</w:footnote>`;
  const body = `${paragraph(TITLE, "Title")}${paragraph("By Ann Lee")}${SENTENCES.map((one) => paragraph(one)).join("")}${paragraph(`${run("Old ")}<w:ins w:id="1">${run("and new")}</w:ins><w:r><w:footnoteReference w:id="2"/></w:r><w:fldSimple w:instr="DATE">${run("x")}</w:fldSimple>`)}<w:tbl><w:tr><w:tc>${paragraph("a")}</w:tc><w:tc>${paragraph("b")}</w:tc></w:tr></w:tbl>`;
  const bytes = await makeDocx({ body, footnotes: note, core: "<dc:title>x</dc:title>" });
  return { file: "a.docx", bytes, members: await listMembers(bytes) };
}

async function makeBookSeed(): Promise<Seed> {
  const bytes = await makeEpub({
    metadata: `<dc:title id="t">${TITLE}</dc:title><dc:creator>Ann Lee</dc:creator><dc:date>2016</dc:date><meta refines="#t" property="title-type">main</meta>`,
    parts: SENTENCES.map((one, at) => ({ href: `${at}.xhtml`, body: `<h1>Part</h1><p>${one}</p>` })),
    guide: '<reference type="cover" href="0.xhtml"/>',
  });
  return { file: "a.epub", bytes, members: await listMembers(bytes) };
}

async function listMembers(bytes: Buffer): Promise<Record<string, string>> {
  const zip = await JSZip.loadAsync(bytes);
  const names = Object.keys(zip.files);
  const texts = await Promise.all(names.map((name) => zip.file(name)?.async("string") ?? ""));
  return Object.fromEntries(names.map((name, at) => [name, texts[at] ?? ""]));
}
