import type { SearchParams } from "meilisearch";
import { z } from "zod";
import type { Term, Words } from "../../../query/read-words.ts";
import { allowedEdits, MAX_TYPOS, RARE, splitCompound, stemOf } from "../../../words/word-forms.ts";
import { encodeEntry } from "../encode-terms.ts";
import { quoteValue } from "../facet-keys.ts";
import type { LiveIndex } from "../live-index.ts";
import type { WordKnowledge } from "./plan-words.ts";

/** Words that begin like the last part of a compound being typed. */
const MAX_COMPLETIONS = 8;
/** Words that are fetched of each node, before those too far from what is looked for are left out. */
const FETCHED = 60;

const wordHit = z.object({
  term: z.string(),
  df: z.number(),
  _rankingScoreDetails: z.object({ typo: z.object({ typoCount: z.number() }).optional() }).optional(),
});

/** A word of the collection. */
interface FoundWord {
  term: string;
  /** Paragraphs that hold it, on all nodes. */
  df: number;
  /** Edits from the word that was looked for, where that was asked. */
  edits: number;
}

/** The forgiving terms of a query; what is excluded is never widened. */
function forgivingTerms(words: Words | null): Term[] {
  if (!words || words.kind === "not") return [];
  if (words.kind === "term") return words.exact ? [] : [words];
  return words.of.flatMap(forgivingTerms);
}

/** When all words must match and many paragraphs do, none of the words is rare. */
export function mayBeMisspelt(words: Words | null, total: number): boolean {
  const hasAlternatives = (part: Words): boolean =>
    part.kind === "any" || (part.kind === "all" && part.of.some(hasAlternatives));
  return forgivingTerms(words).length > 0 && (total <= RARE || (words !== null && hasAlternatives(words)));
}

/** Asks the index of words several things at once, answered one by one: nearest words first, then the most frequent. */
async function searchWords(queries: SearchParams[], { nodes, parts, signal }: LiveIndex): Promise<FoundWord[][]> {
  const asked = queries.map((query) => ({ indexUid: parts.words, ...query }));
  const answers = await nodes.searchEach(wordHit, asked, signal);
  return answers.map(({ hits }) => mergeWords(hits));
}

/** Each node counts its own paragraphs. */
function mergeWords(hits: z.infer<typeof wordHit>[]): FoundWord[] {
  const words = new Map<string, FoundWord>();
  for (const { term, df, _rankingScoreDetails: details } of hits) {
    const edits = details?.typo?.typoCount ?? 0;
    const known = words.get(term);
    if (known) known.df += df;
    else words.set(term, { term, df, edits });
  }
  return [...words.values()].sort((a, b) => a.edits - b.edits || b.df - a.df || (a.term < b.term ? -1 : 1));
}

/** In how many paragraphs each word occurs; words that don't are left out. */
export async function countWords(terms: string[], live: LiveIndex): Promise<Map<string, number>> {
  const unique = [...new Set(terms)];
  const filter = `word IN [${unique.map(encodeEntry).map(quoteValue).join(", ")}]`;
  const [found = []] = await searchWords([{ filter, limit: unique.length }], live);
  return new Map(found.map(({ term, df }) => [term, df]));
}

/** Words within so many edits of each, nearest first, then the most frequent. */
export async function findNear(
  wanted: { term: string; edits: number }[],
  live: LiveIndex,
): Promise<Map<string, string[]>> {
  // The space says that the word is complete.
  const queries = wanted.map(({ term }) => ({
    q: `${encodeEntry(term)} `,
    limit: FETCHED,
    showRankingScoreDetails: true,
  }));
  const answers = await searchWords(queries, live);
  const near = new Map<string, string[]>();
  for (const [i, { term, edits }] of wanted.entries()) {
    const close = (answers[i] ?? []).filter((hit) => hit.term !== term && hit.edits <= edits);
    if (close.length > 0)
      near.set(
        term,
        close.map((hit) => hit.term),
      );
  }
  return near;
}

/** Frequent words that begin with what is typed of a compound's last part; no request when there is none. */
export async function findCompletions(words: Words | null, live: LiveIndex): Promise<WordKnowledge["completions"]> {
  const typed = forgivingTerms(words).find(({ prefix }) => prefix);
  const parts = typed && typed.tokens.length === 1 ? splitCompound(typed.tokens[0] as string) : typed?.tokens;
  const last = parts?.at(-1);
  if (last === undefined || parts?.length === 1) return new Map();
  const [found = []] = await searchWords([{ q: encodeEntry(last), limit: FETCHED }], live);
  const begun = found.map(({ term }) => term).filter((term) => term.startsWith(last));
  return new Map([[last, begun.slice(0, MAX_COMPLETIONS)]]);
}

/** Words like those of a query that are rare or absent, their inflections and what they may begin counted too. */
export async function findTypos(words: Words | null, live: LiveIndex): Promise<WordKnowledge["near"]> {
  const wanted = forgivingTerms(words)
    .filter(({ tokens }) => tokens.length === 1)
    .map(({ tokens, prefix }) => ({ term: tokens[0] as string, prefix, edits: allowedEdits(tokens[0] as string) }))
    .filter(({ edits }) => edits > 0);
  const [seen, begun] = await Promise.all([
    countForms(
      wanted.map(({ term }) => term),
      live,
    ),
    countBeginnings(
      wanted.filter(({ prefix }) => prefix).map(({ term }) => term),
      live,
    ),
  ]);
  const rare = wanted.filter(({ term }) => Math.max(seen.get(term) ?? 0, begun.get(term) ?? 0) <= RARE);
  const near = await findNear(rare, live);
  // Each word multiplies what Meilisearch is asked, so that all misspelt words of a query share the number.
  const share = Math.max(2, Math.floor(MAX_TYPOS ** (1 / Math.max(1, rare.length))));
  return new Map(Array.from(near, ([term, like]) => [term, like.slice(0, share)]));
}

/** Paragraphs with the word or an inflection of it, those with two counted twice. */
async function countForms(terms: string[], live: LiveIndex): Promise<Map<string, number>> {
  const queries = terms.map((term) => {
    const stem = stemOf(term);
    const filter = stem === null ? `word = ${quoteValue(encodeEntry(term))}` : `stem = ${quoteValue(stem)}`;
    return { filter, limit: FETCHED };
  });
  const answers = await searchWords(queries, live);
  return new Map(terms.map((term, i) => [term, (answers[i] ?? []).reduce((sum, { df }) => sum + df, 0)]));
}

/** For each term, how many paragraphs hold the most frequent word that starts with it. */
async function countBeginnings(terms: string[], live: LiveIndex): Promise<Map<string, number>> {
  const answers = await searchWords(
    terms.map((term) => ({ q: encodeEntry(term), limit: FETCHED })),
    live,
  );
  return new Map(terms.map((term, i) => [term, answers[i]?.find((word) => word.term.startsWith(term))?.df ?? 0]));
}
