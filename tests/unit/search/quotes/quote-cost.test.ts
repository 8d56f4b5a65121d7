import fc from "fast-check";
import { afterEach, describe, expect, it, vi } from "vitest";
import { findExact, searchArticle } from "#search/quotes/find-exact.ts";
import { findRuns } from "#search/quotes/find-runs.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { listNeighbours } from "#search/quotes/neighbours.ts";
import { listArticleWords } from "#search/quotes/printed-words.ts";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";
import { readQuote } from "#search/quotes/read-quote.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const hashed = vi.hoisted(() => ({ units: 0 }));
const compared = vi.hoisted(() => ({ places: 0 }));
vi.mock(import("#search/quotes/check-words.ts"), async (readModule) => {
  const original = await readModule();
  return {
    ...original,
    checkWords: (words) => {
      hashed.units += words.reduce((sum, { text }) => sum + text.length + 1, 0);
      return original.checkWords(words);
    },
    proveText: (text) => {
      hashed.units += text.length;
      return original.proveText(text);
    },
  };
});
vi.mock(import("#search/quotes/compare-context.ts"), async (readModule) => {
  const original = await readModule();
  return {
    ...original,
    compareContext: (...asked) => {
      compared.places++;
      return original.compareContext(...asked);
    },
  };
});
const cut = vi.hoisted(() => ({ units: 0 }));
vi.mock(import("#search/quotes/printed-words.ts"), async (readModule) => {
  const original = await readModule();
  return {
    ...original,
    listPrintedWords: (text) => {
      cut.units += text.length;
      return original.listPrintedWords(text);
    },
  };
});
afterEach(() => {
  cut.units = 0;
  compared.places = 0;
  hashed.units = 0;
});

/** A link that no longer is in its paragraph, of which so many words are not written out. */
const longLink = (words: string, between: number, form: 1 | 2 | 3): QuotedWords => ({
  first: words,
  last: words,
  prefix: "",
  suffix: "",
  check: "222222222222",
  marks: Array<null>(between).fill(null),
  form,
});
/** A proof is counted twice, as words and as text. */
const MOST_HASHED = 2_100_000;

describe("a link to an article that says the same again and again", () => {
  const COUNT = 60_000;
  const article = makeArticle({ id: "same", paragraphs: [Array(COUNT).fill("the").join(" "), "It ends."] });

  it.each([1, 2, 3] as const)("has its proof tried in a bounded number of places (form %i)", (form) => {
    const found = resolveQuote(article, {
      paragraphId: "gone",
      words: longLink("the the the", 700, form),
      damaged: false,
    });
    expect(hashed.units).toBeGreaterThan(100_000);
    expect(hashed.units).toBeLessThan(MOST_HASHED);
    // Not all could be tried, so that it is not said that the words are gone.
    expect(found).toMatchObject({ state: "ambiguous", exact: false, places: { length: 20 } });
    expect((found as { total: number }).total).toBeGreaterThan(COUNT / 2);
  });

  it("has its proof tried only where all marks agree", () => {
    const words = {
      ...longLink("the the the", 0, 3),
      marks: [...Array<null>(300).fill(null), ...Array(400).fill("2")],
    };
    expect(resolveQuote(article, { paragraphId: "gone", words, damaged: false }).state).toBe("removed");
    expect(hashed.units).toBe(0);
  });

  it("lists the first places and counts the others, when its proof holds in all of them", () => {
    // From before its paragraph got so long.
    const shorter = article.paragraphs.map(({ id, text }) => ({ id, text: text.slice(0, 4 * 4000 - 1) }));
    const quote = makeQuote(shorter, { paragraph: 1, offset: 0 }, { paragraph: 1, offset: 4 * 500 - 1 });
    hashed.units = 0;
    const found = resolveQuote(article, { ...quote, paragraphId: "gone", words: quote?.words ?? null, damaged: false });
    expect(found).toMatchObject({ state: "ambiguous", exact: true, total: COUNT - 499, places: { length: 20 } });
    expect(hashed.units).toBeLessThan(20_000);
  });

  it.each(["the", "he"])("compares what stands around the words in a bounded number of places (%s)", (first) => {
    const words = { ...longLink(first, 0, 3), last: null, check: null, prefix: "It is ", suffix: " end" };
    const found = resolveQuote(article, { paragraphId: "gone", words, damaged: false });
    expect(compared.places).toBeLessThanOrEqual(5000);
    expect(found.state).toBe(first === "the" ? "ambiguous" : "removed");
  });

  it("compares each word a few times, however long the quote", () => {
    const work = (quoted: QuotedWords) => {
      const listed = listArticleWords(article.paragraphs);
      let compared = 0;
      const words = listed.words.map(({ text, ...word }) => ({
        ...word,
        get text() {
          compared++;
          return text;
        },
      }));
      findExact(searchArticle({ ...listed, words }), readQuote(quoted) as NonNullable<ReturnType<typeof readQuote>>);
      return compared / words.length;
    };
    const whole = (first: string): QuotedWords => ({ ...longLink(first, 0, 3), last: null, check: null });
    expect(work(whole(`${Array(400).fill("the").join(" ")} end`))).toBeLessThan(8);
    expect(work(longLink(`${Array(400).fill("the").join(" ")} end`, 9, 3))).toBeLessThan(12);
  });
});

it("beside long paragraphs is made from their ends: nothing else of an article is cut for the links of its page", () => {
  const { paragraphs } = makeArticle({ id: "long", paragraphs: Array(50).fill("and so on for ever ".repeat(1000)) });
  expect(listNeighbours(paragraphs)).toHaveLength(51);
  expect(cut.units).toBeGreaterThan(0);
  expect(cut.units).toBeLessThan(50 * 200);
});

it("is asked for in few paragraphs, when its words might stand in the article twice", () => {
  const line = "They waited for the train, as ever, and nobody said a word.";
  const words = "They waited for the ambassador and everyone who came along.";
  const { paragraphs } = makeArticle({
    id: "any",
    paragraphs: [...Array(200).fill(line), words, ...Array(200).fill(line)],
  });
  expect(makeQuote(paragraphs, { paragraph: 201, offset: 0 }, { paragraph: 201, offset: words.length })).not.toBeNull();
  expect(cut.units).toBeGreaterThan(0);
  expect(cut.units).toBeLessThan(200 * line.length);
});

it("of the first form, is hashed only where it ends alike too", () => {
  const lines = Array.from(
    { length: 2000 },
    (_, n) => `Officials said on Monday that ${n} of the men were guilty of ${n} as charged`,
  );
  const article = makeArticle({ id: "alike", paragraphs: lines });
  const words = { ...longLink("", 7, 1), first: "Officials said on Monday", last: "of 77 as charged" };
  resolveQuote(article, { paragraphId: "gone", words, damaged: false });
  expect(hashed.units).toBeGreaterThan(0);
  expect(hashed.units).toBeLessThan(500);
});

it("finds a run of words wherever it stands, as a look at each place does", () => {
  const words = fc.array(fc.constantFrom("a", "b"), { maxLength: 40 });
  fc.assert(
    fc.property(words, fc.array(fc.constantFrom("a", "b"), { minLength: 1, maxLength: 6 }), (all, run) => {
      const places = [...all.keys()].filter((at) => run.every((word, n) => all[at + n] === word));
      expect([...findRuns(all, run, (one, other) => one === other)]).toEqual(places);
    }),
  );
});
