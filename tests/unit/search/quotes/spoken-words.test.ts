import fc from "fast-check";
import { expect, it } from "vitest";
import type { Quotation } from "#search/article.ts";
import { listSpokenWords, readSpokenWords } from "#search/quotes/spoken-words.ts";

const TEXT = "“The gate,” Ann Lee said, “stays open.” “Nobody is turned away,” said Ben Ott. A “so-called” gate.";

const at = (words: string, speaker: string | null): Quotation => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length, speaker };
};
const quotations = [
  at("The gate,", "Ann Lee"),
  at("stays open.", "Ann Lee"),
  at("Nobody is turned away,", "Ben Ott"),
  at("so-called", null),
];

it("each speaker’s words stand alone, in order; the article’s own between them are left out and marked", () => {
  expect(listSpokenWords({ text: TEXT, quotations: quotations.toReversed() })).toEqual([
    { speaker: "Ann Lee", text: "The gate […] stays open.", start: 1, end: TEXT.indexOf("” Ann"), isBroken: true },
    {
      speaker: "Ben Ott",
      text: "Nobody is turned away",
      start: TEXT.indexOf("Nobody"),
      end: TEXT.indexOf("” said Ben"),
      isBroken: false,
    },
  ]);
});

it("words that nobody is named for, and marks around nothing, are nobody’s", () => {
  expect(
    listSpokenWords({ text: TEXT, quotations: [at("so-called", null), { start: 1, end: 1, speaker: "A" }] }),
  ).toEqual([]);
});

function readWords(words: string) {
  const start = TEXT.indexOf(words);
  const parts = [{ paragraphId: "p", ordinal: 0, start, end: start + words.length }];
  return readSpokenWords({ paragraphs: [{ text: TEXT, quotations }] }, { parts, text: words });
}

it("a passage within one person’s speech is cited without the marks around it", () => {
  expect(readWords("“Nobody is turned away,”")).toEqual({ speaker: "Ben Ott", text: "Nobody is turned away" });
  expect(readWords("turned away")).toEqual({ speaker: "Ben Ott", text: "turned away" });
  expect(readWords("stays open.” “Nobody")).toBeNull();
  expect(readWords("“The gate,” Ann Lee said")).toBeNull();
  expect(readWords("so-called")).toBeNull();
});

it("a passage over several paragraphs of one person’s speech keeps its paragraphs", () => {
  const paragraphs = ["“One gate.", "“Two gates.”"].map((text, n) => ({
    text,
    quotations: [{ start: 1, end: text.length - n, speaker: "Ann Lee" }],
  }));
  const parts = paragraphs.map(({ text }, ordinal) => ({
    paragraphId: `${ordinal}`,
    ordinal,
    start: 0,
    end: text.length,
  }));
  expect(readSpokenWords({ paragraphs }, { parts, text: "" })).toEqual({
    speaker: "Ann Lee",
    text: "One gate.\nTwo gates.",
  });
});

it("nothing but words of that speaker is ever put in somebody’s mouth", () => {
  const piece = fc.record({
    words: fc.constantFrom("aa bb,", "cc", "dd ee."),
    speaker: fc.constantFrom("A", "B", null),
  });
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
      let text = "";
      const spoken = pieces.map(({ words, speaker }, n) => {
        const start = text.length + 1;
        text += `“${speaker ?? "X"}${words}” said ${n}. `;
        return { start, end: start + words.length + 1, speaker };
      });
      for (const { speaker, text: words, start, end, isBroken } of listSpokenWords({ text, quotations: spoken })) {
        const own = spoken.filter((each) => each.speaker === speaker);
        // What a link can lead to is the first stretch: from there to the last one stand words of others.
        expect([start, end, isBroken]).toEqual([own[0]?.start, own[0]?.end, own.length > 1]);
        expect(words).toBe(own.map((each) => text.slice(each.start, each.end).replace(/,$/, "")).join(" […] "));
      }
    }),
  );
});
