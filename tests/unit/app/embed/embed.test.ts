import { expect, it } from "vitest";
import { formatFrame, measureFrame } from "#search/citation/frame.ts";
import { embedLink, embedPath, quoteLink } from "#search/links.ts";
import { makeParagraphQuote } from "#search/quotes/make-quote.ts";
import { openQuote } from "#search/reading/open-quote.ts";
import { html } from "../../../../app/embed/html.ts";
import { writeQuotePage } from "../../../../app/embed/write-page.ts";
import { makeAnswer, writeXml } from "../../../../app/oembed/make-answer.ts";
import { makeArticle } from "../../../contract/make-article.ts";

const ORIGIN = "https://quotes.example";
const HOSTILE = `</title></iframe><script>alert("1 & '2'")</script>`;
const ARTICLE = makeArticle({
  id: "talks",
  title: HOSTILE,
  source: HOSTILE,
  paragraphs: [`The gate ${HOSTILE} stays open.`],
});
const [, PARAGRAPH] = ARTICLE.paragraphs;
const REFERENCE = makeParagraphQuote(PARAGRAPH ?? { id: "", text: "" });

function open(params: Record<string, string> = {}) {
  const link = new URL(ORIGIN + quoteLink(ARTICLE.id, REFERENCE));
  for (const [name, value] of Object.entries(params)) link.searchParams.set(name, value);
  const quote = openQuote(ARTICLE, link.searchParams);
  if (!quote) throw new Error("the link quotes nothing");
  return quote;
}

it("values of a template are text; what another template made is markup", () => {
  expect(html`<p title="${'"<'}">${HOSTILE}${null}${[html`<b>${1}</b>`]}</p>`.markup).toBe(
    '<p title="&quot;&lt;">&lt;/title&gt;&lt;/iframe&gt;&lt;script&gt;alert(&quot;1 &amp; &#39;2&#39;&quot;)&lt;/script&gt;<b>1</b></p>',
  );
});

it("nothing of an article or an address is markup in the frame or in the snippet", () => {
  const page = writeQuotePage(ARTICLE, open(), ORIGIN, "en");
  expect(page).not.toContain("<script");
  expect(page).toContain("Word for word in the article.");
  const forged = writeQuotePage(ARTICLE, open({ quote: HOSTILE, check: HOSTILE }), ORIGIN, "en");
  expect(forged).not.toContain("<script");
  expect(forged).toContain("can’t be checked");
  expect(forged).not.toContain("<blockquote");
  const { html: frame } = makeAnswer(ARTICLE, open(), ORIGIN, {}, "en");
  expect(frame.match(/</g)).toHaveLength(2);
  expect(writeXml(makeAnswer(ARTICLE, open(), ORIGIN, {}, "en")).match(/<iframe|<script/)).toBeNull();
});

it("the frame's address is made from the link, with all that proves it", () => {
  const link = ORIGIN + quoteLink(ARTICLE.id, REFERENCE);
  expect(embedLink(link)).toBe(ORIGIN + embedPath(ARTICLE.id, REFERENCE));
  // Only the path names the page: an article may be called anything.
  expect(embedLink("https://x.example/articles/articles?p=/articles/#p-a")).toBe(
    "https://x.example/embed/articles?p=/articles/",
  );
});

it("the snippet holds the quote for readers without frames", () => {
  const snippet = formatFrame({
    text: "The gate stays open.",
    title: "Talks",
    author: null,
    source: null,
    date: null,
    ordinal: 1,
    link: ORIGIN + quoteLink(ARTICLE.id, REFERENCE),
    url: null,
    accessed: "2026-01-02",
    language: "en",
  });
  expect(snippet).toMatch(
    /^<iframe src="https:\/\/quotes\.example\/embed\/talks\?p=[^"]+" title="Quote from “Talks”" width="560" height="\d+"/,
  );
  expect(snippet).toMatch(
    /<blockquote cite="https:\/\/quotes\.example\/articles\/talks\?p=[\s\S]+The gate stays open\.[\s\S]+<\/blockquote>\s*<\/iframe>\s*$/,
  );
});

it("a frame grows with its words, and with less width", () => {
  const short = measureFrame({ text: "One.", title: "T" });
  const long = measureFrame({ text: "Forty words of text. ".repeat(10), title: "T" });
  expect(long.height).toBeGreaterThan(short.height + 50);
  expect(measureFrame({ text: "Forty words of text. ".repeat(10), title: "T" }, 300).height).toBeGreaterThan(
    long.height,
  );
  expect(measureFrame({ text: "国".repeat(60), title: "T" }).height).toBeGreaterThan(
    measureFrame({ text: "n".repeat(60), title: "T" }).height,
  );
});

it("an oEmbed answer keeps to the size that is asked for", () => {
  const small = makeAnswer(ARTICLE, open(), ORIGIN, { maxwidth: 200, maxheight: 90 }, "en");
  expect(small).toMatchObject({ version: "1.0", type: "rich", width: 200, height: 90, provider_url: ORIGIN });
  expect(small.html).toContain('width="200" height="90"');
  // The picture is larger than that.
  expect(small.thumbnail_url).toBeUndefined();
  const free = makeAnswer(ARTICLE, open(), ORIGIN, {}, "en");
  expect(free).toMatchObject({ thumbnail_width: 1200, thumbnail_height: 630 });
  expect(free.thumbnail_url).toMatch(/^https:\/\/quotes\.example\/articles\/talks\/image\?p=/);
});
