import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { writeQuoteReference } from "#search/quotes/quote-reference.ts";
import type { QuoteResolution } from "#search/quotes/quote-state.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { cutStretch, type Place, snapStretch } from "#search/quotes/stretch.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

/** What a reader selects, as the page marks it; and the answer to the link to it, which went through an address. Null where no word is. */
function select(article: Article, from: Place, to: Place): { text: string; found: QuoteResolution } | null {
  const { paragraphs } = article;
  const snapped = snapStretch(paragraphs, from, to);
  const quote = snapped && makeQuote(paragraphs, snapped.from, snapped.to);
  const reference = quote && readQuoteReference(new URLSearchParams(writeQuoteReference(quote).toString()));
  if (!snapped || !reference) return null;
  const text = cutStretch(paragraphs, snapped)
    .map((part) => part.text)
    .join("\n");
  return { text, found: resolveQuote(article, reference) };
}

/** The link to all of some paragraphs, opened. */
function selectAll(...paragraphs: string[]) {
  const article = makeArticle({ id: "any", title: "Headline of it", paragraphs });
  const to = { paragraph: paragraphs.length, offset: paragraphs.at(-1)?.length ?? 0 };
  return select(article, { paragraph: 1, offset: 0 }, to);
}

const VERBATIM = {
  state: "verbatim",
  respelled: false,
  around: { paragraph: "same", before: null, after: null },
} as const;

describe("a link to words that go over the end of a paragraph", () => {
  it.each([
    ["It paid US$", "7,500 of it"],
    ["A share of 50", "% of all"],
    ["He waited —", "— and left"],
    ["He waited --", "- and left"],
    ["From 1990 –", "95 it was"],
    ["From 5 —", "10 it was"],
    ["Some 12", "400 came"],
    ["It was 5", "million years"],
    ["He was anti-", "American"],
    ["ประธานาธิบดี", "ตุรกี"],
    ["习近平", "主席"],
    ["He waited …", "…", "… and left"],
  ])("is verified: “%s”, “%s”", (...paragraphs) => {
    expect(selectAll(...paragraphs)?.found).toMatchObject({ ...VERBATIM, passage: { text: paragraphs.join("\n") } });
  });
});

describe("a link to words with signs at their ends", () => {
  it.each([
    "wait – –",
    "-- wait",
    "\u200Bwait\u00AD",
    "--wait--",
    "…… wait ……",
    "“—wait",
    "\u2066wait\u2069",
    "wait --",
  ])("is verified, and not called set anew: “%s”", (text) => {
    const found = selectAll(text);
    expect(found?.found).toMatchObject({ ...VERBATIM, passage: { text: found?.text } });
  });
});

const NASTY = [
  ..."abAB019 .,-'“”’—–…%$€<>#@+()/\u00AD\u200B\u200C\u200D\u2060\u2066\u2069\uFE0F",
  ...[
    "the",
    "12",
    "400",
    "mil\u00ADlion",
    "5",
    "US$",
    "50",
    "%",
    "--",
    "- -",
    " — ",
    "–",
    "……",
    "⋯",
    "「",
    "」",
    "״",
    "׳",
    "℃",
    "°C",
  ],
  ...[
    "漢字",
    "東京で",
    "ー",
    "ตุรกี",
    "كتاب",
    "می\u200Cخواهم",
    "צה״ל",
    "👩\u200D🚀",
    "☎\uFE0F",
    "e\u0301",
    "ﬁnal",
    "１２",
    "²",
    " ",
    " ",
    " ",
  ],
];

describe("any selection of any article", () => {
  const text = fc
    .array(fc.constantFrom(...NASTY), { minLength: 1, maxLength: 40 })
    .map((pieces) => pieces.join("").replace(/\s+/g, " ").trim().normalize("NFC"))
    .filter((whole) => whole !== "");
  const article = fc.array(text, { minLength: 1, maxLength: 4 });

  it("has a link that is verbatim for the very text, set as it was, in the surroundings that it had", () => {
    fc.assert(
      fc.property(article, fc.nat(), fc.nat(), fc.nat(), fc.nat(), (paragraphs, a, b, x, y) => {
        const any = makeArticle({ id: "any", title: "Headline of it", paragraphs });
        const place = (n: number, offset: number): Place => {
          const paragraph = 1 + (n % paragraphs.length);
          return { paragraph, offset: offset % ((paragraphs[paragraph - 1]?.length ?? 0) + 1) };
        };
        const [from, to] = [place(a, x), place(b, y)].sort((p, q) => p.paragraph - q.paragraph || p.offset - q.offset);
        const selected = select(any, from as Place, to as Place);
        if (!selected) return;
        const { found } = selected;
        if (found.state === "ambiguous" && found.exact) {
          // The same words in the same surroundings: nobody can tell.
          expect(found.places.length).toBeGreaterThan(1);
          expect(found.places.map((each) => each.text)).toContain(selected.text);
          return;
        }
        expect(found).toMatchObject({ ...VERBATIM, passage: { text: selected.text } });
      }),
      { numRuns: 5_000 },
    );
  });
});
