import { checkWords } from "./check-words.ts";
import { cutWords } from "./cut-words.ts";
import { DISTINCTIVE_WORDS } from "./make-quote.ts";
import type { QuotedWords } from "./quote-reference.ts";

/** A quote cut into the words that it is looked for by. */
export interface ReadQuote {
  /** The first words, or all when `tail` is empty. Folded, as are all words here. */
  head: string[];
  marks: (string | null)[];
  tail: string[];
  length: number;
  /** The proof that all words are there; null when they are all known. */
  check: string | null;
  /** Words that stood before and after; null when the link says nothing of them. Empty: the paragraph began or ended there. */
  context: { before: string[]; after: string[] } | null;
  /** What touched the first and the last word, such as an opening quotation mark. */
  gluedBefore: string;
  gluedAfter: string;
}

const fold = (text: string): string[] => cutWords(text).map((word) => word.text);

/**
 * The words of a link. Null when it holds none, or when its own proof denies them: it was cut or changed on its way.
 * A long quote's proof can't be tried without the words between.
 */
export function readQuote({ first, last, prefix, suffix, check, marks }: QuotedWords): ReadQuote | null {
  const head = fold(first);
  const tail = last === null ? [] : fold(last);
  if (head.length === 0 || (last !== null && (check === null || tail.length === 0))) return null;
  if (last === null && check !== null && (marks.length > 0 || checkWords(head) !== check)) return null;
  const before = fold(prefix);
  const after = fold(suffix);
  const length = head.length + marks.length + tail.length;
  const told = before.length > 0 || after.length > 0 || (check !== null && length < DISTINCTIVE_WORDS);
  return {
    head,
    marks,
    tail,
    length,
    check: last === null ? null : check,
    context: told ? { before, after } : null,
    gluedBefore: /\S$/.test(prefix) ? (before.at(-1) ?? "") : "",
    gluedAfter: /^\S/.test(suffix) ? (after[0] ?? "") : "",
  };
}
