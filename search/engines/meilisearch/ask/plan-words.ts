import { readerError } from "../../../errors.ts";
import type { Pattern } from "../../../highlight-patterns.ts";
import { positiveTerms, type Term, type Words } from "../../../query/read-words.ts";
import { keysOfPhrase } from "../../../words/edge-keys.ts";
import type { PhraseEdges } from "../../../words/word-edges.ts";
import { splitCompound, stemOf } from "../../../words/word-forms.ts";
import { encodeStem, encodeTerm, encodeTokens } from "../encode-terms.ts";
import { quoteValue } from "../facet-keys.ts";
import { canBeMistaken, partsOfPhrase } from "../false-phrases.ts";

/** Meilisearch reads the first ten words or phrases of a query, and silently leaves the others. */
const MAX_TERMS = 10;
/** Meilisearch reads the first thousand pieces of a query, spaces and quotation marks among them. */
const MAX_PIECES = 1000;
/** Queries that one search may become: each costs about 0.3 ms. */
const MAX_ALTERNATIVES = 256;
/** Characters of all their filters together: each server reads them with each of some ten requests. Those of a phrase of 400 words fit. */
const MAX_FILTERS = 500_000;

/** One thing that Meilisearch can be asked of a paragraph. */
type Literal =
  /** `edges` is how a place of it begins and ends; null where it may be a part of a word. */
  | { kind: "phrase"; tokens: string[]; edges: PhraseEdges | null; negated: boolean }
  /** Meilisearch would find the phrase, but it is not there, or only as a part of a word. */
  | { kind: "mistaken"; tokens: string[]; edges: PhraseEdges | null }
  | { kind: "stem"; stem: string }
  /** The beginning of a word. */
  | { kind: "prefix"; word: string };

/** One query of those whose union answers the words: all of it must match in one paragraph. */
export interface Alternative {
  q: string;
  /** Conditions in the filter language, all of which must hold. */
  filters: string[];
  /** How many words and phrases must be there. Meilisearch ranks by how near they stand to each other, so one alone is not ranked. */
  pieces: number;
}

/** What the index of words adds to a forgiving word. */
export interface WordKnowledge {
  /** Words like a misspelt one, nearest first. */
  near: Map<string, string[]>;
  /** Frequent words that begin with the last word of a compound being typed (`s-40`: 400). */
  completions: Map<string, string[]>;
}

export const NOTHING_KNOWN: WordKnowledge = { near: new Map(), completions: new Map() };

const phrase = (tokens: string[], edges: PhraseEdges | null = null): Literal => ({
  kind: "phrase",
  tokens,
  edges,
  negated: false,
});

/** Ways in which a term may be met. Forgiving ones: inflections, the beginning of a word, S400 for S-400, and what is known. */
function waysOf(term: Term, known: WordKnowledge): Literal[] {
  const { tokens, exact, edges, prefix } = term;
  if (exact) return [phrase(tokens, edges)];
  const complete = (parts: string[]): Literal[] => {
    const last = parts.at(-1) as string;
    const ends = prefix ? (known.completions.get(last) ?? []).filter((end) => end !== last) : [];
    return [last, ...ends].map((end) => phrase([...parts.slice(0, -1), end]));
  };
  if (tokens.length > 1) return [...complete(tokens), phrase([tokens.join("")])];
  const word = tokens[0] as string;
  const stem = stemOf(word);
  const ways: Literal[] = stem === null ? [] : [{ kind: "stem", stem }];
  if (prefix) ways.push({ kind: "prefix", word });
  else if (stem === null) ways.push(phrase([word]));
  const parts = splitCompound(word);
  if (parts.length > 1) ways.push(...complete(parts));
  for (const near of known.near.get(word) ?? []) ways.push(phrase([near]));
  return ways;
}

/** The words as alternatives of things that must all hold (their disjunctive normal form). */
function toAlternatives(words: Words, negated: boolean, ways: (term: Term) => Literal[]): Literal[][] {
  if (words.kind === "not") return toAlternatives(words.of, !negated, ways);
  if (words.kind === "term") {
    if (!negated) return ways(words).map((literal) => [literal]);
    // What is excluded is excluded exactly.
    const { tokens, edges } = words;
    const absent: Literal[][] = [[{ kind: "phrase", tokens, edges, negated: true }]];
    const hasChecks = edges !== null || canBeMistaken(tokens);
    return hasChecks ? [...absent, [{ kind: "mistaken", tokens, edges }]] : absent;
  }
  const inner = words.of.map((part) => toAlternatives(part, negated, ways));
  if ((words.kind === "any") !== negated) return limitAlternatives(inner.flat());
  return inner.reduce<Literal[][]>(
    (all, part) => limitAlternatives(all.flatMap((left) => part.map((right) => [...left, ...right]))),
    [[]],
  );
}

/** Gives the conditions of a phrase; those of one that stands in many alternatives are worked out once. */
type Check = (tokens: string[], edges: PhraseEdges | null) => string[];

function rememberChecks(): Check {
  const known = new Map<string, string[]>();
  return (tokens, edges) => {
    const phrase = JSON.stringify([tokens, edges]);
    const checks = known.get(phrase) ?? checksOf(tokens, edges);
    known.set(phrase, checks);
    return checks;
  };
}

/** Conditions that all hold where Meilisearch finds a phrase that is really there. */
function checksOf(tokens: string[], edges: PhraseEdges | null): string[] {
  const listed = (field: "falsePhrases" | "edges", keys: string[]) =>
    `${field} IN [${keys.map(quoteValue).join(", ")}]`;
  const checks = canBeMistaken(tokens) ? [`NOT ${listed("falsePhrases", partsOfPhrase(tokens))}`] : [];
  if (edges === null) return checks;
  const { required, forbidden } = keysOfPhrase(tokens, edges);
  return [...checks, ...required.map((key) => listed("edges", [key])), `NOT ${listed("edges", forbidden)}`];
}

function limitAlternatives<T>(alternatives: T[]): T[] {
  if (alternatives.length <= MAX_ALTERNATIVES) return alternatives;
  throw readerError("too-many-alternatives", { most: MAX_ALTERNATIVES });
}

/**
 * The queries whose union answers the words.
 *
 * @throws SearchError `unsupported-query` for more than ten words in a row, or too many combinations
 */
export function planWords(words: Words | null, known: WordKnowledge): Alternative[] {
  if (!words) return [{ q: "", filters: [], pieces: 0 }];
  const alternatives = toAlternatives(words, false, (term) => waysOf(term, known));
  const written = new Map<string, Alternative>();
  const check = rememberChecks();
  let length = 0;
  for (const literals of alternatives) {
    const alternative = writeAlternative(literals, check);
    for (const filter of alternative.filters) length += filter.length;
    if (length > MAX_FILTERS) {
      throw readerError("phrases-too-long", {});
    }
    written.set(JSON.stringify(alternative), alternative);
  }
  return [...written.values()];
}

function writeAlternative(literals: Literal[], check: Check): Alternative {
  const absent = new Set<string>();
  const present = new Set<string>();
  const filters = new Set<string>();
  let beginning = "";
  for (const literal of literals) {
    if (literal.kind === "stem") present.add(`"${encodeStem(literal.stem)}"`);
    else if (literal.kind === "prefix") beginning = encodeTerm(literal.word);
    else if (literal.kind === "phrase" && literal.negated) absent.add(`-"${encodeTokens(literal.tokens)}"`);
    else present.add(`"${encodeTokens(literal.tokens)}"`);
  }
  const pieces = present.size + (beginning ? 1 : 0);
  if (pieces > MAX_TERMS) {
    throw readerError("too-many-words", { most: MAX_TERMS });
  }
  // Excluded words come first, since Meilisearch stops reading at the tenth other one; the beginning of a word must be last.
  const q = [...absent, ...present, beginning].filter((piece) => piece !== "").join(" ");
  if ((q.match(/[ "-]|[^ "-]+/g)?.length ?? 0) > MAX_PIECES) {
    throw readerError("phrase-too-long", {});
  }
  for (const literal of literals) {
    if (literal.kind === "mistaken") {
      const checks = check(literal.tokens, literal.edges);
      filters.add(`NOT (${checks.map((one) => `(${one})`).join(" AND ")})`);
    } else if (literal.kind === "phrase" && !literal.negated) {
      for (const one of check(literal.tokens, literal.edges)) filters.add(one);
    }
  }
  return { q, filters: [...filters], pieces };
}

/** What a match shows. */
export interface Marking {
  patterns: Pattern[];
  /** Any word with one of these stems is marked. */
  stems: Set<string>;
}

/** What is marked in a paragraph that matches the words: all but the excluded ones. */
export function planMarking(words: Words | null, known: WordKnowledge): Marking {
  const marking: Marking = { patterns: [], stems: new Set() };
  for (const term of positiveTerms(words)) {
    for (const way of waysOf(term, known)) {
      if (way.kind === "stem") marking.stems.add(way.stem);
      else if (way.kind === "prefix") marking.patterns.push({ tokens: [way.word], prefix: true, edges: null });
      else marking.patterns.push({ tokens: way.tokens, prefix: false, edges: way.edges });
    }
  }
  return marking;
}
