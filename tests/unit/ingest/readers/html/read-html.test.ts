import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];
const texts = (raw: RawArticle) => raw.blocks.map(({ text }) => text);
const kinds = (raw: RawArticle) => raw.blocks.map(({ kind, text }) => [kind, text]);
const first = (raw: RawArticle, field: keyof RawArticle["facts"]) => raw.facts[field][0];
const article = (html: string, head = "") => readHtml(makePage({ head, article: html }));

describe("the text of a page", () => {
  it("is its article, without menu, sidebar and footer", () => {
    expect(kinds(readHtml(makePage()))).toEqual([P1, P2, P3].map((text) => ["body", text]));
  });

  it("keeps headings, lists, captions and quotations apart", () => {
    const raw =
      article(`<h1>${TITLE}</h1>${paragraphs(P1)}<figure><img src="x"><figcaption>The bridge in May</figcaption></figure>
      <h2>What is closed</h2><ul><li>the road</li><li>the <b>cycle</b> track</li></ul><blockquote><p>${P2}</p></blockquote>${paragraphs(P3)}`);
    expect(kinds(raw)).toEqual([
      ["body", P1],
      ["caption", "The bridge in May"],
      ["heading", "What is closed"],
      ["list", "the road"],
      ["list", "the cycle track"],
      ["body", P2],
      ["body", P3],
    ]);
  });

  it.each([
    [
      "a newsletter prompt",
      `<div class="newsletter-signup"><p>Sign up for our letter and read it each morning, it is free.</p></div>`,
    ],
    [
      "comments",
      `<section id="comments"><p>I crossed that bridge in 1987, and it was a wonderful day for all of us there.</p></section>`,
    ],
    [
      "related links",
      `<div class="related"><h3>More on this</h3><ul><li><a href="/x">Ferry fares rise in the autumn</a></li></ul></div>`,
    ],
    ["a link to another story", `<p><a href="/x">Read more: Ferry fares rise in the autumn</a></p>`],
    [
      "a cookie notice",
      `<div class="cookie-banner"><p>We use cookies to make this site work, and to measure how it is used.</p></div>`,
    ],
    ["buttons for sharing", `<div class="share"><span>Share</span> <span>Tweet</span></div>`],
    ["what is hidden", `<p style="display:none">Text for machines that nobody is meant to see on this page.</p>`],
    [
      "scripts and styles",
      "<script>var text = 'x';</script><style>p { color: red }</style><noscript>Turn scripts on</noscript>",
    ],
    ["an advertisement", "<p>Advertisement</p>"],
    ["the byline and the date", `<p class="byline">By Ann Lee</p><p>9 August 2016</p>`],
    [
      "a biography",
      `<div class="author-bio"><p>Ann Lee has written about bridges for the Letter since the spring of 2009.</p></div>`,
    ],
  ])("has no part of it: %s", (_, html) => {
    expect(texts(article(`<h1>${TITLE}</h1>${paragraphs(P1, P2)}${html}${paragraphs(P3)}`))).toEqual([P1, P2, P3]);
    expect(texts(article(`<h1>${TITLE}</h1>${paragraphs(P1, P2, P3)}${html}`))).toEqual([P1, P2, P3]);
  });

  it("is found where the page names no part of itself, and where it uses breaks for paragraphs", () => {
    const plain = `<html><head><title>${TITLE}</title></head><body><table><tr><td><a href="/a">News</a><br><a href="/b">Sport</a></td>
      <td><font><b>${TITLE}</b><br><br>${P1}<br><br>${P2}<br>${P3}</font></td></tr></table></body></html>`;
    expect(texts(readHtml(plain)).slice(-2)).toEqual([P1, `${P2} ${P3}`]);
  });

  it("is found in a page whose body is called by a word for what stands around", () => {
    const raw = readHtml(
      `<body class="has-sidebar"><div class="widget content-with-comments">${paragraphs(P1, P2, P3)}</div></body>`,
    );
    expect(texts(raw)).toEqual([P1, P2, P3]);
  });

  it("reads the rows of a table of figures, each as a line", () => {
    const raw = article(
      `<h1>${TITLE}</h1>${paragraphs(P1, P2)}<table><tr><th>Year</th><th>Cars</th></tr><tr><td>2015</td><td>1,200</td></tr></table>`,
    );
    expect(texts(raw).slice(2)).toEqual(["Year | Cars", "2015 | 1,200"]);
  });

  it("is not judged by what the article is filed under", () => {
    const comments = paragraphs(...Array.from({ length: 9 }, (_, at) => `${P1} I was there ${at} times.`));
    const filed = `<body><div><div class="post-7 hentry category-comments tag-menu">${paragraphs(P1, P2, P3)}</div>
      <section id="comments">${comments}</section></div></body>`;
    expect(texts(readHtml(filed))).toEqual([P1, P2, P3]);
  });

  it("shows a message of another site as one paragraph", () => {
    const raw = article(
      `<h1>${TITLE}</h1>${paragraphs(P1, P2)}<blockquote class="twitter-tweet"><p>The bridge is closed.<br><br>Take the ferry.</p>— Norholm (@norholm) <a href="/x">9 August 2016</a></blockquote>${paragraphs(P3)}`,
    );
    expect(texts(raw)[2]).toBe("The bridge is closed. Take the ferry. — Norholm (@norholm) 9 August 2016");
  });

  it("is that of the captions where a page shows pictures and hardly anything else", () => {
    const raw = article(
      `<h1>${TITLE}</h1>${[P1, P2, P3].map((text) => `<figure><img src="x"><figcaption>${text}</figcaption></figure>`).join("")}`,
    );
    expect(kinds(raw)).toEqual([P1, P2, P3].map((text) => ["body", text]));
  });

  it("has the standfirst first, told by its name or by the description of the page", () => {
    const line = "Divers found cracks in two piers; ferries replace the road";
    const named = article(
      `<header><h1>${TITLE}</h1><p class="standfirst">${line}</p></header>${paragraphs(P1, P2, P3)}`,
    );
    expect(kinds(named)[0]).toEqual(["standfirst", line]);
    const described = article(
      `<h1>${TITLE}</h1><h2>${line}</h2>${paragraphs(P1, P2, P3)}`,
      `<meta name="description" content="${line}">`,
    );
    expect(kinds(described)[0]).toEqual(["standfirst", line]);
    expect(texts(described).filter((text) => text === line)).toHaveLength(1);
  });

  it("keeps words together that tags part, and shows tags that are text", () => {
    const raw = article(
      `<h1>${TITLE}</h1><p>The S-<b>400</b>&nbsp;and the Su<wbr>-35 &lt;b&gt;fly&lt;/b&gt; in the north of the country.</p>${paragraphs(P2, P3)}`,
    );
    expect(texts(raw)[0]).toBe("The S-400 and the Su-35 <b>fly</b> in the north of the country.");
  });
});

describe("the headline", () => {
  it.each([
    ["the heading that the page's title repeats", `<h1>${TITLE}</h1>`, "", TITLE, "h1"],
    [
      "whole where a quotation closes in it",
      "",
      `<meta property="og:title" content="Chan calls for «resistance» against the new harbour plans">`,
      "Chan calls for «resistance» against the new harbour plans",
      "meta og:title",
    ],
    ["not the name of the site", `<h1>Norholm Letter</h1><h2>${TITLE}</h2>`, "", TITLE, "h2"],
    ["without the section above it", `<h1><span>Local</span> <span>${TITLE}</span></h1>`, "", TITLE, "title"],
    [
      "Open Graph, without the site",
      "",
      `<meta property="og:title" content="${TITLE} - Norholm Letter"><meta property="og:site_name" content="Norholm Letter">`,
      TITLE,
      "meta og:title",
    ],
    [
      "as it is escaped twice",
      "",
      `<meta property="og:title" content="Rail &amp;amp; road: the plans for Norholm">`,
      "Rail & road: the plans for Norholm",
      "meta og:title",
    ],
  ])("is %s", (_, heading, head, value, where) => {
    const raw = article(`${heading}${paragraphs(P1, P2, P3)}`, head);
    expect(first(raw, "title")).toEqual({ value, from: "markup", where });
    expect(texts(raw)).toEqual([P1, P2, P3]);
  });
});

describe("who wrote it", () => {
  const author = (html: string, head = "") =>
    first(article(`<h1>${TITLE}</h1>${html}${paragraphs(P1, P2, P3)}`, head), "author");

  it.each([
    [
      "JSON-LD",
      "",
      linkedData({ "@type": "NewsArticle", headline: TITLE, author: [{ name: "Ann Lee" }, { name: "Bo Chan" }] }),
      "Ann Lee; Bo Chan",
      "JSON-LD author",
    ],
    [
      "JSON-LD by reference",
      "",
      linkedData({
        "@graph": [
          { "@type": "Article", headline: TITLE, author: { "@id": "#a" } },
          { "@type": "Person", "@id": "#a", name: "Ann Lee" },
        ],
      }),
      "Ann Lee",
      "JSON-LD author",
    ],
    ["meta", "", '<meta name="author" content="By Ann Lee">', "Ann Lee", "meta author"],
    [
      "microdata",
      '<span itemprop="author"><span itemprop="name">Ann Lee</span>, reporter</span>',
      "",
      "Ann Lee",
      "itemprop author",
    ],
    ["a link", '<a rel="author" href="/ann">Ann Lee</a>', "", "Ann Lee", "link rel=author"],
    ["a byline", "<p>By Ann Lee and Bo Chan</p>", "", "Ann Lee; Bo Chan", "byline"],
    [
      "a byline run together",
      '<div class="byline">By<span>Ann Lee</span><span>Tuesday, August 9, 2016</span></div>',
      "",
      "Ann Lee",
      "byline",
    ],
  ])("is read from %s", (_, html, head, value, where) => {
    expect(author(html, head)).toMatchObject({ value, where });
  });

  it.each([
    ["two names in one", { name: "Ann Lee og Bo Chan" }, "Ann Lee; Bo Chan"],
    ["an office", { name: "Ann Lee Senior Politics Editor" }, "Ann Lee"],
    ["initials in brackets", { name: "Ann Lee (ale)" }, "Ann Lee"],
  ])("is the names alone of %s", (_, written, value) => {
    expect(author("", linkedData({ "@type": "NewsArticle", headline: TITLE, author: written }))?.value).toBe(value);
  });

  it("is whom two places name, not the publisher that one meta names", () => {
    const head = '<meta name="author" content="Great House"><meta name="byl" content="Ann Lee">';
    expect(author("<p>By Ann Lee</p>", head)?.value).toBe("Ann Lee");
  });

  it("is not the author of another story", () => {
    const other =
      '<article><h3>Another ferry runs aground on a reef</h3><a rel="author" href="/bo">Bo Chan</a></article>';
    expect(first(readHtml(makePage({ after: other })), "author")?.value).not.toBe("Bo Chan");
  });

  it.each(["https://example.com/ann", "admin", "@annlee", ""])("is not “%s”", (value) => {
    expect(author("", `<meta name="author" content="${value}">`)).toBeUndefined();
  });

  it("is a person before the site itself", () => {
    const head = `<meta property="og:site_name" content="Norholm Letter">${linkedData({ "@type": "NewsArticle", headline: TITLE, author: { name: "Norholm Letter" } })}`;
    expect(author("<p>By Ann Lee</p>", head)?.value).toBe("Ann Lee");
  });
});

describe("where it stood", () => {
  it("reads source, address and language, each with its place", () => {
    const raw = readHtml(
      makePage({
        head: `<link rel="canonical" href="https://letter.example/a"><meta property="og:url" content="/a"><meta property="og:site_name" content="Norholm Letter">`,
      }),
    );
    expect(raw.facts.source).toEqual([{ value: "Norholm Letter", from: "markup", where: "meta og:site_name" }]);
    expect(raw.facts.url).toEqual([{ value: "https://letter.example/a", from: "markup", where: "link rel=canonical" }]);
    expect(raw.facts.language).toEqual([{ value: "en", from: "markup", where: "html lang" }]);
  });
});

it("fault 12: nesting without end is read, in the time of its length", () => {
  const deep = `${"<div>".repeat(100_000)}${paragraphs(P1, P2, P3)}`;
  expect(texts(readHtml(deep))).toEqual([P1, P2, P3]);
  expect(texts(readHtml(`${"<b><i>".repeat(50_000)}${P1}`))).toEqual([P1]);
});

it("whatever the page, it is read", () => {
  const piece = fc.constantFrom(
    "<p>",
    "</p>",
    "<div class='comments'>",
    "</div>",
    "<table><tr><td>",
    "<br>",
    "<h1>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    '<script type="application/ld+json">{"@type":"Article","author":[[{"name":[1]}]]}</script>',
    '<meta property="og:title" content="x',
    "&#0;",
    "&#xD800;",
    "\u0000",
    P1,
    "9 August 2016",
    "<time datetime='x'>",
    "<a href='javascript:x'>",
    "<title>",
  );
  fc.assert(
    fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), (pieces) => {
      const raw = readHtml(pieces.join(""));
      expect(raw.blocks.every(({ text }) => text !== "")).toBe(true);
    }),
    { numRuns: 500 },
  );
});
