import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import { markWord } from "#search/quotes/check-words.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { listNeighbours } from "#search/quotes/neighbours.ts";
import { paragraphLink } from "#search/quotes/paragraph-link.ts";
import { listPrintedWords } from "#search/quotes/printed-words.ts";
import { type QuoteReference, writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const REFRAIN = "The minister did not answer the question of the committee.";
const TITLE = "All of one long night";
const print = (...paragraphs: string[]) => makeArticle({ id: "any", title: TITLE, paragraphs });

/** The link that the article's page gives for a paragraph, or for some of its words, as it arrives. */
function linkTo(article: Article, paragraph: number, words?: string): QuoteReference {
  const { text = "" } = article.paragraphs[paragraph] ?? {};
  const offset = words ? text.indexOf(words) : 0;
  const to = { paragraph, offset: offset + (words ?? text).length };
  const quote = makeQuote(article.paragraphs, { paragraph, offset }, to) as QuoteReference;
  return readQuoteReference(writeQuoteReference(quote)) as QuoteReference;
}

const ordinalOf = (found: ReturnType<typeof resolveQuote>) =>
  "passage" in found ? found.passage.parts[0]?.ordinal : null;

describe("a link to one of several equal paragraphs", () => {
  const both = print("Asked about May he rose.", REFRAIN, "Asked about June he sat.", REFRAIN, "Then all went home.");

  it("leads to that one, from the page's own link too", () => {
    for (const paragraph of [2, 4]) {
      expect(resolveQuote(both, linkTo(both, paragraph))).toMatchObject({ state: "verbatim" });
      expect(ordinalOf(resolveQuote(both, linkTo(both, paragraph)))).toBe(paragraph);
      const own = both.paragraphs[paragraph] as Article["paragraphs"][number];
      const path = paragraphLink("any", own, listNeighbours(both.paragraphs)[paragraph]);
      expect(readQuoteReference(new URL(path, "http://any").searchParams)).toEqual(linkTo(both, paragraph));
    }
  });

  it.each([undefined, "the question"])("finds it again where an equal one was put before it (%s)", (words) => {
    const more = print("He came in.", REFRAIN, ...both.paragraphs.slice(1).map(({ text }) => text));
    for (const paragraph of [2, 4]) {
      const found = resolveQuote(more, linkTo(both, paragraph, words));
      expect(found).toMatchObject({ state: "moved", around: { paragraph: "another" } });
      expect(ordinalOf(found)).toBe(paragraph + 2);
    }
  });

  it.each([undefined, "the question"])("says that others stand beside the only one that is left (%s)", (words) => {
    const left = print("Asked about June he sat.", REFRAIN, "Then all went home.");
    const found = resolveQuote(left, linkTo(both, 2, words));
    const around = { paragraph: "beside-others", before: null, after: null };
    expect(found).toMatchObject({ state: "moved", around, paragraphUnchanged: true });
    expect(ordinalOf(resolveQuote(left, linkTo(both, 4, words)))).toBe(2);
  });

  it("does not choose where the same stands beside several", () => {
    const songs = print("He rose.", REFRAIN, "He sat.", "He rose.", REFRAIN, "He sat.");
    expect(resolveQuote(songs, linkTo(songs, 2))).toMatchObject({
      state: "ambiguous",
      exact: true,
      total: 2,
      places: [{ parts: [{ ordinal: 2 }] }, { parts: [{ ordinal: 5 }] }],
    });
  });

  it("is told from the other by what the quote goes on with, where the same begins beside both", () => {
    const parted = [
      "In short:",
      REFRAIN,
      "He rose to speak of May.",
      "In short:",
      REFRAIN,
      "He rose to speak of June.",
    ];
    const { paragraphs } = print(...parted);
    for (const paragraph of [2, 5]) {
      const to = { paragraph: paragraph + 1, offset: parted[paragraph]?.length ?? 0 };
      const quote = makeQuote(paragraphs, { paragraph, offset: 0 }, to) as QuoteReference;
      const found = resolveQuote(print(...parted), quote);
      expect(found).toMatchObject({ state: "verbatim", around: { paragraph: "same", before: null, after: null } });
      expect(ordinalOf(found)).toBe(paragraph);
    }
  });

  it("finds a paragraph that was the only one, when an equal one is put before it", () => {
    const once = print("Asked about May he rose.", REFRAIN, "Then all went home.");
    const twice = print("In short:", REFRAIN, "Asked about May he rose.", REFRAIN, "Then all went home.");
    const found = resolveQuote(twice, linkTo(once, 2));
    expect(found).toMatchObject({ state: "moved", around: { paragraph: "another" } });
    expect(ordinalOf(found)).toBe(4);
  });

  it("stays good when what stands beside the only one changes", () => {
    const once = print("Asked about May he rose.", REFRAIN, "Then all went home.");
    const found = resolveQuote(print("New words.", REFRAIN, "Other words."), linkTo(once, 2));
    expect(found).toMatchObject({ state: "verbatim", around: { paragraph: "same" } });
  });

  it("that says nothing of what stands beside it, as earlier ones, leads to the one with its id", () => {
    const earlier = linkTo(both, 4);
    const { neighbours: _, ...words } = earlier.words as NonNullable<QuoteReference["words"]>;
    expect(ordinalOf(resolveQuote(both, { ...earlier, words }))).toBe(4);
  });

  it.each(["* * *", "Yes.", "No, never."])("is not taken for another by what does not stand beside it: %s", (line) => {
    const asked = print("He asked:", REFRAIN, line, "So it went on.", "He rose:", REFRAIN, "Some sat down.");
    const found = resolveQuote(print("Maybe.", REFRAIN, "Perhaps.", "Never.", REFRAIN, "Often."), linkTo(asked, 2));
    expect(found).toMatchObject({ state: "ambiguous", exact: true, total: 2 });
  });

  it("leads to the one that is meant, and never to another without saying so, whatever is put in or taken out", () => {
    const lines = [REFRAIN, REFRAIN, "He rose to speak.", "They all laughed then.", "Yes.", "No, never.", "* * *", "—"];
    const article = fc.array(fc.constantFrom(...lines), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(article, article, fc.nat(), fc.nat(), fc.nat(), (first, added, at, place, count) => {
        const chosen = at % first.length;
        if (cutByEye(first[chosen]).length === 0) return;
        const changed = first.toSpliced(place % first.length, count % 3, ...added);
        const found = resolveQuote(print(...changed), linkTo(print(...first), chosen + 1));
        const meant = findByEye([TITLE, ...first], chosen + 1, [TITLE, ...changed]);
        if (meant === null) expect(found.state).not.toBe("verbatim");
        else expect(found).toMatchObject(meant.answer);
        if (meant && meant.at !== null) expect(ordinalOf(found)).toBe(meant.at);
      }),
      { numRuns: 3000 },
    );
  });

  it("is made of the ends of long paragraphs as of whole ones", () => {
    const piece = fc.constantFrom(
      "a",
      "the",
      "30 ° C",
      "°",
      "C",
      " ",
      " ",
      " ",
      "-",
      "5",
      "–",
      "\uFEFF",
      "漢",
      "* ",
      "é",
      "👩\u200D🚀",
    );
    const text = fc.array(piece, { minLength: 1, maxLength: 60 }).map((pieces) => pieces.join(""));
    const signs = fc.nat(40).map((count) => " -".repeat(count));
    fc.assert(
      fc.property(text, signs, text, (first, between, last) => {
        const before = `${first}${between} ${last}`;
        const after = `${last}${between} ${first}`;
        const ends = [...listPrintedWords(before).words.slice(-3), ...listPrintedWords(after).words.slice(0, 3)];
        const marks = listNeighbours([{ text: before }, { text: "Here." }, { text: after }])[1]?.marks;
        expect(marks?.replaceAll("0", "")).toBe(ends.map((word) => markWord(word.text)).join(""));
      }),
      { numRuns: 2000 },
    );
  });
});

const cutByEye = (text = ""): string[] => text.match(/\w+/g) ?? [];

/** The last words of the nearest paragraph with words before a place, and the first of the one after it; null where the article begins or ends. */
function readBeside(paragraphs: string[], at: number): (string[] | null)[] {
  const before = paragraphs
    .slice(0, at)
    .map(cutByEye)
    .findLast((words) => words.length > 0);
  const after = paragraphs
    .slice(at + 1)
    .map(cutByEye)
    .find((words) => words.length > 0);
  return [before?.slice(-3).reverse() ?? null, after?.slice(0, 3) ?? null];
}

/** How much of what stood beside a paragraph stands beside another: three for each side that is the same, else the words in the same place. */
function likenBeside(one: (string[] | null)[], other: (string[] | null)[]): number {
  return [0, 1].reduce((sum, side) => {
    const [told, found] = [one[side], other[side]];
    if (String(told) === String(found)) return sum + 3;
    return sum + (told ?? []).filter((word, n) => word === found?.[n]).length;
  }, 0);
}

/** What is to be said of the link to a paragraph in another version of its article; null where no paragraph has its id. */
function findByEye(first: string[], chosen: number, now: string[]) {
  const isSame = (text: string) => text === first[chosen];
  const equal = [...now.keys()].filter((n) => isSame(now[n] as string));
  const named = equal[first.slice(0, chosen).filter(isSame).length];
  if (named === undefined) return null;
  const state = (at: number, paragraph: string) => {
    return { at, answer: { state: paragraph === "same" ? "verbatim" : "moved", around: { paragraph } } };
  };
  if (equal.length === 1 && first.filter(isSame).length === 1) return state(named, "same");
  const likeness = equal.map((n) => likenBeside(readBeside(first, chosen), readBeside(now, n)));
  const best = equal.filter((_, n) => likeness[n] === Math.max(3, ...likeness));
  if (best.length === 0 && equal.length === 1) return state(named, "beside-others");
  const [only, ...others] = best;
  if (only === undefined || others.length > 0)
    return { at: null, answer: { state: "ambiguous", total: best.length || equal.length } };
  return state(only, only === named ? "same" : "another");
}
