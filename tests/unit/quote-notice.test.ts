import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { QuoteNotice } from "#components/article/quote-notice.tsx";
import { openQuote, sayState } from "../../app/read-quote.ts";
import { makeArticle } from "../contract/make-article.ts";

const FIRST = "The ferry left the harbour at six in the morning with nobody but its crew aboard.";
const SECOND = "It came back before noon, and the captain told nobody where it had been.";
const ARTICLE = makeArticle({
  id: "ferry",
  title: "The ferry",
  paragraphs: [FIRST, SECOND, "The harbour was shut. The harbour was shut."],
});
const [, first, second, third] = ARTICLE.paragraphs.map(({ id }) => id) as [string, string, string, string];

function open(params: Record<string, string>) {
  const quote = openQuote(ARTICLE, new URLSearchParams(params));
  if (!quote) throw new Error("The link quotes nothing.");
  const { reference, resolution } = quote;
  const notice = createElement(QuoteNotice, { quote: resolution, words: reference.words, lang: "en" });
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
  const { quote, page } = open(params);
  expect(sayState(quote)).toContain(sentence);
  const [said] = sayState(quote).match(new RegExp(`[^.]*${sentence}[^.]*\\.`)) ?? [];
  expect(page).toContain(said?.trim());
});
