import type { Article, ArticleFacts } from "../article.ts";
import type { ArticleStore, Asker } from "../engine.ts";
import { type OpenedQuote, openQuote } from "./open-quote.ts";

/** What previews and frames are made from: an article without its text, and what an address quotes of it. */
export interface QuotedArticle {
  article: ArticleFacts;
  /** Null when the address quotes nothing. */
  quote: OpenedQuote | null;
}

/** An article and the parameters of a link to a quote, as they stand in an address. */
export interface QuotedRequest {
  id: string;
  params: string;
}

/** The article without its text. */
export function takeFacts({ paragraphs, contentHash, ...facts }: Article): ArticleFacts {
  return facts;
}

/**
 * An article and what an address quotes of it; null when there is no such article.
 * @throws SearchError as the engine does
 */
export async function readQuotedArticle(
  engine: ArticleStore,
  { id, params }: QuotedRequest,
  asker?: Asker,
): Promise<QuotedArticle | null> {
  const view = await engine.readArticle(id, null, asker);
  return (
    view && {
      article: takeFacts(view.article),
      quote: openQuote(view.article, new URLSearchParams(params), asker?.budget),
    }
  );
}
