import type { Article } from "#search/article.ts";
import { formatDate } from "#search/dates.ts";
import { SearchError } from "#search/errors.ts";
import { articlePath, quoteLink } from "#search/links.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import type { QuotedWords, QuoteReference } from "#search/quotes/quote-reference.ts";
import type { Around, DifferencePiece, Passage, QuoteResolution } from "#search/quotes/quote-state.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import { tellPlace, type VerifiedPlace } from "#search/quotes/tell-place.ts";
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

/**
 * What a verified passage is linked by, made anew from the article: of the words in the link that was asked for, only those of the quote were
 * compared. Null in any other state.
 */
export function verifiedReference(article: Article, quote: OpenedQuote | null): QuoteReference | null {
  const parts = verifiedPassage(quote)?.parts;
  const [first, last] = [parts?.[0], parts?.at(-1)];
  if (!first || !last) return null;
  const place = (ordinal: number, offset: number) => ({ paragraph: ordinal, offset });
  return makeQuote(article.paragraphs, place(first.ordinal, first.start), place(last.ordinal, last.end));
}

/** The path of a verified passage, or of the article where a link alone says what it quotes. */
export function verifiedPath(article: Article, quote: OpenedQuote | null): string {
  const reference = verifiedReference(article, quote);
  return reference ? quoteLink(article.id, reference) : articlePath(article.id);
}

/** Source and date in words; what is unknown is said. */
export function describeOrigin({ source, date }: Article): string {
  return `${source?.value ?? "Source unknown"}, ${date ? formatDate(date.value) : "date unknown"}`;
}

/** Whether other words stand around a verified passage than those that were linked, or its paragraph is another one. */
export function isElsewhere({ resolution }: OpenedQuote): boolean {
  if (!("around" in resolution)) return false;
  const { paragraph, before, after } = resolution.around;
  return paragraph !== "same" || before !== null || after !== null;
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
  return [PLACES[tellPlace(around, words)], ...now].filter(Boolean).join(" ");
}

const PLACES: Record<VerifiedPlace, string> = {
  same: "",
  another: "They stand in another paragraph than the one that the link names.",
  "beside-others": "Other paragraphs stand beside theirs than the link gives.",
  "rest-differs": "The rest of their paragraph differs from the one that the link names.",
  gone: "The paragraph that the link names is not in the article.",
};

/**
 * What became of a quote, in a sentence for those who don't see the article. Anybody can make a link: nothing is said of the article but what stands
 * in it, and never that it was changed.
 */
export function sayState({ reference: { words }, resolution }: OpenedQuote): string {
  if (resolution.damaged) return DAMAGED;
  switch (resolution.state) {
    case "verbatim":
    case "moved": {
      const found = words ? "Word for word in the article." : "A paragraph of the article.";
      return `${found} ${sayAround({ around: resolution.around, words })}`.trimEnd();
    }
    case "edited":
      return resolution.cut ? ONLY_CUT : NOT_HERE;
    case "removed":
      return words ? NOT_HERE : "The paragraph of this link is not in the article.";
    case "ambiguous":
      if (!resolution.exact) return resolution.cut ? ONLY_CUT : NOT_HERE;
      return "The words of this link stand in the article, but which place is meant is unclear.";
  }
}

const NOT_HERE = "The words of this link do not stand in the article.";
const ONLY_CUT = "The words of this link stand in the article only as part of longer words or numbers.";
const DAMAGED = "This link was cut or changed on its way, so what it quotes can’t be checked.";
