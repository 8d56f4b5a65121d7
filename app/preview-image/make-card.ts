import type { PageLanguage } from "#messages/languages.ts";
import { serverMessagesIn } from "#messages/server-in.ts";
import { limitLength } from "#search/limit-length.ts";
import { isElsewhere, verifiedPassage } from "#search/reading/open-quote.ts";
import type { QuotedArticle } from "#search/reading/read-quoted-article.ts";
import { describeOrigin, sayState } from "../server/read-quote.ts";
import { type Card, MAX_UNITS } from "./card.ts";
import { needsMarks } from "./needs-marks.ts";

/**
 * What the image for an article says, or for a quote of it. Only words that were found in the article, every one of them, are shown as a quote,
 * and as the article has them; else an address could put words into a picture that carries this site's name.
 */
export function makeCard({ article, quote }: QuotedArticle, language: PageLanguage): Card {
  const passage = verifiedPassage(quote);
  const speakers = quote?.speakers ?? null;
  const quoting = speakers && speakers.some.length > 0 ? serverMessagesIn(language).quoting(speakers.some) : null;
  return {
    quote: passage && limitLength(passage.text, MAX_UNITS),
    marked: passage !== null && speakers !== null && needsMarks(passage, speakers),
    attribution: speakers?.all ?? (quoting && limitLength(quoting, MAX_UNITS)),
    title: limitLength(article.title.value, MAX_UNITS),
    facts: describeOrigin(article, language),
    note: quote && (!passage || isElsewhere(quote)) ? sayState(quote, language) : null,
    language: article.language,
  };
}
