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

/** Longer repetitions within one paragraph are not looked at: only a phrase of more than 32 tokens that stands there twice could be mistaken. */
const MAX_TOKENS = 32;
/** A paragraph of 80 tokens has one or two keys. One that is made to have very many lists those of its shorter phrases. */
const MAX_KEYS_PER_TOKEN = 10;

/** The keys that a paragraph has to list, and those that it must not, to hold a phrase at a right place. */
export interface PhraseKeys {
  required: string[];
  forbidden: string[];
}

type Side = keyof TokenEdges;

/** What tokens are told by: read on from their first one, or backwards from their last one, each costs the same however many there are. */
type Chain = string;

const addToChain = (chain: Chain, token: string): Chain => hash("sha256", `${chain}\n${token}`);
/** 64 bits, in letters and digits. */
const makeKey = (...parts: string[]): string => hash("sha256", parts.join("\n")).slice(0, 16);
const withSign = (side: Side, edge: string, token: string) => makeKey(`${side} has`, edge, token);
const without = (side: Side, edge: string, chain: Chain) => makeKey(`${side} never`, edge, chain);
const apart = (before: string, after: string, chain: Chain) => makeKey("never both", before, after, chain);

/** The keys of a phrase; `required` is empty unless signs were typed. */
export function keysOfPhrase(tokens: string[], { before, after }: PhraseEdges): PhraseKeys {
  const required: string[] = [];
  if (before !== "") required.push(withSign("before", before, tokens[0] as string));
  if (after !== "") required.push(withSign("after", after, tokens.at(-1) as string));
  const forbidden: string[] = [];
  let [onwards, backwards] = ["", ""];
  for (let length = 1; length <= Math.min(tokens.length, MAX_TOKENS); length++) {
    onwards = addToChain(onwards, tokens[length - 1] as string);
    backwards = addToChain(backwards, tokens.at(-length) as string);
    forbidden.push(without("before", before, onwards), without("after", after, backwards));
  }
  if (tokens.length <= MAX_TOKENS) forbidden.push(apart(before, after, onwards));
  return { required, forbidden };
}

/** The keys of a paragraph, each once. Time: tokens times the length of the longest repetition with different edges, 32 at most. */
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
    for (const { places, length, chain, missing } of walkPhrases(terms, edges[side], marked, side)) {
      for (const edge of missing) keys.add(without(side, edge, chain));
      if (side === "before" && places.length > 1) {
        for (const [before, after] of pairApart(places, length, edges)) keys.add(apart(before, after, chain));
      }
      if (keys.size > terms.length * MAX_KEYS_PER_TOKEN) break;
    }
  }
  return [...keys];
}

/** A phrase of a paragraph. */
interface FoundPhrase {
  /** Positions of its first token; of its last one, where phrases are read backwards. */
  places: number[];
  length: number;
  chain: Chain;
  /** Edges that it never has there, while a shorter one has. */
  missing: string[];
}

/** The phrases that begin (or end, for `after`) with one of some tokens, one token longer each time, until all places of one have the same edge. */
function* walkPhrases(terms: string[], edges: Edge[], marked: Set<string>, side: Side): Iterable<FoundPhrase> {
  const step = side === "before" ? 1 : -1;
  const positions: number[] = [];
  for (let at = 0; at < terms.length; at++) if (marked.has(terms[at] as string)) positions.push(at);
  let shorter = [{ places: positions, chain: "", known: new Set<Edge>([""]) }];
  for (let length = 1; length <= MAX_TOKENS && shorter.length > 0; length++) {
    const longer: typeof shorter = [];
    for (const { places: all, chain: before, known } of shorter) {
      for (const [term, places] of groupByTerm(all, step * (length - 1), terms)) {
        const own = new Set(places.map((place) => edges[place] as Edge));
        const missing = [...known].filter((edge) => edge !== null && !own.has(edge)) as string[];
        const chain = addToChain(before, term);
        yield { places, length, chain, missing };
        if (own.size > 1) longer.push({ places, chain, known: own });
      }
    }
    shorter = longer;
  }
}

/** Positions together that have the same token so far from them. */
function groupByTerm(places: number[], distance: number, terms: string[]): Map<string, number[]> {
  const groups = new Map<string, number[]>();
  for (const place of places) {
    const term = terms[place + distance];
    if (term === undefined) continue;
    const group = groups.get(term);
    if (group) group.push(place);
    else groups.set(term, [place]);
  }
  return groups;
}

/** Pairs of an edge before and an edge after that a phrase has, but nowhere at the same place. */
function pairApart(places: number[], length: number, edges: TokenEdges): [before: string, after: string][] {
  const together = new Map<Edge, Set<Edge>>();
  const afters = new Set<Edge>();
  for (const place of places) {
    const [before, after] = [edges.before[place] as Edge, edges.after[place + length - 1] as Edge];
    afters.add(after);
    const known = together.get(before);
    if (known) known.add(after);
    else together.set(before, new Set([after]));
  }
  const pairs: [string, string][] = [];
  for (const [before, known] of together) {
    if (before === null) continue;
    for (const after of afters) if (after !== null && !known.has(after)) pairs.push([before, after]);
  }
  return pairs;
}
