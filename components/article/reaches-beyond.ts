import { listPrintedWords } from "#search/quotes/printed-words.ts";
import type { QuotedWords } from "#search/quotes/quote-reference.ts";

const listWords = (text: string): string[] => listPrintedWords(text).words.map((word) => word.text);

/**
 * Whether a quote may have begun in a paragraph and gone on in the next: then the paragraph ends with its first words. One that did neither stands
 * whole in the paragraph as long as that is unchanged.
 *
 * @param text of the paragraph that the link names
 */
export function reachesBeyond(text: string, { first, last, marks, form }: QuotedWords): boolean {
  const head = listWords(first);
  const own = listWords(text);
  // Marks of the earlier forms are of words that were cut in other ways.
  const isCounted = last === null || form === 3;
  const length = isCounted ? head.length + marks.length + listWords(last ?? "").length : Infinity;
  for (let start = Math.max(0, own.length - length + 1); start < own.length; start++) {
    const known = own.slice(start, start + head.length);
    if (known.every((word, n) => word === head[n])) return true;
  }
  return false;
}
