import { keysOfPhrase } from "../../edge-keys.ts";
import type { Pattern } from "../../highlight-patterns.ts";
import type { Database } from "./cached-statements.ts";
import type { Expanded } from "./expand-words.ts";
import type { FacetColumns } from "./facet-columns.ts";
import { readNumbers } from "./read-numbers.ts";

/** Every token is quoted, so that nothing typed is ever an operator of FTS5; tokens hold letters and digits only. */
function writePattern({ tokens, prefix }: Pattern): string {
  return `"${tokens.join(" ")}"${prefix ? " *" : ""}`;
}

/** What is asked of FTS5. */
interface Question {
  /** All rows that match the words match it. */
  expression: string;
  /** Phrases that a row must hold between whole words, which their keys tell. */
  exact: Pattern[];
  /** Whether the rows that match the expression, and hold the exact phrases so, are those that match the words. */
  isWhole: boolean;
}

/**
 * The question that words are, or null where there is none: FTS5's NOT needs something on the left. What can be asked only in part (alternatives
 * and exclusions that are exact phrases) is computed from sets of rows instead. What is said twice is asked once: bm25 costs the square of how
 * often a word is asked for. FTS5 has room for what may be typed (query.ts).
 */
function askFor(words: Expanded<Pattern>): Question | null {
  if (words.kind === "not") return null;
  if (words.kind === "term") {
    const exact = words.patterns.filter(({ edges }) => edges !== null);
    return { expression: `(${words.patterns.map(writePattern).join(" OR ")})`, exact, isWhole: true };
  }
  const positive = words.of.filter((part) => part.kind !== "not").map(askFor);
  const negative = words.of.flatMap((part) => (part.kind === "not" ? [askFor(part.of)] : []));
  if (positive.length === 0 || [...positive, ...negative].includes(null)) return null;
  const [held, excluded] = [positive as Question[], negative as Question[]];
  const join = (parts: Question[], operator: string) =>
    [...new Set(parts.map(({ expression }) => expression))].join(operator);
  if (words.kind === "any") {
    if (excluded.length > 0) return null;
    return { expression: `(${join(held, " OR ")})`, exact: [], isWhole: held.every(isPlain) };
  }
  const all = `(${join(held, " AND ")})`;
  const not = join(excluded.filter(isPlain), " OR ");
  return {
    expression: not === "" ? all : `(${all} NOT (${not}))`,
    exact: held.flatMap((part) => part.exact),
    isWhole: held.every((part) => part.isWhole) && excluded.every(isPlain),
  };
}

function isPlain({ exact, isWhole }: Question): boolean {
  return isWhole && exact.length === 0;
}

/** An FTS5 expression that every row matches which matches the words, to rank them by; null where there is none, as for `a OR -b`. */
export function writeExpression(words: Expanded<Pattern>): string | null {
  return askFor(words)?.expression ?? null;
}

/** The rows that match, in ascending order. */
export function matchRows(words: Expanded<Pattern>, columns: FacetColumns, db: Database): Uint32Array {
  const question = askFor(words);
  if (question?.isWhole) return answer(question, db);
  const mask = matchMask(words, columns, db);
  const rows: number[] = [];
  for (let row = 1; row <= columns.lastRow; row++) if (mask[row] === 1 && columns.articleOf[row] !== 0) rows.push(row);
  return Uint32Array.from(rows);
}

function answer({ expression, exact }: Question, db: Database): Uint32Array {
  let rows = readRows("words", expression, db);
  const keys = exact.flatMap(({ tokens, edges }) => (edges ? [keysOfPhrase(tokens, edges)] : []));
  const quote = (some: string[]) => [...new Set(some)].map((key) => `"${key}"`);
  const required = quote(keys.flatMap((of) => of.required));
  const forbidden = quote(keys.flatMap((of) => of.forbidden));
  if (required.length > 0) rows = keepRows(rows, readRows("edges", required.join(" AND "), db), true);
  if (forbidden.length > 0) rows = keepRows(rows, readRows("edges", forbidden.join(" OR "), db), false);
  return rows;
}

/** In ascending order. */
function readRows(table: "words" | "edges", expression: string, db: Database): Uint32Array {
  const found = db
    .prepare(`SELECT group_concat(rowid) AS rows, count(*) AS total FROM ${table} WHERE ${table} MATCH ?`)
    .get(expression) as { rows: string | null; total: number };
  return readNumbers(found.rows, new Uint32Array(found.total));
}

/** The rows that are among others, or are not; both in ascending order. */
function keepRows(rows: Uint32Array, others: Uint32Array, among: boolean): Uint32Array {
  let at = 0;
  return rows.filter((row) => {
    while (at < others.length && (others[at] as number) < row) at++;
    return (others[at] === row) === among;
  });
}

/** 1 for each row that matches. Rows that don't exist may be 1 after an exclusion. */
function matchMask(words: Expanded<Pattern>, columns: FacetColumns, db: Database): Uint8Array {
  const mask = new Uint8Array(columns.lastRow + 1);
  if (words.kind === "not") {
    const excluded = matchMask(words.of, columns, db);
    for (let row = 0; row < mask.length; row++) mask[row] = 1 - (excluded[row] as number);
    return mask;
  }
  const question = askFor(words);
  if (words.kind === "term" || question?.isWhole) {
    for (const row of answer(question as Question, db)) mask[row] = 1;
    return mask;
  }
  const isAll = words.kind === "all";
  if (isAll) mask.fill(1);
  // Each once, however often it was typed.
  for (const part of new Map(words.of.map((one) => [JSON.stringify(one), one])).values()) {
    const own = matchMask(part, columns, db);
    for (let row = 0; row < mask.length; row++) {
      const matches = own[row] as number;
      if (isAll) (mask[row] as number) &= matches;
      else (mask[row] as number) |= matches;
    }
  }
  return mask;
}
