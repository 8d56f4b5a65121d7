import type { Article } from "#search/article.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import { type QuoteReference, writeQuoteReference } from "#search/quotes/quote-reference.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { makeCorpus } from "./make-corpus.ts";
import { makeRandom, pickNumber, type Random } from "./random.ts";

/** What became of the quote since its link was made; the article is as the collection has it. */
export const LINK_CLASSES = ["quote links, unchanged", "quote links, edited", "quote links, removed"] as const;
export type LinkClass = (typeof LINK_CLASSES)[number];

export interface BenchLink {
  class: LinkClass;
  articleId: string;
  reference: QuoteReference;
}

/** Articles that links are opened of: one in so many paragraphs of the collection. */
const LINKED_ARTICLES = 300;

/** Links to quotes of one to three paragraphs, spread over the whole collection. */
export function chooseLinks(size: number): BenchLink[] {
  const random = makeRandom(7);
  const links: BenchLink[] = [];
  const step = Math.max(1, Math.floor(size / 12 / LINKED_ARTICLES));
  let number = 0;
  for (const batch of makeCorpus(size)) {
    for (const article of batch) {
      if (number++ % step === 0) links.push(...LINK_CLASSES.flatMap((name) => makeLink(article, name, random) ?? []));
    }
  }
  return links;
}

function makeLink(article: Article, name: LinkClass, random: Random): BenchLink | null {
  const first = 1 + pickNumber(random, article.paragraphs.length - 1);
  const last = Math.min(article.paragraphs.length - 1, first + pickNumber(random, 3));
  const share = { "quote links, unchanged": 0, "quote links, edited": 0.15, "quote links, removed": 1 }[name];
  // The link is of another text than the article's: as if the article had been edited after it was made.
  const older = article.paragraphs.map((paragraph) => ({
    id: share === 0 ? paragraph.id : `${paragraph.id.slice(0, -1)}2`,
    text: paragraph.text.replace(/\S+/g, (word) => (random() < share ? `${word}er` : word)),
  }));
  const end = older[last]?.text.length ?? 0;
  const quote = makeQuote(older, { paragraph: first, offset: 0 }, { paragraph: last, offset: end });
  // As it comes back from an address.
  const reference = quote && readQuoteReference(writeQuoteReference(quote));
  return reference && { class: name, articleId: article.id, reference };
}
