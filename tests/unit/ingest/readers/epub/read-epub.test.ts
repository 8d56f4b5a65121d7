import { describe, expect, it } from "vitest";
import { detectFormat } from "#ingest/text/detect-format.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { type BookPart, type BookSketch, makeEpub } from "../../../../make/make-epub.ts";
import { paragraphs, SENTENCES } from "../../../../make/make-page.ts";

const rules: Rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
const read = async (sketch: BookSketch) => readArticle("a.epub", await makeEpub(sketch), [], rules);
const NAME = "The bridges of Norholm";
const [ONE, TWO, THREE] = SENTENCES as [string, string, string];
const chapter = (href: string, heading: string, ...texts: string[]): BookPart => ({
  href,
  body: `<section><h1>${heading}</h1>${paragraphs(...texts)}</section>`,
});
const CHAPTERS = [chapter("text/b.xhtml", "Stone", ONE, TWO), chapter("text/a.xhtml", "Steel", THREE)];
const TEXT = [
  ["heading", "Stone"],
  ["body", ONE],
  ["body", TWO],
  ["heading", "Steel"],
  ["body", THREE],
];
const shown = async (sketch: BookSketch) =>
  (await read(sketch)).article.paragraphs.slice(1).map(({ kind, text }) => [kind, text]);
const titled = (more = "") => `<dc:title>${NAME}</dc:title>${more}`;

describe("a book as an article", () => {
  it("has its chapters in the order of reading, each with its heading", async () => {
    expect(await shown({ metadata: titled(), parts: CHAPTERS })).toEqual(TEXT);
  });

  it("has neither its cover nor its contents nor its imprint", async () => {
    const apart = (type: string, body: string): BookPart => ({
      href: `${type}.xhtml`,
      body: `<section epub:type="${type}">${body}</section>`,
    });
    const parts = [
      apart("cover", "<p>Cover</p>"),
      apart("titlepage", `<h1>${NAME}</h1>`),
      apart("copyright-page", "<p>All rights reserved.</p>"),
      {
        href: "nav.xhtml",
        properties: "nav",
        body: '<nav epub:type="toc"><ol><li><a href="a">Stone</a></li></ol></nav>',
      },
      { href: "old toc.xhtml", body: '<p><a href="text/b.xhtml">Stone</a></p>' },
      ...CHAPTERS,
    ];
    const guide = '<reference type="toc" href="old%20toc.xhtml"/><reference type="cover" href="text/b.xhtml#top"/>';
    expect(await shown({ metadata: titled(), parts, guide })).toEqual(TEXT);
  });

  it("keeps what is called a cover and is the text", async () => {
    const long = Array.from({ length: 60 }, (_, at) => `${at}. ${ONE}`);
    const parts = [{ href: "a.xhtml", body: `<div epub:type="cover">${paragraphs(...long)}</div>` }];
    const guide = '<reference type="cover" href="a.xhtml"/>';
    expect(await shown({ metadata: titled(), parts, guide })).toHaveLength(60);
  });

  it("has its title once, and of a book without one its first heading", async () => {
    const parts = [chapter("a.xhtml", NAME.toUpperCase(), ONE)];
    expect(await shown({ metadata: titled(), parts })).toEqual([["body", ONE]]);
    const { article } = await read({ metadata: "<dc:title>Unknown</dc:title>", parts: CHAPTERS });
    expect(article.title).toEqual({ value: "Stone", from: "markup" });
    expect(article.paragraphs.slice(1).map(({ text }) => text)).toEqual([ONE, TWO, "Steel", THREE]);
  });
});

describe("what a book says of itself", () => {
  it("are its authors, publisher, day of publication, language and address, each with its place", async () => {
    const metadata =
      titled(`<dc:creator opf:role="aut">Ann Lee</dc:creator><dc:creator opf:role="ill">Bo Chan</dc:creator>
      <dc:creator id="c">Cy Dee</dc:creator><meta refines="#c" property="role">aut</meta><dc:publisher>Norholm Press</dc:publisher>
      <dc:date opf:event="creation">2014-01-01</dc:date><dc:date opf:event="publication">2014-03-02</dc:date>
      <meta property="dcterms:modified">2020-05-05T10:00:00Z</meta><dc:language>en-GB</dc:language>
      <dc:source>https://letter.example/bridges</dc:source>`);
    const { article, evidence } = await read({ metadata, parts: CHAPTERS });
    expect(article).toMatchObject({
      title: { value: NAME, from: "markup" },
      author: { value: "Ann Lee; Cy Dee", from: "markup" },
      source: { value: "Norholm Press", from: "markup" },
      date: { value: "2014-03-02", precision: "day", from: "markup" },
      language: "en",
      url: "https://letter.example/bridges",
    });
    expect(evidence.date).toEqual([{ value: "2014-03-02", from: "markup", where: "EPUB dc:date" }]);
  });

  it.each([
    ["the only one", "<dc:date>2014</dc:date>", "2014"],
    ["none of two that don't say", "<dc:date>2014</dc:date><dc:date>2015</dc:date>", undefined],
    ["not that of a change", '<dc:date opf:event="modification">2014</dc:date>', undefined],
    ["not Calibre's for none", "<dc:date>0101-01-01T00:00:00+00:00</dc:date>", undefined],
  ])("has as its date %s", async (_, dates, day) => {
    const { article } = await read({ metadata: titled(dates), parts: CHAPTERS });
    expect(article.date?.value).toBe(day);
  });

  it("has its main title before its subtitle", async () => {
    const metadata = `<dc:title id="s">From stone to steel</dc:title><dc:title id="t">${NAME}</dc:title><meta refines="#s" property="title-type">subtitle</meta><meta refines="#t" property="title-type">main</meta>`;
    expect((await read({ metadata, parts: CHAPTERS })).article.title.value).toBe(NAME);
  });
});

describe("the words of a book", () => {
  const body = (text: string) => shown({ metadata: titled(), parts: [{ href: "a.xhtml", body: text }] });

  it.each([
    [
      "numbers of notes and pages",
      '<p>The bridge<sup><a href="#n">1</a></sup> is<a epub:type="noteref" href="#m">2</a> old<span role="doc-pagebreak">17</span>.</p>',
      "The bridge is old.",
    ],
    ["readings above the signs", "<p><ruby>橋<rp>(</rp><rt>はし</rt><rp>)</rp></ruby>を閉じた。</p>", "橋を閉じた。"],
    [
      "empty elements of XML",
      '<p><a id="x"/>The <i/>bridge is&#160;old &amp; grey.<br/></p>',
      "The bridge is old & grey.",
    ],
    [
      "equations in a line",
      "<p>So <math><mrow><mi>a</mi><mo>=</mo><mi>b</mi></mrow></math> holds.</p>",
      "So a=b holds.",
    ],
  ])("are whole with %s", async (_, markup, text) => {
    expect(await body(markup)).toEqual([["body", text]]);
  });

  it("are kept where a web page would have none: below a heading of links, in a box, in a class called footer", async () => {
    expect(
      await body(
        `<div class="related sidebar"><p>${ONE}</p></div><aside><p>${TWO}</p></aside><div class="footer">${THREE}</div>`,
      ),
    ).toEqual([
      ["body", ONE],
      ["body", TWO],
      ["body", THREE],
    ]);
  });
});

describe("a book that is not whole", () => {
  it("is read, and says which parts are missing", async () => {
    const { article, warnings } = await read({
      metadata: titled(),
      parts: [...CHAPTERS, { href: "c.xhtml", body: "", isMissing: true }],
    });
    expect(article.paragraphs).toHaveLength(6);
    expect(warnings).toEqual([
      { code: "parts-missing", message: "1 of 3 parts of the book are missing: OEBPS/c.xhtml." },
    ]);
  });

  it("is read in the encoding that its letters look like, which is said", async () => {
    const text = "Die Brücke von Norholm ist für Fußgänger geschlossen, sagte die Behörde am Freitag.";
    const { article, warnings } = await read({
      metadata: titled(),
      parts: [{ href: "a.xhtml", body: `<p>${text}</p>`, encoding: "latin1" }],
    });
    expect(article.paragraphs[1]?.text).toBe(text);
    expect(warnings.map(({ code }) => code)).toEqual(["decoded-by-guess"]);
  });

  it("is refused when its text is locked, not when its fonts are", async () => {
    const lock = (uri: string) => ({
      "META-INF/encryption.xml": `<encryption xmlns:enc="http://www.w3.org/2001/04/xmlenc#"><enc:EncryptedData><enc:CipherData><enc:CipherReference URI="${uri}"/></enc:CipherData></enc:EncryptedData></encryption>`,
    });
    const locked = read({ metadata: titled(), parts: CHAPTERS, members: lock("OEBPS/text/a.xhtml") });
    await expect(locked).rejects.toMatchObject({ code: "file-encrypted" });
    expect(await shown({ metadata: titled(), parts: CHAPTERS, members: lock("OEBPS/font.otf") })).toEqual(TEXT);
  });

  it("is refused when it holds pictures alone, or no book", async () => {
    const pictures = read({ parts: [{ href: "a.svg", type: "image/svg+xml", body: "<svg/>" }] });
    await expect(pictures).rejects.toMatchObject({ code: "article-empty" });
    await expect(readArticle("a.epub", Buffer.from("no book"), [], rules)).rejects.toMatchObject({
      code: "file-damaged",
    });
  });

  it("shows what stands for a part that can't be shown", async () => {
    const parts: BookPart[] = [
      { href: "a.pdf", type: "application/pdf", body: "", fallback: "a.xhtml" },
      { ...chapter("a.xhtml", "Stone", ONE), isAside: true },
    ];
    expect(await shown({ metadata: titled(), parts })).toEqual(TEXT.slice(0, 2));
  });
});

it("a book is told by its content, whatever it is called", async () => {
  expect(detectFormat("a.txt", await makeEpub({ parts: CHAPTERS }))).toBe("epub");
});
