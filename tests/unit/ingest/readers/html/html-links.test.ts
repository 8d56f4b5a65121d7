import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { readHtml } from "#ingest/readers/html.ts";
import { makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];
const textsOf = (html: string) => {
  const head = `<link rel="canonical" href="https://letter.example/bridge">`;
  return readHtml(makePage({ head, article: `<h1>${TITLE}</h1>${html}` })).blocks.map(({ text }) => text);
};
const ITEMS = ["Report 634: The bridge and the sea", "Report 635: Costs and motives", "The letter of the divers"];
const list = (site: string, tag = "ul") =>
  `<${tag}>${ITEMS.map((item, at) => `<li><a href="${site}/${at}">${item}</a></li>`).join("")}</${tag}>`;
const ABROAD = "https://reports.example";

describe("a list of links", () => {
  it.each([
    ["that a line introduces", `<p>The papers are all public:</p>${list(ABROAD)}`, "The papers are all public:"],
    ["of the same site that a line introduces", `<p>The papers are public:</p>${list("")}`, "The papers are public:"],
    ["in a wrapper", `<p>The papers are all public:</p><div>${list(ABROAD)}</div>`, "The papers are all public:"],
    ["with numbers", `<p>The papers are all public:</p>${list(ABROAD, "ol")}`, "The papers are all public:"],
    ["under a heading, of other sites", `<h2>The papers</h2>${list(ABROAD)}`, "The papers"],
    ["of other sites amid paragraphs", list(ABROAD), null],
  ])("stays in the flow: %s", (_, html, intro) => {
    expect(textsOf(`${paragraphs(P1)}${html}${paragraphs(P2, P3)}`)).toEqual([
      P1,
      ...(intro === null ? [] : [intro]),
      ...ITEMS,
      P2,
      P3,
    ]);
  });

  it("stays at the end when it holds the sources, or a sentence introduces it", () => {
    expect(textsOf(`${paragraphs(P1, P2, P3)}<h2>References</h2>${list(ABROAD)}`)).toEqual([
      P1,
      P2,
      P3,
      "References",
      ...ITEMS,
    ]);
    const intro = "The council has these three papers:";
    expect(textsOf(`${paragraphs(P1, P2, P3, intro)}${list(ABROAD)}`)).toEqual([P1, P2, P3, intro, ...ITEMS]);
  });

  it.each([
    ["of the same site amid paragraphs", list("")],
    ["below what names other stories", `<p>Related:</p>${list("")}`],
    ["below what names other stories, of other sites", `<p>Read also:</p>${list(ABROAD)}`],
    ["with its name in it", `<ul><li>More news</li>${list("").slice(4)}`],
    [
      "that leads to places on the page",
      `<p>The parts of this text:</p>${list("#")}`.replace("<p>The parts of this text:</p>", ""),
    ],
  ])("goes: %s", (_, html) => {
    expect(textsOf(`${paragraphs(P1)}${html}${paragraphs(P2, P3)}`)).toEqual([P1, P2, P3]);
  });

  it("goes at the end without a word above", () => {
    expect(textsOf(`${paragraphs(P1, P2, P3)}${list("")}`)).toEqual([P1, P2, P3]);
    expect(textsOf(`${paragraphs(P1, P2, P3)}${list(ABROAD)}`)).toEqual([P1, P2, P3]);
  });

  it("stays with all its items when some are no links", () => {
    const mixed = `<ul><li><a href="/1">Fjord ferry</a></li><li>The bus to the airport, twice an hour</li><li>A boat</li></ul>`;
    expect(textsOf(`${paragraphs(P1)}${mixed}${paragraphs(P2)}`)).toEqual([
      P1,
      "Fjord ferry",
      "The bus to the airport, twice an hour",
      "A boat",
      P2,
    ]);
  });

  it("stands whole on the page of the reports", () => {
    const html = readFileSync(new URL("../../../../fixtures/html-pages/linklist.html", import.meta.url), "utf8");
    expect(readHtml(html).blocks.filter(({ kind }) => kind === "list")).toHaveLength(4);
  });
});

describe("a line that is a link", () => {
  it("goes amid the text, and stays when a line introduces it", () => {
    const link = `<p><a href="/ferry">FERRY FARES RISE IN THE AUTUMN</a></p>`;
    expect(textsOf(`${paragraphs(P1)}${link}${paragraphs(P2)}`)).toEqual([P1, P2]);
    const address = `<p><a href="https://reports.example/634">reports.example/634</a></p>`;
    const intro = "The report can be read here:";
    expect(textsOf(`${paragraphs(P1, intro)}${address}${address.replaceAll("634", "635")}${paragraphs(P2)}`)).toEqual([
      P1,
      intro,
      "reports.example/634",
      "reports.example/635",
      P2,
    ]);
  });

  it("stays as a cell of a table that holds more than links", () => {
    const row = (name: string, what: string) =>
      `<tr><td><p><a href="/x">${name}</a></p></td><td><p>${what}</p></td></tr>`;
    const table = `<table>${row("Fjord ferry", "Twice an hour")}${row("Airport bus", "Every day")}</table>`;
    expect(textsOf(`${paragraphs(P1)}${table}${paragraphs(P2)}`)).toEqual([
      P1,
      "Fjord ferry",
      "Twice an hour",
      "Airport bus",
      "Every day",
      P2,
    ]);
  });
});

it("a link that holds a line and the headline of another story goes as a whole", () => {
  const card = `<div><a href="/other"><span>What's new, ferry?</span><h3>Ferry returns to the island after a winter in the dock</h3></a></div>`;
  expect(textsOf(`${paragraphs(P1)}${card}${paragraphs(P2, P3)}`)).toEqual([P1, P2, P3]);
});
