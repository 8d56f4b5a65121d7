import { hash } from "node:crypto";

/**
 * Meilisearch finds phrases by pairs of words: it knows of each paragraph which words stand next to each other and which at
 * most two apart, so that `a b c` also matches a paragraph with `a b x c` and `b c`. Such a sequence is a false phrase of the
 * paragraph: it does not hold it, but holds all but its last word and all but its first (a "minimal absent word" of the
 * paragraph). A paragraph that Meilisearch matches to a phrase holds the phrase exactly when no part of the phrase is one of its
 * false phrases: the shortest part that is missing would be one. There are few, since the words between the ends must occur twice.
 */

/** Longer repetitions within one paragraph are not looked at: only a phrase of more than 66 words could be mistaken then. */
const MAX_REPEATED = 64;
const SHORTEST = 3;
const NONE = -1;

/** The false phrases of a paragraph, hashed. Time: words times the length of the longest repetition, plus pairs of its neighbours. */
export function findFalsePhrases(terms: string[]): string[] {
  if (terms.length < 2) return [];
  const words = numberTerms(terms);
  const near = collectNearPairs(words);
  const found = new Set<string>();
  let repeated = groupRepeats(
    words.map((_, at) => at),
    (at) => words[at] as number,
  );
  for (let length = 1; length <= MAX_REPEATED && repeated.length > 0; length++) {
    for (const starts of repeated) {
      for (const [left, start, right] of absentNeighbours(words, starts, length)) {
        // Of three words Meilisearch also asks that the outer ones stand at most two apart somewhere.
        if (length === 1 && !near.has(left * words.length + right)) continue;
        const inner = words.slice(start, start + length);
        found.add(hashTerms([left, ...inner, right].map((word) => terms[word] as string)));
      }
    }
    repeated = repeated.flatMap((starts) =>
      groupRepeats(
        starts.filter((start) => start + length < words.length),
        (start) => words[start + length] as number,
      ),
    );
  }
  return [...found];
}

/** Hashes of all parts of a phrase that can be false phrases of a paragraph. */
export function partsOfPhrase(tokens: string[]): string[] {
  const parts = new Set<string>();
  for (let length = SHORTEST; length <= Math.min(tokens.length, MAX_REPEATED + 2); length++) {
    for (let at = 0; at + length <= tokens.length; at++) parts.add(hashTerms(tokens.slice(at, at + length)));
  }
  return [...parts];
}

/** Whether Meilisearch can take a paragraph for one that holds the phrase. */
export function canBeMistaken(tokens: string[]): boolean {
  return tokens.length >= SHORTEST;
}

/** 64 bits, in letters that facets leave alone. */
function hashTerms(terms: string[]): string {
  return hash("sha256", terms.join(" ")).slice(0, 16);
}

/** The same number for the same word: the position where it first stands. */
function numberTerms(terms: string[]): number[] {
  const first = new Map<string, number>();
  return terms.map((term, at) => {
    if (!first.has(term)) first.set(term, at);
    return first.get(term) as number;
  });
}

/** Ordered pairs of words one or two apart. */
function collectNearPairs(words: number[]): Set<number> {
  const near = new Set<number>();
  for (let at = 1; at < words.length; at++) {
    for (let back = 1; back <= 2 && back <= at; back++) {
      near.add((words[at - back] as number) * words.length + (words[at] as number));
    }
  }
  return near;
}

/** Positions with the same key, where there are at least two. */
function groupRepeats(positions: number[], keyOf: (position: number) => number): number[][] {
  const groups = new Map<number, number[]>();
  for (const position of positions) {
    const key = keyOf(position);
    const group = groups.get(key);
    if (group) group.push(position);
    else groups.set(key, [position]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Pairs of a word before and a word after the same sequence that never enclose it at one place. */
function* absentNeighbours(words: number[], starts: number[], length: number): Iterable<[number, number, number]> {
  const lefts = new Set<number>();
  const rights = new Set<number>();
  const enclosing = new Set<number>();
  for (const start of starts) {
    const left = words[start - 1] ?? NONE;
    const right = words[start + length] ?? NONE;
    if (left !== NONE) lefts.add(left);
    if (right !== NONE) rights.add(right);
    if (left !== NONE && right !== NONE) enclosing.add(left * words.length + right);
  }
  const [start] = starts as [number];
  for (const left of lefts) {
    for (const right of rights) if (!enclosing.has(left * words.length + right)) yield [left, start, right];
  }
}
