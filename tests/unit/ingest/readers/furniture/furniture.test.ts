import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readDocx } from "#ingest/readers/docx.ts";
import { tellFurniture } from "#ingest/readers/furniture/tell-furniture.ts";
import { readHtml } from "#ingest/readers/html.ts";
import { spotFurniture } from "#ingest/readers/text/spot-furniture.ts";
import { readText } from "#ingest/readers/text.ts";
import { makeDocx, paragraph } from "../../../../make/make-docx.ts";
import { makePage, paragraphs, SENTENCES, TITLE } from "../../../../make/make-page.ts";

const [P1, P2, P3] = SENTENCES as [string, string, string];

const readLines = (name: string): string[] =>
  readFileSync(new URL(`../../../../fixtures/furniture/${name}.txt`, import.meta.url), "utf8")
    .trim()
    .split("\n");

const sentences = readLines("sentences");
const headings = readLines("headings");
const lines = readLines("lines");

const toHtml = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** The blocks of a page that has a line in an element of its own between paragraphs. */
const readPage = (html: string) =>
  readHtml(makePage({ article: `<h1>${TITLE}</h1>${paragraphs(P1, P2)}${html}${paragraphs(P3)}` }));

const readPasted = (...texts: string[]) => readText([TITLE, P1, P2, ...texts, P3].join("\n\n"));

describe("a sentence that begins as lines of a page do stays", () => {
  it.each(sentences)("%s", (sentence) => {
    const text = toHtml(sentence);
    for (const html of [
      `<p>${text}</p>`,
      `<div>${text}</div>`,
      `<h2>${text}</h2>`,
      `<ul><li>${text}</li><li>${P2}</li></ul>`,
    ]) {
      expect(readPage(html).blocks.map((block) => block.text)).toContain(sentence);
    }
    const kinds = new Map(readPasted(sentence).blocks.map((block) => [block.text, block.kind]));
    expect(["body", "heading"]).toContain(kinds.get(sentence));
  });

  it("all of them in one Word file", async () => {
    const body = [TITLE, P1, ...sentences, P3].map((text) => paragraph(toHtml(text))).join("");
    const { raw } = await readDocx(await makeDocx({ body }));
    const kept = new Set(raw.blocks.filter(({ kind }) => kind !== "list").map(({ text }) => text));
    expect(sentences.filter((sentence) => !kept.has(sentence))).toEqual([]);
  });
});

describe("a heading that begins as lines of a page do stays", () => {
  it.each(headings)("%s", (heading) => {
    expect(readPage(`<h2>${toHtml(heading)}</h2>`).blocks).toContainEqual({ kind: "heading", text: heading });
    expect(readPasted(heading).blocks).toContainEqual({ kind: "heading", text: heading });
  });
});

describe("a line that is nothing but the page's goes", () => {
  it.each(lines)("%s", (line) => {
    for (const tag of ["p", "div", "h3"]) {
      const { blocks, omitted } = readPage(`<${tag}>${toHtml(line)}</${tag}>`);
      expect(blocks.map(({ text }) => text)).toEqual([P1, P2, P3]);
      expect(omitted?.filter(({ text }) => text === line).map(({ kind }) => kind)).toEqual([
        expect.stringMatching(/^(?:notice|link)$/),
      ]);
    }
    expect(readPasted(line).blocks).toContainEqual({ kind: "list", text: line });
  });

  it.each([
    ["a share bar", "<div>Share | Tweet | Print</div>"],
    ["a button", "<div>Share</div>"],
    ["a list of buttons", "<ul><li>Facebook</li><li>Share</li></ul><ul><li>Print</li></ul>"],
    ["a counter of pictures", "<div>2/5</div>"],
    ["an order that is a link", `<p><a href="/x">Learn more about the Norholm letter.</a></p>`],
    ["a headline behind a label, linked", `<p>Fares: <a href="/x">Why does the ferry cost so much?</a></p>`],
    ["a name and a day without a space", "<div>Ann Lee2 March 2024 22:17</div>"],
    ["when it was published", "<p>Posted on 22 April 2022</p>"],
    ["when it was changed", "<div>Updated: 9.45pm</div>"],
  ])("%s", (_, html) => {
    expect(readPage(html).blocks.map(({ text }) => text)).toEqual([P1, P2, P3]);
  });
});

describe("what its place makes text", () => {
  const textsOf = (html: string) => readPage(html).blocks.map(({ text }) => text);

  it("days between paragraphs, when there are several", () => {
    expect(textsOf("<p>3 May 2016</p><p>The pier sank.</p><p>9 May 2016</p>")).toEqual([
      P1,
      P2,
      "3 May 2016",
      "The pier sank.",
      "9 May 2016",
      P3,
    ]);
    expect(textsOf("<p>3 May 2016</p>")).toEqual([P1, P2, P3]);
  });

  it("a day in a heading, a time in a cell", () => {
    const table =
      "<table><tr><td>8:00 AM</td><td>The market opens</td></tr><tr><td><p>9:15</p></td><td><p>Noon bell</p></td></tr></table>";
    expect(textsOf(`<h2>3 May 2016</h2><p>The pier sank.</p>${table}`)).toEqual([
      P1,
      P2,
      "3 May 2016",
      "The pier sank.",
      "8:00 AM | The market opens",
      "9:15",
      "Noon bell",
      P3,
    ]);
  });

  it("an item of a list of companies", () => {
    expect(textsOf("<ul><li>Facebook</li><li>Norholm Lines</li></ul>")).toEqual([
      P1,
      P2,
      "Facebook",
      "Norholm Lines",
      P3,
    ]);
  });

  it("a sentence that is a link, also behind a speaker", () => {
    const said = `The mayor: <a href="/x">we shall never sell the ferries of this town.</a>`;
    expect(textsOf(`<p>${said}</p>`)).toContain("The mayor: we shall never sell the ferries of this town.");
  });
});

/** The words of the lines, without the mark behind a label and what follows it. */
const openers = lines.map((line) => line.replace(/\s?:.*$/u, "").replace(/[\s.…»*!?]+$/u, ""));
const word = fc.constantFrom(
  ..."wall stone harbour he the mayor of boats were said in 1916 Norholm and never old rain".split(" "),
);
const tail = fc.array(word, { minLength: 2, maxLength: 12 }).map((words) => words.join(" "));
const end = fc.constantFrom(".", "!", "?", ".”", "…");

describe("an opener with any tail", () => {
  it("is a sentence when it ends as one", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...openers),
        fc.constantFrom(" ", ", ", ": "),
        tail,
        end,
        (opener, joint, words, stop) => {
          const text = `${opener}${joint}${words}${stop}`;
          expect([text, tellFurniture(text), spotFurniture(text)]).toEqual([text, null, null]);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it("is a heading when it doesn't", () => {
    fc.assert(
      fc.property(fc.constantFrom(...openers), tail, (opener, words) => {
        const text = `${opener} ${words}`;
        expect([text, tellFurniture(text)]).toEqual([text, null]);
      }),
      { numRuns: 3000 },
    );
  });

  it("is text behind other words", () => {
    fc.assert(
      fc.property(fc.constantFrom(...lines), tail, (line, words) => {
        const text = `So ${words} ${line}`;
        expect([text, tellFurniture(text)]).toEqual([text, null]);
      }),
      { numRuns: 3000 },
    );
  });
});
