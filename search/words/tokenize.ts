/**
 * How text becomes words: the one place that decides it, for the index, the query, the highlights and the topic rules.
 * Engines store the folded words joined by spaces, so that both see the very same word boundaries.
 */

/** A word of a text: its folded form and where it stands (UTF-16 offsets, end exclusive). */
export interface Token {
  term: string;
  start: number;
  end: number;
}

/**
 * Letters that no Unicode decomposition folds, with the spelling people type instead. `unicode61 remove_diacritics`
 * leaves them alone too, which is why the text is folded here and not by the engine.
 */
const SPECIAL: Record<string, string> = {
  ı: "i",
  ß: "ss",
  ẞ: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  þ: "th",
  ł: "l",
  ħ: "h",
  ŋ: "n",
  ŧ: "t",
  ə: "e",
  ς: "σ",
};
const SPECIAL_LETTERS = new RegExp(`[${Object.keys(SPECIAL).join("")}]`, "g");
const NOT_WORD = /[^\p{L}\p{N}]+/gu;

/** Scripts written without spaces: each character is a word, and a run of them behaves as a phrase. */
export const UNSPACED =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";

const ASCII_WORD = /[A-Za-z0-9]+/g;
const WORD = new RegExp(
  `[${UNSPACED}]\\p{M}*|[[\\p{L}\\p{N}\\p{M}\\u00AD\\u200B-\\u200D\\u2060\\uFEFF]--[${UNSPACED}]]+`,
  "gv",
);
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const ONLY_ASCII = /^[\x00-\x7F]*$/;

/** Typographic punctuation, one character for one: with it gone most paragraphs are ASCII, which is cut 8 times faster. */
const PUNCTUATION = /[\u00A0«»\u2010-\u2027\u2030-\u205E]/g;

/** A longer run of letters is not a word anyone searches for; both engines would refuse or truncate it. */
const MAX_TERM_LENGTH = 100;

/** What follows so many characters makes no other term. To put piles of accents in order takes the square of their number. */
const MAX_WORD_LENGTH = 1000;

/** Folds one word: case, accents and look-alike letters away. Empty when no letter or digit is left. */
export function foldWord(word: string): string {
  const lower = word.slice(0, MAX_WORD_LENGTH).toLowerCase();
  if (ONLY_ASCII.test(lower)) return lower;
  return lower
    .normalize("NFKD")
    .toLowerCase()
    .replace(SPECIAL_LETTERS, (letter) => SPECIAL[letter] as string)
    .replace(NOT_WORD, "")
    .slice(0, MAX_TERM_LENGTH);
}

/** Nearly always one term; a compatibility character such as ㌀ (apāto in one square) folds to several unspaced ones. */
function foldToTerms(word: string): string[] {
  const folded = foldWord(word).slice(0, MAX_TERM_LENGTH);
  if (ONLY_ASCII.test(folded)) return folded === "" ? [] : [folded];
  return folded.match(WORD) ?? [];
}

/** The words of a text in order. `S-400` is two words, `s` and `400`; `Turkey’s` is `turkey` and `s`. Linear in the text. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const plain = text.replace(PUNCTUATION, " ");
  if (ONLY_ASCII.test(plain)) {
    for (const { 0: word, index } of plain.toLowerCase().matchAll(ASCII_WORD)) {
      tokens.push({ term: word.slice(0, MAX_TERM_LENGTH), start: index, end: index + word.length });
    }
    return tokens;
  }
  for (const match of plain.matchAll(WORD)) {
    const [start, end] = [match.index, match.index + match[0].length];
    for (const term of foldToTerms(match[0])) tokens.push({ term, start, end });
  }
  return tokens;
}

/** The folded words alone: what engines index, joined by single spaces. */
export function tokenizeToTerms(text: string): string[] {
  const plain = text.replace(PUNCTUATION, " ");
  if (!ONLY_ASCII.test(plain)) return tokenize(plain).map((token) => token.term);
  const terms = plain.toLowerCase().match(ASCII_WORD) ?? [];
  return terms.map((term) => term.slice(0, MAX_TERM_LENGTH));
}
