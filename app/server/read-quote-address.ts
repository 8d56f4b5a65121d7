/** A link to a quote in its parts. */
export interface QuoteAddress {
  /** With the port, when it isn't the usual one. */
  host: string;
  /** Of the article. */
  id: string;
  params: URLSearchParams;
}

const ARTICLE_PATH = /^\/(?:articles|embed)\/([^/]+)\/?$/;

/** Reads a whole link, or one without a host (then its host is `localhost`); null when it is no link to an article or to a frame of it. */
export function readQuoteAddress(link: string): QuoteAddress | null {
  const url = URL.parse(link, "http://localhost");
  const id = url && ARTICLE_PATH.exec(url.pathname)?.[1];
  return url && id ? { host: url.host, id: decodeId(id), params: url.searchParams } : null;
}

function decodeId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
