import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import { paragraphLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { listNeighbours } from "#search/quotes/neighbours.ts";
import { type QuoteReference, writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

const REFRAIN = "The minister did not answer the question of the committee.";
const print = (...paragraphs: string[]) => makeArticle({ id: "any", title: "All of one long day", paragraphs });

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

  it("never leads to another than it was made for without saying so, whatever is put in or taken out", () => {
    const line = fc.constantFrom(REFRAIN, REFRAIN, "He rose to speak.", "He sat down again.", "They all laughed then.");
    const article = fc.array(line, { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(article, article, fc.nat(), fc.nat(), fc.nat(), (first, added, at, place, count) => {
        const traced = first.map((text, n) => ({ text, origin: n }));
        const chosen = at % first.length;
        const changed = traced.toSpliced(
          place % first.length,
          count % 3,
          ...added.map((text) => ({ text, origin: -1 })),
        );
        const found = resolveQuote(print(...changed.map(({ text }) => text)), linkTo(print(...first), chosen + 1));
        if (found.state !== "verbatim") return;
        const shown = changed[(ordinalOf(found) ?? 0) - 1];
        if (shown?.origin === chosen) return;
        const isOnly = (lines: { text: string }[]) => lines.filter(({ text }) => text === first[chosen]).length === 1;
        // The only one then and now is the same paragraph, wherever it stands.
        if (isOnly(traced) && isOnly(changed)) return;
        // Nobody can tell it from the one that was meant: the same stands beside it.
        const beside = (lines: string[], n: number) => [lines[n - 1] ?? "All of one long day", lines[n], lines[n + 1]];
        const now = changed.map(({ text }) => text);
        const alike = beside(now, (ordinalOf(found) ?? 0) - 1).filter((text, n) => text === beside(first, chosen)[n]);
        expect(alike.length).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 2000 },
    );
  });
});
