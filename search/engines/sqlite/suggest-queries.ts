import { type Lexeme, writeLexemes } from "../../query/lexemes.ts";
import type { SearchQuery } from "../../query/query.ts";
import type { ReadQuery } from "../../query/read-query.ts";
import { correctSpelling, leaveOutRarest, MAX_CORRECTION } from "../../query/suggest-queries.ts";
import type { Suggestions } from "../../result.ts";
import type { WorkBudget } from "../../work-budget.ts";
import { findNearTerms, frequencyOf, type Vocabulary } from "./vocabulary.ts";

/** What to try instead of a query that matches nothing: only what does match, as `hasMatch` says. */
export function suggestQueries(
  { query, lexemes }: ReadQuery,
  vocabulary: Vocabulary,
  hasMatch: (query: SearchQuery) => boolean,
  budget: WorkBudget,
): Suggestions {
  const offer = (changed: Lexeme[] | null): string | null => {
    const q = changed && writeLexemes(changed);
    return q && hasMatch({ ...query, q }) ? q : null;
  };
  const count = (term: string) => frequencyOf(vocabulary, term);
  const correct = (term: string) =>
    count(term) > 0 ? null : (findNearTerms(vocabulary, term, MAX_CORRECTION, budget)[0]?.term ?? null);
  return {
    withoutRarest: offer(leaveOutRarest(lexemes, count)),
    corrected: offer(correctSpelling(lexemes, correct)),
  };
}
