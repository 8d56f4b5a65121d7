import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];
const read = (html: string, head = "") => readHtml(makePage({ head, article: `<h1>${TITLE}</h1>${html}` }));
const textsOf = (html: string, head = "") => read(html, head).blocks.map(({ text }) => text);
const readFixture = (name: string) =>
  readHtml(readFileSync(new URL(`../../../../fixtures/html-pages/${name}.html`, import.meta.url), "utf8"));

const OWN = `<link rel="canonical" href="https://letter.example/bridge">`;
const FERRY = "Ferry fares rise in the autumn";
const FERRY_TEXT = "The line said that a crossing will cost a third more from October on.";
const MUSEUM = "The museum opens its new hall";
const MUSEUM_TEXT = "Three hundred people came on the first day to see the old boats.";

describe("a heading of the first rank", () => {
  it.each([
    ["below a paragraph", `${paragraphs(P1)}<h1>Why it was closed</h1>${paragraphs(P2, P3)}`],
    ["in a section", `${paragraphs(P1)}<section><h1>Why it was closed</h1>${paragraphs(P2, P3)}</section>`],
    ["in bold", `${paragraphs(P1)}<h1><b>Why it was closed</b></h1>${paragraphs(P2, P3)}`],
  ])("is a heading %s", (_, html) => {
    expect(textsOf(html)).toEqual([P1, "Why it was closed", P2, P3]);
  });

  it("is one above the first paragraph, too, when the headline stands above it", () => {
    expect(textsOf(`<h1>Why it was closed</h1>${paragraphs(P1, P2, P3)}`)).toEqual(["Why it was closed", P1, P2, P3]);
  });

  it("is the name of the site above the headline", () => {
    const page = makePage({ article: `<h1>Norholm Letter</h1><h1>${TITLE}</h1>${paragraphs(P1, P2, P3)}` });
    const raw = readHtml(page);
    expect(raw.blocks.map(({ text }) => text)).toEqual([P1, P2, P3]);
    expect(raw.omitted).toContainEqual({ kind: "title", text: "Norholm Letter" });
  });

  it("is the headline once more, wherever it stands", () => {
    expect(textsOf(`${paragraphs(P1)}<h1>${TITLE}</h1><h2>${TITLE}</h2>${paragraphs(P2, P3)}`)).toEqual([P1, P2, P3]);
  });

  it("is kept as the page has it", () => {
    const headings = readFixture("h1s").blocks.filter(({ kind }) => kind === "heading");
    expect(headings.map(({ text }) => text)).toEqual([
      "These are the main reasons for the wall:",
      "Then there are reasons against it:",
    ]);
  });
});

describe("the words of the headline", () => {
  it("are text where a paragraph says them again", () => {
    expect(textsOf(paragraphs(P1, TITLE, P2))).toEqual([P1, TITLE, P2]);
  });

  it("are no reason to leave out a longer heading that ends in them", () => {
    const heading = `How it came about: ${TITLE}`;
    expect(textsOf(`${paragraphs(P1)}<h2>${heading}</h2>${paragraphs(P2)}`)).toEqual([P1, heading, P2]);
  });
});

describe("headings that are links", () => {
  const item = (href: string, title: string, text: string, more = "") =>
    `<div class="item">${more}<a href="${href}"><h3>${title}</h3></a><div>${text}</div></div>`;
  const elsewhere = [
    item("https://boats.example/1", FERRY, FERRY_TEXT),
    item("https://museum.example/2", MUSEUM, MUSEUM_TEXT),
  ];

  it("stay above the text that they name: a letter of what is new elsewhere", () => {
    const all = [P1, FERRY, FERRY_TEXT, MUSEUM, MUSEUM_TEXT, P2, P3];
    expect(textsOf(`${paragraphs(P1)}${elsewhere.join("")}${paragraphs(P2, P3)}`, OWN)).toEqual(all);
    const flat = `<h3><a href="https://boats.example/1">${FERRY}</a></h3>${paragraphs(FERRY_TEXT)}`;
    const inFlow = `${paragraphs(P1)}${flat}<h3><a href="/2">${MUSEUM}</a></h3>${paragraphs(MUSEUM_TEXT, P2, P3)}`;
    expect(textsOf(inFlow, OWN)).toEqual(all);
    expect(readFixture("a-h3").blocks.filter(({ kind }) => kind === "heading")).toHaveLength(2);
  });

  it("stay when nearly all that a page tells stands in such boxes, with pictures, too", () => {
    const cards = [
      item("/1", FERRY, FERRY_TEXT, `<img src="1.jpg" alt="">`),
      item("/2", MUSEUM, MUSEUM_TEXT, `<img src="2.jpg" alt="">`),
    ];
    expect(textsOf(`<p>What was new this week.</p>${cards.join("")}`, OWN)).toEqual(
      expect.arrayContaining([FERRY, FERRY_TEXT, MUSEUM, MUSEUM_TEXT]),
    );
  });

  it("stay when they lead to a place on the page, or are the anchor of their own section", () => {
    for (const href of ["#why", "https://letter.example/bridge#why", "https://letter.example/bridge/#why"]) {
      const html = `${paragraphs(P1)}<h2><a href="${href}">Why it was closed</a></h2>${paragraphs(P2, P3)}`;
      expect(textsOf(html, OWN)).toEqual([P1, "Why it was closed", P2, P3]);
    }
  });

  it.each([
    ["with a picture", item("https://boats.example/1", FERRY, FERRY_TEXT, `<img src="1.jpg" alt="">`)],
    ["with a date", item("https://boats.example/1", FERRY, FERRY_TEXT, "<time>9 August 2016</time>")],
    ["of the same site", item("/1", FERRY, FERRY_TEXT)],
    ["of the same site, with its whole address", item("https://www.letter.example/1", FERRY, FERRY_TEXT)],
    ["that are one link", `<a href="https://boats.example/1"><div><h3>${FERRY}</h3><p>${FERRY_TEXT}</p></div></a>`],
  ])("go with their text as the card of another story, %s", (_, card) => {
    const raw = read(`${paragraphs(P1)}${card}${paragraphs(P2, P3)}`, OWN);
    expect(raw.blocks.map(({ text }) => text)).toEqual([P1, P2, P3]);
    expect(raw.omitted).toContainEqual({ kind: "other-story", text: FERRY_TEXT });
  });

  it("go where they name no text", () => {
    const links = `<h3><a href="/1">${FERRY}</a></h3><h3><a href="/2">${MUSEUM}</a></h3>`;
    expect(textsOf(`${paragraphs(P1, P2, P3)}${links}`, OWN)).toEqual([P1, P2, P3]);
    const amid = `<div class="box"><h3><a href="/1">${FERRY}</a></h3></div>`;
    expect(textsOf(`${paragraphs(P1)}${amid}${paragraphs(P2, P3)}`, OWN)).toEqual([P1, P2, P3]);
  });

  it("never take a whole section along", () => {
    const section = `<section><h2><a href="/more">Why it was closed</a></h2><img src="1.jpg" alt="">${paragraphs(P1, P2, P3, FERRY_TEXT, MUSEUM_TEXT)}</section>`;
    const texts = textsOf(
      `${paragraphs("The mayor spoke to the council on the evening of the same day for an hour.")}${section}`,
      OWN,
    );
    expect(texts).toEqual(expect.arrayContaining([P1, P2, P3, FERRY_TEXT, MUSEUM_TEXT]));
  });
});

describe("a heading that has lost what it named", () => {
  it("goes at the end, and stays when it is a sentence", () => {
    expect(textsOf(`${paragraphs(P1, P2)}<h2>Our partners</h2>`)).toEqual([P1, P2]);
    const said = "So for now the old ferry is all that the two towns have!";
    expect(textsOf(`${paragraphs(P1, P2)}<h2>${said}</h2>`)).toEqual([P1, P2, said]);
  });

  it("has lost nothing right above one of a higher rank", () => {
    const html = `${paragraphs(P1)}<h3>Part two</h3><h2>The ferry</h2>${paragraphs(P2, P3)}`;
    expect(textsOf(html)).toEqual([P1, "Part two", "The ferry", P2, P3]);
    const lost = `${paragraphs(P1)}<h3>Part two</h3><aside>x</aside><h2>The ferry</h2>${paragraphs(P2, P3)}`;
    expect(textsOf(lost)).toEqual([P1, "The ferry", P2, P3]);
  });
});
