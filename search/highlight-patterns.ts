import { mergeRanges } from "./highlight.ts";
import type { Highlight } from "./result.ts";
import type { Token } from "./words/tokenize.ts";
import { type PhraseEdges, readEdges, type TokenEdges } from "./words/word-edges.ts";

/** Consecutive folded words to look for; with `prefix` the last one is only the beginning of a word. */
export interface Pattern {
  tokens: string[];
  prefix: boolean;
  /** How a place of them has to begin and end; null where they may be parts of words. */
  edges: PhraseEdges | null;
}

/**
 * Where patterns occur in a tokenized text, as sorted ranges that never overlap; a phrase is one range from its first
 * word to its last. Time: tokens times the patterns that begin with the same word, plus those that are prefixes.
 */
export function highlightPatterns(text: string, tokens: Token[], patterns: Pattern[]): Highlight[] {
  const edges = patterns.some((pattern) => pattern.edges !== null) ? readEdges(text, tokens) : null;
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
      if (occursAt(tokens, at, pattern) && fitsAt(edges, at, pattern))
        last = Math.max(last, at + pattern.tokens.length - 1);
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

/** Whether the place of a pattern begins and ends as it has to. */
function fitsAt(edges: TokenEdges | null, at: number, pattern: Pattern): boolean {
  if (edges === null || pattern.edges === null) return true;
  const { before, after } = pattern.edges;
  return edges.before[at] === before && edges.after[at + pattern.tokens.length - 1] === after;
}
