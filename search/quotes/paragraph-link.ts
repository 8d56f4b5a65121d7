import { quoteLink } from "../links.ts";
import { makeParagraphQuote, type QuotableParagraph } from "./make-quote.ts";
import type { Neighbours } from "./neighbours.ts";

/** The link to a whole paragraph, with its proof, and with what stands beside it where the article is known. */
export function paragraphLink(articleId: string, paragraph: QuotableParagraph, neighbours?: Neighbours): string {
  return quoteLink(articleId, makeParagraphQuote(paragraph, neighbours));
}
