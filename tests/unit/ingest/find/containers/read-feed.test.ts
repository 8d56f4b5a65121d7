import fc from "fast-check";
import { expect, it } from "vitest";
import { codesOf, readFolder, textsOf } from "../read-folder.ts";

const LONG = "The price of bread rose again on Monday, the ministry in Ankara said.";

const RSS = `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel><title>Example Courier</title><link>https://example.org/</link><language>en-gb</language>
<image><title>A logo</title><url>https://example.org/logo.png</url></image>
<item><title>Bread &amp;amp; milk</title><link>https://example.org/bread</link><guid isPermaLink="false">n-1</guid>
<dc:creator>Jane Doe</dc:creator><pubDate>Tue, 09 Aug 2016 10:00:00 GMT</pubDate>
<description>Prices rise.</description>
<content:encoded><![CDATA[<p>${LONG}</p><p>Milk rose, <b>too</b>.</p>]]></content:encoded></item>
<item><title>Only a summary</title><author>jane@example.org (Jane Doe)</author><description>${LONG}</description></item>
<item><title>Nothing</title></item>
</channel></rss>`;

const ATOM = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="tr"><title type="html">Example &lt;i&gt;Post&lt;/i&gt;</title>
<entry><title>Bread</title><id>tag:example.org,2016:1</id><link rel="self" href="https://example.org/self"/><link href="https://example.org/bread"/>
<author><name>Jane Doe</name><email>jane@example.org</email></author><author><name>Joe Doe</name></author>
<published>2016-08-09T10:00:00Z</published><updated>2016-08-11T10:00:00Z</updated><summary>Prices rise.</summary>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>${LONG}</p><p>Milk &amp; butter &lt;too&gt;.</p></div></content></entry>
<entry><title>No date</title><id>2</id><updated>2016-08-11T10:00:00Z</updated><content type="html">&lt;p&gt;${LONG}&lt;/p&gt;</content></entry></feed>`;

const RDF = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel rdf:about="https://example.org/"><title>Example Gazette</title></channel>
<item rdf:about="https://example.org/1"><title>Bread</title><link>https://example.org/1</link><description>${LONG}</description><dc:date>2016-08-09</dc:date><dc:creator>Jane Doe</dc:creator></item></rdf:RDF>`;

it("reads RSS 2.0: the whole content rather than the summary, and says where there is only that", async () => {
  const read = await readFolder({ "a.xml": RSS });
  const first = read.articles["a.xml entry 1"];
  expect(first?.article).toMatchObject({
    title: { value: "Bread & milk", from: "markup" },
    source: { value: "Example Courier" },
    author: { value: "Jane Doe" },
    date: { value: "2016-08-09" },
    url: "https://example.org/bread",
    language: "en",
  });
  expect(textsOf(first)).toEqual([
    "title: Bread & milk",
    "standfirst: Prices rise.",
    `body: ${LONG}`,
    "body: Milk rose, too.",
  ]);
  expect(first?.warnings).toEqual([]);
  const second = read.articles["a.xml entry 2"];
  expect(textsOf(second)).toEqual(["title: Only a summary", `body: ${LONG}`]);
  expect(second?.article.author?.value).toBe("Jane Doe");
  expect(second?.warnings.map(({ code }) => code)).toEqual(["summary-only"]);
  expect(codesOf(read)).toEqual({ "a.xml entry 3": "article-empty" });
});

it("reads Atom; updated is not published", async () => {
  const { articles } = await readFolder({ "a.atom": ATOM });
  const first = articles["a.atom entry 1"];
  expect(first?.article).toMatchObject({
    source: { value: "Example Post" },
    author: { value: "Jane Doe; Joe Doe" },
    date: { value: "2016-08-09" },
    url: "https://example.org/bread",
    language: "tr",
  });
  expect(textsOf(first)).toEqual([
    "title: Bread",
    "standfirst: Prices rise.",
    `body: ${LONG}`,
    "body: Milk & butter <too>.",
  ]);
  expect(articles["a.atom entry 2"]?.article.date).toBeNull();
  expect(textsOf(articles["a.atom entry 2"])).toEqual(["title: No date", `body: ${LONG}`]);
});

it("reads RSS 1.0", async () => {
  const { articles } = await readFolder({ "a.rss": RDF });
  expect(articles["a.rss entry 1"]?.article).toMatchObject({
    source: { value: "Example Gazette" },
    author: { value: "Jane Doe" },
    date: { value: "2016-08-09" },
    url: "https://example.org/1",
  });
});

it("gives an entry the same id when others come before it", async () => {
  const later = RSS.replace("<item>", `<item><title>New</title><description>${LONG}</description></item><item>`);
  const idOf = async (xml: string, name: string) => (await readFolder({ "a.xml": xml })).articles[name]?.article.id;
  expect(await idOf(later, "a.xml entry 2")).toBe(await idOf(RSS, "a.xml entry 1"));
});

it("refuses other XML, and never throws anything else, whatever the XML", async () => {
  const bomb = `<!DOCTYPE r [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><rss><channel><item><title>x</title><description>&b; ${LONG}</description></item></channel></rss>`;
  const deep = `<rss><channel><item><description>${"<b>".repeat(100_000)}${LONG}</description></item></channel></rss>`;
  const read = await readFolder({
    "a.xml": "<svg><title>x</title></svg>",
    "b.xml": "",
    "c.xml": "{}",
    "d.xml": bomb,
    "e.xml": deep,
  });
  expect(codesOf(read)).toMatchObject({
    "a.xml": "format-unsupported",
    "b.xml": "format-unsupported",
    "c.xml": "format-unsupported",
    "e.xml": "file-too-complex",
  });
  expect(textsOf(read.articles["d.xml entry 1"])).toEqual(["title: x", `body: &b; ${LONG}`]);
  const piece = fc.constantFrom(
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<b>",
    "</b>",
    "<content type='xhtml'>",
    "</content>",
    "<author><name>",
    "</author>",
    "x",
    "<![CDATA[",
    "]]>",
    "&amp;",
    "<",
    "\0",
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
      await readFolder({ "a.xml": `<rss><channel>${pieces.join("")}` });
    }),
    { numRuns: 150 },
  );
});

it("is refused when it breaks off, so that no part of an entry is taken for one", async () => {
  const read = await readFolder({ "a.xml": RSS.slice(0, RSS.indexOf("the ministry") + 5) });
  expect(read.articles).toEqual({});
  expect(codesOf(read)).toEqual({ "a.xml": "file-damaged" });
});

it("fault 12: takes a feed of a hundred thousand elements of one name for what it is", async () => {
  const xml = `<rss><channel><item>${"<b>x</b>".repeat(100_000)}<description>${LONG}</description></item></channel></rss>`;
  expect(Object.keys((await readFolder({ "a.xml": xml })).articles)).toEqual(["a.xml entry 1"]);
});
