import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import type { ArticleFacts } from "#search/article.ts";
import { readerError, type SearchError } from "#search/errors.ts";
import { articlePath, quoteLink } from "#search/links.ts";
import type { QuotedWords, QuoteReference } from "#search/quotes/quote-reference.ts";
import type { Around, DifferencePiece } from "#search/quotes/quote-state.ts";
import { tellPlace } from "#search/quotes/tell-place.ts";
import type { OpenedQuote } from "#search/reading/open-quote.ts";

/** What a request for an article that isn't there is answered with. */
export const noSuchArticle = (): SearchError => readerError("article-not-found", {});

/** The path of a passage by its shared reference, or of the article where a link alone says what it quotes. */
export function sharedPath(article: Pick<ArticleFacts, "id">, reference: QuoteReference | null): string {
  return reference ? quoteLink(article.id, reference) : articlePath(article.id);
}

/** Source and date in words; what is unknown is said. */
export function describeOrigin(
  { source, date }: Pick<ArticleFacts, "source" | "date">,
  language: PageLanguage,
): string {
  return serverMessagesIn(language).origin({ source: source?.value ?? null, date: date?.value ?? null });
}

/** The words of an article that stand where a link gives others; null where they are the same. */
const readNow = (pieces: DifferencePiece[] | null): string | null =>
  pieces
    ?.filter(({ kind }) => kind === "same" || kind === "added")
    .map(({ text }) => text)
    .join(" ") ?? null;

/** What stands around verified words, where that is not what the link gives; the words of the article only. */
function sayAround({ around, words }: { around: Around; words: QuotedWords | null }, language: PageLanguage): string {
  const { found, quotePlaces } = serverMessagesIn(language);
  const [left, right] = [readNow(around.before), readNow(around.after)];
  const now = [
    left !== null && (left === "" ? found.begins : found.follows(left)),
    right !== null && (right === "" ? found.ends : found.followed(right)),
  ];
  return [quotePlaces[tellPlace(around, words)], ...now].filter(Boolean).join(" ");
}

/**
 * What became of a quote, in a sentence for those who don't see the article. Anybody can make a link: nothing is said of the article but what stands
 * in it, and never that it was changed.
 */
export function sayState(
  { reference: { words }, resolution }: Pick<OpenedQuote, "reference" | "resolution">,
  language: PageLanguage,
): string {
  const { quote, found } = serverMessagesIn(language);
  if (resolution.damaged) return quote.damaged;
  switch (resolution.state) {
    case "verbatim":
    case "moved": {
      const around = sayAround({ around: resolution.around, words }, language);
      return `${words ? found.words : found.paragraph} ${around}`.trimEnd();
    }
    case "edited":
      return resolution.cut ? quote.onlyCut : quote.notHere;
    case "removed":
      return words ? quote.notHere : quote.gone;
    case "ambiguous":
      if (!resolution.exact) return resolution.cut ? quote.onlyCut : quote.notHere;
      return quote.unclear;
  }
}
