/** A run of letters, a run of digits, or one other sign, of a text whose characters have one form each. */
export interface Sign {
  text: string;
  /** White space stands before it, or the beginning. */
  isApart: boolean;
}

/** Nobody sees them: soft hyphens, joiners, marks of direction, variation selectors. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/gu;

/** Stands between the cells of a row, where a browser has a gap. */
const BETWEEN_CELLS = /(?<!\S)\|(?!\S)/gu;

/** Scripts without spaces have a word wherever they like. */
const SIGN = /(\s*)([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}]+|\p{N}+|\S)/gu;

/** A line as it is compared: one form for characters that look alike (NFKC), nothing that nobody sees, white space as one space. */
export function foldLine(text: string): string {
  return text.normalize("NFKC").replace(INVISIBLE, "").replace(BETWEEN_CELLS, " ").replace(/\s+/gu, " ").trim();
}

/** The signs of a line, in order. */
export function splitSigns(text: string): Sign[] {
  return Array.from(foldLine(text).matchAll(SIGN), ({ 1: space, 2: sign, index }) => ({
    text: sign as string,
    isApart: index === 0 || space !== "",
  }));
}

/** Signs as one reads them. */
export function joinSigns(signs: readonly Sign[]): string {
  return signs.map(({ text, isApart }, at) => (isApart && at > 0 ? ` ${text}` : text)).join("");
}
