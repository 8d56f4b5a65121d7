import type { Article } from "#search/article.ts";
import { makeQuote } from "#search/quotes/make-quote.ts";
import type { QuoteReference } from "#search/quotes/quote-reference.ts";
import { makeArticle } from "#tests/contract/make-article.ts";

/** An article of three paragraphs, and links to its words. */

export const MEETING =
  "The two presidents met on Tuesday outside St Petersburg, their first meeting since the bomber was shot down.";
export const PIPELINE =
  "Erdogan said that Turkey was ready to build the pipeline, through which 15,750 million cubic metres of Russian gas would cross the Black Sea, and that the nuclear plant should follow.";
export const TOURISTS =
  "Charter flights to Antalya will be allowed again before the end of the month, the transport ministry said.";

/** A version of the article. */
export const printVersion = (...paragraphs: string[]): Article =>
  makeArticle({ id: "petersburg", title: "Putin and Erdogan meet", paragraphs });
export const before = printVersion(MEETING, PIPELINE, TOURISTS);

/** The link to these words of the first version. */
export function linkTo(words: string, version = before): QuoteReference {
  const paragraph = version.paragraphs.findIndex(({ text }) => text.includes(words));
  const offset = (version.paragraphs[paragraph]?.text ?? "").indexOf(words);
  const quote = makeQuote(version.paragraphs, { paragraph, offset }, { paragraph, offset: offset + words.length });
  if (!quote) throw new Error("No words to quote.");
  return quote;
}
