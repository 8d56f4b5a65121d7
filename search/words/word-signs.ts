import { INVISIBLE_SIGNS } from "./invisible.ts";
import { UNSPACED } from "./tokenize.ts";
import { CURRENCY, type WordUse } from "./word-joints.ts";

/** The signs at the ends of a word or a number that belong to it, and the one form that all signs are told by. */

/** Signs of typography that stand for plain ones: full-width and small forms, ellipses. */
const COMPATIBLE = /[\uFE50-\uFE6B\uFF01-\uFF0F\uFF1A-\uFF20\uFF3B-\uFF40\uFF5B-\uFF65…‥‼⁇⁈⁉∶]/gu;
/** What ends no word: signs that nobody sees, and those that part and join letters within one. */
export const UNSEEN = `${INVISIBLE_SIGNS}\\u200C\\u200D`;
const UNSEEN_SIGNS = new RegExp(`[${UNSEEN}]`, "gu");
const PERCENT = /[％﹪٪]/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ASCII = /^[\x00-\x7F]*$/;

/** Signs as joints are told by: without what nobody sees, one form for each. */
export function plainSigns(signs: string): string {
  if (ASCII.test(signs)) return signs;
  return signs.replace(UNSEEN_SIGNS, "").replace(COMPATIBLE, (sign) => sign.normalize("NFKC"));
}

/** A run as joints are told by. */
export function plainRun(run: string): string {
  return ASCII.test(run) ? run : run.replace(UNSEEN_SIGNS, "").replace(PERCENT, "%");
}

const BRACKETS = [
  ["(", ")"],
  ["[", "]"],
  ["{", "}"],
] as const;

/** How far the brackets reach around a word of which it holds only one: `(un)lawful` is whole with both. UTF-16 units. */
export function measureBrackets(text: string, start: number, end: number): { before: number; after: number } {
  const printed = text.slice(start, end);
  if (!/[()[\]{}（）［］｛｝]/.test(printed)) return { before: 0, after: 0 };
  const word = plainSigns(printed);
  for (const [open, close] of BRACKETS) {
    const [opens, closes] = [word.split(open).length, word.split(close).length];
    if (closes > opens && plainSigns(text[start - 1] ?? "") === open) return { before: 1, after: 0 };
    if (opens > closes && plainSigns(text[end] ?? "") === close) return { before: 0, after: 1 };
  }
  return { before: 0, after: 0 };
}

const DASH = "\\-‐‑‒–−\\u058A\\uFE63\\uFF0D";
/** Signs before a number, `.5` too; not the second half of a dash. */
const BEFORE_NUMBER = new RegExp(
  `(?:^|[^\\p{L}\\p{N}\\p{M}${DASH}]|[${UNSPACED}])([<>≤≥≈~±+${DASH}＋～〜＜＞]{0,2}(?:(?<![.．])[.．])?)$`,
  "v",
);
/**
 * In quotes, any symbol that touches a number, and most of them with a space: `<=5`, `≠ 5`, `▲5`, `№ 5`. A plus with a space may be the sign of a list.
 * Bars and strokes part.
 */
const BEFORE_NUMBER_IN_QUOTES =
  /(?:^|[^\p{L}\p{N}\p{M}])((?:[[\p{S}§#＃·˙⁻₋]--[\|¦`´¨\p{Sc}]]{1,3}|[[\p{Sm}§№#＃∼]--[+\|¦]]{1,2}[ \u00A0\u2009\u202F]))$/v;
const BEFORE_NAME = /(?:^|[^\p{L}\p{N}#@＃＠])([#@＃＠])$/u;
const OF_NUMBER = /^(?:\p{Lu}{0,3}\p{Sc})?\p{N}/u;
const MAX_BEFORE = 5;

/** How many UTF-16 units before a run belong to it: a number's sign, `#` and `@` of a name. */
export function measureBefore(text: string, at: number, run: string, use: WordUse): number {
  if (at === 0) return 0;
  const isOfNumber = OF_NUMBER.test(run) || CURRENCY.test(run);
  if (text[at - 1] === " " && !isOfNumber) return 0;
  const before = text.slice(Math.max(0, at - MAX_BEFORE), at);
  const own = (isOfNumber ? BEFORE_NUMBER : BEFORE_NAME).exec(before)?.[1]?.length ?? 0;
  if (own > 0 || !isOfNumber || use === "search") return own;
  return BEFORE_NUMBER_IN_QUOTES.exec(before)?.[1]?.length ?? 0;
}

/** `C++`, `C#`, `50+`, `5″`, and the hyphen of `pre- and post-war`. */
const AFTER = new RegExp(`^(?:[+#＋＃]+(?![\\p{L}\\p{N}])|[′″]+|[\\-‐](?![\\p{L}\\p{N}—${DASH}]))`, "v");
const MAX_AFTER = 4;

/** How many UTF-16 units after a run belong to it. */
export function measureAfter(text: string, at: number): number {
  if (text[at] === " ") return 0;
  return AFTER.exec(text.slice(at, at + MAX_AFTER))?.[0].length ?? 0;
}

/** Signs that would belong to the number or the name after them, or to the word before them, if the text began or ended there. */
const CLINGS_TO_NEXT = new RegExp(`^(?:[<>≤≥≈≠~±∓√×÷∞§№▲△+.${DASH}][\\p{N}\\p{Sc}]|[#@])`, "v");
const CLINGS_TO_LAST = /^[-‐+#′″]/u;

export const clingsToNext = (signs: string): boolean => CLINGS_TO_NEXT.test(signs);
export const clingsToLast = (signs: string): boolean => CLINGS_TO_LAST.test(signs);
