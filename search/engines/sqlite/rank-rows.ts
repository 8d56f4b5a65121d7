import type { DatabaseSync } from "node:sqlite";
import type { Sort } from "../../query.ts";
import type { FacetColumns, Order } from "./facet-columns.ts";
import { readNumbers } from "./read-numbers.ts";

/**
 * bm25 costs about 0.4 µs a match, and what it ranks above this many matches hardly differs: past the budget headlines come first,
 * then the newest.
 */
export const RANKING_BUDGET = 20_000;

/** What is to be ranked: the rows that pass, and the FTS5 expressions that tell exact matches from forgiving ones. */
export interface Ranking {
  /** Rows that match the words and pass the filters. */
  rows: Uint32Array;
  /** Matches before filters: what bm25 would have to look at. */
  matching: number;
  exact: string | null;
  forgiving: string | null;
}

/** Rows in the order in which they are shown, and whether relevance was given up for being too many. */
export interface Ranked {
  /** Yields rows in order; reading on costs more only when it is read on. */
  rows: Iterable<number>;
  byDate: boolean;
}

/** Puts rows in order. Exact matches come before those that match by inflection, typo or beginning only. */
export function rankRows(ranking: Ranking, sort: Sort, columns: FacetColumns, db: DatabaseSync): Ranked {
  const passes = new Uint8Array(columns.lastRow + 1);
  for (const row of ranking.rows) passes[row] = 1;
  const inOrder = (order: Order) => walkOrder(columns.orders[order], passes);
  if (sort !== "relevance") return { rows: inOrder(sort), byDate: false };
  if (ranking.forgiving === null) return { rows: inOrder("newest"), byDate: false };
  const affordable = ranking.matching <= RANKING_BUDGET;
  return { rows: walkTiers(ranking, affordable, passes, columns, db), byDate: !affordable };
}

function* walkOrder(order: Uint32Array, passes: Uint8Array): Iterable<number> {
  for (const row of order) if (passes[row] === 1) yield row;
}

/** Marks a row as given once it has been. */
function* walkTiers(
  { exact, forgiving }: Ranking,
  affordable: boolean,
  passes: Uint8Array,
  columns: FacetColumns,
  db: DatabaseSync,
): Iterable<number> {
  const tiers = affordable ? [exact, forgiving] : [];
  for (const expression of new Set(tiers)) {
    if (expression === null) continue;
    for (const row of rankByRelevance(expression, db)) {
      if (passes[row] === 1) {
        passes[row] = 2;
        yield row;
      }
    }
  }
  if (!affordable) yield* walkOrder(columns.orders.headlines, passes);
}

function rankByRelevance(expression: string, db: DatabaseSync): Uint32Array {
  const found = db
    .prepare(
      `SELECT group_concat(row) AS rows, count(*) AS total
       FROM (SELECT rowid AS row FROM words WHERE words MATCH ? ORDER BY bm25(words), rowid)`,
    )
    .get(expression) as { rows: string | null; total: number };
  return readNumbers(found.rows, found.total);
}
