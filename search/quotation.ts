import type { Article, Paragraph } from "./article.ts";
import type { Highlight } from "./result.ts";

/** What a link says about the passage it was made for. */
export interface QuoteReference {
  paragraphId: string;
  /** The words that were selected; null stands for the whole paragraph. */
  exact: string | null;
}

/** Where a quoted passage stands now. It never points at a passage with other words. */
export type QuoteState =
  | { state: "verbatim"; paragraph: Paragraph; range: Highlight }
  | { state: "moved"; paragraph: Paragraph; range: Highlight }
  | { state: "ambiguous"; paragraphs: Paragraph[] }
  | { state: "removed" };

function findExact(paragraph: Paragraph, exact: string): Highlight | null {
  const start = paragraph.text.indexOf(exact);
  return start < 0 ? null : { start, end: start + exact.length };
}

/**
 * Finds the passage that a link was made for. A paragraph's id is made from its text, so an id that is there proves that the
 * whole paragraph is unchanged; selected words whose paragraph is gone are looked for, character by character, in the others.
 */
export function resolveQuote(article: Article, reference: QuoteReference): QuoteState {
  const linked = article.paragraphs.find((paragraph) => paragraph.id === reference.paragraphId);
  const { exact } = reference;
  if (linked) {
    const range = exact === null ? { start: 0, end: linked.text.length } : findExact(linked, exact);
    if (range) return { state: "verbatim", paragraph: linked, range };
  }
  if (exact === null) return { state: "removed" };
  const holders = article.paragraphs.filter((paragraph) => paragraph.text.includes(exact));
  const [only] = holders;
  if (!only) return { state: "removed" };
  if (holders.length > 1) return { state: "ambiguous", paragraphs: holders };
  return { state: "moved", paragraph: only, range: findExact(only, exact) as Highlight };
}
