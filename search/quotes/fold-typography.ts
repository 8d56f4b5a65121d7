import { INVISIBLE_SIGNS } from "../words/invisible.ts";

const INVISIBLE = new RegExp(`[${INVISIBLE_SIGNS}]`, "gu");
const EAST_ASIAN_QUOTES = /[「」『』｢｣〝〞〟״]/g;
const HEBREW_QUOTES = /׳/g;
const WIDE_HYPHENS = /[﹣－]/g;
const PERCENT = /[％﹪٪]/g;
const ELLIPSES = /[…⋯]+/g;
/** Two or more of them are one: Chinese sets six dots, others three. */
const DOTS = /(?:\.{3}){2,}/g;
const PLAIN = /^(?:[!-,/-_a-~]|-(?!-)|\.(?!\.))*$/;

/**
 * One spelling for what typesetting alone decides: the shape of quotation marks and dashes, `...` for one sign, ligatures, invisible
 * signs, NFC. Letters, digits, case and all other punctuation stay: two texts that are equal then are equal word for word.
 * Folding again changes nothing.
 */
export function foldTypography(text: string): string {
  if (PLAIN.test(text)) return text;
  const alike = text
    .replace(INVISIBLE, "")
    .replace(EAST_ASIAN_QUOTES, '"')
    .replace(HEBREW_QUOTES, "'")
    .replace(WIDE_HYPHENS, "-")
    .replace(PERCENT, "%")
    .replace(ELLIPSES, "...")
    .replace(/[℃℉]/g, (sign) => sign.normalize("NFKC"));
  return foldEarlier(alike).replace(DOTS, "...");
}

const EARLIER_INVISIBLE = /[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/g;
const DOUBLE_QUOTES = /[“”„‟«»″＂]/g;
const SINGLE_QUOTES = /[‘’‚‛‹›′`´ʼ＇]/g;
const DASHES = /[‐‑‒–—―−]|-{2,}/g;
const LIGATURES = /[\uFB00-\uFB06]/g;
const EARLIER_PLAIN = /^(?:[!-,./-_a-~]|-(?!-))*$/;

/** The same as links of the first form know it: their proofs hold for nothing else, so that this never changes. */
export function foldEarlier(text: string): string {
  if (EARLIER_PLAIN.test(text)) return text;
  return text
    .replace(EARLIER_INVISIBLE, "")
    .replace(LIGATURES, (ligature) => ligature.normalize("NFKC"))
    .normalize("NFC")
    .replace(DOUBLE_QUOTES, '"')
    .replace(SINGLE_QUOTES, "'")
    .replace(/…/g, "...")
    .replace(DASHES, "-")
    .replace(/-{2,}/g, "-");
}
