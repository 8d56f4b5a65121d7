import { expect, it } from "vitest";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { type OpenedQuote, openQuote } from "#search/reading/open-quote.ts";
import { describeArticlePage } from "../../../../app/articles/[id]/describe-page.ts";
import { makeCard } from "../../../../app/preview-image/make-card.ts";
import { sayState } from "../../../../app/server/read-quote.ts";
import { makeArticle } from "../../../contract/make-article.ts";

/** What is shown of words of an article that quotes somebody: its picture, and what previews are told in words. */
function show(words: string, title = "The gate", first = "") {
  const text = first || "The gate was shut at noon. “It stays shut,” the guard said.";
  const article = makeArticle({ id: "gate", title, paragraphs: [text] });
  const [, paragraph] = article.paragraphs;
  if (paragraph) paragraph.quotations = [{ start: 28, end: 42, speaker: "the guard" }];
  const at = { paragraph: 1, offset: text.indexOf(words) };
  const reference = makeQuote(article.paragraphs, at, { paragraph: 1, offset: at.offset + words.length });
  const link = reference && quoteLink("gate", reference);
  const quote = first ? null : openQuote(article, new URLSearchParams(link?.split(/[?#]/)[1]));
  return {
    card: makeCard({ article, quote }, "en"),
    page: describeArticlePage(
      { article, quote, opening: article.paragraphs[1]?.text ?? null },
      "https://example.org",
      "en",
    ),
  };
}

it("puts quotation marks around speech that stands in some, and around nothing else", () => {
  expect(show("It stays shut,")).toMatchObject({ card: { marked: true }, page: { description: "“It stays shut,”" } });
  const told = show("The gate was shut at noon.");
  expect(told).toMatchObject({ card: { marked: false }, page: { description: "The gate was shut at noon." } });
  expect(show("“It stays shut,” the guard said.").card.marked).toBe(false);
});

it("cuts no character in two", () => {
  for (const title of ["😀".repeat(900), `x${"😀".repeat(900)}`]) {
    const images = show("It stays shut,", title).page.openGraph?.images;
    const [image] = (images ?? []) as { alt: string }[];
    expect(image?.alt.isWellFormed()).toBe(true);
    expect(image?.alt.length).toBeGreaterThan(990);
  }
  for (const start of ["", "x"]) {
    const { page } = show("It stays shut,", "T", `${start}${"😀".repeat(300)}`);
    expect((page.description as string).isWellFormed()).toBe(true);
  }
});

it("names the address of a passage anew, with nothing that only the link says", () => {
  const text = "The gate was shut at noon, and nobody of those who waited there had been told of it before.";
  const article = makeArticle({ id: "gate", title: "The gate", paragraphs: [text, "Others came later."] });
  const open = (p: string, quote: string) => {
    const link = new URLSearchParams({ p, quote, prefix: "they lied that ", suffix: " in their lies" });
    const page = describeArticlePage(
      { article, quote: openQuote(article, link), opening: null },
      "https://example.org",
      "en",
    );
    return String(page.openGraph?.url);
  };
  const [, one, other] = article.paragraphs.map(({ id }) => id);
  for (const [p, state] of [
    [one, "verbatim"],
    [other, "moved"],
    ["222222222222", "moved"],
  ]) {
    const url = new URL(open(p ?? "", "nobody of those who waited there"));
    expect(url.searchParams.get("quote")).toBe("nobody of those who waited there");
    expect(url.href).not.toMatch(/lie/);
    expect(openQuote(article, url.searchParams)?.resolution).toMatchObject({ state });
  }
  expect(open(one ?? "", "somebody of those who waited there had been told")).toBe("https://example.org/articles/gate");
  expect(open("222222222222", "was never printed here")).toBe("https://example.org/articles/gate");
});

it("says of a paragraph that is there nothing but that others stand beside it, whatever a link claims", () => {
  const text = "Nobody of those who waited there had been told.";
  const article = makeArticle({ id: "gate", title: "The gate", paragraphs: [text, "Others came later."] });
  const own = makeQuote(article.paragraphs, { paragraph: 1, offset: 0 }, { paragraph: 1, offset: 25 });
  const neighbours = { isRepeated: true, marks: "222222" };
  const words = own?.words && { ...own.words, neighbours, prefix: "they lied that ", suffix: " in their lies" };
  const link = quoteLink("gate", { paragraphId: own?.paragraphId ?? "", words: words ?? null, damaged: false });
  const opened = openQuote(article, new URLSearchParams(link.split(/[?#]/)[1])) as OpenedQuote;
  expect(sayState(opened, "en")).toBe(
    "Word for word in the article. Other paragraphs stand beside theirs than the link gives.",
  );
});
