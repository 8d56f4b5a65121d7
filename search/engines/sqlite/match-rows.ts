import { SearchError } from "../../errors.ts";
import type { Pattern } from "../../highlight.ts";
import type { Database } from "./cached-statements.ts";
import type { Expanded } from "./expand-words.ts";
import type { FacetColumns } from "./facet-columns.ts";
import { readNumbers } from "./read-numbers.ts";

/** Every token is quoted, so that nothing typed is ever an operator of FTS5; tokens hold letters and digits only. */
function writePattern({ tokens, prefix }: Pattern): string {
  return `"${tokens.join(" ")}"${prefix ? " *" : ""}`;
}

/** Groups within groups. FTS5 ends in a "parser stack overflow" from 16 on, where each excludes two things. */
const MAX_DEPTH = 12;

/**
 * The FTS5 expression of words, or null where FTS5 has none: its NOT needs something on the left, so an exclusion alone, or as
 * an alternative, is computed from sets of rows instead. What is said twice is asked once: bm25 costs the square of how often a word
 * is asked for.
 *
 * @throws SearchError `unsupported-query` for groups nested too deep
 */
export function writeExpression(words: Expanded<Pattern>, depth = 0): string | null {
  if (words.kind === "term") return `(${words.patterns.map(writePattern).join(" OR ")})`;
  if (words.kind === "not") return null;
  if (depth > MAX_DEPTH) {
    throw new SearchError(
      "unsupported-query",
      `Parentheses stand more than ${MAX_DEPTH} deep within each other.`,
      "Search for a part of it.",
    );
  }
  const write = (part: Expanded<Pattern>) => writeExpression(part, depth + 1);
  const positive = new Set(words.of.filter((part) => part.kind !== "not").map(write));
  const negative = new Set(words.of.flatMap((part) => (part.kind === "not" ? [write(part.of)] : [])));
  if (positive.size === 0 || positive.has(null) || negative.has(null)) return null;
  if (words.kind === "any") return negative.size > 0 ? null : `(${[...positive].join(" OR ")})`;
  const all = `(${[...positive].join(" AND ")})`;
  return negative.size > 0 ? `(${all} NOT (${[...negative].join(" OR ")}))` : all;
}

/** The rows that match, in ascending order. */
export function matchRows(words: Expanded<Pattern>, columns: FacetColumns, db: Database): Uint32Array {
  const expression = writeExpression(words);
  if (expression !== null) {
    const found = db
      .prepare("SELECT group_concat(rowid) AS rows, count(*) AS total FROM words WHERE words MATCH ?")
      .get(expression) as { rows: string | null; total: number };
    return readNumbers(found.rows, new Uint32Array(found.total));
  }
  const mask = matchMask(words, columns, db);
  const rows: number[] = [];
  for (let row = 1; row <= columns.lastRow; row++) if (mask[row] === 1 && columns.articleOf[row] !== 0) rows.push(row);
  return Uint32Array.from(rows);
}

/** 1 for each row that matches. Rows that don't exist may be 1 after an exclusion. */
function matchMask(words: Expanded<Pattern>, columns: FacetColumns, db: Database): Uint8Array {
  const mask = new Uint8Array(columns.lastRow + 1);
  if (words.kind === "not") {
    const excluded = matchMask(words.of, columns, db);
    for (let row = 0; row < mask.length; row++) mask[row] = 1 - (excluded[row] as number);
    return mask;
  }
  if (words.kind === "term" || writeExpression(words) !== null) {
    for (const row of matchRows(words, columns, db)) mask[row] = 1;
    return mask;
  }
  const parts = words.of.map((part) => matchMask(part, columns, db));
  for (let row = 0; row < mask.length; row++) {
    const matches =
      words.kind === "all" ? parts.every((part) => part[row] === 1) : parts.some((part) => part[row] === 1);
    mask[row] = matches ? 1 : 0;
  }
  return mask;
}
