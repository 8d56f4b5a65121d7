import type { Quotation } from "#search/article.ts";
import { readSpokenWords, type SpokenWords } from "#search/quotes/spoken-words.ts";
import { cutStretch } from "#search/quotes/stretch.ts";
import { readParagraphs, type SelectedWords } from "./read-selection.ts";

/** What is selected as its speaker's words, when it is the speech of one person; null for any other selection. */
export function readSelectedSpeech(selected: SelectedWords, quotations: Quotation[][]): SpokenWords | null {
  const paragraphs = readParagraphs().map(({ id, text }, n) => ({ id, text, quotations: quotations[n] ?? [] }));
  const parts = cutStretch(paragraphs, selected).map(({ paragraph, start, end }) => ({
    paragraphId: paragraphs[paragraph]?.id ?? "",
    ordinal: paragraph,
    start,
    end,
  }));
  return readSpokenWords({ paragraphs }, { parts, text: selected.text });
}
