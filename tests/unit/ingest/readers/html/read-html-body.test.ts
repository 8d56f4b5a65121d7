import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";
import { linkedData, makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];
const texts = (raw: RawArticle) => raw.blocks.map(({ text }) => text);
const article = (html: string, head = "") => readHtml(makePage({ head, article: `<h1>${TITLE}</h1>${html}` }));

describe("a name that does not fit the page", () => {
  it("takes no paragraph out: all are for subscribers", () => {
    const html = [P1, P2, P3].map((text) => `<p class="paywall">${text}</p>`).join("");
    expect(texts(article(html))).toEqual([P1, P2, P3]);
  });

  it("takes no part out when the parts that bear it hold most of the text together", () => {
    const html = [P1, P2, P3].map((text) => `<div class="story-widget"><div>${text}</div></div>`).join("");
    expect(texts(article(html))).toEqual([P1, P2, P3]);
  });

  it("is no reason where it is the anchor of a heading, or hides another part", () => {
    const html = `<p>${P1}</p><h2 id="tools-for-divers">Tools for divers</h2><div class="field label-hidden"><p>${P2}</p></div>`;
    expect(texts(article(html))).toEqual([P1, "Tools for divers", P2]);
  });
});

describe("pull quotes", () => {
  it("are left out with their speaker when a paragraph has the words, and kept otherwise", () => {
    const repeated = `<figure class="quote"><blockquote>“A hard … but needed step”</blockquote><cite>Mayor of Norholm</cite></figure>`;
    expect(texts(article(`${paragraphs(P1)}${repeated}${paragraphs(P2, P3)}`))).toEqual([P1, P2, P3]);
    const exact = `<div class="pullquote"><p>called the closure “a hard but needed step”</p><p>The mayor</p></div>`;
    expect(texts(article(`${paragraphs(P1)}${exact}${paragraphs(P2, P3)}`))).toEqual([P1, P2, P3]);
    const own = `<blockquote><p>We shall have a new bridge before the old one falls.</p></blockquote>`;
    expect(texts(article(`${paragraphs(P1)}${own}${paragraphs(P2)}`))).toEqual([
      P1,
      "We shall have a new bridge before the old one falls.",
      P2,
    ]);
  });
});

describe("what stands amid a text and is none", () => {
  it.each([
    ["a pointer in German", `<p>Lesen Sie auch: <a href="/x">Die Fähre wird im Herbst teurer</a></p>`],
    ["a pointer in French", `<p>À lire aussi : <a href="/x">Le bac sera plus cher cet automne</a></p>`],
    ["a pointer in Turkish", `<p>İlgili haber: <a href="/x">Feribot ücretleri artıyor</a></p>`],
    ["a pointer in Russian", `<p>Читайте также: <a href="/x">Паром подорожает осенью</a></p>`],
    [
      "a list of links with a word before each",
      `<ul><li>Ferry: <a href="/x">Fares rise in the autumn</a></li><li>Roads: <a href="/y">The fjord road is full</a></li></ul>`,
    ],
    ["times that are counted from now", "<p>8 hours ago</p>"],
    [
      "a placeholder",
      `<div class="social-placeholder"><p>This post can't be shown without your consent to cookies.</p></div>`,
    ],
    [
      "related news in one word",
      `<div class="relatedNews"><p>Ferry fares will rise in the autumn, the line said.</p></div>`,
    ],
  ])("%s", (_, html) => {
    expect(texts(article(`${paragraphs(P1, P2)}${html}${paragraphs(P3)}`))).toEqual([P1, P2, P3]);
  });

  it("labels above and below it, but no short paragraph in its flow", () => {
    const html = `<div>Region | Norholm</div>${paragraphs("Monday morning", P1, P2, P3)}<div>ann/bo</div>`;
    expect(texts(article(html))).toEqual(["Monday morning", P1, P2, P3]);
  });

  it("a list of what happens when is no label, and a list with sentences leads nowhere", () => {
    const items = ["<li>See <a href='/x'>the plan</a>, which the council will vote on in May.</li>", "<li>Ferry</li>"];
    expect(texts(article(`${paragraphs(P1, P2)}<ul>${items.join("")}</ul>`))).toEqual([
      P1,
      P2,
      "See the plan, which the council will vote on in May.",
      "Ferry",
    ]);
  });
});

describe("the element of the article", () => {
  it("is the one around all parts that are called the same", () => {
    const parts = [P1, P2, P3].map(
      (text) => `<div><div class="article-text"><p>${text}</p></div><div><img src="x"></div></div>`,
    );
    expect(texts(readHtml(`<body><div>${parts.join("")}</div></body>`))).toEqual([P1, P2, P3]);
  });
});

describe("a page that shows little of its text", () => {
  const long = [P1, P2, P3, P1.replace("bridge", "tunnel"), P2.replace("spring", "May"), P3.replace("town", "city")];

  it("is read from what its JSON-LD states", () => {
    const head = linkedData({ "@type": "NewsArticle", headline: TITLE, articleBody: long.join("\n\n") });
    expect(texts(readHtml(makePage({ head, article: `<h1>${TITLE}</h1><p>${P1}</p>` })))).toEqual(long);
  });

  it("is read from the markup among the data of its scripts", () => {
    const data = JSON.stringify({ props: { story: { html: paragraphs(...long) } } }).replaceAll("<", "\\u003c");
    const script = `<script id="__NEXT_DATA__" type="application/json">${data}</script>`;
    expect(texts(readHtml(`<html><body><div id="app"></div>${script}</body></html>`))).toEqual(long);
    const twice = `<script>self.push([1,${JSON.stringify(data)}])</script>`;
    expect(texts(readHtml(`<html><body><div id="app"></div>${twice}</body></html>`))).toEqual(long);
  });

  it("is not replaced when it shows more than half", () => {
    const head = linkedData({ "@type": "NewsArticle", articleBody: long.join("\n\n") });
    expect(texts(readHtml(makePage({ head, article: paragraphs(...long.slice(0, 4)) })))).toEqual(long.slice(0, 4));
  });
});

it("Japanese and Chinese paragraphs count as much as longer ones of an alphabet", () => {
  const text = "橋は月曜日に閉鎖された。市長は修理が春まで続くと述べた。";
  const html = `<div class="menu-news"><p>${"Ferry fares will rise in the autumn, the line said. ".repeat(2)}</p></div>`;
  expect(texts(article(`<div class="l-ad"><p>${text.repeat(6)}</p></div>${html}`))).toContain(text.repeat(6));
});
