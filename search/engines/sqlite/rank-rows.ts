import type { Sort } from "../../query.ts";
import type { Database } from "./cached-statements.ts";
import type { FacetColumns, Order } from "./facet-columns.ts";
import { readNumbers } from "./read-numbers.ts";

/**
 * bm25 costs about 0.9 µs a match (a rowid alone 0.06), and what it ranks above this many matches hardly differs: past the
 * budget headlines come first, then the newest.
 */
const RANKING_BUDGET = 4_000;

/** Matches that are shown before the next tier's. Each tier's rows are among the next one's. */
export interface Tier {
  /** Rows that match, before filters. */
  rows: Uint32Array;
  /** The FTS5 expression that they match; null where there is none. */
  expression: string | null;
}

/** Rows in the order in which they are shown, and whether relevance was given up for being too many. */
export interface Ranked {
  /** Yields rows in order; reading on costs more only when it is read on. */
  rows: Iterable<number>;
  byDate: boolean;
}

/**
 * Puts rows in order.
 *
 * @param passing the rows to be shown: those that match and pass the filters
 * @param tiers exact matches, then all (inflections, typos and beginnings too); empty without words
 */
export function rankRows(passing: Uint32Array, tiers: Tier[], sort: Sort, columns: FacetColumns, db: Database): Ranked {
  const tierOf = new Uint8Array(columns.lastRow + 1);
  for (const row of passing) tierOf[row] = 1;
  const inOrder = (order: Order) => walkOrder(columns.orders[order], tierOf, 1);
  if (sort !== "relevance") return { rows: inOrder(sort), byDate: false };
  if (tiers.length === 0) return { rows: inOrder("newest"), byDate: false };
  for (const [i, { rows }] of tiers.entries()) {
    for (const row of rows) if (tierOf[row] === 1) tierOf[row] = i + 2;
  }
  return { rows: walkTiers(tiers, tierOf, columns, db), byDate: !tiers.every(isAffordable) };
}

const isAffordable = ({ rows, expression }: Tier): boolean => expression !== null && rows.length <= RANKING_BUDGET;

function* walkOrder(order: Uint32Array, tierOf: Uint8Array, tier: number): Iterable<number> {
  for (const row of order) if (tierOf[row] === tier) yield row;
}

function* walkTiers(tiers: Tier[], tierOf: Uint8Array, columns: FacetColumns, db: Database): Iterable<number> {
  for (const [i, tier] of tiers.entries()) {
    const order = isAffordable(tier) ? rankByRelevance(tier.expression ?? "", columns, db) : columns.orders.headlines;
    yield* walkOrder(order, tierOf, i + 2);
  }
}

/** Rows have fewer bits than this: scores (26 bits) and places fit into a double together. */
const PLACE = 2 ** 26;

/** Matching rows by bm25, equal ones by date: never by row number, which depends on what was ingested when. */
function rankByRelevance(expression: string, { placeOf, orders }: FacetColumns, db: Database): Uint32Array {
  const found = db
    .prepare(
      `WITH scored AS MATERIALIZED (
         SELECT rowid AS row, CAST(-1e6 * bm25(words) AS INTEGER) AS score FROM words WHERE words MATCH ?
       )
       SELECT group_concat(row) AS rows, group_concat(score) AS scores, count(*) AS total FROM scored`,
    )
    .get(expression) as { rows: string | null; scores: string | null; total: number };
  const rows = readNumbers(found.rows, found.total);
  const scores = readNumbers(found.scores, found.total);
  const keys = new Float64Array(found.total);
  for (let i = 0; i < keys.length; i++) {
    keys[i] = (PLACE - (scores[i] as number)) * PLACE + (placeOf[rows[i] as number] as number);
  }
  return Uint32Array.from(keys.sort(), (key) => orders.newest[key % PLACE] as number);
}
