import type { Article } from "#search/article.ts";
import { findSpeakers } from "#search/quotes/find-speakers.ts";
import { needsMarks } from "../needs-marks.ts";
import { describeOrigin, isElsewhere, type OpenedQuote, sayState, verifiedPassage } from "../read-quote.ts";
import type { Card } from "./card.ts";

/**
 * What the image for an article says, or for a quote of it. Only words that were found in the article, every one of them, are shown as a quote,
 * and as the article has them; else an address could put words into a picture that carries this site's name.
 */
export function makeCard(article: Article, quote: OpenedQuote | null): Card {
  const passage = verifiedPassage(quote);
  const speakers = passage && findSpeakers(article, passage);
  const quoting = speakers && speakers.some.length > 0 ? `Quoting ${speakers.some.join(", ")}` : null;
  return {
    quote: passage?.text ?? null,
    marked: passage !== null && speakers !== null && needsMarks(passage, speakers),
    attribution: speakers?.all ?? quoting,
    title: article.title.value,
    facts: describeOrigin(article),
    note: quote && (!passage || isElsewhere(quote)) ? sayState(quote) : null,
    language: article.language,
  };
}
