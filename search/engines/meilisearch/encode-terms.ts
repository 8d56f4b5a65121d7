import { createHash } from "node:crypto";
import { stemOf } from "../../words/word-forms.ts";

/**
 * Folded words are written for Meilisearch so that its tokenizer (charabia) takes each for one word and changes nothing: ASCII as it
 * is, every other letter as one private-use character. Left alone, charabia would cut Chinese and Thai by dictionary, take
 * accents and marks away its own way, and find other words than the embedded engine does. One letter stays one letter,
 * so beginnings and typos mean the same.
 */

const ASCII_TERM = /^[a-z0-9]*$/;
/** Letters of the first two planes move up by 15 planes: to the private-use planes 15 and 16. */
const SHIFT = 0xf0000;
/** Later planes hold only Chinese characters, each a word of its own: they become two characters. */
const HIGH = SHIFT + 0xe000;
const LOW = SHIFT + 0xe100;
/** Two marks that charabia takes for letters, and that no folded word holds. */
const WORD_MARK = "$";
const STEM_MARK = "^";
/** Meilisearch leaves longer words out; letters cost 4 bytes here, and words have at most 100. */
const MAX_BYTES = 240;
const KEPT_LETTERS = 40;

function shiftLetter(letter: string): string {
  const code = letter.codePointAt(0) as number;
  if (code < 0x80) return letter;
  if (code < 0x20000) return String.fromCodePoint(SHIFT + code);
  return String.fromCodePoint(HIGH + (code >> 12), LOW + (code & 0xfff));
}

/**
 * A folded word, or the beginning of one, in letters that Meilisearch leaves alone. A word too long for it keeps its beginning
 * and gets a hash for the rest.
 */
export function encodeTerm(term: string): string {
  if (ASCII_TERM.test(term)) return term;
  const encoded = Array.from(term, shiftLetter);
  if (Buffer.byteLength(encoded.join("")) <= MAX_BYTES) return encoded.join("");
  const hash = createHash("sha256").update(term).digest("hex");
  return encoded.slice(0, KEPT_LETTERS).join("") + hash;
}

/** A stem as Meilisearch holds it: the word's inflections, itself included, share it. No beginning of a word matches one. */
export function encodeStem(stem: string): string {
  return STEM_MARK + stem;
}

/**
 * The words of a paragraph or a phrase, each next to the following one. They end in a mark, or else Meilisearch would find
 * `he a` for the beginning `hea`: it looks for two neighbours that together make the word.
 */
export function encodeTokens(terms: string[]): string {
  return terms.map((term) => encodeTerm(term) + WORD_MARK).join(" ");
}

/** A word, or the beginning of one, in the index of words. It begins with a mark, or else a typo in the first letter would count twice. */
export function encodeEntry(term: string): string {
  return WORD_MARK + encodeTerm(term);
}

/** The stems of a paragraph, each once. Full stops keep them apart: Meilisearch then stores no neighbours, which are never asked for. */
export function encodeStems(terms: string[]): string {
  const stems = new Set<string>();
  for (const term of new Set(terms)) {
    const stem = stemOf(term);
    if (stem !== null) stems.add(encodeStem(stem));
  }
  return [...stems].join(". ");
}
