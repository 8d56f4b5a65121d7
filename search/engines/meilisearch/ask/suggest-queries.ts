import { type Lexeme, writeLexemes } from "../../../query/lexemes.ts";
import type { SearchQuery } from "../../../query/query.ts";
import type { ReadQuery } from "../../../query/read-query.ts";
import {
  correctSpelling,
  isCorrectable,
  leaveOutRarest,
  listTerms,
  MAX_CORRECTION,
} from "../../../query/suggest-queries.ts";
import type { Suggestions } from "../../../result.ts";
import type { LiveIndex } from "../live-index.ts";
import { countWords, findNear } from "./look-up-words.ts";

/** What to try instead of a query that matches nothing: only what does match, as `hasMatch` says. */
export async function suggestQueries(
  { query, lexemes }: ReadQuery,
  live: LiveIndex,
  hasMatch: (query: SearchQuery) => Promise<boolean>,
): Promise<Suggestions> {
  const terms = listTerms(lexemes);
  const counts = await countWords(terms, live);
  const offer = async (changed: Lexeme[] | null): Promise<string | null> => {
    const q = changed && writeLexemes(changed);
    return q && (await hasMatch({ ...query, q })) ? q : null;
  };
  const correct = async (): Promise<Lexeme[] | null> => {
    const unknown = [...new Set(terms)].filter((term) => isCorrectable(term) && !counts.has(term));
    const near = await findNear(
      unknown.map((term) => ({ term, edits: MAX_CORRECTION })),
      live,
    );
    return correctSpelling(lexemes, (term) => near.get(term)?.[0] ?? null);
  };
  const [withoutRarest, corrected] = await Promise.all([
    offer(leaveOutRarest(lexemes, (term) => counts.get(term) ?? 0)),
    correct().then(offer),
  ]);
  return { withoutRarest, corrected };
}
