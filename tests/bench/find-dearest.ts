/**
 * Looks for the dearest search that one may ask: combines what may be typed at random, and goes on from what cost most. Work is counted in CPU
 * time of this thread.
 */
import type { DatabaseSync } from "node:sqlite";
import { openToRead } from "#search/engines/sqlite/open-database.ts";
import { RecentRows } from "#search/engines/sqlite/recent-rows.ts";
import { IndexSearcher } from "#search/engines/sqlite/search-index.ts";
import { isSearchError } from "#search/errors.ts";
import { parseQuery } from "#search/query/query.ts";
import { NO_LIMIT, readThreadCpu, type WorkBudget } from "#search/work-budget.ts";
import { makeRandom, pick, pickNumber, type Random } from "./random.ts";

const MAX_LENGTH = 1000;
const FREQUENT = 400;
/** Of so many a search is changed at random; of the others from the dearest so far. */
const AT_RANDOM = 0.3;

/** A search as it is put together: pieces of what is typed, joined in some way, and other parameters. */
interface Sketch {
  pieces: string[];
  joint: string;
  params: [string, string][];
}

/** What a search cost. */
export interface Cost {
  url: string;
  milliseconds: number;
  /** `answered`, or the code of the error. */
  ended: string;
}

/** The words that an index holds, those of most paragraphs first, and other things to ask. */
interface Material {
  frequent: string[];
  short: string[];
  rare: string[];
  texts: string[];
  authors: string[];
}

/** An index whose searches are measured. Each is asked as the first one: what another has read is forgotten, what all share is not counted. */
export class MeasuredIndex {
  readonly #db: DatabaseSync;
  readonly #searcher: IndexSearcher;
  readonly #material: Material;

  constructor(file: string) {
    this.#db = openToRead(file);
    this.#searcher = new IndexSearcher(this.#db);
    this.#material = readMaterial(this.#db);
    this.measure("");
  }

  /** @throws what is no SearchError */
  measure(url: string, budget: () => WorkBudget = () => NO_LIMIT): Cost {
    const query = parseQuery(new URLSearchParams(url));
    const { snapshot } = this.#searcher as unknown as { snapshot: { matched: RecentRows } | null };
    if (snapshot) snapshot.matched = new RecentRows();
    const begun = readThreadCpu();
    let ended = "answered";
    try {
      this.#searcher.search(query, budget());
    } catch (error) {
      if (!isSearchError(error)) throw error;
      ended = error.code;
    }
    return { url, milliseconds: readThreadCpu() - begun, ended };
  }

  /** What searches for one word cost on average, frequent and rare ones. */
  measureOneWord(): number {
    const words = [...this.#material.frequent.slice(0, 20), ...this.#material.rare.slice(0, 20)];
    for (const word of words) this.measure(`q=${word} `);
    const costs = words.map((word) => this.measure(`q=${word} `).milliseconds);
    return costs.reduce((sum, cost) => sum + cost, 0) / costs.length;
  }

  /** The dearest of so many searches, without any limit of what they may cost. */
  findDearest(tries: number, seed: number): Cost {
    const random = makeRandom(seed);
    let best = makeSketch(random, this.#material);
    let dearest = this.measure(writeSketch(best));
    for (let n = 1; n < tries; n++) {
      const sketch =
        random() < AT_RANDOM ? makeSketch(random, this.#material) : changeSketch(best, random, this.#material);
      const cost = this.measure(writeSketch(sketch));
      if (cost.milliseconds > dearest.milliseconds) [best, dearest] = [sketch, cost];
    }
    return dearest;
  }

  close(): void {
    this.#db.close();
  }
}

function readMaterial(db: DatabaseSync): Material {
  const list = (sql: string) =>
    db
      .prepare(sql)
      .all()
      .flatMap(({ value }) => (typeof value === "string" ? [value] : []));
  return {
    frequent: list(`SELECT term AS value FROM term ORDER BY df DESC, term LIMIT ${FREQUENT}`),
    short: list("SELECT term AS value FROM term WHERE length(term) < 4 ORDER BY df DESC, term LIMIT 200"),
    rare: list("SELECT term AS value FROM term WHERE length(term) > 4 AND df < 5 ORDER BY term LIMIT 5000"),
    texts: list("SELECT text AS value FROM paragraph ORDER BY length(text) DESC, n LIMIT 20"),
    authors: list(
      "SELECT DISTINCT facet_author AS value FROM article WHERE facet_author IS NOT NULL ORDER BY value LIMIT 500",
    ),
  };
}

/** Two letters of a word change places: most are then in no paragraph. */
const misspell = (word: string) => `${word.slice(0, 2)}${word[3] ?? ""}${word[2] ?? ""}${word.slice(4)}`;

const PIECES: ((random: Random, from: Material) => string)[] = [
  (random, { frequent }) => pick(random, frequent),
  (random, { frequent }) => pick(random, frequent.slice(0, 30)),
  (random, { short }) => pick(random, short),
  (random) => String.fromCharCode(97 + pickNumber(random, 26)),
  (random, { rare }) => pick(random, rare),
  (random, { rare }) => misspell(pick(random, rare)),
  (random, { frequent }) => misspell(pick(random, frequent)),
  (random, { frequent }) => `${pick(random, frequent)}-${pick(random, frequent.slice(0, 30))}`,
  (random, { frequent }) => `${pick(random, frequent)}${pickNumber(random, 10)}`,
  (random, { frequent }) => `-${pick(random, frequent)}`,
  (random, { frequent }) => `-"${pick(random, frequent)}"`,
  (random, { frequent }) => `"${pick(random, frequent)}"`,
  (random, { frequent }) => `"${pick(random, frequent)} ${pick(random, frequent.slice(0, 30))}"`,
  (random, { frequent }) => `"${`${pick(random, frequent.slice(0, 10))} `.repeat(1 + pickNumber(random, 200)).trim()}"`,
  (random, { frequent }) =>
    `"${Array.from({ length: 2 + pickNumber(random, 60) }, () => pick(random, frequent.slice(0, 5))).join(" ")}"`,
  (random, { texts }) =>
    pick(random, texts)
      .slice(0, 20 + pickNumber(random, 400))
      .replaceAll('"', ""),
  (random, { frequent }) => `(${pick(random, frequent)} OR ${pick(random, frequent)})`,
  (random, { frequent }) => `${"(".repeat(6)}${pick(random, frequent)} OR -"${pick(random, frequent)}"${")".repeat(6)}`,
];

const PARAMS: ((random: Random, from: Material) => [string, string][])[] = [
  () => [],
  () => [["exact", "1"]],
  () => [["perPage", "100"]],
  () => [["group", "article"]],
  () => [["page", "1000000"]],
  () => [["sort", "oldest"]],
  () => [
    ["from", "2016-01-01"],
    ["to", "2016-06-01"],
  ],
  (random, { authors }) => [["author", pick(random, authors)]],
  (random, { authors }) => authors.slice(0, 100).map((author) => ["author", random() < 0.5 ? author : `-${author}`]),
  () => Array.from({ length: 100 }, (_, n) => ["speaker", `Nobody Known${n}`]),
];

function makeSketch(random: Random, from: Material): Sketch {
  const kinds = Array.from({ length: 1 + pickNumber(random, 3) }, () => pick(random, PIECES));
  const same = random() < 0.2 ? pick(random, kinds)(random, from) : null;
  const pieces = Array.from({ length: 1 + pickNumber(random, 300) }, () => same ?? pick(random, kinds)(random, from));
  return { pieces, joint: pick(random, [" ", " OR "]), params: pick(random, PARAMS)(random, from) };
}

function changeSketch(sketch: Sketch, random: Random, from: Material): Sketch {
  const { pieces } = sketch;
  const at = pickNumber(random, pieces.length);
  const count = 1 + pickNumber(random, Math.ceil(pieces.length / 2));
  const make = pick(random, PIECES);
  const change = random();
  if (change < 0.3)
    return {
      ...sketch,
      pieces: pieces.toSpliced(at, count, ...Array.from({ length: count }, () => make(random, from))),
    };
  if (change < 0.5)
    return { ...sketch, pieces: [...Array.from({ length: count }, () => make(random, from)), ...pieces] };
  if (change < 0.6) return { ...sketch, pieces: pieces.slice(at, at + count) };
  if (change < 0.7) return { ...sketch, joint: pick(random, [" ", " OR ", " OR (the OR of) "]) };
  if (change < 0.8) return { ...sketch, params: pick(random, PARAMS)(random, from) };
  const added = pick(random, PARAMS)(random, from);
  return added.length > 1
    ? { ...sketch, params: added }
    : { ...sketch, params: [...sketch.params.slice(-3), ...added] };
}

/** As much of it as may be typed. */
function writeSketch({ pieces, joint, params }: Sketch): string {
  let q = (pieces[0] ?? "").slice(0, MAX_LENGTH);
  for (const piece of pieces.slice(1)) if (q.length + joint.length + piece.length <= MAX_LENGTH) q += joint + piece;
  return new URLSearchParams([["q", q], ...params]).toString();
}
