import { UNSPACED } from "../tokenize.ts";
import { foldTypography } from "./fold-typography.ts";

/** A word as a reader sees it, with the punctuation that touches it; UTF-16 offsets, end exclusive. */
export interface Word {
  /** Typography folded away (fold-typography.ts). */
  text: string;
  start: number;
  end: number;
}

/** Runs without a space; a character of a script without spaces stands alone. */
const WORD = new RegExp(`[${UNSPACED}]\\p{M}*|[[^\\s]--[${UNSPACED}]]+`, "gv");

/** The words of a text in order: what quotes are compared by. `S-400,` is one, unlike in a search, where it is two. */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const folded = foldTypography(match[0]);
    if (folded !== "") words.push({ text: folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
const EDGES = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** Whether a piece of a word has any letter or digit, so that words with and without it are different words. */
export function hasLetters(text: string): boolean {
  return LETTER_OR_DIGIT.test(text);
}

/** A word without the punctuation around it; what is punctuation only stays as it is. */
export function trimPunctuation(word: string): string {
  return word.replace(EDGES, "") || word;
}
