import { sha256 } from "@noble/hashes/sha2.js";
import { utf8ToBytes } from "@noble/hashes/utils.js";
import { encodeId, ID_ALPHABET } from "../encode-id.ts";
import type { PrintedWord } from "./printed-words.ts";

/**
 * The proof of a text: 60 bits of its SHA-256. Equal proofs mean equal texts; one made to have the same proof takes 2^60 attempts. Synchronous,
 * since a link is made the moment that words are selected; the browser's own digest is not, and is absent where a site is served without TLS.
 */
export function proveText(text: string): string {
  return encodeId(sha256(utf8ToBytes(text)));
}

/** The proof of words with the signs between them; what stands before the first and after the last is no part of it. */
export function checkWords(words: readonly PrintedWord[]): string {
  return proveText(words.map(({ text, before }, n) => (n === 0 ? text : `${before} ${text}`)).join(" "));
}

/** Characters of `markSpelling`: 20 bits. */
export const SPELLING_LENGTH = 4;

/** Tells two settings of the same words apart. Spaces of all kinds are alike, and combining marks are one letter with theirs. */
export const markSpelling = (text: string): string => proveText(spellOut(text)).slice(0, SPELLING_LENGTH);

/** A text as it is spelled, its spaces alike. */
export const spellOut = (text: string): string => text.normalize("NFC").replace(/\s+/g, " ").trim();

/**
 * One character (5 bits) for a word: enough to see where a text was changed, far too little to prove that it was not. FNV-1a, 32 bits,
 * its halves folded together.
 */
export function markWord(word: string): string {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  hash ^= hash >>> 16;
  hash ^= hash >>> 8;
  return ID_ALPHABET[(hash ^ (hash >>> 5)) & 31] as string;
}
