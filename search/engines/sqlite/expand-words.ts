import { z } from "zod";
import type { Pattern } from "../../highlight-patterns.ts";
import type { Term, Words } from "../../query/read-words.ts";
import { allowedEdits, MAX_TYPOS, RARE, splitCompound, stemOf } from "../../words/word-forms.ts";
import type { WorkBudget } from "../../work-budget.ts";
import type { Database } from "./cached-statements.ts";
import { parseRow } from "./read-row.ts";
import { findNearTerms, frequencyOf, prefixFrequency, type Vocabulary } from "./vocabulary.ts";

/** How a pattern is like what was typed, nearest first: hits are shown in this order. */
const CLOSENESS = ["exact", "form", "beginning", "typo"] as const;
export type Closeness = (typeof CLOSENESS)[number];

/** A pattern, and how it is like the word that was typed: `form` is an inflection, or S400 for S-400. */
interface Expansion extends Pattern {
  closeness: Closeness;
}

/** Words with their patterns: any of a term's patterns satisfies it. */
export type Expanded<P extends Pattern = Expansion> =
  | { kind: "term"; patterns: P[] }
  | { kind: "all" | "any"; of: Expanded<P>[] }
  | { kind: "not"; of: Expanded<P> };

/** What words may match; excluded words are never widened. */
export function expandWords(words: Words, vocabulary: Vocabulary, db: Database, budget: WorkBudget): Expanded {
  const known = new Map<string, Expansion[]>();
  return mapTerms(words, (term) => {
    const typed = JSON.stringify(term);
    const patterns = known.get(typed) ?? expandTerm(term, vocabulary, db, budget);
    known.set(typed, patterns);
    return patterns;
  });
}

/** The levels of closeness that words have patterns of; those of each must match before the next one's are added. */
export function listCloseness(words: Expanded): Closeness[] {
  const found = new Set(positivePatterns(words).map(({ closeness }) => closeness));
  return CLOSENESS.filter((closeness) => closeness === "exact" || found.has(closeness));
}

/** The patterns of words that are at least so close; all of them unless it is said. */
export function keepClosest(words: Expanded, least: Closeness = "typo"): Expanded<Pattern> {
  if (words.kind === "not") return { kind: "not", of: keepClosest(words.of, least) };
  if (words.kind !== "term") return { kind: words.kind, of: words.of.map((part) => keepClosest(part, least)) };
  const most = CLOSENESS.indexOf(least);
  const kept = words.patterns.filter(({ closeness }) => CLOSENESS.indexOf(closeness) <= most);
  // What begins with the word holds the word: FTS5 is not asked for both.
  const begun = new Set(kept.filter(({ prefix }) => prefix).map(({ tokens }) => tokens.join(" ")));
  const patterns = kept.filter(({ tokens, prefix }) => prefix || !begun.has(tokens.join(" ")));
  return { kind: "term", patterns: patterns.map(({ closeness: _, ...pattern }) => pattern) };
}

function mapTerms(words: Words, expand: (term: Term) => Expansion[]): Expanded {
  if (words.kind === "term") return { kind: "term", patterns: expand(words) };
  if (words.kind === "not") return { kind: "not", of: mapTerms(words.of, (term) => [asTyped(term)]) };
  return { kind: words.kind, of: words.of.map((part) => mapTerms(part, expand)) };
}

const as = (closeness: Closeness, tokens: string[]): Expansion => ({
  tokens,
  prefix: closeness === "beginning",
  edges: null,
  closeness,
});
const asTyped = ({ tokens, edges }: Term): Expansion => ({ ...as("exact", tokens), edges });

function expandTerm(term: Term, vocabulary: Vocabulary, db: Database, budget: WorkBudget): Expansion[] {
  const { tokens, exact, prefix } = term;
  const patterns = [asTyped(term)];
  if (exact) return patterns;
  if (prefix) patterns.push(as("beginning", tokens));
  const [word] = tokens;
  if (tokens.length > 1 || word === undefined) return [...patterns, as("form", [tokens.join("")])];
  const parts = splitCompound(word);
  if (parts.length > 1) patterns.push(as("form", parts), ...(prefix ? [as("beginning", parts)] : []));
  const inflections = listInflections(word, db);
  for (const form of inflections) patterns.push(as("form", [form.term]));
  const seen = inflections.reduce((sum, { df }) => sum + df, frequencyOf(vocabulary, word));
  if (Math.max(seen, prefix ? prefixFrequency(vocabulary, word) : 0) > RARE) return patterns;
  const edits = allowedEdits(word);
  const near = edits > 0 ? findNearTerms(vocabulary, word, edits, budget) : [];
  const forms = new Set(inflections.map((form) => form.term));
  for (const like of near.slice(0, MAX_TYPOS)) if (!forms.has(like.term)) patterns.push(as("typo", [like.term]));
  return patterns;
}

const termRows = z.array(z.object({ term: z.string(), df: z.int() }));

function listInflections(word: string, db: Database): { term: string; df: number }[] {
  const rows = db.prepare("SELECT term, df FROM term WHERE stem = ? AND term <> ?").all(stemOf(word) ?? word, word);
  return parseRow(termRows, rows);
}

/** The patterns that a match shows: all but the excluded ones. */
export function positivePatterns<P extends Pattern>(words: Expanded<P> | null): P[] {
  if (!words || words.kind === "not") return [];
  return words.kind === "term" ? words.patterns : words.of.flatMap((part) => positivePatterns(part));
}
