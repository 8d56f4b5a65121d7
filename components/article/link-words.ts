import { makeTextFragment } from "#search/citation/text-fragment.ts";
import { quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import type { Stretch } from "#search/quotes/stretch.ts";
import type { MadeLink } from "#search/reading/make-link.ts";
import type { CitedArticle } from "./cited-article.ts";
import { readParagraphs } from "./read-selection.ts";

/** Of a part of an article the site is asked, by scripts that are loaded when they are needed: most articles are shown whole. */
async function askSite(articleId: string, words: Stretch): Promise<MadeLink> {
  const { askLink } = await import("./ask-link.ts");
  return askLink(articleId, words);
}

/**
 * The whole link to words of the article; null where there is none to them alone. Made when it is asked for: whether the words stand elsewhere too
 * takes a look at the whole article.
 *
 * @param words a stretch of the paragraphs that the page shows
 * @throws Error when the site has to be asked and can't be reached
 */
export async function linkWords({ article, facts, isWhole }: CitedArticle, words: Stretch): Promise<string | null> {
  if (!isWhole) return facts.origin + (await askSite(article.id, words)).link;
  const quote = makeQuote(readParagraphs(), words.from, words.to);
  return quote && facts.origin + quoteLink(article.id, quote);
}

/**
 * The address of the original page at these words; null where it has none, or no fragment leads there.
 * @throws Error as `linkWords`
 */
export async function linkOriginal({ article, isWhole }: CitedArticle, words: Stretch): Promise<string | null> {
  if (!isWhole) return (await askSite(article.id, words)).original;
  const texts = readParagraphs().map(({ text }) => text);
  return article.url && makeTextFragment(article.url, texts, words);
}
