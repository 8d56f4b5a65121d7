import type { Quotation } from "#search/article.ts";
import { readSpokenWords, type SpokenWords } from "#search/quotes/spoken-words.ts";
import { readParagraphs, type SelectedWords } from "./read-selection.ts";

/** What is selected as its speaker's words, when it is the speech of one person; null for any other selection. */
export function readSelectedSpeech(
  { from, to, text: selected }: SelectedWords,
  quotations: Quotation[][],
): SpokenWords | null {
  const paragraphs = readParagraphs().map(({ id, text }, n) => ({ id, text, quotations: quotations[n] ?? [] }));
  const parts = paragraphs.slice(from.paragraph, to.paragraph + 1).map(({ id, text }, n) => {
    const ordinal = from.paragraph + n;
    return {
      paragraphId: id,
      ordinal,
      start: ordinal === from.paragraph ? from.offset : 0,
      end: ordinal === to.paragraph ? to.offset : text.length,
    };
  });
  return readSpokenWords({ paragraphs }, { parts, text: selected });
}
