import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tokenize } from "#search/words/tokenize.ts";
import { listWholeWords } from "#search/words/whole-words.ts";
import { readEdges, readPhraseEdges } from "#search/words/word-edges.ts";

/** Each word as it is found: `·` where it is cut, the signs that belong to it in brackets. */
function show(text: string): string {
  const tokens = tokenize(text);
  const { before, after } = readEdges(text, tokens);
  const edge = (one: string | null | undefined) => (one === null ? "·" : one === "" ? "" : `[${one}]`);
  return tokens.map(({ term }, at) => edge(before[at]) + term + edge(after[at])).join(" ");
}

describe("edges", () => {
  it.each([
    ["unlawful killing of 1,500 people", "unlawful killing of 1· ·500 people"],
    ["12 400 refugees, −5 degrees, $7.5 million", "12· ·400 refugees [-]5 degrees [$]7· ·5 million"],
    ["50% of 50, 50 %, 3½", "50[%] of 50 50[%] 312"],
    ["anti-American, an ex-president of 1990–95", "anti· ·american an ex· ·president of 1990· ·95"],
    ["Turkey’s S-400, YPG/PYD, d’Ankara", "turkey s s· ·400 ypg pyd d ankara"],
    ["#FreePress, C++, end-of-the-year", "[#]freepress c[++] end· ·of· ·the· ·year"],
    ["\u200Eשלום\u200F בן־ציון", "שלום בן· ·ציון"],
    ["北京大学有50万人", "北 京 大 学 有 50· 万 人"],
    ["サーバー室, ไทย", "サ ー ハ ー 室 ไ ท ย"],
  ])("are read of %s", (text, shown) => {
    expect(show(text)).toBe(shown);
  });

  it("are those of what was typed", () => {
    expect(readPhraseEdges("–5 to 50 %")).toEqual({ before: "-", after: "%" });
    expect(readPhraseEdges("the S-400,")).toEqual({ before: "", after: "" });
    expect(readPhraseEdges("…")).toEqual({ before: "", after: "" });
  });

  it("are those of the whole words, wherever a text has tokens that stand alone", () => {
    const part = fc.constantFrom(
      ..."aBézя5٥½ , .;:-–—’“”()/$€%°😀ר\u00AD\u0301\u200B+#@&_",
      " word ",
      " 12 ",
      " 400 ",
      " − ",
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
        const text = parts.join("");
        const tokens = tokenize(text);
        const words = listWholeWords(text, "search");
        const read = (between: string) =>
          /[\p{L}\p{N}]/u.test(between) ? null : between.replace(/[\s\p{M}\p{Cf}]/gu, "").replace(/[–—−]/g, "-");
        const expected = tokens.map(({ start, end }) => {
          const word = words.find((one) => one.start < end && start < one.end) ?? { start, end };
          return [read(text.slice(word.start, start)), read(text.slice(end, word.end))];
        });
        const { before, after } = readEdges(text, tokens);
        expect(before.map((edge, at) => [edge, after[at]])).toEqual(expected);
      }),
      { numRuns: 20_000 },
    );
  });

  it("take linear time, whatever is joined", () => {
    for (const part of ["a-", "%", "$5 ", "\u200B5%", "ー", "ก\u0E49", "1,"]) {
      const text = part.repeat(20_000);
      const tokens = tokenize(text);
      expect(readEdges(text, tokens).before).toHaveLength(tokens.length);
    }
  });
});
