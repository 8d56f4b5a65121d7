import { z } from "zod";
import type { Pattern } from "../../highlight-patterns.ts";
import type { Sort } from "../../query/query.ts";
import { askFor, type IndexSize } from "./ask-fts5.ts";
import type { Database } from "./cached-statements.ts";
import { chooseRanked } from "./choose-ranked.ts";
import type { Expanded } from "./expand-words.ts";
import type { FacetColumns } from "./facet-columns.ts";
import { joinedList, readNumbers } from "./read-numbers.ts";
import { parseRow } from "./read-row.ts";

/**
 * bm25 costs about 0.9 µs a row, and what it ranks above this many rows hardly differs: of equally close ones that are more and pass the
 * filters, headlines come first, then the newest.
 */
const RANKING_BUDGET = 4_000;

const joinedScores = z.object({ rows: joinedList, scores: joinedList, total: z.int() });

/** Rows that are ranked between two looks at what was spent. */
const ROWS_AT_ONCE = 64;
/** The name in SQL of a function that gives 1, or throws when all is spent, which ends the statement: nothing else can interrupt it. */
export const CHECK_BUDGET = "check_budget";

/** An index whose rows are ranked. */
export interface RankedIndex extends IndexSize {
  columns: FacetColumns;
}

/** Matches that are shown before the next tier's. Each tier's rows are among the next one's. */
export interface Tier {
  /** Finds the rows that match, before filters; called only when the tiers before it don't fill the page. */
  findRows(): Uint32Array;
  /** The words that they match. */
  words: Expanded<Pattern>;
}

/** By what rows are ordered: as was asked, by the rarest of their words alone, or, too many to be ranked, headlines first and then the newest. */
export type Order = "asked" | "rarest" | "dates";

/** Rows that follow each other in the order in which they are shown. */
export interface Block {
  rows: Iterable<number>;
  order: Order;
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
  index: RankedIndex,
  db: Database,
): Iterable<Block> {
  if (sort === "relevance" && tiers.length > 0) return walkTiers(passing, tiers, index, db);
  const { columns } = index;
  const order = columns.orders[sort === "oldest" ? "oldest" : "newest"];
  return [{ rows: walkOrder(order, markRows(passing, columns), 1), order: "asked" }];
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
function* walkTiers(passing: Uint32Array, tiers: Tier[], index: RankedIndex, db: Database): Iterable<Block> {
  const { columns } = index;
  const marks = markRows(passing, columns);
  for (const [i, { findRows, words }] of tiers.entries()) {
    const own = findRows().filter((row) => marks[row] === 1);
    for (const row of own) marks[row] = i + 2;
    if (own.length === 0) continue;
    const inOrder = (order: Uint32Array) => walkOrder(order, marks, i + 2);
    // What FTS5 can't express has no relevance (`a OR -b`), as exclusions alone have none.
    if (askFor(words, index) === null) {
      yield { rows: inOrder(columns.orders.newest), order: "asked" };
      continue;
    }
    const chosen = own.length > RANKING_BUDGET ? null : chooseRanked(words, own.length, index);
    const question = chosen && askFor(chosen.ranked, index);
    if (!question) yield { rows: inOrder(columns.orders.headlines), order: "dates" };
    else {
      const rows = rankByRelevance(question.expression, own, columns, db);
      yield { rows, order: chosen.isWhole ? "asked" : "rarest" };
    }
  }
}

/**
 * Rows by bm25, equal ones by date: never by row number, which depends on what was ingested when. The expression may match others too, and not
 * all of the wanted ones: those score 0. Reading all that it matches to find those that are wanted costs 0.15 µs a match (31 ms for 100 of
 * 207,000).
 */
function rankByRelevance(expression: string, wanted: Uint32Array, { placeOf }: FacetColumns, db: Database): number[] {
  // `+rowid`: FTS5 is read once from start to end, not once for each wanted row. Words that most paragraphs hold have scores around 1e-6.
  const scored = db
    .prepare(
      `WITH scored AS MATERIALIZED (
         SELECT rowid AS row, CAST(-1e10 * bm25(words) AS INTEGER) AS score FROM words
         WHERE words MATCH ? AND +rowid IN (SELECT value FROM json_each(?)) AND (rowid % ${ROWS_AT_ONCE} <> 0 OR ${CHECK_BUDGET}())
       )
       SELECT group_concat(row) AS rows, group_concat(score) AS scores, count(*) AS total FROM scored`,
    )
    .get(expression, `[${wanted.join()}]`);
  const found = parseRow(joinedScores, scored);
  const rows = readNumbers(found.rows, new Uint32Array(found.total));
  // A score has no limit: it is a sum over all words of a query. A double holds it to the last digit up to 9e5, which takes
  // some 30,000 different rare words in one paragraph; the order of higher ones is the same each time too.
  const scores = readNumbers(found.scores, new Float64Array(found.total));
  const scoreOf = new Map(Array.from(rows, (row, i) => [row, scores[i] as number]));
  const score = Float64Array.from(wanted, (row) => scoreOf.get(row) ?? 0);
  const order = Uint32Array.from(wanted.keys()).sort(
    (a, b) =>
      (score[b] as number) - (score[a] as number) ||
      (placeOf[wanted[a] as number] as number) - (placeOf[wanted[b] as number] as number),
  );
  return Array.from(order, (at) => wanted[at] as number);
}
