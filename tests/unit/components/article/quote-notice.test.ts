import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QuoteNotice } from "#components/article/quote-notice.tsx";
import { reachesBeyond } from "#components/article/reaches-beyond.ts";
import type { Article } from "#search/article.ts";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { openQuote } from "#search/reading/open-quote.ts";
import { sayState } from "../../../../app/server/read-quote.ts";
import { makeArticle } from "../../../contract/make-article.ts";

const FIRST = "The ferry left the harbour at six in the morning with nobody but its crew aboard.";
const SECOND = "It came back before noon, and the captain told nobody where it had been.";
const ARTICLE = makeArticle({
  id: "ferry",
  title: "The ferry",
  paragraphs: [FIRST, SECOND, "The harbour was shut. The harbour was shut."],
});
const [, first, second, third] = ARTICLE.paragraphs.map(({ id }) => id) as [string, string, string, string];

function open(params: URLSearchParams, article: Article = ARTICLE) {
  const quote = openQuote(article, params);
  if (!quote) throw new Error("The link quotes nothing.");
  const { reference, resolution } = quote;
  const linked = article.paragraphs.find(({ id }) => id === reference.paragraphId)?.text ?? null;
  const notice = createElement(QuoteNotice, {
    language: "en",
    quote: resolution,
    words: reference.words,
    linked,
    lang: "en",
    pathOf: () => "#",
  });
  return { quote, page: renderToStaticMarkup(notice).replaceAll("&#x27;", "'") };
}

const CREW = "nobody but its crew aboard";
const HARBOUR = "The harbour was shut";
it.each<[string, string, Record<string, string>]>([
  ["another paragraph", "They stand in another paragraph", { p: second, quote: CREW }],
  ["none", "The paragraph that the link names is not", { p: "222222222222", quote: CREW }],
  ["the same beside them", "The rest of their paragraph differs", { p: "2222", quote: CREW, prefix: "morning with " }],
  ["only as parts", "only as part of longer words", { p: first, quote: "erry left the harbour at six in the mor" }],
  ["words that were never there", "do not stand in the article", { p: first, quote: "the queen of the harbour sang" }],
  ["a tie", "which place is meant is unclear", { p: third, quote: HARBOUR, prefix: "x", suffix: "y" }],
  ["no proof", "was cut or changed on its way", { p: first, quote: CREW, check: "222222222222" }],
  ["a paragraph that is gone", "The paragraph that the link names is not", { p: "222222222222" }],
])("the page and what others frame say the same: %s", (_, sentence, params) => {
  const { quote, page } = open(new URLSearchParams(params));
  expect(sayState(quote, "en")).toContain(sentence);
  const [said] = sayState(quote, "en").match(new RegExp(`[^.]*${sentence}[^.]*\\.`)) ?? [];
  expect(page).toContain(said?.trim());
});

/** Opens the link to words of the first paragraph and, where the second's are given, on to those, after the second was changed. */
function openAfterEdit(from: string, to: string | null, second: string) {
  const words = to ?? from;
  const [paragraph, text] = to === null ? [1, FIRST] : [2, SECOND];
  const begin = { paragraph: 1, offset: FIRST.indexOf(from) };
  const reference = makeQuote(ARTICLE.paragraphs, begin, { paragraph, offset: text.indexOf(words) + words.length });
  const link = new URL(reference ? quoteLink("ferry", reference) : "", "http://localhost");
  const edited = makeArticle({ id: "ferry", title: "The ferry", paragraphs: [FIRST, second] });
  return { link, edited };
}

const BLAMED = "the link itself may have been cut or altered";
const EITHER = "Either the article was edited since the link was made, or the link was.";
const LATER = "It came back long after noon, and the captain told nobody where it had been.";

it.each([
  ["edited", "its crew aboard.", "came back before noon", LATER],
  ["edited", "in the morning", "where it had been.", LATER],
  ["removed", "in the morning", "where it had been.", "Nothing else is known."],
])("a link over two paragraphs is not blamed when the second was edited: %s", (state, from, to, second) => {
  const { link, edited } = openAfterEdit(from, to, second);
  const { quote, page } = open(link.searchParams, edited);
  expect(quote.resolution).toMatchObject({ state, paragraphUnchanged: true });
  expect(page).not.toContain(BLAMED);
  expect(page.includes(EITHER)).toBe(state === "edited");
  // What the link alone says is not shown beside a paragraph that is there.
  expect(page).not.toMatch(/before|<del|<ins/);
});

it("a link within a paragraph that is unchanged is blamed for other words, however long the quote is", () => {
  for (const from of [CREW, "The ferry left the harbour at six in the morning with nobody but its crew"]) {
    const { link, edited } = openAfterEdit(from, null, LATER);
    link.searchParams.set("quote", from.replace("crew", "captain").replace("left", "never left"));
    link.searchParams.delete("check");
    const { page } = open(link.searchParams, edited);
    expect(page).toContain(BLAMED);
    expect(page).not.toContain(EITHER);
  }
});

it("a tie between places blames nobody", () => {
  expect(open(new URLSearchParams({ p: third, quote: HARBOUR, prefix: "x", suffix: "y" })).page).not.toContain(BLAMED);
});

it("only a quote that begins with a paragraph's last words may go beyond it", () => {
  const text = fc.array(fc.constantFrom("gate", "river", "bridge", "O’Brien", "1,500", "café"), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(text, text, fc.nat(), fc.nat(), fc.boolean(), (own, next, at, length, within) => {
      const paragraphs = [own, next].map((words, n) => ({ id: `p${n}`, text: words.join(" ") }));
      const start = at % own.length;
      const rest = [...own.slice(start), ...(within ? [] : next)];
      const count = within ? 1 + (length % rest.length) : own.length - start + 1 + (length % next.length);
      const words = rest.slice(0, count);
      const [last, before] = within ? [0, own.slice(0, start + count)] : [1, next.slice(0, count - own.length + start)];
      const from = { paragraph: 0, offset: own.slice(0, start).join(" ").length };
      const quote = makeQuote(paragraphs, from, { paragraph: last, offset: before.join(" ").length });
      if (!quote?.words) throw new Error("There are no words.");
      const head = quote.words.last === null ? words : quote.words.first.split(/\s/);
      const canReach = own.some(
        (_, n) => n + count > own.length && own.slice(n, n + head.length).every((word, k) => word === head[k]),
      );
      expect(reachesBeyond(paragraphs[0]?.text ?? "", quote.words)).toBe(canReach);
      if (!within) expect(canReach).toBe(true);
    }),
    { numRuns: 1000 },
  );
});
