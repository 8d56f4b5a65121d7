import { type Token, tokenize } from "./tokenize.ts";
import { listWholeWords, UNSPACED_SIGN, type WholeWord } from "./whole-words.ts";

/**
 * How a token of a text stands at one of its sides: `""` where a whole word begins or ends; the signs between, where only signs belong to the
 * whole word there (`-` before the 5 of `−5`, `%` after the 50 of `50%`); null where the word goes on, as before `American` in `anti-American`.
 */
export type Edge = string | null;

/** The edges of all tokens of a text, by position. */
export interface TokenEdges {
  before: Edge[];
  after: Edge[];
}

/** How the place of an exact word or phrase begins and ends: `""`, or the signs that were typed. */
export interface PhraseEdges {
  before: string;
  after: string;
}

/** Scripts without spaces are searched by characters: what is a word there depends on what stands around. */
const BEGINS_UNSPACED = new RegExp(`^${UNSPACED_SIGN}`, "u");
const ENDS_UNSPACED = new RegExp(`${UNSPACED_SIGN}\\p{M}*$`, "u");
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const UNSEEN = /[\s\p{M}\p{Cf}]+/gu;
const DASH = /[‐-―−]/g;
/** Characters at an end of a word that are looked at, in UTF-16 units: nobody prints more. */
const MAX_SIGNS = 16;

/**
 * The edges of the tokens of a text. Time: linear in the text. Whole words are looked for only around tokens that may be parts of one: in most
 * paragraphs these are few, and an ingest would take half as long again without that.
 */
export function readEdges(text: string, tokens: readonly Token[]): TokenEdges {
  const edges: TokenEdges = { before: new Array(tokens.length).fill(""), after: new Array(tokens.length).fill("") };
  for (let at = 0; at < tokens.length; at++) {
    if (standsAlone(text, tokens[at] as Token)) continue;
    const first = at;
    while (at + 1 < tokens.length && !standsAlone(text, tokens[at + 1] as Token)) at++;
    readStretch(text, tokens, { first, last: at }, edges);
  }
  return edges;
}

const LETTERS_FROM = 0xc0;
/** The next scripts have digits of their own, which spaces may join. */
const LETTERS_TO = 0x600;
const STOPS = ",.;:";

/** Whether a token has letters at its ends and spaces around it, after a stop at most: then it is a whole word, whatever stands beyond. */
function standsAlone(text: string, { start, end }: Token): boolean {
  if (start > 0 && text[start - 1] !== " ") return false;
  if (!isLetter(text.charCodeAt(start)) || !isLetter(text.charCodeAt(end - 1))) return false;
  const next = text[end] === undefined || !STOPS.includes(text[end]) ? end : end + 1;
  return next >= text.length || text[next] === " ";
}

/** In the alphabets of Europe and the Near East, where a sign of those codes is no digit. */
function isLetter(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || (code >= LETTERS_FROM && code < LETTERS_TO);
}

/** Reads the edges of tokens before and after which a word stands alone: no whole word reaches beyond. */
function readStretch(
  text: string,
  tokens: readonly Token[],
  { first, last }: { first: number; last: number },
  edges: TokenEdges,
): void {
  const offset = tokens[first - 1]?.end ?? 0;
  const words = listWholeWords(text.slice(offset, tokens[last + 1]?.start), "search");
  let word = 0;
  for (let at = first; at <= last; at++) {
    const { start, end } = tokens[at] as Token;
    while (word < words.length && offset + (words[word] as WholeWord).end <= start) word++;
    const found = words[word];
    if (!found) return;
    const [from, to] = [offset + found.start, offset + found.end];
    if (from < start) edges.before[at] = readBefore(text, from, { start, end });
    if (end < to) edges.after[at] = readAfter(text, to, { start, end });
  }
}

/** The edges that the text of a phrase itself has. */
export function readPhraseEdges(text: string): PhraseEdges {
  const { before, after } = readEdges(text, tokenize(text));
  return { before: before[0] ?? "", after: after.at(-1) ?? "" };
}

type Span = Pick<Token, "start" | "end">;

function readBefore(text: string, from: number, { start, end }: Span): Edge {
  if (BEGINS_UNSPACED.test(text.slice(start, end))) return "";
  return readSigns(text.slice(Math.max(from, start - MAX_SIGNS), start));
}

function readAfter(text: string, to: number, { start, end }: Span): Edge {
  if (ENDS_UNSPACED.test(text.slice(start, end))) return "";
  return readSigns(text.slice(end, Math.min(to, end + MAX_SIGNS)));
}

/** One sign may be printed in several ways, and with a space: `50 %`, `50％`. */
function readSigns(between: string): Edge {
  if (LETTER_OR_DIGIT.test(between)) return null;
  return between.normalize("NFKC").replace(UNSEEN, "").replace(DASH, "-");
}
