import { keepClosest, listCloseness, positivePatterns } from "./expand-words.ts";
import type { Answering, ExpandedQuery, MatchedQuery } from "./match-query.ts";
import { type Order, rankRows, type Tier } from "./rank-rows.ts";

/** A row that is shown. */
export interface OrderedHit {
  row: number;
  /** When grouped, how many more paragraphs of its article match. */
  more: number;
  /** By what it has its place. */
  order: Order;
}

/** All hits in the order in which they are shown, of each article only the first when grouped. Reading on costs more only when it is read on. */
export function* orderHits(matched: MatchedQuery, { snapshot, db }: Answering): Iterable<OrderedHit> {
  const { asked, tally } = matched;
  const { sort, group } = asked.query;
  const { articleOf } = snapshot.columns;
  const tiers = sort === "relevance" ? listTiers(matched) : [];
  const seen = new Set<number>();
  for (const { rows, order } of rankRows(tally.rows, tiers, sort, snapshot, db)) {
    for (const row of rows) {
      if (!group) {
        yield { row, more: 0, order };
        continue;
      }
      const article = articleOf[row] as number;
      if (seen.has(article)) continue;
      seen.add(article);
      yield { row, more: (tally.passed[article] as number) - 1, order };
    }
  }
}

/** None where only exclusions were typed: nothing makes one match more relevant than another. */
function listTiers({ expanded, finder }: ExpandedQuery): Tier[] {
  if (!expanded || positivePatterns(expanded).length === 0) return [];
  return listCloseness(expanded).map((closeness) => {
    const words = keepClosest(expanded, closeness);
    return { findRows: () => finder.find(words), words };
  });
}
