import type { Article } from "#search/article.ts";
import { formatDate } from "#search/dates.ts";
import { SearchError } from "#search/errors.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import type { Passage, QuoteResolution } from "#search/quotes/quote-state.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { getEngine } from "./engine.ts";

/** A link to a quote and what became of it. */
export interface OpenedQuote {
  reference: QuoteReference;
  resolution: QuoteResolution;
}

/** What an address quotes of an article; null when it quotes nothing. One that can't be read is told as a damaged link. */
export function openQuote(article: Article, params: URLSearchParams): OpenedQuote | null {
  const reference = readReference(params);
  return reference && { reference, resolution: resolveQuote(article, reference) };
}

function readReference(params: URLSearchParams): QuoteReference | null {
  try {
    return readQuoteReference(params);
  } catch {
    return { paragraphId: params.get("p") ?? "", words: null, damaged: true };
  }
}

/**
 * An article and what an address quotes of it; null when there is no such article.
 * @throws SearchError as the engine does
 */
export async function readQuotedArticle(
  id: string,
  params: URLSearchParams,
): Promise<{ article: Article; quote: OpenedQuote | null } | null> {
  const view = await getEngine().readArticle(id);
  return view && { article: view.article, quote: openQuote(view.article, params) };
}

/** What a request for an article that isn't there is answered with. */
export const noSuchArticle = (): SearchError =>
  new SearchError("article-not-found", "There is no article of that id.", "Search for its title.");

/** The passage that a link was made for, its every word compared; null in any other state. */
export function verifiedPassage(quote: OpenedQuote | null): Passage | null {
  const resolution = quote?.resolution;
  return resolution?.state === "verbatim" || resolution?.state === "moved" ? resolution.passage : null;
}

/** Source and date in words; what is unknown is said. */
export function describeOrigin({ source, date }: Article): string {
  return `${source?.value ?? "Source unknown"}, ${date ? formatDate(date.value) : "date unknown"}`;
}

/** What became of a quote, in a sentence for those who don't see the article. */
export function sayState({ reference, resolution }: OpenedQuote): string {
  switch (resolution.state) {
    case "verbatim":
      return reference.words ? "Word for word in the article." : "A paragraph of the article.";
    case "moved":
      return "Word for word in the article; the paragraph around it has changed since.";
    case "edited":
      return "The article has been changed where this was quoted from.";
    case "ambiguous":
      return resolution.damaged
        ? "The link was cut or changed on its way, so what it quotes can’t be checked."
        : "It can’t be told any more which passage of the article was quoted.";
    case "removed":
      return "What was quoted is not in the article as it is now.";
  }
}
