import { describe, expect, it } from "vitest";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";
import { before, linkTo, MEETING, PIPELINE, printVersion } from "./petersburg.ts";

const LEFT =
  "He left–without a word…… and 「so」 at 30 ℃ it was 5–10 of 1,500 people, he said – at last, COVID–19 or not, and waited for the next of the trains to come along.";
const PAID =
  "He paid $7.5 million — 50 % of it — and the Paris–London line, 1990–95, was U.S.-backed, O’Brien’s, (un)lawful; −5.5 °C it was — 12 400 of them came, צה״ל said, and they left.";
const print = (...paragraphs: string[]) => makeArticle({ id: "nasty", paragraphs });

/** Links of the second form, as they were shared: the proofs of the first and the last are of words that were cut in another way. */
const SHARED: [string, string][] = [
  [
    LEFT.slice(3, LEFT.indexOf(", he said")),
    "p=dtg5sekjb9xa&quote=left%E2%80%93without+a+word%E2%80%A6%E2%80%A6+and+%E3%80%8Cso%E3%80%8D+at+30+%E2%84%83+it+was+5%E2%80%9310+of+1%2C500+people&prefix=He+&suffix=%2C+he+said+%E2%80%93+at&check=p8ujbw76nwfn1",
  ],
  [
    PAID.slice(PAID.indexOf("U.S.")),
    "p=5dzsge9mfaxn&quote=U.S.-backed%2C+O%E2%80%99Brien%E2%80%99s%2C+%28un%29lawful%3B+%E2%88%925.5+%C2%B0C+it+was+%E2%80%94+12+400+of+them+came%2C+%D7%A6%D7%94%D7%B4%D7%9C+said%2C+and+they+left.&prefix=1990%E2%80%9395%2C+was+&check=m9da5wsupjuf1",
  ],
];

describe("a link that was shared before", () => {
  it.each(SHARED)("is verified as ever: “%s”", (text, address) => {
    const reference = readQuoteReference(new URLSearchParams(address)) as QuoteReference;
    expect(resolveQuote(print(LEFT, PAID), reference)).toMatchObject({
      state: "verbatim",
      respelled: false,
      passage: { text },
      around: { paragraph: "same", before: null, after: null },
    });
    expect(resolveQuote(print(`First. ${LEFT}`, `First. ${PAID}`), reference)).toMatchObject({
      state: "moved",
      passage: { text },
    });
    const changed = resolveQuote(
      print(LEFT.replace("word", "sound"), PAID.replace("they left", "they came")),
      reference,
    );
    expect(changed.state).toBe("edited");
  });
});

describe("links of the first format, and damaged ones", () => {
  const old = (paragraphId: string, first: string): QuoteReference => ({
    paragraphId,
    words: { first, last: null, prefix: "", suffix: "", check: null, marks: [], form: 1 },
    damaged: false,
  });
  const id = before.paragraphs[2]?.id ?? "";

  it("still lead to their passages", () => {
    expect(resolveQuote(before, { paragraphId: id, words: null, damaged: false })).toMatchObject({
      state: "verbatim",
      passage: { text: PIPELINE },
    });
    expect(resolveQuote(before, old(id, "Russian gas would cross"))).toMatchObject({ state: "verbatim" });
    expect(resolveQuote(before, old("gone", "Russian gas would cross"))).toMatchObject({ state: "moved" });
    expect(resolveQuote(before, { paragraphId: "gone", words: null, damaged: false }).state).toBe("removed");
  });

  it("do not put words into an article's mouth", () => {
    expect(resolveQuote(before, old(id, "Turkey was never going to build any pipeline"))).toMatchObject({
      state: "removed",
      paragraphUnchanged: true,
    });
  });

  it("with a proof that denies the words are told", () => {
    const { words } = linkTo("ready to build the pipeline");
    const forged = {
      paragraphId: id,
      words: words && { ...words, first: "unwilling to build the pipeline" },
      damaged: false,
    };
    expect(resolveQuote(before, forged)).toMatchObject({
      state: "ambiguous",
      damaged: true,
      places: [{ text: PIPELINE }],
    });
    expect(resolveQuote(printVersion(MEETING), forged)).toMatchObject({ state: "removed", damaged: true });
  });
});
