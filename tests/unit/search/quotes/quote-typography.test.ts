import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const OTHERS = ["Another paragraph stands before.", "And one more stands after it, with words of its own."];
const print = (text: string) =>
  makeArticle({ id: "printed", paragraphs: [OTHERS[0] as string, text, OTHERS[1] as string] });

/** What a link to a whole paragraph says when the paragraph is printed in another way. */
function reprint(first: string, then: string) {
  const { paragraphs } = print(first);
  const quote = makeQuote(paragraphs, { paragraph: 2, offset: 0 }, { paragraph: 2, offset: first.length });
  const reference = quote && readQuoteReference(writeQuoteReference(quote));
  if (!reference) throw new Error(`No quote: ${first}`);
  return resolveQuote(print(then), reference);
}

/** What nobody calls set anew: other kinds of spaces, and a letter with its mark as one sign or two. */
const spell = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();

/** Ways of setting the same words. Each group is one text. */
const SETTINGS: string[][] = [
  [
    "He left — without a word — for the airport.",
    "He left—without a word—for the airport.",
    "He left - without a word - for the airport.",
  ],
  [
    "He left – without a word.",
    "He left -- without a word.",
    "He left--without a word.",
    "He left\u2009—\u2009without a word.",
  ],
  [
    "“x” he said.",
    "« x » he said.",
    '"x" he said.',
    "„x“ he said.",
    "«\u00A0x\u00A0» he said.",
    "»x« he said.",
    '" x " he said.',
  ],
  [
    "Il dit : oui ! Non ? Si ; et puis.",
    "Il dit: oui! Non? Si; et puis.",
    "Il dit\u202F: oui\u202F! Non\u00A0? Si\u00A0; et puis.",
  ],
  [
    "He waited… then left.",
    "He waited ... then left.",
    "He waited...then left.",
    "He waited . . . then left.",
    "He waited … then left.",
  ],
  ["It’s the minister’s ‘plan’.", "It's the minister's 'plan'.", "It`s the minister´s ‘plan’."],
  [
    "Some 12 400 people came.",
    "Some 12\u00A0400 people came.",
    "Some 12\u202F400 people came.",
    "Some 12\u2009400 people came.",
  ],
  ["Half, 50 %, at 30 °C for 5 €.", "Half, 50%, at 30°C for 5€.", "Half, 50\u202F%, at 30\u00A0°C for 5\u00A0€."],
  [
    "The final office flight left.",
    "The ﬁnal oﬃce ﬂight left.",
    "The fi\u00ADnal of\u00ADfice flight left.",
    "The final\u200B office flight left.",
  ],
  ["The anti-American years 1990–95.", "The anti‑American years 1990-95.", "The anti‐American years 1990 – 95."],
  ["Some −5 degrees.", "Some -5 degrees.", "Some –5 degrees."],
  ["Çavuşoğlu came.", "Çavuşoğlu came.".normalize("NFD")],
  ["He [sic] (once) came.", "He [ sic ] ( once ) came."],
  ["He left–without a word–for Rome.", "He left — without a word — for Rome.", "He left—without a word – for Rome."],
  ["他说「我们同意」，就走了。", "他说“我们同意”，就走了。", "他说『我们同意』，就走了。", "他说｢我们同意｣，就走了。"],
  ["שר צה״ל ר׳ כהן אמר.", "שר צה\"ל ר' כהן אמר."],
  ["他等了……就走了。", "他等了…就走了。", "他等了⋯⋯就走了。", "他等了......就走了。", "他等了...就走了。"],
  ["Some \u206812,400\u2069 people came.", "Some 12,400 people came.", "Some \u206612,400\u2069 people came."],
  ["The years 1990\u2060–\u206095 were good.", "The years 1990–95 were good.", "The years 1990-95 were good."],
  ["At 30 ℃ or 86 ℉ it was.", "At 30 °C or 86 °F it was.", "At 30°C or 86°F it was."],
];

/** Other words, however alike they look. */
const DIFFERENT: [string, string][] = [
  ["The man-eating shark swam off.", "The man — eating shark swam off."],
  ["He will re-sign the paper.", "He will resign the paper."],
  ["He will re-sign the paper.", "He will re sign the paper."],
  ["Some 12 400 people came.", "Some 12,400 people came."],
  ["Some 12 400 people came.", "Some 12, 400 people came."],
  // A minus, a plus, or a decimal point is a number's; a dash or a stop is not.
  ["It fell to −5 degrees.", "It fell to — 5 degrees."],
  ["It fell to − 5 degrees.", "It fell to — 5 degrees."],
  ["It fell to -5 degrees.", "It fell to - 5 degrees."],
  ["He said »−5 degrees« then.", "He said »— 5 degrees« then."],
  ["He said ‚−5 degrees‘ then.", "He said ‚- 5 degrees‘ then."],
  ["So x=−5 then.", "So x=—5 then."],
  ["It was －5 degrees.", "It was — 5 degrees."],
  ["気温は−5度だった", "気温は—5度だった"],
  ["It fell −$5 then.", "It fell — $5 then."],
  ["It fell −.5 then.", "It fell — .5 then."],
  ["In June. 5 people came.", "In June .5 people came."],
  ["Got A+ 5 times then.", "Got A +5 times then."],
  // A range has no dash.
  ["It took 5–10 days.", "It took 5 — 10 days."],
  ["It cost $5–$10 then.", "It cost $5 — $10 then."],
  ["It took 5%–10% then.", "It took 5% — 10% then."],
  ["The 1990s–2000s then.", "The 1990s — 2000s then."],
  ["Some −5 degrees.", "Some — 5 degrees."],
  ["Some −5 degrees.", "Some 5 degrees."],
  ["Half of it, 50%, is gone.", "Half of it, 50, is gone."],
  ["The price was 1.5 million.", "The price was 1. 5 million."],
  ["It paid $5 million.", "It paid €5 million."],
  ["The bomb fell in May.", "The bomb fell in may."],
  ["We go, he said.", "We go he said."],
  ["We go now.", "We go now!"],
  ["From 5–10 people came.", "From 5 — 10 people came."],
  ["From 5–10 people came.", "From 5—10 people came."],
  ["He waited...then left.", "He waited....then left."],
  ["می\u200Cخواهم بروم.", "میخواهم بروم."],
  ["The 👩\u200D🚀 came back.", "The 👩🚀 came back."],
  ["The nonlethal weapon came.", "The non-lethal weapon came."],
];

describe("typography is no edit", () => {
  for (const group of SETTINGS) {
    for (const first of group) {
      for (const then of group) {
        if (first === then) continue;
        it(`“${first}” printed as “${then}” is verified, and said to be set anew`, () => {
          expect(reprint(first, then)).toMatchObject({
            state: expect.stringMatching(/^(verbatim|moved)$/),
            respelled: spell(first) !== spell(then),
          });
        });
      }
    }
  }

  it.each(DIFFERENT)("“%s” printed as “%s” is other words", (first, then) => {
    for (const found of [reprint(first, then), reprint(then, first)]) {
      expect(["verbatim", "moved"]).not.toContain(found.state);
    }
  });

  it("in any text: spaces around signs, and their shapes, change nothing; letters and digits do", () => {
    const word = fc.constantFrom("left", "word", "O’Brien", "S-400", "1,500", "50%", "şöyle", "left", "the", "会见");
    const sign = fc.constantFrom(
      " ",
      " ",
      " ",
      " — ",
      " – – ",
      "—",
      "……",
      ", ",
      ". “",
      "” ",
      " : ",
      "… ",
      " (",
      ") ",
      "; ",
    );
    const text = fc
      .array(fc.tuple(word, sign), { minLength: 2, maxLength: 40 })
      .map((pieces) => pieces.flat().join("").trim());
    const settings: ((text: string) => string)[] = [
      (one) => one.replaceAll(" — ", "—"),
      (one) => one.replaceAll(" — ", " -- "),
      (one) => one.replace(/[“”]/g, '"').replaceAll("’", "'"),
      (one) => one.replaceAll("“", "« ").replaceAll("”", " »"),
      (one) => one.replaceAll("—", "--").replaceAll("……", "…"),
      (one) => one.replaceAll("— ", "—\u200B").replaceAll("“", "「").replaceAll("”", "」"),
      (one) => one.replaceAll(" : ", ": ").replaceAll("… ", "..."),
      (one) => one.replaceAll("; ", "\u202F; ").replaceAll("-", "‑"),
      (one) => one.replace(/(\p{L}{2})(\p{L}{2})/gu, "$1\u00AD$2"),
    ];
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (first, which, at) => {
        const then = (settings[which % settings.length] as (one: string) => string)(first);
        expect(reprint(first, then)).toMatchObject({
          state: expect.stringMatching(/^(verbatim|moved)$/),
          respelled: spell(first) !== spell(then),
        });
        const letters = [...then.matchAll(/[\p{L}\p{N}]/gu)];
        const { index, 0: letter } = letters[at % letters.length] as RegExpExecArray;
        const changed = then.slice(0, index) + (letter === "x" ? "y" : "x") + then.slice(index + letter.length);
        expect(["verbatim", "moved"]).not.toContain(reprint(first, changed).state);
      }),
      { numRuns: 500 },
    );
  });
});
