import { encodeId, ID_ALPHABET } from "../encode-id.ts";
import { trimPunctuation } from "./cut-words.ts";
import { hashText } from "./hash-text.ts";

/**
 * The proof of a quote: 60 bits of a SHA-256 over its folded words. Equal proofs mean equal words; a text made to have the
 * same proof takes 2^60 attempts.
 */
export function checkWords(words: readonly string[]): string {
  return encodeId(hashText(words.join(" ")));
}

/** One character (5 bits) for a word, by the letters and digits in it. */
export function markWord(word: string): string {
  return markTrimmed(trimPunctuation(word));
}

/**
 * The mark of a word without the punctuation around it: enough to see where a text was changed, far too little to prove that it was not. FNV-1a,
 * 32 bits, its halves folded together.
 */
export function markTrimmed(core: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < core.length; i++) hash = Math.imul(hash ^ core.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash ^= hash >>> 8;
  return ID_ALPHABET[(hash ^ (hash >>> 5)) & 31] as string;
}
