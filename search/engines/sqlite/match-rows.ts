import { z } from "zod";
import type { Pattern } from "../../highlight-patterns.ts";
import { keysOfPhrase } from "../../words/edge-keys.ts";
import { tokenizeToTerms } from "../../words/tokenize.ts";
import type { WorkBudget } from "../../work-budget.ts";
import { askFor, estimateCost, type IndexSize, type Question } from "./ask-fts5.ts";
import type { Database } from "./cached-statements.ts";
import type { Expanded } from "./expand-words.ts";
import { DamagedIndex } from "./open-database.ts";
import { joinedList, readNumbers } from "./read-numbers.ts";
import { parseRow } from "./read-row.ts";
import type { RecentRows } from "./recent-rows.ts";

/** Microseconds that FTS5 may take at once, by estimate: what is dearer is asked in parts. */
const MOST_AT_ONCE = 100_000;
/** The same for a part, of whose own parts others may have a use too. */
const MOST_OF_PART = 5_000;
/** Tokens of a part of a long phrase. */
const PART_OF_PHRASE = 4;
/** Texts that are read between two looks at the budget. */
const TEXTS_AT_ONCE = 50;

const textRow = z.object({ text: z.string() });
const joinedRows = z.object({ rows: joinedList, total: z.int() });

/** An index in which rows are looked for. */
export interface SearchedIndex extends IndexSize {
  /** In ascending order. */
  everyRow: Uint32Array;
  matched: RecentRows;
}

/** Finds the rows that match, for one query. Lists of rows are in ascending order. */
export class RowFinder {
  readonly #index: SearchedIndex;
  readonly #db: Database;
  readonly #budget: WorkBudget;

  constructor(index: SearchedIndex, db: Database, budget: WorkBudget) {
    this.#index = index;
    this.#db = db;
    this.#budget = budget;
  }

  /** @throws what the budget throws */
  find(words: Expanded<Pattern>, most = MOST_AT_ONCE): Uint32Array {
    this.#budget.check();
    const { matched } = this.#index;
    const asked = JSON.stringify(words);
    const kept = matched.get(asked);
    if (kept) return kept;
    const question = askFor(words, this.#index);
    const isAskedAtOnce = question?.isWhole && estimateCost(question) <= most;
    const rows = isAskedAtOnce ? this.#answer(question) : this.#findInParts(words);
    matched.add(asked, rows);
    return rows;
  }

  #findInParts(words: Expanded<Pattern>): Uint32Array {
    if (words.kind === "not") return keepRows(this.#index.everyRow, this.find(words.of, MOST_OF_PART), false);
    if (words.kind !== "term") return words.kind === "any" ? this.#unite(words.of) : this.#intersect(words.of);
    const [pattern, ...others] = words.patterns;
    if (pattern === undefined) return new Uint32Array();
    if (others.length > 0) return this.#unite(words.patterns.map((one) => ({ kind: "term", patterns: [one] })));
    const rows = pattern.tokens.length > PART_OF_PHRASE ? this.#findLongPhrase(pattern) : this.#findPhrase(pattern);
    return this.#keepWhole(rows, [pattern]);
  }

  #unite(parts: Expanded<Pattern>[]): Uint32Array {
    const { everyRow } = this.#index;
    const marks = new Uint8Array((everyRow.at(-1) ?? 0) + 1);
    const excluded = parts.flatMap((part) => (part.kind === "not" ? [part.of] : []));
    if (excluded.length > 0) {
      // What one of some words is not in is what not all of them are in.
      marks.fill(1);
      markRows(this.#intersect(excluded), marks, 0);
    }
    for (const part of parts) if (part.kind !== "not") markRows(this.find(part, MOST_OF_PART), marks, 1);
    const rows = new Uint32Array(everyRow.length);
    let count = 0;
    for (let i = 0; i < everyRow.length; i++) {
      const row = everyRow[i] as number;
      rows[count] = row;
      count += marks[row] as number;
    }
    return rows.slice(0, count);
  }

  /** The rarest part comes first: where nothing is left, the others need not be looked for. */
  #intersect(parts: Expanded<Pattern>[]): Uint32Array {
    const rowsOf = (part: Expanded<Pattern>) => askFor(part, this.#index)?.rows ?? Number.POSITIVE_INFINITY;
    const required = parts
      .filter((part) => part.kind !== "not")
      .map((part) => ({ part, most: rowsOf(part) }))
      .sort((a, b) => a.most - b.most);
    const excluded = parts.flatMap((part) => (part.kind === "not" ? [part.of] : []));
    let rows = this.#index.everyRow;
    for (const { part } of required) {
      if (rows.length === 0) return rows;
      rows = keepRows(rows, this.find(part, MOST_OF_PART), true);
    }
    return excluded.length === 0 || rows.length === 0 ? rows : keepRows(rows, this.#unite(excluded), false);
  }

  #answer({ expression, exact }: Question): Uint32Array {
    return this.#keepWhole(this.#readRows("words", expression), exact);
  }

  /** Of rows with some phrases those that hold them between whole words. */
  #keepWhole(rows: Uint32Array, exact: Pattern[]): Uint32Array {
    const keys = exact.flatMap(({ tokens, edges }) => (edges ? [keysOfPhrase(tokens, edges)] : []));
    const quote = (some: string[]) => [...new Set(some)].map((key) => `"${key}"`);
    const required = quote(keys.flatMap((of) => of.required));
    const forbidden = quote(keys.flatMap((of) => of.forbidden));
    let kept = rows;
    if (required.length > 0) kept = keepRows(kept, this.#readRows("edges", required.join(" AND ")), true);
    if (forbidden.length > 0) kept = keepRows(kept, this.#readRows("edges", forbidden.join(" OR ")), false);
    return kept;
  }

  #findPhrase(pattern: Pattern): Uint32Array {
    const question = askFor({ kind: "term", patterns: [{ ...pattern, edges: null }] }, this.#index);
    return this.#readRows("words", (question as Question).expression);
  }

  /**
   * FTS5 reads the list of each word of a phrase however often it is in it: 249 times `the` took 1.3 s. So rows are looked for that hold the
   * phrase's parts, each once. What is left of them is read; of other phrases than repetitions those are hardly more than the matches.
   */
  #findLongPhrase({ tokens, prefix }: Pattern): Uint32Array {
    const parts: Expanded<Pattern>[] = [];
    for (let at = 0; at < tokens.length; at += PART_OF_PHRASE) {
      const part = tokens.slice(at, at + PART_OF_PHRASE);
      const isLast = at + PART_OF_PHRASE >= tokens.length;
      parts.push({ kind: "term", patterns: [{ tokens: part, prefix: prefix && isLast, edges: null }] });
    }
    const phrase = ` ${tokens.join(" ")}${prefix ? "" : " "}`;
    const read = this.#db.prepare("SELECT text FROM paragraph WHERE n = ?");
    return this.#intersect(parts).filter((row, i) => {
      if (i % TEXTS_AT_ONCE === 0) this.#budget.check();
      const found = read.get(row);
      if (!found) throw new DamagedIndex(`paragraph ${row} is missing`);
      const { text } = parseRow(textRow, found);
      return ` ${tokenizeToTerms(text).join(" ")} `.includes(phrase);
    });
  }

  #readRows(table: "words" | "edges", expression: string): Uint32Array {
    const found = this.#db
      .prepare(`SELECT group_concat(rowid) AS rows, count(*) AS total FROM ${table} WHERE ${table} MATCH ?`)
      .get(expression);
    const { rows, total } = parseRow(joinedRows, found);
    return readNumbers(rows, new Uint32Array(total));
  }
}

function markRows(rows: Uint32Array, marks: Uint8Array, mark: number): void {
  for (let i = 0; i < rows.length; i++) marks[rows[i] as number] = mark;
}

/** The rows that are among others, or are not. */
function keepRows(rows: Uint32Array, others: Uint32Array, among: boolean): Uint32Array {
  const kept = new Uint32Array(rows.length);
  let [at, count] = [0, 0];
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i] as number;
    while (at < others.length && (others[at] as number) < row) at++;
    if ((others[at] === row) === among) kept[count++] = row;
  }
  return kept.slice(0, count);
}
