import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SearchError } from "#search/errors.ts";
import { quoteLink } from "#search/links.ts";
import { foldTypography } from "#search/quotes/fold-typography.ts";
import { makeParagraphQuote, makeQuote, type QuotableParagraph } from "#search/quotes/make-quote.ts";
import { writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const TALKS =
  "“We will buy the S-400,” the minister said on Monday, and Turkey’s allies, who had hoped until the last that he would wait, were told of it by their newspapers.";
const PRICE = "The price is 12,500 million dollars, of which Ankara pays a part in advance, he said.";

/** The quote of some words of an article's paragraphs, which must stand there. */
function quoteWords(paragraphs: QuotableParagraph[], words: string) {
  const paragraph = paragraphs.findIndex(({ text }) => text.includes(words));
  const offset = paragraphs[paragraph]?.text.indexOf(words) ?? -1;
  const quote = makeQuote(paragraphs, { paragraph, offset }, { paragraph, offset: offset + words.length });
  if (!quote) throw new Error(`No quote: ${words}`);
  return quote;
}

describe("links to quotes", () => {
  const { paragraphs } = makeArticle({ id: "talks", paragraphs: [TALKS, PRICE, "S-400"] });
  const [, talks, , short] = paragraphs as QuotableParagraph[];

  it("hold a short quote whole, with what stands around it", () => {
    const { words } = quoteWords(paragraphs, "a part in advance");
    expect(words).toMatchObject({
      first: "a part in advance",
      last: null,
      prefix: "dollars, of which Ankara pays ",
      suffix: ", he said",
    });
  });

  it("hold the ends of a long quote, a proof of the whole, and a mark for each word between", () => {
    const { words } = makeParagraphQuote(talks as QuotableParagraph);
    expect(TALKS.startsWith(words?.first as string)).toBe(true);
    expect(TALKS.endsWith(words?.last as string)).toBe(true);
    expect(words?.check).toMatch(/^[2-9a-z]{12}$/);
    const known = `${words?.first} ${words?.last}`.split(" ").length;
    expect(words?.marks).toHaveLength(TALKS.split(" ").length - known);
  });

  it("can be read by people and pasted anywhere", () => {
    const link = quoteLink("talks", makeParagraphQuote(talks as QuotableParagraph));
    expect(link).toContain("buy+the+S-400");
    expect(link.length).toBeLessThan(350);
    expect(link).toMatch(/^[\w\-./?&=#%+*]+$/);
    expect(quoteLink("talks", makeParagraphQuote(short as QuotableParagraph)).length).toBeLessThan(80);
  });

  it("take whole words in where a selection cuts them, and leave spaces out", () => {
    const cut = (words: string) => quoteWords(paragraphs, words).words?.first;
    expect(cut("inister said on Mon")).toBe("minister said on Monday");
    expect(cut(" part in ")).toBe("part in");
    expect(cut("500 million")).toBe("12,500 million dollars");
    expect(cut("and Turkey")).toBe("and Turkey’s");
  });

  it("go across paragraphs", () => {
    const quote = makeQuote(
      paragraphs,
      { paragraph: 1, offset: TALKS.indexOf("newspapers") },
      { paragraph: 2, offset: 12 },
    );
    expect(quote).toMatchObject({ paragraphId: talks?.id, words: { first: "newspapers.\nThe price is" } });
  });

  it("are null where nothing is selected", () => {
    expect(makeQuote(paragraphs, { paragraph: 1, offset: 3 }, { paragraph: 1, offset: 4 })).toBeNull();
    expect(makeQuote(paragraphs, { paragraph: 9, offset: 0 }, { paragraph: 9, offset: 5 })).toBeNull();
  });
});

describe("reading a link", () => {
  const read = (search: string) => readQuoteReference(new URLSearchParams(search));

  it("gives back what was written, for any two places in any paragraphs", () => {
    const paragraph = fc.string({ unit: "grapheme", minLength: 1, maxLength: 400 });
    fc.assert(
      fc.property(
        fc.array(paragraph, { minLength: 1, maxLength: 4 }),
        fc.nat(),
        fc.nat(),
        fc.nat(400),
        fc.nat(400),
        (texts, a, b, x, y) => {
          const paragraphs = texts.map((text, n) => ({ id: `p${n}`, text }));
          const [from, to] = [a % texts.length, b % texts.length].sort() as [number, number];
          const quote = makeQuote(paragraphs, { paragraph: from, offset: x }, { paragraph: to, offset: y });
          if (!quote) return;
          expect(read(writeQuoteReference(quote).toString())).toEqual(quote);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("knows the first format", () => {
    expect(read("p=abc")).toEqual({ paragraphId: "abc", words: null, damaged: false });
    expect(read("p=abc&quote=some+words")).toMatchObject({
      words: { first: "some words", last: null, check: null },
      damaged: false,
    });
    expect(read("q=turkey")).toBeNull();
  });

  it("tells a link that was cut", () => {
    const whole = writeQuoteReference(makeParagraphQuote({ id: "abc", text: TALKS })).toString();
    expect(read(whole)?.damaged).toBe(false);
    for (const cut of [whole.indexOf("&check") + 12, whole.indexOf("&check")]) {
      expect(read(whole.slice(0, cut))?.damaged).toBe(true);
    }
  });

  it("refuses what no link holds", () => {
    expect(() => read(`p=abc&quote=${"word+".repeat(1000)}`)).toThrow(SearchError);
  });
});

describe("every link, opened on the unchanged article", () => {
  it("is verbatim, and shows the very words", () => {
    const word = fc.oneof(
      fc.string({ unit: fc.constantFrom(..."abcABC019.,'-“”’—çğışß"), minLength: 1, maxLength: 6 }),
      fc.constantFrom("the", "12", "400", "漢字", "كتاب", "S-400", "Turkey’s", "e\u0301te", "…"),
    );
    const text = fc.array(word, { minLength: 1, maxLength: 60 }).map((words) => words.join(" ").normalize("NFC"));
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 4 }), fc.nat(), fc.nat(), fc.nat(), (texts, a, b, c) => {
        const article = makeArticle({ id: "any", paragraphs: texts });
        const paragraph = 1 + (a % texts.length);
        const length = article.paragraphs[paragraph]?.text.length ?? 0;
        const [start, end] = [b % (length + 1), c % (length + 1)].sort((x, y) => x - y) as [number, number];
        const quote = makeQuote(article.paragraphs, { paragraph, offset: start }, { paragraph, offset: end });
        if (!quote) return;
        const reference = readQuoteReference(writeQuoteReference(quote));
        const found = resolveQuote(article, reference as NonNullable<typeof reference>);
        if (found.state === "ambiguous") {
          // The same words in the same surroundings: nobody can tell.
          expect(found.places.length).toBeGreaterThan(1);
          return;
        }
        expect(found.state).toBe("verbatim");
        if (found.state !== "verbatim") return;
        const { first, last } = quote.words ?? { first: "", last: null };
        const text = foldTypography(found.passage.text);
        expect(text.startsWith(foldTypography(first))).toBe(true);
        expect(text.endsWith(foldTypography(last ?? first))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
