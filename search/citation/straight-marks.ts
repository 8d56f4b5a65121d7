/** Straight marks around words, not those of inches. */
const DOUBLE = /(?<![\p{L}\p{N}])"(?=\S)([^"]*?)(?<=[^\s\d])"(?![\p{L}\p{N}])/gu;
const SINGLE = /(?<![\p{L}\p{N}])'(?=\S)([^']*?)(?<=[^\s\d])'(?![\p{L}\p{N}])/gu;

/** A text whose straight double marks around words are others: `“$1”`. */
export const replaceDouble = (text: string, marks: string): string => text.replace(DOUBLE, marks);

/** A text whose straight single marks around words are those of print. */
export const curlSingle = (text: string): string => text.replace(SINGLE, "‘$1’");
