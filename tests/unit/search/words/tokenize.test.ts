import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldWord, tokenize, tokenizeToTerms } from "#search/words/tokenize.ts";

describe("foldWord", () => {
  it.each([
    ["Erdoğan", "erdogan"],
    ["İstanbul", "istanbul"],
    ["ISTANBUL", "istanbul"],
    ["ıstanbul", "istanbul"],
    ["Diyarbakır", "diyarbakir"],
    ["Çavuşoğlu", "cavusoglu"],
    ["Straße", "strasse"],
    ["Łódź", "lodz"],
    ["Đinđić", "dindic"],
    ["Ærø", "aero"],
    ["ﬁnal", "final"],
    ["ΟΔΟΣ", "οδοσ"],
    ["²", "2"],
  ])("folds %s to %s", (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  it("folds a composed and a decomposed spelling alike", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        expect(tokenizeToTerms(text.normalize("NFD"))).toEqual(tokenizeToTerms(text.normalize("NFC")));
      }),
    );
  });
});

describe("tokenize", () => {
  it.each([
    ["S-400 air-defence", ["s", "400", "air", "defence"]],
    ["Turkey’s don't", ["turkey", "s", "don", "t"]],
    ["co\u00ADoperation", ["cooperation"]],
    ["un\u200Blawful, re\u2060signed", ["unlawful", "resigned"]],
    ["北京 北", ["北", "京", "北"]],
    ["بوتين قال", ["بوتين", "قال"]],
    ["1,000.5", ["1", "000", "5"]],
    ["«»—…", []],
  ])("cuts %s", (text, terms) => {
    expect(tokenizeToTerms(text)).toEqual(terms);
  });

  it("gives offsets that cut the word out of the text, in order, for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 60 }), (text) => {
        let previous = { start: 0, end: 0 };
        for (const token of tokenize(text)) {
          if (token.start !== previous.start) expect(token.start).toBeGreaterThanOrEqual(previous.end);
          expect(foldWord(text.slice(token.start, token.end))).toContain(token.term);
          expect(token.term).toMatch(/^[\p{L}\p{N}]+$/u);
          previous = token;
        }
      }),
    );
  });

  it("gives terms that are cut into themselves again, so that an engine may store them joined by spaces", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const terms = tokenizeToTerms(text);
        expect(tokenizeToTerms(terms.join(" "))).toEqual(terms);
        expect(tokenize(text).map((token) => token.term)).toEqual(terms);
      }),
      { numRuns: 2000 },
    );
  });
});
