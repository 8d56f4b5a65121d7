import type { MarkedSpan } from "./find-marks.ts";
import { ABBREVIATIONS } from "./word-lists.ts";

/** A word, a punctuation mark, or a whole quotation (one token, however long). */
export interface Token {
  kind: "word" | "mark" | "quote";
  /** As it stands; of a quotation nothing. */
  text: string;
  /** For comparing with word lists: lower case, straight apostrophe, `he` for `he's`. */
  lower: string;
  /** UTF-16 offsets into the paragraph. */
  start: number;
  end: number;
  /** Number of the sentence in the paragraph; what a quotation contains makes no sentences. */
  sentence: number;
  /** For a quotation, its index in the list of spans; else -1. */
  quote: number;
}

/** Bounded, so that a megabyte without a space is read once; a longer word becomes several tokens. */
const WORD = /(?:\p{L}\.){2,9}|[\p{L}\p{M}\p{N}]{1,100}(?:['’&-][\p{L}\p{M}\p{N}]{1,100}){0,9}/uy;

/**
 * Splits a paragraph into tokens, each quotation being one, and numbers the sentences.
 * One pass.
 */
export function readTokens(text: string, spans: MarkedSpan[]): Token[] {
  const tokens: Token[] = [];
  let next = 0;
  let at = 0;
  while (at < text.length) {
    const span = spans[next];
    if (span !== undefined && at >= span.start - 1) {
      tokens.push({ kind: "quote", text: "", lower: "", start: span.start, end: span.end, sentence: 0, quote: next });
      next++;
      at = Math.max(at, span.end) + 1;
      continue;
    }
    const character = text[at] as string;
    if (/\s/u.test(character)) {
      at++;
      continue;
    }
    WORD.lastIndex = at;
    const found = WORD.exec(text)?.[0];
    let end = at + 1;
    if (found !== undefined) {
      end = at + found.length;
      if (text[end] === "." && isAbbreviation(found)) end++;
      else if (/['’]/u.test(text[end] ?? "") && found.endsWith("s") && /\s/u.test(text[end + 1] ?? "")) end++;
    }
    const value = text.slice(at, end);
    const kind = found === undefined ? "mark" : "word";
    tokens.push({ kind, text: value, lower: lowerWord(value), start: at, end, sentence: 0, quote: -1 });
    at = end;
  }
  numberSentences(tokens, text);
  return tokens;
}

/** Lower case, with a straight apostrophe; `he's` is `he`. */
function lowerWord(word: string): string {
  const lower = word.toLowerCase().replace("’", "'");
  return /^(?:he|she|it|they|we|i|you|that|there|who|here)'/.test(lower) ? lower.slice(0, lower.indexOf("'")) : lower;
}

function isAbbreviation(word: string): boolean {
  return ABBREVIATIONS.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function numberSentences(tokens: Token[], text: string): void {
  let sentence = 0;
  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as Token;
    token.sentence = sentence;
    const following = tokens[index + 1];
    if (following === undefined) break;
    const last = token.kind === "quote" ? (text[token.end - 1] ?? "") : token.text;
    const ends = token.kind !== "word" && /^[.!?…]$/u.test(last) && following.start > token.end;
    if (ends && (following.kind === "quote" || /^[\p{Lu}\p{N}[(]/u.test(following.text))) sentence++;
  }
}
