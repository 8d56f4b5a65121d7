import { createHash } from "node:crypto";
import { stemmer } from "stemmer";

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
/** Begins a stem, so that no beginning of a word ever matches one. U+F8FF is no letter: nothing else is shifted there. */
const STEM_MARK = String.fromCodePoint(SHIFT + 0xf8ff);
/** Meilisearch leaves longer words out; letters cost 4 bytes here, and words have at most 100. */
const MAX_BYTES = 240;
const KEPT_LETTERS = 40;

function shiftLetter(letter: string): string {
  const code = letter.codePointAt(0) as number;
  if (code < 0x80) return letter;
  if (code < 0x20000) return String.fromCodePoint(SHIFT + code);
  return String.fromCodePoint(HIGH + (code >> 12), LOW + (code & 0xfff));
}

/** A folded word as Meilisearch holds it. A word too long for it keeps its beginning and gets a hash for the rest. */
export function encodeTerm(term: string): string {
  if (ASCII_TERM.test(term)) return term;
  const encoded = Array.from(term, shiftLetter);
  if (Buffer.byteLength(encoded.join("")) <= MAX_BYTES) return encoded.join("");
  const hash = createHash("sha256").update(term).digest("hex");
  return encoded.slice(0, KEPT_LETTERS).join("") + hash;
}

/** The stem of a folded word (Porter 1980, by the package `stemmer`); null for words that have no inflections it knows. */
export function stemOf(term: string): string | null {
  return /^[a-z]+$/.test(term) ? stemmer(term) : null;
}

/** A stem as Meilisearch holds it: the word's inflections, itself included, share it. */
export function encodeStem(stem: string): string {
  return STEM_MARK + stem;
}

/** The words of a paragraph, each next to the following one. */
export function encodeTokens(terms: string[]): string {
  return terms.map(encodeTerm).join(" ");
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
