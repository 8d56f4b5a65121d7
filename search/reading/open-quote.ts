import type { Article } from "../article.ts";
import { findSpeakers, type Speakers } from "../quotes/find-speakers.ts";
import { makeQuote } from "../quotes/make-quote.ts";
import type { QuoteReference } from "../quotes/quote-reference.ts";
import type { Passage, QuoteResolution } from "../quotes/quote-state.ts";
import { readQuoteReference } from "../quotes/read-quote-reference.ts";
import { resolveQuote } from "../quotes/resolve-quote.ts";
import type { WorkBudget } from "../work-budget.ts";

/** A link to a quote, what became of it, and what else only the whole article tells. */
export interface OpenedQuote {
  reference: QuoteReference;
  resolution: QuoteResolution;
  /** Whose words a verified passage has; null in any other state. */
  speakers: Speakers | null;
  /**
   * What frames, pictures and addresses of a verified passage are made from. Where nothing is to be warned of it is made anew from the article.
   * Else it is the link's own, so that whatever is made from it warns too; but it says of what stood around the words only what the article has. Null
   * in any other state.
   */
  shared: QuoteReference | null;
}

/** A link as far as it was found. */
type Found = Pick<OpenedQuote, "reference" | "resolution">;

/** What an address quotes of an article; null when it quotes nothing. One that can't be read is told as a damaged link. Throws nothing but
 * what the budget does. */
export function openQuote(article: Article, params: URLSearchParams, budget?: WorkBudget): OpenedQuote | null {
  const reference = readReference(params);
  if (!reference) return null;
  const found: Found = { reference, resolution: resolveQuote(article, reference, budget) };
  const passage = verifiedPassage(found);
  return {
    ...found,
    speakers: passage && findSpeakers(article, passage),
    shared: passage && shareQuote(article, found, passage),
  };
}

function readReference(params: URLSearchParams): QuoteReference | null {
  try {
    return readQuoteReference(params);
  } catch {
    return { paragraphId: params.get("p") ?? "", words: null, damaged: true };
  }
}

/** The passage that a link was made for, its every word compared; null in any other state. */
export function verifiedPassage(quote: Pick<Found, "resolution"> | null): Passage | null {
  const resolution = quote?.resolution;
  return resolution?.state === "verbatim" || resolution?.state === "moved" ? resolution.passage : null;
}

/** Whether other words stand around a verified passage than those that were linked, or its paragraph is another one. */
export function isElsewhere({ resolution }: Pick<Found, "resolution">): boolean {
  if (!("around" in resolution)) return false;
  const { paragraph, before, after } = resolution.around;
  return paragraph !== "same" || before !== null || after !== null;
}

function shareQuote(article: Article, found: Found, { parts }: Passage): QuoteReference | null {
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last) return null;
  const place = (ordinal: number, offset: number) => ({ paragraph: ordinal, offset });
  const own = makeQuote(article.paragraphs, place(first.ordinal, first.start), place(last.ordinal, last.end));
  const { reference, resolution } = found;
  const { words } = reference;
  // A paragraph of so many words that a link can't hold them is named by its id alone.
  if (!words && !own) return reference;
  if (!own?.words || !words || !("around" in resolution) || !isElsewhere(found)) return own;
  const { before, after } = resolution.around;
  const confirm = (told: string, printed: string) =>
    before === null && after === null && told.trim() !== "" ? printed : "";
  const prefix = confirm(words.prefix, own.words.prefix);
  const suffix = confirm(words.suffix, own.words.suffix);
  return { ...reference, words: { ...words, prefix, suffix } };
}
