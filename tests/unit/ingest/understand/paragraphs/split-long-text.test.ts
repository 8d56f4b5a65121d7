import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitLongText } from "#ingest/understand/paragraphs/split-long-text.ts";
import { splitParagraphs } from "#ingest/understand/paragraphs/split-paragraphs.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const LONGEST = 1500;
const SHORTEST = 300;
/** Farther from an edit than this nothing may change: a piece, a distance between cuts, and what a cut is known by. */
const REACH = LONGEST + 2 * SHORTEST + 24;

const word = fc.stringMatching(/^[a-zäßçğ]{2,11}$/);
const sentence = fc
  .array(word, { minLength: 3, maxLength: 30 })
  .map((words) => `${words.join(" ").replace(/^./, (letter) => letter.toUpperCase())}.`);
const speech = fc.array(sentence, { minLength: 5, maxLength: 120 });
const squeeze = (text: string): string => text.replace(/\s+/g, "");

describe("a paragraph that is too long to be quoted", () => {
  it("is cut at sentence ends into pieces that can be, and nothing is lost", () => {
    fc.assert(
      fc.property(speech, (sentences) => {
        const text = sentences.join(" ");
        const pieces = splitLongText(text);
        expect(pieces.join(" ")).toBe(text);
        expect(pieces.every((piece) => piece.length <= LONGEST && piece.endsWith("."))).toBe(true);
        if (text.length <= LONGEST) expect(pieces).toEqual([text]);
        else expect(pieces.every((piece) => piece.length >= SHORTEST)).toBe(true);
      }),
    );
  });

  it("keeps its pieces away from an edit", () => {
    fc.assert(
      fc.property(
        fc.array(sentence, { minLength: 60, maxLength: 160 }),
        fc.nat(),
        sentence,
        (sentences, index, other) => {
          const edited = index % sentences.length;
          const before = splitLongText(sentences.join(" "));
          const after = new Set(splitLongText(sentences.with(edited, other).join(" ")));
          const from = sentences.slice(0, edited).join(" ").length;
          const to = from + (sentences[edited]?.length ?? 0) + 1;
          let at = 0;
          for (const piece of before) {
            const isFar = at + piece.length < from - REACH || at > to + REACH;
            if (isFar) expect(after.has(piece)).toBe(true);
            at += piece.length + 1;
          }
        },
      ),
    );
  });

  it("is not cut within what somebody says, where there is an end outside of it", () => {
    const said = "“We will go on. Nobody will stop us. The line is ready, and so are we.”";
    const told = "The minister said so to the reporters who had waited for him since the morning.";
    const pieces = splitLongText(
      Array.from({ length: 40 }, (_, at) => `${told.replace("the", `the ${at}`)} ${said}`).join(" "),
    );
    expect(pieces.length).toBeGreaterThan(3);
    for (const piece of pieces) expect(piece.split("“").length).toBe(piece.split("”").length);
  });

  it("is not cut behind a title or an initial", () => {
    const text = Array.from(
      { length: 60 },
      (_, at) => `Then Dr. Lee and J. R. Chan asked Gen. Park for page ${at} of it.`,
    ).join(" ");
    for (const piece of splitLongText(text)) expect(piece).toMatch(/^Then .* of it\.$/);
  });

  it("ends in every script, with and without spaces and sentence ends", () => {
    fc.assert(
      fc.property(
        fc.constantFrom("語", "ก", "a", "👩‍👧", "é", "word ", "слово, ", "語語。", "“Never. "),
        fc.integer({ min: 1, max: 5000 }),
        (unit, count) => {
          const text = unit.repeat(count).trim();
          const pieces = splitLongText(text);
          expect(squeeze(pieces.join(""))).toBe(squeeze(text));
          expect(pieces.every((piece) => piece.length <= LONGEST)).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
    expect(splitLongText("語".repeat(700)).length).toBe(2);
    expect(splitLongText("👩‍👧".repeat(2000)).every((piece) => /^(?:👩‍👧)+$/u.test(piece))).toBe(true);
  });

  it("a text that repeats one letter ends as well", () => {
    expect(splitLongText("a".repeat(200_000)).length).toBeGreaterThan(133);
  });
});

it("headings are never cut, and pieces have the kind of what they were", () => {
  const long = "One sentence of some words that say nothing new. ".repeat(60);
  const kinds = splitParagraphs("a", "Title", [
    { kind: "heading", text: long },
    { kind: "list", text: long },
  ]).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === "heading")).toHaveLength(1);
  expect(kinds.filter((kind) => kind === "list").length).toBeGreaterThan(1);
});

describe("a link to words of a paragraph from before it was split", () => {
  const sentences = Array.from(
    { length: 50 },
    (_, at) => `Sentence ${at} of the hearing says what number ${at * 7} is about.`,
  );
  const text = sentences.join(" ");
  const pieces = splitParagraphs("hearing", "A hearing", [{ kind: "body", text }]).slice(1);
  const before = makeArticle({ id: "hearing", title: "A hearing", paragraphs: [text] });
  const after = makeArticle({ id: "hearing", title: "A hearing", paragraphs: pieces.map((piece) => piece.text) });

  it("leads to the same words, within a piece and across a cut", () => {
    const cut = pieces[0]?.text.length ?? 0;
    for (const [from, to] of [
      [text.indexOf("number 21"), text.indexOf("number 21") + 9],
      [cut - 30, cut + 40],
    ] as const) {
      const quote = makeQuote(before.paragraphs, { paragraph: 1, offset: from }, { paragraph: 1, offset: to });
      if (quote === null) throw new Error("No words to quote.");
      const found = resolveQuote(after, quote);
      expect(["moved", "verbatim"]).toContain(found.state);
      const shown = "passage" in found ? found.passage.text.replace("\n", " ") : "";
      expect(shown).toContain(text.slice(from, to).replace(/^\S*\s|\s\S*$/g, ""));
    }
  });
});
