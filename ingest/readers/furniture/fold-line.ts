/** Signs that pages set before and after their own lines. */
const BEFORE = /^[\s»›>→►▶▸➡•·*+|_=~–—-]+/u;
const AFTER = /[\s:：…»›>→►▶▸▾▼➡•·*|_=~–—-]+$/u;

const BRACKETED = /^\[[^[\]]*\]$|^\([^()]*\)$/u;

/**
 * A line as lists of furniture write theirs: small letters, straight apostrophes, one space between words, without the signs
 * around it. A stop at the end goes too, save after a single word: "Listen!" may be somebody's whole sentence.
 */
export function foldLine(text: string): string {
  // No pattern takes the Turkish capital for an i.
  let line = text
    .replaceAll("İ", "i")
    .toLowerCase()
    .replace(/[’‘ʼ`]/gu, "'")
    .replace(/\.{2,}/gu, "…")
    .replace(/\s+/gu, " ")
    .trim();
  if (BRACKETED.test(line)) line = line.slice(1, -1);
  line = line.replace(BEFORE, "").replace(AFTER, "");
  return /\s/.test(line) ? line.replace(/[.!。！]+$/u, "") : line;
}
