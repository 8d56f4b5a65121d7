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

/** The same where no such script is, which is cut several times faster. */
const SPACED_WORD = /\S+/g;
const HAS_UNSPACED = new RegExp(`[${UNSPACED}]`, "v");

/** The words of a text in order: what quotes are compared by. `S-400,` is one, unlike in a search, where it is two. */
export function cutWords(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(HAS_UNSPACED.test(text) ? WORD : SPACED_WORD)) {
    const folded = foldTypography(match[0]);
    if (folded !== "") words.push({ text: folded, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}\p{M}]/u;
/** Most words: nothing is to be trimmed. */
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const EDGES = /^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu;

/** Whether a piece of a word has any letter or digit, so that words with and without it are different words. */
export function hasLetters(text: string): boolean {
  return LETTER_OR_DIGIT.test(text);
}

/** A word without the punctuation around it; what is punctuation only stays as it is. */
export function trimPunctuation(word: string): string {
  return PLAIN_WORD.test(word) ? word : word.replace(EDGES, "") || word;
}
