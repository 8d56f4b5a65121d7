import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cutsWord, listWholeWords, snapToWords } from "#search/whole-words.ts";

const listed = (text: string, use?: "quote" | "search") =>
  listWholeWords(text, use).map(({ start, end }) => text.slice(start, end));

/** A word or number that is one, alone and in a sentence. */
const WHOLE = [
  ...[
    "anti-American",
    "re-signed",
    "ex-president",
    "co‑operation",
    "5-year-old",
    "Spider-Man",
    "pre-",
    "anti-“American”",
  ],
  ...[
    "O’Brien",
    "d'Estaing",
    "İstanbul’da",
    "AT&T",
    "YPG/PYD",
    "C++",
    "C#",
    "@erdogan_press",
    "#FreePress",
    "snake_case_name",
  ],
  ...[
    "press.office@mfa.example.org",
    "U.S",
    "(un)lawful",
    "[un]lawful",
    "the[y]",
    "word(s)",
    "Soft\u00ADhyphen",
    "Zero\u200Bwidth",
  ],
  ...[
    "1,500",
    "12 400",
    "12\u00A0400",
    "12\u202F400",
    "1 200 000,50",
    "1’500",
    "2,121.88",
    "0.5",
    ".5",
    "10²",
    "3½",
    "3 ½",
    "½",
  ],
  ...[
    "−5",
    "–5",
    "-5",
    "+5",
    "±5",
    "<5",
    "≈50",
    "−5 °C",
    "30°C",
    "30 °C",
    "50%",
    "50 %",
    "5‰",
    "15 per cent",
    "0.5 percent",
  ],
  ...["$7.5 million", "$7.5bn", "US$7.5bn", "5€", "€ 5", "5 €", "−$5", "7 Mrd", "5 млн", "30 km", "50万"],
  ...[
    "1990–95",
    "1990-95",
    "2016-08-09",
    "9/11",
    "24/7",
    "10:30",
    "$1bn-$2bn",
    "F-16",
    "S-400",
    "50+",
    'צה"ל',
    "בן־ציון",
  ],
  ...["👨‍👩‍👧", "🇹🇷", "导弹", "ミサイル"],
];

describe("whole words", () => {
  it.each(WHOLE)("takes %s for one", (word) => {
    const bare = word.replace(/”$/, "");
    expect(listed(word)).toEqual([bare]);
    expect(listed(`Some ${word}, others.`)).toEqual(["Some", bare, "others"]);
    expect(listed(`Some (${word}) others.`)).toContain(bare);
  });

  it.each([
    ["left—without a word", ["left", "without", "a", "word"]],
    ["left - without – a -- word", ["left", "without", "a", "word"]],
    ["wait…what ...next", ["wait", "what", "next"]],
    ["“We did,” he said.”The end", ["We", "did", "he", "said", "The", "end"]],
    ["« Nous : c’est l’« Humanité »", ["Nous", "c’est", "l", "Humanité"]],
    ["in 2016 400 people", ["in", "2016", "400", "people"]],
    ["pages 3, 5 and 7.", ["pages", "3", "5", "and", "7"]],
    ["导弹防御系统ABC", ["导弹", "防御", "系统", "ABC"]],
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
