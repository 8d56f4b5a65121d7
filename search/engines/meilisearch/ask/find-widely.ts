import type { SearchQuery } from "../../../query/query.ts";
import type { Words } from "../../../query/read-words.ts";
import type { LiveIndex } from "../live-index.ts";
import type { Plan } from "./count-facets.ts";
import { findCompletions, findTypos, mayBeMisspelt } from "./look-up-words.ts";
import { planFilters } from "./plan-filters.ts";
import { planWords, type WordKnowledge } from "./plan-words.ts";

/**
 * Finds what a query matches; where that is so little that words may be misspelt, again with those they may have been meant for.
 *
 * @param find what a plan matches, and how many paragraphs those are
 */
export async function findWidely<T extends { total: number }>(
  query: SearchQuery,
  words: Words | null,
  live: LiveIndex,
  find: (plan: Plan) => Promise<T>,
): Promise<{ plan: Plan; known: WordKnowledge; found: T }> {
  const [filters, completions] = await Promise.all([planFilters(query, live), findCompletions(words, live)]);
  const known: WordKnowledge = { near: new Map(), completions };
  const plan: Plan = { alternatives: planWords(words, known), filters };
  const found = await find(plan);
  if (!mayBeMisspelt(words, found.total)) return { plan, known, found };
  const near = await findTypos(words, live);
  if (near.size === 0) return { plan, known, found };
  const wider: Plan = { alternatives: planWords(words, { near, completions }), filters };
  return { plan: wider, known: { near, completions }, found: await find(wider) };
}
