import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutsWord, listWholeWords, snapToWords } from "#search/words/whole-words.ts";
import { UNCUT_WORDS } from "./uncut-words.ts";

const listed = (text: string, use?: "quote" | "search") =>
  listWholeWords(text, use).map(({ start, end }) => text.slice(start, end));

describe("whole words", () => {
  it.each(UNCUT_WORDS)("takes %s for one", (word) => {
    expect(listed(word)).toEqual([word]);
    expect(listed(`Some ${word}, others.`)).toEqual(["Some", word, "others"]);
    expect(listed(`Some “${word}” others.`)).toContain(word);
    if (!word.endsWith("-")) expect(listed(`Some—${word}—others.`)).toContain(word);
  });

  it.each([
    ["left—without a word", ["left", "without", "a", "word"]],
    ["left - without – a -- word", ["left", "without", "a", "word"]],
    ["wait…what ...next", ["wait", "what", "next"]],
    ["“We did,” he said.”The end", ["We", "did", "he", "said", "The", "end"]],
    ["« Nous : c’est l’« Humanité »", ["Nous", "c’est", "l", "Humanité"]],
    ["in 2016 400 people", ["in", "2016", "400", "people"]],
    ["pages 3, 5 and 7.", ["pages", "3", "5", "and", "7"]],
    ["said,“We” and—“he”—did; killed,wounded", ["said", "We", "and", "he", "did", "killed", "wounded"]],
    ["l’“armée”, people[12] and 500[3].”Next", ["l", "armée", "people", "12", "and", "500", "3", "Next"]],
    ["in 2015—500 people", ["in", "2015", "500", "people"]],
    ["left--5 people, so…-5", ["left", "5", "people", "so", "-5"]],
    ["50 % 2017, 48 hours, the US $500", ["50 %", "2017", "48", "hours", "the", "US", "$500"]],
    ["between five and ten, one of two men", ["between", "five", "and", "ten", "one", "of", "two", "men"]],
    ["导弹防御系统ABC", ["导弹", "防御", "系统", "ABC"]],
    ["降到-5度了", ["降到", "-5度", "了"]],
    ["5万人", ["5万", "人"]],
  ])("parts %s", (text, words) => {
    expect(listed(text)).toEqual(words);
  });

  it("lets a search find a word beside an apostrophe, a stroke or a number", () => {
    expect(listed("Turkey’s YPG/PYD got $5 million, 5%, 9/11", "search")).toEqual([
      "Turkey",
      "s",
      "YPG",
      "PYD",
      "got",
      "$5",
      "million",
      "5%",
      "9/11",
    ]);
  });

  it("leaves scripts without spaces to a search by characters", () => {
    expect(listed("导弹防御系统, ABC导弹 50万", "search")).toEqual(["导弹防御系统", "ABC", "导弹", "50万"]);
  });

  it("snaps a selection to the words that it touches", () => {
    const text = "The unlawful killing of 1,500 people.";
    const snap = (chosen: string) => {
      const start = text.indexOf(chosen);
      const snapped = snapToWords(text, start, start + chosen.length);
      return snapped && text.slice(snapped.start, snapped.end);
    };
    expect(snap("lawful killing of 1")).toBe("unlawful killing of 1,500");
    expect(snap("500 people")).toBe("1,500 people");
    expect(snap(" people. ".trimEnd())).toBe("people.");
    expect(snap(".")).toBeNull();
    expect(snap(" ")).toBeNull();
  });

  it("gives stretches that are sorted, never overlap, and hold every letter and digit", () => {
    const signs = fc.constantFrom(..."aBé59 5 .,-–—’'\"“”()[]/$€%°:習導ミー😀ר\u00AD\u0301\u200B+#@½");
    fc.assert(
      fc.property(fc.array(signs, { maxLength: 40 }), (chosen) => {
        const text = chosen.join("");
        for (const use of ["quote", "search"] as const) {
          const words = listWholeWords(text, use);
          let at = 0;
          let between = "";
          for (const { start, end } of words) {
            expect(start).toBeGreaterThanOrEqual(at);
            expect(end).toBeGreaterThan(start);
            between += text.slice(at, start);
            at = end;
          }
          expect(`${between}${text.slice(at)}`).not.toMatch(/[\p{L}\p{N}]/u);
        }
        const words = listWholeWords(text);
        for (let offset = 0; offset <= text.length; offset++) {
          expect(cutsWord(words, offset)).toBe(words.some(({ start, end }) => start < offset && offset < end));
        }
      }),
    );
  });

  it("never lets a quote part what a search may not", () => {
    const parts = fc.array(fc.constantFrom("a", "5", "-", "’", "/", " ", "million", "%", ".", ","), { maxLength: 20 });
    fc.assert(
      fc.property(parts, (chosen) => {
        const text = chosen.join("");
        const words = listWholeWords(text);
        for (const { start, end } of listWholeWords(text, "search")) {
          expect(words.some((word) => word.start <= start && word.end >= end)).toBe(true);
        }
      }),
    );
  });
});
