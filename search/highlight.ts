import type { Highlight } from "./result.ts";
import type { Token } from "./tokenize.ts";

/** Consecutive folded words to look for; with `prefix` the last one is only the beginning of a word. */
export interface Pattern {
  tokens: string[];
  prefix: boolean;
}

/**
 * Where patterns occur in a tokenized text, as sorted ranges that never overlap; a phrase is one range from its first
 * word to its last. Time: tokens times the patterns that begin with the same word, plus those that are prefixes.
 */
export function highlightPatterns(tokens: Token[], patterns: Pattern[]): Highlight[] {
  const byFirst = new Map<string, Pattern[]>();
  const prefixes: Pattern[] = [];
  for (const pattern of patterns) {
    const first = pattern.tokens[0];
    if (first === undefined) continue;
    if (pattern.prefix && pattern.tokens.length === 1) prefixes.push(pattern);
    else byFirst.set(first, [...(byFirst.get(first) ?? []), pattern]);
  }
  const ranges: Highlight[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at] as Token;
    let last = prefixes.some((pattern) => token.term.startsWith(pattern.tokens[0] as string)) ? at : -1;
    for (const pattern of byFirst.get(token.term) ?? []) {
      if (occursAt(tokens, at, pattern)) last = Math.max(last, at + pattern.tokens.length - 1);
    }
    if (last >= at) ranges.push({ start: token.start, end: (tokens[last] as Token).end });
  }
  return mergeRanges(ranges);
}

/** Whether a pattern stands at one position of a tokenized text. */
function occursAt(tokens: { term: string }[], at: number, pattern: Pattern): boolean {
  const { tokens: wanted, prefix } = pattern;
  return wanted.every((term, i) => {
    const found = tokens[at + i]?.term;
    if (found === undefined) return false;
    return prefix && i === wanted.length - 1 ? found.startsWith(term) : found === term;
  });
}

/** Joins ranges that overlap; the input is sorted by start. */
export function mergeRanges(ranges: Highlight[]): Highlight[] {
  const merged: Highlight[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** A piece of shown text; `marked` pieces are what was searched for. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Cuts a text at its highlights, for rendering: `<mark>` is made from ranges, never from HTML strings. */
export function cutAtHighlights(text: string, highlights: Highlight[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
