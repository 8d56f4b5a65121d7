import type { Paragraph } from "../article.ts";
import { UNSPACED } from "../tokenize.ts";
import { listWholeWords, type WholeWord } from "../whole-words.ts";
import { foldTypography } from "./fold-typography.ts";

/**
 * What quotes are compared by: words, and the signs between them. Spaces count only where they part two words, so that `left — without` and
 * `left—without`, `mot !` and `mot!`, `50 %` and `50%` are the same, set anew.
 */

/** A word and where it stands: UTF-16 offsets, end exclusive. */
export interface PrintedWord extends WholeWord {
  /** Typography folded away (fold-typography.ts). */
  text: string;
  /** The signs between the word before and this one, folded, without spaces. */
  before: string;
}

/** The words of a text in order, and the signs after the last. */
export interface PrintedWords {
  words: PrintedWord[];
  after: string;
}

/** Where a whole word is parted to be compared: at spaces between its parts, and at the dash or the dots of a range. */
const BETWEEN_PARTS =
  /(?<=[\p{L}\p{N}])[ \u00A0\u2009\u202F](?=[\p{L}\p{N}])|(?<=\p{N}[%\p{Sc}]?)\s?(?:[-‐‑‒–−…]|\.{3})\s?(?=\p{Sc}?\p{N})/gu;
const MAY_HAVE_PARTS = new RegExp(`[${UNSPACED}\\s.\\-‐‑‒–−…]`, "v");
/** A letter of a script without spaces stands alone: where its words end depends on what stands around them. */
const LETTERS = new RegExp(`[${UNSPACED}]\\p{M}*|[^${UNSPACED}]+`, "gv");

/** Signs as they are compared. */
export const foldSigns = (signs: string): string =>
  signs === " " || signs === "" ? "" : foldTypography(signs.replace(/\s+/g, "")).replace(/-{2,}/g, "-");

/** Cuts a text into what is compared. Time: linear. */
export function listPrintedWords(text: string): PrintedWords {
  const words: PrintedWord[] = [];
  let at = 0;
  const add = (start: number, end: number) => {
    const folded = foldTypography(text.slice(start, end).replace(/\s+/g, ""));
    if (folded === "") return;
    words.push({ text: folded, before: foldSigns(text.slice(at, start)), start, end });
    at = end;
  };
  for (const { start, end } of listWholeWords(text)) {
    const whole = text.slice(start, end);
    if (!MAY_HAVE_PARTS.test(whole)) add(start, end);
    else for (const part of listParts(whole)) add(start + part.start, start + part.end);
  }
  return { words, after: foldSigns(text.slice(at)) };
}

function* listParts(whole: string): Iterable<WholeWord> {
  let at = 0;
  const ends = Array.from(whole.matchAll(BETWEEN_PARTS), ({ 0: between, index }) => ({
    index,
    length: between.length,
  }));
  for (const { index: end, length } of [...ends, { index: whole.length, length: 0 }]) {
    for (const { 0: part, index } of whole.slice(at, end).matchAll(LETTERS)) {
      yield { start: at + index, end: at + index + part.length };
    }
    at = end + length;
  }
}

/**
 * A word as a reader sees it, with the signs that touch it: those after it up to the first space, those before it from there on.
 *
 * @param words those of the text, in order
 */
export function showWord(text: string, words: readonly WholeWord[], at: number): WholeWord {
  const { start, end } = words[at] as WholeWord;
  const [before, after] = [words[at - 1]?.end ?? 0, words[at + 1]?.start ?? text.length];
  const spaceBefore = at === 0 ? before - 1 : before + text.slice(before, start).search(/\s/);
  const spaceAfter = at === words.length - 1 ? -1 : text.slice(end, after).search(/\s/);
  const from = spaceBefore < before && at > 0 ? start : spaceBefore + 1;
  return { start: from, end: spaceAfter < 0 ? after : end + spaceAfter };
}

/** A word of an article; its signs before reach back into the paragraph before. */
export interface ArticleWord extends PrintedWord {
  paragraph: number;
}

/** An article cut into what is compared, and the texts of its paragraphs. */
export interface ArticleWords {
  words: ArticleWord[];
  texts: readonly string[];
}

/**
 * All words of an article in reading order: quotes may begin in one paragraph and end in another, and paragraphs get split and merged.
 *
 * @param enough how many words after those of the first paragraph are wanted: no paragraph is read after that
 */
export function listArticleWords(
  paragraphs: readonly Pick<Paragraph, "text">[],
  enough = Number.POSITIVE_INFINITY,
): ArticleWords {
  const words: ArticleWord[] = [];
  const texts: string[] = [];
  let ofFirst = 0;
  let carried = "";
  for (const [paragraph, { text }] of paragraphs.entries()) {
    if (paragraph === 1) ofFirst = words.length;
    if (paragraph > 0 && words.length - ofFirst >= enough) break;
    texts.push(text);
    const printed = listPrintedWords(text);
    for (const word of printed.words) {
      words.push({ ...word, before: carried + word.before, paragraph });
      carried = "";
    }
    carried += printed.after;
  }
  return { words, texts };
}

/** Signs that are read beside a word at most, in UTF-16 units. */
const MAX_SIGNS = 40;

/** Where signs begin that a quote has before its first word; null when they don't stand there. */
export function findSignsBefore(text: string, start: number, signs: string): number | null {
  if (signs === "") return start;
  for (let at = start - 1; at >= Math.max(0, start - MAX_SIGNS); at--) {
    if (foldSigns(text.slice(at, start)) === signs) return at;
  }
  return null;
}

/** Where signs end that a quote has after its last word; null when they don't stand there. */
export function findSignsAfter(text: string, end: number, signs: string): number | null {
  if (signs === "") return end;
  for (let at = end + 1; at <= Math.min(text.length, end + MAX_SIGNS); at++) {
    if (foldSigns(text.slice(end, at)) !== signs) continue;
    // The whole of a sign that is printed as several, such as a dash of two hyphens.
    while (/^\S/.test(text.slice(at)) && foldSigns(text.slice(end, at + 1)) === signs) at++;
    return at;
  }
  return null;
}
