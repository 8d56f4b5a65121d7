import type { Sort } from "../../query.ts";
import type { Database } from "./cached-statements.ts";
import type { FacetColumns } from "./facet-columns.ts";
import { readNumbers } from "./read-numbers.ts";

/**
 * bm25 costs about 0.9 µs a match (a rowid alone 0.06), and what it ranks above this many matches hardly differs: past the
 * budget headlines come first, then the newest.
 */
const RANKING_BUDGET = 4_000;

/** Matches that are shown before the next tier's. Each tier's rows are among the next one's. */
export interface Tier {
  /** Finds the rows that match, before filters; called only when the tiers before it don't fill the page. */
  findRows(): Uint32Array;
  /** An FTS5 expression that they match, others perhaps too; null where there is none, as for `a OR -b`. */
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
 * @param tiers exact matches first, all matches last; empty where nothing makes a match more relevant, as without words, or with
 * excluded ones alone: then the newest come first
 */
export function rankRows(passing: Uint32Array, tiers: Tier[], sort: Sort, columns: FacetColumns, db: Database): Ranked {
  const last = tiers.at(-1);
  const order = sort === "oldest" ? "oldest" : "newest";
  if (sort !== "relevance" || !last)
    return { rows: walkOrder(columns.orders[order], markRows(passing, columns), 1), byDate: false };
  return {
    rows: walkTiers(passing, tiers, columns, db),
    byDate: last.expression !== null && last.findRows().length > RANKING_BUDGET,
  };
}

function markRows(rows: Uint32Array, columns: FacetColumns): Uint8Array {
  const marks = new Uint8Array(columns.lastRow + 1);
  for (const row of rows) marks[row] = 1;
  return marks;
}

function* walkOrder(order: Uint32Array, marks: Uint8Array, mark: number): Iterable<number> {
  for (const row of order) if (marks[row] === mark) yield row;
}

/** `marks` holds 1 for a row that is still to be shown, and the number of its tier, from 2, once that is known. */
function* walkTiers(passing: Uint32Array, tiers: Tier[], columns: FacetColumns, db: Database): Iterable<number> {
  const marks = markRows(passing, columns);
  for (const [i, { findRows, expression }] of tiers.entries()) {
    const rows = findRows();
    for (const row of rows) if (marks[row] === 1) marks[row] = i + 2;
    yield* walkOrder(orderRows(expression, rows, columns, db), marks, i + 2);
  }
}

/** What FTS5 can't express has no relevance; what matches too often is not worth its price. */
function orderRows(expression: string | null, rows: Uint32Array, columns: FacetColumns, db: Database): Uint32Array {
  if (expression === null) return columns.orders.newest;
  return rows.length > RANKING_BUDGET ? columns.orders.headlines : rankByRelevance(expression, rows, columns, db);
}

/** Rows have fewer bits than this: scores (26 bits) and places fit into a double together. */
const PLACE = 2 ** 26;

/**
 * Rows by bm25, equal ones by date: never by row number, which depends on what was ingested when. The plus keeps SQLite from asking FTS5 for each
 * row anew.
 */
function rankByRelevance(
  expression: string,
  matching: Uint32Array,
  { placeOf, orders }: FacetColumns,
  db: Database,
): Uint32Array {
  const found = db
    .prepare(
      `WITH scored AS MATERIALIZED (
         SELECT rowid AS row, CAST(-1e6 * bm25(words) AS INTEGER) AS score FROM words
         WHERE words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
       )
       SELECT group_concat(row) AS rows, group_concat(score) AS scores, count(*) AS total FROM scored`,
    )
    .get(expression, JSON.stringify([...matching])) as { rows: string | null; scores: string | null; total: number };
  const rows = readNumbers(found.rows, found.total);
  const scores = readNumbers(found.scores, found.total);
  const keys = new Float64Array(found.total);
  for (let i = 0; i < keys.length; i++) {
    keys[i] = (PLACE - (scores[i] as number)) * PLACE + (placeOf[rows[i] as number] as number);
  }
  return Uint32Array.from(keys.sort(), (key) => orders.newest[key % PLACE] as number);
}
