import { hash } from "node:crypto";
import type { Edge, PhraseEdges, TokenEdges } from "./word-edges.ts";

/**
 * What an engine that knows only the tokens of a paragraph is told besides, so that it finds an exact phrase between whole words only. A place
 * of a phrase is right when it begins and ends with the edges that are asked for. A paragraph that holds the phrase has no right place of it
 * exactly when one of these is so, each of which it lists as a key:
 * - a beginning of the phrase never begins so (the shortest such beginning is listed: the longer ones follow from it);
 * - an ending of the phrase never ends so (likewise);
 * - the phrase begins so somewhere, and ends so somewhere else, but nowhere both.
 * Nearly all keys are of a single token: others come only of what stands several times with different edges. Signs are rare, so that a
 * paragraph lists the tokens that have them, not those that haven't.
 */

/** Longer repetitions within one paragraph are not looked at: only a phrase of more than 64 tokens that stands there twice could be mistaken. */
const MAX_TOKENS = 64;

/** The keys that a paragraph has to list, and those that it must not, to hold a phrase at a right place. */
export interface PhraseKeys {
  required: string[];
  forbidden: string[];
}

type Side = keyof TokenEdges;

/** 64 bits, in letters and digits. */
const makeKey = (...parts: string[]): string => hash("sha256", parts.join("\n"), "hex").slice(0, 16);
const withSign = (side: Side, edge: string, token: string) => makeKey(`${side} has`, edge, token);
const without = (side: Side, edge: string, tokens: string[]) => makeKey(`${side} never`, edge, ...tokens);
const apart = (before: string, after: string, tokens: string[]) => makeKey("never both", before, after, ...tokens);

/** The keys of a phrase; `required` is empty unless signs were typed. */
export function keysOfPhrase(tokens: string[], { before, after }: PhraseEdges): PhraseKeys {
  const required: string[] = [];
  if (before !== "") required.push(withSign("before", before, tokens[0] as string));
  if (after !== "") required.push(withSign("after", after, tokens.at(-1) as string));
  const forbidden: string[] = [];
  for (let length = 1; length <= Math.min(tokens.length, MAX_TOKENS); length++) {
    forbidden.push(without("before", before, tokens.slice(0, length)), without("after", after, tokens.slice(-length)));
  }
  if (tokens.length <= MAX_TOKENS) forbidden.push(apart(before, after, tokens));
  return { required, forbidden };
}

/** The keys of a paragraph, each once. Time: tokens times the length of the longest repetition with different edges, 64 at most. */
export function listEdgeKeys(terms: string[], edges: TokenEdges): string[] {
  const keys = new Set<string>();
  for (const side of ["before", "after"] as const) {
    const marked = new Set<string>();
    for (let at = 0; at < terms.length; at++) {
      const edge = edges[side][at] as Edge;
      if (edge !== "") marked.add(terms[at] as string);
      if (edge) keys.add(withSign(side, edge, terms[at] as string));
    }
    if (marked.size === 0) continue;
    for (const { places, tokens, missing } of walkPhrases(terms, edges[side], marked, side === "before" ? 1 : -1)) {
      for (const edge of missing) keys.add(without(side, edge, tokens));
      if (side === "after" || places.length === 1) continue;
      const befores = places.map((place) => edges.before[place] as Edge);
      const afters = places.map((place) => edges.after[place + tokens.length - 1] as Edge);
      for (const [before, after] of pairApart(befores, afters)) keys.add(apart(before, after, tokens));
    }
  }
  return [...keys];
}

/** A phrase of a paragraph: the positions of its first token (of its last one, backwards), and edges that it never has there, but a part of it has. */
interface FoundPhrase {
  places: number[];
  tokens: string[];
  missing: string[];
}

/** The phrases that begin (or end, backwards) with one of some tokens, one token longer each time until all places of it have the same edge. */
function* walkPhrases(terms: string[], edges: Edge[], marked: Set<string>, step: 1 | -1): Iterable<FoundPhrase> {
  const positions: number[] = [];
  for (let at = 0; at < terms.length; at++) if (marked.has(terms[at] as string)) positions.push(at);
  let groups = [{ places: positions, known: new Set<Edge>([""]) }];
  for (let length = 1; length <= MAX_TOKENS && groups.length > 0; length++) {
    const longer: typeof groups = [];
    for (const { places: all, known } of groups) {
      for (const places of groupByTerm(all, step * (length - 1), terms)) {
        const own = new Set(places.map((place) => edges[place] as Edge));
        const missing = [...known].filter((edge) => edge !== null && !own.has(edge)) as string[];
        const [place] = places as [number];
        const first = step === 1 ? place : place - length + 1;
        yield { places, tokens: terms.slice(first, first + length), missing };
        if (own.size > 1) longer.push({ places, known: own });
      }
    }
    groups = longer;
  }
}

/** Positions together that have the same token so far from them. */
function groupByTerm(places: number[], distance: number, terms: string[]): Iterable<number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const term = terms[place + distance];
    if (term === undefined) continue;
    const group = groups.get(term);
    if (group) group.push(place);
    else groups.set(term, [place]);
  }
  return groups.values();
}

/** Pairs of an edge before and an edge after that occur, but nowhere at the same place. */
function pairApart(befores: Edge[], afters: Edge[]): [string, string][] {
  const together = new Set(befores.map((before, i) => JSON.stringify([before, afters[i]])));
  const signs = (edges: Edge[]) => [...new Set(edges)].filter((edge) => edge !== null);
  return signs(befores).flatMap((before) =>
    signs(afters).flatMap((after): [string, string][] =>
      together.has(JSON.stringify([before, after])) ? [] : [[before, after]],
    ),
  );
}
