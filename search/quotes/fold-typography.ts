import { INVISIBLE_SIGNS } from "../invisible.ts";

const INVISIBLE = new RegExp(`[${INVISIBLE_SIGNS}]`, "gu");
const DOUBLE_QUOTES = /[“”„‟«»″＂]/g;
const SINGLE_QUOTES = /[‘’‚‛‹›′`´ʼ＇]/g;
const DASHES = /[‐‑‒–—―−]|-{2,}/g;
const LIGATURES = /[\uFB00-\uFB06]/g;
const PLAIN = /^(?:[!-,./-_a-~]|-(?!-))*$/;

/**
 * One spelling for what typesetting alone decides: the shape of quotation marks and dashes, `...` for one sign, ligatures, invisible
 * signs, NFC. Letters, digits, case and all other punctuation stay: two texts that are equal then are equal word for word.
 * Folding again changes nothing.
 */
export function foldTypography(text: string): string {
  if (PLAIN.test(text)) return text;
  return text
    .replace(INVISIBLE, "")
    .replace(LIGATURES, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/…/g, "...")
    .replace(DASHES, "-")
    .replace(/-{2,}/g, "-");
}
