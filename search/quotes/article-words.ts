import type { Paragraph } from "../article.ts";
import { cutWords, hasLetters } from "./cut-words.ts";
import { foldTypography } from "./fold-typography.ts";

/** A word of an article: which of its paragraphs it stands in, and where (UTF-16 units, end exclusive). */
export interface ArticleWord {
  text: string;
  paragraph: number;
  start: number;
  end: number;
}

/** All words of an article in reading order: quotes may begin in one paragraph and end in another, and paragraphs get split and merged. */
export function listArticleWords(paragraphs: readonly Pick<Paragraph, "text">[]): ArticleWord[] {
  return paragraphs.flatMap(({ text }, paragraph) => cutWords(text).map((word) => ({ ...word, paragraph })));
}

/** Words of an article, both ends inclusive, and how much of the first and the last is no part of the quote. */
export interface WordSpan {
  from: number;
  to: number;
  /** Folded characters of the first word before the quote begins, such as an opening quotation mark. */
  before: string;
  /** Folded characters of the last word after the quote ends. */
  after: string;
}

/** What is left of a word when a quote begins within it: null when the quote can't begin there. `glued` may precede it. */
export function readBefore(word: string, quoted: string, glued: string): string | null {
  if (!word.endsWith(quoted)) return null;
  const before = word.slice(0, word.length - quoted.length);
  return mayPrecede(before, quoted) || before === glued ? before : null;
}

/** What is left of a word when a quote ends within it: null when the quote can't end there. `glued` may follow it. */
export function readAfter(word: string, quoted: string, glued: string): string | null {
  if (!word.startsWith(quoted)) return null;
  const after = word.slice(quoted.length);
  return mayFollow(after, quoted) || after === glued ? after : null;
}

/** The same for a quote of one word. */
export function readAround(word: string, quoted: string, gluedBefore: string, gluedAfter: string) {
  for (let at = word.indexOf(quoted); at >= 0; at = word.indexOf(quoted, at + 1)) {
    const before = word.slice(0, at);
    const after = word.slice(at + quoted.length);
    const begins = mayPrecede(before, quoted) || before === gluedBefore;
    if (begins && (mayFollow(after, quoted) || after === gluedAfter)) return { before, after };
  }
  return null;
}

/**
 * Whether a quote may begin after this part of a word: `“Peace` is peace, but `unlawful` is not lawful, `1,500` is not 500, `-5` is not 5.
 * Only a link that says itself what stood there (`Turkey` of `Turkey’s`) may cut a word in such a place.
 */
export function mayPrecede(before: string, quoted: string): boolean {
  return !hasLetters(before) && !(/^\d/.test(quoted) && /[+\-$€£¥.,]$/.test(before));
}

/** Whether a quote may end before this part of a word: a full stop or a quotation mark, but no letters, and no `%` of a number. */
export function mayFollow(after: string, quoted: string): boolean {
  return !hasLetters(after) && !(/\d$/.test(quoted) && /^[%‰°$€£¥]/.test(after));
}

/** Whether a number goes on over a space: the 400 of `12 400` is another number. */
export function continuesNumber(left: string | undefined, right: string | undefined): boolean {
  return left !== undefined && right !== undefined && /\d$/.test(left) && /^\d{3}(?!\d)/.test(right);
}

/** The offset in a word as printed at which its first `folded` folded characters end; of several the last, as in a run of dashes. */
export function unfoldOffset(printed: string, folded: number): number {
  if (folded === 0) return 0;
  let found = 0;
  for (let end = 1; end < printed.length; end++) {
    if (/^[\p{M}\uDC00-\uDFFF]/u.test(printed.slice(end))) continue;
    const { length } = foldTypography(printed.slice(0, end));
    if (length > folded && found > 0) return found;
    if (length >= folded) found = end;
  }
  return found || printed.length;
}
