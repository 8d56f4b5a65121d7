import { curlSingle, replaceDouble } from "./straight-marks.ts";

/** Double marks and the single ones of the same shape: `„…“` becomes `‚…‘`. */
const SINGLE: Record<string, string> = { "“": "‘", "”": "’", "„": "‚", "‟": "‛", '"': "'" };
const DOUBLE: Record<string, string> = { "‘": "“", "’": "”", "‚": "„" };
/** A straight mark between two letters is spelling: `צה"ל`. */
const SPELLING = String.raw`(?<=\p{L})"(?=\p{L})`;
/** After a digit it means inches (`6'2"`); where words in marks end with a digit it closes them, unless another one does. */
const INCHES = String.raw`(?<=\d)"`;
const INNER_INCHES = String.raw`${INCHES}(?=[^“”„‟"]*[^“”„‟"\s([—–-]["”])`;
const LITERAL_WITHIN = `${SPELLING}|${INNER_INCHES}`;
/** What is no quotation mark, a pair of double marks, or one without a partner. */
const MARKS = new RegExp(
  `${SPELLING}|${INCHES}|([“„‟"])((?:${LITERAL_WITHIN}|[^“”„‟"])*)(?!${LITERAL_WITHIN})([”“"])|([“”„‟"])`,
  "gu",
);
/** A pair of single ones. An apostrophe is none: letters stand before what would open, or after what would close. */
const INNER = /(?<!\p{L})([‘‚])([^‘‚]*?)([’‘])(?!\p{L})/gu;

/** A pair of printed marks, with what stands in it. */
const PRINTED = /“[^“”„‟]*”|[„‟][^“”„‟]*[“”]/g;

/**
 * Words as they stand within double quotation marks: their own double marks become single, and single ones within these double. APA (7,
 * 8.33), Chicago (17, 13.7 and 13.30) and MLA have it so, and no word is touched. Straight marks around words become printed, as those around all of
 * it are; those within printed ones are a level deeper. Guillemets stay: nobody takes them for the marks around.
 */
function nestMarks(text: string): string {
  const levelled = text.replace(PRINTED, (pair) => (pair.includes('"') ? replaceDouble(pair, "‘$1’") : pair));
  return levelled.replace(MARKS, (sign: string, open?: string, words?: string, close?: string, lone?: string) => {
    if (lone !== undefined) return SINGLE[lone] ?? lone;
    if (open === undefined || words === undefined || close === undefined) return sign;
    const inner = curlSingle(words).replace(INNER, (_, first: string, said: string, last: string) => {
      return `${DOUBLE[first]}${said}${DOUBLE[last]}`;
    });
    return `${open === '"' ? "‘" : SINGLE[open]}${inner}${close === '"' ? closeOf(open) : SINGLE[close]}`;
  });
}

/** What closes a mark that a straight one closes: German has `„…“`. */
const closeOf = (open: string): string => (open === "„" ? "‘" : "’");

/** Words in double quotation marks. */
export const putInMarks = (text: string): string => `“${nestMarks(text)}”`;
