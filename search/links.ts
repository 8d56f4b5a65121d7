import { type QuoteReference, writeQuoteReference } from "./quotes/quote-reference.ts";

/** Paths of this site. Pure: pages, engines and components share them. */

/** Id of a paragraph's element on the article's page. */
export function paragraphAnchor(paragraphId: string): string {
  return `p-${paragraphId}`;
}

/** Path of an article. */
export function articlePath(articleId: string): string {
  return `/articles/${encodeURIComponent(articleId)}`;
}

/** The link to one paragraph: the server reads `p` to say whether it is there, the browser scrolls to the fragment. */
export function paragraphLink(articleId: string, paragraphId: string): string {
  return `${articlePath(articleId)}?p=${encodeURIComponent(paragraphId)}#${paragraphAnchor(paragraphId)}`;
}

/** The link to a quote, with its proof: it says what was quoted, and the server says what became of it. */
export function quoteLink(articleId: string, reference: QuoteReference): string {
  return `${articlePath(articleId)}?${writeQuoteReference(reference)}#${paragraphAnchor(reference.paragraphId)}`;
}
