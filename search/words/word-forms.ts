import { stemmer } from "stemmer";

/** A word counts as rare up to this many paragraphs, its inflections counted too: it may be a typo, so words like it are offered. */
export const RARE = 2;
/** Words like a misspelt one that are looked for at most; the nearest and most frequent come first. */
export const MAX_TYPOS = 20;

/**
 * The stem of a folded word, which its inflections share (Porter 1980, by the package `stemmer`); null for words that have no
 * inflections it knows. Only widens a query, never decides what is indexed. Porter writes the `y` before an ending as `i`, and so
 * takes Türkei, folded to `turkei`, for a form of Turkey: here it stays `y`, and `i` is left to words that really end in it (Saudi).
 */
export function stemOf(term: string): string | null {
  if (!/^[a-z]+$/.test(term)) return null;
  const stem = stemmer(term);
  const ending = term.slice(stem.length);
  const endsInI = term.startsWith(stem) && (ending === "" || ending === "s");
  return stem.endsWith("i") && !endsInI ? `${stem.slice(0, -1)}y` : stem;
}

/** Letters and digits apart: `s400` is `s` and `400`. */
export function splitCompound(word: string): string[] {
  return word.match(/\d+|\D+/g) ?? [];
}

/** Edits that a word of this many letters may differ by: 1 from 5 letters, 2 from 9, none with a digit in it. */
export function allowedEdits(term: string): number {
  if (/\d/.test(term) || term.length < 5) return 0;
  return term.length < 9 ? 1 : 2;
}
