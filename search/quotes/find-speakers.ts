import type { Paragraph, Quotation } from "../article.ts";
import type { Passage } from "./quote-state.ts";

/** Whose words a passage has. */
export interface Speakers {
  /** Who said all of it: nothing stands outside of quotation marks but punctuation. Null when that is nobody known. */
  all: string | null;
  /** All who are quoted in it, in order. */
  some: string[];
  /** Whether all of it is speech, be it nobody knows whose: it was taken out of quotation marks. */
  isSpeech: boolean;
}

/** An article as far as its speakers are concerned: its paragraphs in order, the title as the first. */
export interface QuotingArticle {
  paragraphs: readonly Pick<Paragraph, "text" | "quotations">[];
}

/**
 * Whose words a passage has, as the text itself attributes them. A paragraph that only holds a quotation is the
 * article's: its words are not put in the speaker's mouth.
 */
export function findSpeakers(article: QuotingArticle, passage: Passage): Speakers {
  const some: string[] = [];
  let outside = "";
  let isKnown = true;
  let isQuoted = false;
  for (const { ordinal, start, end } of passage.parts) {
    const paragraph = article.paragraphs[ordinal];
    if (!paragraph) continue;
    let at = start;
    for (const quotation of overlapping(paragraph.quotations, start, end)) {
      outside += paragraph.text.slice(at, Math.max(at, quotation.start));
      at = Math.min(end, Math.max(at, quotation.end));
      isQuoted = true;
      if (quotation.speaker === null) isKnown = false;
      else if (!some.includes(quotation.speaker)) some.push(quotation.speaker);
    }
    outside += paragraph.text.slice(at, end);
  }
  const [only] = some;
  const isSpeech = isQuoted && !/[\p{L}\p{N}]/u.test(outside);
  return { all: isSpeech && isKnown && only !== undefined && some.length === 1 ? only : null, some, isSpeech };
}

/** Those quotations that have words between two places, in order. */
export function overlapping(quotations: readonly Quotation[], start: number, end: number): Quotation[] {
  return quotations.filter((each) => each.start < end && start < each.end).sort((a, b) => a.start - b.start);
}
