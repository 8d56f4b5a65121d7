import { describe, expect, it } from "vitest";
import { readFiles } from "#ingest/find/find-files.ts";
import { detectFormat } from "#ingest/text/detect-format.ts";
import { parseSources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { readArticle } from "#ingest/update/reading/read-article.ts";
import { makeFolder } from "../../../../make/make-folder.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const rules: Rules = {
  topics: parseTopicRules("topics: []"),
  sources: parseSources("sources: [{name: The Letter, aliases: [Norholm Letter], hosts: [letter.example]}]"),
  today: "2026-01-31",
};
const read = (file: string, content: string | Uint8Array) => readArticle(file, Buffer.from(content), [], rules);

describe("a saved page as an article", () => {
  it("has facts that say where they are from, and conflicts are reported", async () => {
    const { article, warnings, evidence } = await read(
      "a.html",
      makePage({
        head: `<meta property="og:site_name" content="Norholm Letter"><meta name="author" content="Bo Chan">${linkedData(
          {
            "@type": "NewsArticle",
            headline: TITLE,
            author: { name: "Ann Lee" },
            datePublished: "2016-08-09T23:30:00+03:00",
          },
        )}`,
      }),
    );
    expect(article.title).toEqual({ value: TITLE, from: "markup" });
    expect(article.source).toEqual({ value: "The Letter", from: "markup", raw: "Norholm Letter" });
    expect(article.author).toEqual({ value: "Ann Lee", from: "markup" });
    expect(article.date).toEqual({
      value: "2016-08-09",
      precision: "day",
      from: "markup",
      raw: "2016-08-09T23:30:00+03:00",
    });
    expect(warnings.map(({ code }) => code)).toEqual(["facts-conflict"]);
    expect(evidence.author.map(({ value, where }) => [value, where])).toEqual([
      ["Ann Lee", "JSON-LD author"],
      ["Bo Chan", "meta author"],
    ]);
  });

  it.each([
    ["2016-02-31", "date-impossible"],
    ["2031-01-01", "date-in-future"],
  ])("fault 16: has no date of %s", async (datePublished, code) => {
    const { article, warnings } = await read(
      "a.html",
      makePage({ head: linkedData({ "@type": "Article", headline: TITLE, datePublished }) }),
    );
    expect(article.date).toBeNull();
    expect(warnings.map((warning) => warning.code)).toEqual([code]);
  });

  it("fault 1: shows markup in its facts as text", async () => {
    const { article } = await read(
      "a.html",
      makePage({
        article: `<h1>&lt;img src=x onerror=alert(1)&gt; in Norholm</h1>${paragraphs(...SENTENCES)}`,
        head: '<meta property="og:title" content="&lt;img src=x onerror=alert(1)&gt; in Norholm">',
      }),
    );
    expect(article.title.value).toBe("<img src=x onerror=alert(1)> in Norholm");
  });

  it("fault 4: an address that is none is not taken from a page", async () => {
    const { article } = await read("a.html", makePage({ head: '<link rel="canonical" href="javascript:alert(1)">' }));
    expect(article.url).toBeNull();
  });

  it("fault 4: a broken address of a page is reported, and the page is read", async () => {
    const { article, warnings } = await read(
      "a.html",
      makePage({ head: '<link rel="canonical" href="https://letter.example:99999/a">' }),
    );
    expect([article.url, article.paragraphs.length]).toEqual([null, 4]);
    expect(warnings.map(({ code }) => code)).toEqual(["metadata-unused"]);
  });

  it("fault 13: what a page points at is not read", async () => {
    const { article } = await read(
      "a.html",
      makePage({ after: '<iframe src="file:///etc/passwd"></iframe><img src="file:///etc/passwd">' }),
    );
    expect(JSON.stringify(article)).not.toContain("passwd");
  });
});

describe("fault 15: encodings of pages", () => {
  const text = "Başkan Erdoğan İstanbul’daki köprünün kapatılacağını söyledi, görüşmeler sürüyor.";
  const latin5: Record<string, number> = { ş: 0xfe, ğ: 0xf0, ı: 0xfd, İ: 0xdd, "’": 0x92 };
  const html = (charset: string) =>
    `<html><head>${charset}<title>Köprü kapandı</title></head><body>${paragraphs(text, text)}</body></html>`;
  const toLatin5 = (value: string) =>
    Uint8Array.from(value, (letter) => latin5[letter] ?? (letter.codePointAt(0) as number));

  it.each([
    ["UTF-8, whatever is declared", Buffer.from(html('<meta charset="iso-8859-1">'))],
    ["declared by charset", toLatin5(html('<meta charset="windows-1254">'))],
    [
      "declared as a content type",
      toLatin5(html('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-9">')),
    ],
    ["not declared", toLatin5(html(""))],
    ["UTF-16", Buffer.from(`\uFEFF${html("")}`, "utf16le")],
  ])("%s", async (_, bytes) => {
    const { article } = await read("a.html", bytes);
    expect(article.paragraphs[1]?.text).toBe(text);
  });
});

describe("a page saved as one file", () => {
  const mhtml = (encoding: string, body: string) =>
    `From: <Saved by Blink>\r\nSnapshot-Content-Location: https://letter.example/a\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="--x--"\r\n\r\n\r\n----x--\r\nContent-Type: text/css\r\n\r\np {}\r\n----x--\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Location: https://letter.example/a\r\n\r\n${body}\r\n----x----\r\n`;
  const html = makePage();
  const quoted = [...Buffer.from(html)]
    .map((byte) =>
      byte > 126 || byte === 61 ? `=${byte.toString(16).toUpperCase().padStart(2, "0")}` : String.fromCharCode(byte),
    )
    .join("")
    .replace(/(.{70})/g, "$1=\r\n");

  it.each([
    ["quoted-printable", quoted],
    ["base64", Buffer.from(html).toString("base64")],
    ["8bit", html],
  ])("is read from %s, with the address it was saved from", async (encoding, body) => {
    const { article } = await read("a.mhtml", mhtml(encoding, body));
    expect(article.paragraphs.slice(1).map(({ text }) => text)).toEqual(SENTENCES);
    expect(article.url).toBe("https://letter.example/a");
    expect(article.source?.value).toBe("The Letter");
  });
});

describe("the format of a file", () => {
  it.each([
    ["a.html", "<p>x", "html"],
    ["a.txt", "<!DOCTYPE html><p>x", "html"],
    ["a.md", "\uFEFF  <html><p>x", "html"],
    ["a.html", "No tag at all", "text"],
    ["a.txt", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "mhtml"],
    ["a.htm", "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n", "mhtml"],
    ["a.mht", "<p>x", "html"],
    ["a.md", "# x", "markdown"],
    ["a.pdf", "%PDF-1.7\n", "pdf"],
    ["a.txt", "%PDF-1.7\n", "pdf"],
    ["a.txt", "HTTP/1.1 200 OK\n\n%PDF-1.7\nstartxref\n9\n%%EOF", "pdf"],
    ["a.md", "# What `%PDF-1.7` means", "markdown"],
    ["a.pdf", "<!doctype html><p>x", "html"],
    ["a.xyz", "x", null],
  ])("of %s with %j is %s", (file, content, format) => {
    expect(detectFormat(file, Buffer.from(content))).toBe(format);
  });
});

it("the pictures and scripts that a browser saved beside a page are no articles", async () => {
  const folder = await makeFolder({
    "A page.html": "x",
    "A page_files/style.css": "x",
    "A page_files/x.html": "x",
    "b_files/x.html": "x",
  });
  const files: string[] = [];
  for await (const { file } of readFiles([folder])) files.push(file);
  expect(files).toEqual(["A page.html", "b_files/x.html"]);
});
