import type { Sort } from "../../query.ts";
import type { Database } from "./cached-statements.ts";
import type { FacetColumns } from "./facet-columns.ts";
import { readNumbers } from "./read-numbers.ts";

/**
 * bm25 costs about 0.9 µs a row, and what it ranks above this many rows hardly differs: of equally close ones that are more and pass the
 * filters, headlines come first, then the newest.
 */
const RANKING_BUDGET = 4_000;

/** Matches that are shown before the next tier's. Each tier's rows are among the next one's. */
export interface Tier {
  /** Finds the rows that match, before filters; called only when the tiers before it don't fill the page. */
  findRows(): Uint32Array;
  /** An FTS5 expression that they match, others perhaps too; null where there is none, as for `a OR -b`. */
  expression: string | null;
}

/** Rows that follow each other in the order in which they are shown. */
export interface Block {
  rows: Iterable<number>;
  /** Whether they are too many to be ranked by their words: headlines come first, then the newest. */
  tooMany: boolean;
}

/**
 * Puts rows in order, each once. Reading on costs more only when it is read on.
 *
 * @param passing the rows to be shown: those that match and pass the filters
 * @param tiers exact matches first, all matches last; empty where nothing makes a match more relevant, as without words, or with
 * excluded ones alone: then the newest come first
 */
export function rankRows(
  passing: Uint32Array,
  tiers: Tier[],
  sort: Sort,
  columns: FacetColumns,
  db: Database,
): Iterable<Block> {
  if (sort === "relevance" && tiers.length > 0) return walkTiers(passing, tiers, columns, db);
  const order = columns.orders[sort === "oldest" ? "oldest" : "newest"];
  return [{ rows: walkOrder(order, markRows(passing, columns), 1), tooMany: false }];
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
function* walkTiers(passing: Uint32Array, tiers: Tier[], columns: FacetColumns, db: Database): Iterable<Block> {
  const marks = markRows(passing, columns);
  for (const [i, { findRows, expression }] of tiers.entries()) {
    const own = findRows().filter((row) => marks[row] === 1);
    for (const row of own) marks[row] = i + 2;
    if (own.length === 0) continue;
    const inOrder = (order: Uint32Array) => walkOrder(order, marks, i + 2);
    // What FTS5 can't express has no relevance, as exclusions alone have none.
    if (expression === null) yield { rows: inOrder(columns.orders.newest), tooMany: false };
    else if (own.length > RANKING_BUDGET) yield { rows: inOrder(columns.orders.headlines), tooMany: true };
    else {
      yield { rows: rankByRelevance(expression, own, columns, db), tooMany: false };
    }
  }
}

/**
 * Rows by bm25, equal ones by date: never by row number, which depends on what was ingested when. The expression may match others too. Reading
 * all that it matches to find those that are wanted costs 0.15 µs a match (31 ms for 100 of 207,000).
 */
function rankByRelevance(expression: string, wanted: Uint32Array, { placeOf }: FacetColumns, db: Database): number[] {
  // `+rowid`: FTS5 is read once from start to end, not once for each wanted row. Words that most paragraphs hold have scores around 1e-6.
  const found = db
    .prepare(
      `WITH scored AS MATERIALIZED (
         SELECT rowid AS row, CAST(-1e10 * bm25(words) AS INTEGER) AS score FROM words
         WHERE words MATCH ? AND +rowid IN (SELECT value FROM json_each(?))
       )
       SELECT group_concat(row) AS rows, group_concat(score) AS scores, count(*) AS total FROM scored`,
    )
    .get(expression, `[${wanted.join()}]`) as { rows: string | null; scores: string | null; total: number };
  const rows = readNumbers(found.rows, new Uint32Array(found.total));
  // A score has no limit: it is a sum over all words of a query. A double holds it to the last digit up to 9e5, which takes
  // some 30,000 different rare words in one paragraph; the order of higher ones is the same each time too.
  const scores = readNumbers(found.scores, new Float64Array(found.total));
  const order = Uint32Array.from(rows.keys()).sort(
    (a, b) =>
      (scores[b] as number) - (scores[a] as number) ||
      (placeOf[rows[a] as number] as number) - (placeOf[rows[b] as number] as number),
  );
  return Array.from(order, (at) => rows[at] as number);
}
