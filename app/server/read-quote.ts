import { QUOTE, QUOTE_PLACES } from "#messages/en.ts";
import type { ArticleFacts } from "#search/article.ts";
import { formatDate } from "#search/dates.ts";
import { SearchError } from "#search/errors.ts";
import { articlePath, quoteLink } from "#search/links.ts";
import type { QuotedWords, QuoteReference } from "#search/quotes/quote-reference.ts";
import type { Around, DifferencePiece } from "#search/quotes/quote-state.ts";
import { tellPlace } from "#search/quotes/tell-place.ts";
import type { OpenedQuote } from "#search/reading/open-quote.ts";

/** What a request for an article that isn't there is answered with. */
export const noSuchArticle = (): SearchError =>
  new SearchError("article-not-found", "There is no article of that id.", "Search for its title.");

/** The path of a passage by its shared reference, or of the article where a link alone says what it quotes. */
export function sharedPath(article: Pick<ArticleFacts, "id">, reference: QuoteReference | null): string {
  return reference ? quoteLink(article.id, reference) : articlePath(article.id);
}

/** Source and date in words; what is unknown is said. */
export function describeOrigin({ source, date }: Pick<ArticleFacts, "source" | "date">): string {
  return `${source?.value ?? "Source unknown"}, ${date ? formatDate(date.value) : "date unknown"}`;
}

/** The words of an article that stand where a link gives others; null where they are the same. */
const readNow = (pieces: DifferencePiece[] | null): string | null =>
  pieces
    ?.filter(({ kind }) => kind === "same" || kind === "added")
    .map(({ text }) => text)
    .join(" ") ?? null;

/** What stands around verified words, where that is not what the link gives; the words of the article only. */
function sayAround({ around, words }: { around: Around; words: QuotedWords | null }): string {
  const [left, right] = [readNow(around.before), readNow(around.after)];
  const now = [
    left !== null && (left === "" ? "They begin a paragraph here." : `Here they follow “${left}”.`),
    right !== null && (right === "" ? "They end a paragraph here." : `Here “${right}” follows them.`),
  ];
  return [QUOTE_PLACES[tellPlace(around, words)], ...now].filter(Boolean).join(" ");
}

/**
 * What became of a quote, in a sentence for those who don't see the article. Anybody can make a link: nothing is said of the article but what stands
 * in it, and never that it was changed.
 */
export function sayState({ reference: { words }, resolution }: Pick<OpenedQuote, "reference" | "resolution">): string {
  if (resolution.damaged) return QUOTE.damaged;
  switch (resolution.state) {
    case "verbatim":
    case "moved": {
      const found = words ? "Word for word in the article." : "A paragraph of the article.";
      return `${found} ${sayAround({ around: resolution.around, words })}`.trimEnd();
    }
    case "edited":
      return resolution.cut ? QUOTE.onlyCut : QUOTE.notHere;
    case "removed":
      return words ? QUOTE.notHere : QUOTE.gone;
    case "ambiguous":
      if (!resolution.exact) return resolution.cut ? QUOTE.onlyCut : QUOTE.notHere;
      return QUOTE.unclear;
  }
}
