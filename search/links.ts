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

/** Selected words longer than this are linked as their whole paragraphs: links must survive mail and chat programs. */
export const MAX_EXACT_LENGTH = 500;

/** The link to words within a paragraph, as they stand there. */
export function quoteLink(articleId: string, paragraphId: string, exact: string): string {
  const params = new URLSearchParams({ p: paragraphId, quote: exact });
  return `${articlePath(articleId)}?${params}#${paragraphAnchor(paragraphId)}`;
}
