import { type QuoteReference, writeQuoteReference } from "./quotes/quote-reference.ts";

/** Paths of this site. Pure and light: pages, engines and components share them. */

/** Id of a paragraph's element on the article's page. */
export function paragraphAnchor(paragraphId: string): string {
  return `p-${paragraphId}`;
}

/** Path of an article. */
export function articlePath(articleId: string): string {
  return `/articles/${encodeURIComponent(articleId)}`;
}

/** The link to a quote, with its proof: it says what was quoted, and the server says what became of it. */
export function quoteLink(articleId: string, reference: QuoteReference): string {
  return `${articlePath(articleId)}?${writeQuoteReference(reference)}#${paragraphAnchor(reference.paragraphId)}`;
}

/** Path of the image that stands for an article, or for a quote of it, where its link is shared. */
export function imagePath(articleId: string, reference: QuoteReference | null): string {
  return `${articlePath(articleId)}/image${reference ? `?${writeQuoteReference(reference)}` : ""}`;
}

/** Path of a quote as a page to be framed by other sites. */
export function embedPath(articleId: string, reference: QuoteReference): string {
  return `/embed/${encodeURIComponent(articleId)}?${writeQuoteReference(reference)}`;
}

/** The address of the frame for a quote, by the absolute link to it. */
export function embedLink(link: string): string {
  return link.replace(/^(https?:\/\/[^/]+)\/articles\//, "$1/embed/").replace(/#.*$/, "");
}
