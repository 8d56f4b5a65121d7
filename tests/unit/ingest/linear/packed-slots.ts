import { makeDocx, paragraph, run } from "../../../make/make-docx.ts";
import { makeEpub } from "../../../make/make-epub.ts";
import { paragraphs, SENTENCES, TITLE } from "../../../make/make-page.ts";
import { makePdf, type PdfText } from "../../../make/make-pdf.ts";
import { HTML_FILLERS } from "./markup-fillers.ts";
import { escapeXml, listSlots, type Slot, type Wrap } from "./slot.ts";
import { type Filler, LINE_FILLERS, repeatEach, TEXT_FILLERS } from "./text-fillers.ts";

const body = paragraphs(...SENTENCES);

const WORD: Record<string, (text: string) => Promise<Uint8Array>> = {
  paragraph: (text) => makeDocx({ body: paragraph(TITLE, "Title") + wordBody + paragraph(escapeXml(text)) }),
  title: (text) => makeDocx({ body: paragraph(escapeXml(text), "Title") + wordBody }),
  "second line": (text) => makeDocx({ body: paragraph(TITLE, "Title") + paragraph(escapeXml(text)) + wordBody }),
  "core title": (text) => makeDocx({ body: wordBody, core: `<dc:title>${escapeXml(text)}</dc:title>` }),
  "core author": (text) => makeDocx({ body: wordBody, core: `<dc:creator>${escapeXml(text)}</dc:creator>` }),
  "core date": (text) => makeDocx({ body: wordBody, core: `<dcterms:created>${escapeXml(text)}</dcterms:created>` }),
};
const WORD_MARKUP: Record<string, Wrap> = {
  body: (text) => makeDocx({ body: wordBody + text }),
  "in a paragraph": (text) => makeDocx({ body: wordBody + paragraph(run("a") + text) }),
  styles: (text) => makeDocx({ body: wordBody, styles: text }),
};

const wordBody = SENTENCES.map((one) => paragraph(one)).join("");

const WORD_FILLERS = repeatEach({
  paragraphs: paragraph(SENTENCES[0] as string),
  "paragraphs of letters": paragraph("a"),
  "empty paragraphs": "<w:p/>",
  runs: paragraph(run("a").repeat(50)),
  "runs in one paragraph": run("a"),
  "marked runs": run("a", "<w:b/>"),
  tables: `<w:tbl><w:tr><w:tc>${paragraph("a")}</w:tc></w:tr></w:tbl>`,
  insertions: paragraph(`<w:ins w:id="1">${run("a")}</w:ins>`),
  notes: paragraph('<w:r><w:footnoteReference w:id="2"/></w:r>'),
  fields: paragraph('<w:fldSimple w:instr="DATE"/>'),
  breaks: paragraph("<w:r><w:br/></w:r>"),
  bookmarks: '<w:bookmarkStart w:id="1" w:name="a"/>',
  links: paragraph(`<w:hyperlink r:id="rId1">${run("a")}</w:hyperlink>`),
  "text boxes": paragraph(
    `<w:r><w:pict><v:textbox><w:txbxContent>${paragraph("a")}</w:txbxContent></v:textbox></w:pict></w:r>`,
  ),
  headings: paragraph("A heading", "heading 1"),
  captions: paragraph("A caption", "caption"),
  quotes: paragraph("A quote", "Quote"),
});

const book = (text: string, metadata = "") =>
  makeEpub({ metadata, parts: [{ href: "0.xhtml", body: `<h1>${TITLE}</h1>${body}${text}` }] });

const BOOK: Record<string, (text: string) => Promise<Uint8Array>> = {
  paragraph: (text) => book(`<p>${escapeXml(text)}</p>`),
  title: (text) => book("", `<dc:title>${escapeXml(text)}</dc:title>`),
  author: (text) => book("", `<dc:creator>${escapeXml(text)}</dc:creator>`),
  date: (text) => book("", `<dc:date>${escapeXml(text)}</dc:date>`),
};

const BOOK_FILLERS: Filler[] = [{ name: "parts", fill: (length) => String(Math.ceil(length / 250)) }];

const parts = (count: string): Promise<Uint8Array> =>
  makeEpub({
    parts: Array.from({ length: Number(count) }, (_, at) => ({
      href: `${at}.xhtml`,
      body: `<h1>Part</h1><p>${SENTENCES[0]}</p>`,
    })),
  });

/** So many letters fit into a line of a page, and so many lines on it. */
const LINE = 80;
const LINES = 60;

function setPages(text: string, isOneLine: boolean): Uint8Array {
  const lines = isOneLine ? [text] : (text.match(/[^\n\f]{1,80}/g) ?? [text]);
  const pages: PdfText[][] = [];
  for (let at = 0; at < lines.length; at += LINES) {
    const set = lines.slice(at, at + LINES).map((line, row) => ({ text: line, x: 50, y: 50 + row * 12 }));
    pages.push(set);
  }
  return makePdf({
    pages: [[...SENTENCES.map((one, row) => ({ text: one.slice(0, LINE), x: 50, y: 50 + row * 12 }))], ...pages],
  });
}

const onPage = (texts: PdfText[]): Uint8Array => makePdf({ pages: [texts] });

const PDF: Record<string, (text: string) => Uint8Array> = {
  lines: (text) => setPages(text, false),
  "one line": (text) => setPages(text, true),
  "each word by itself": (text) =>
    onPage(
      text.split(" ").map((one, at) => ({ text: `${one} `, x: 50 + (at % 20) * 25, y: 50 + Math.floor(at / 20) })),
    ),
  "words over each other": (text) => onPage(text.split(" ").map((one) => ({ text: one, x: 50, y: 50 }))),
  "words at many heights": (text) =>
    onPage(
      text.split(" ").map((one, at) => ({
        text: one,
        x: 50 + ((at * 7919) % 500),
        y: 50 + ((at * 104729) % 700),
        size: 5 + (at % 9),
      })),
    ),
  "words turned": (text) =>
    onPage(text.split(" ").map((one, at) => ({ text: one, x: 50 + (at % 500), y: 50 + (at % 700), turn: at % 4 }))),
  "title of the document": (text) =>
    makePdf({ pages: [SENTENCES.map((one, row) => ({ text: one, x: 50, y: 50 + row * 12 }))], info: { Title: text } }),
  "author of the document": (text) =>
    makePdf({
      pages: [SENTENCES.map((one, row) => ({ text: one, x: 50, y: 50 + row * 12 }))],
      info: { Author: text, CreationDate: text },
    }),
  metadata: (text) =>
    makePdf({
      pages: [SENTENCES.map((one, row) => ({ text: one, x: 50, y: 50 + row * 12 }))],
      xmp: `<x:xmpmeta><rdf:RDF><dc:title>${escapeXml(text)}</dc:title></rdf:RDF></x:xmpmeta>`,
    }),
};

/** Places of Word files, books and PDFs. */
export const PACKED_SLOTS: Slot[] = [
  ...listSlots("Word", "a.docx", WORD, TEXT_FILLERS),
  ...listSlots("Word", "a.docx", WORD_MARKUP, WORD_FILLERS),
  ...listSlots("EPUB", "a.epub", BOOK, TEXT_FILLERS),
  ...listSlots("EPUB", "a.epub", { parts }, BOOK_FILLERS),
  ...listSlots("EPUB", "a.epub", { markup: (text) => book(text), metadata: (text) => book("", text) }, HTML_FILLERS),
  ...listSlots("PDF", "a.pdf", PDF, TEXT_FILLERS),
  ...listSlots("PDF", "a.pdf", { lines: PDF.lines as Wrap }, LINE_FILLERS),
];
