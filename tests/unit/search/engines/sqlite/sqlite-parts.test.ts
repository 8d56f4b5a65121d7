import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CachedStatements } from "#search/engines/sqlite/cached-statements.ts";
import { expandWords, keepClosest } from "#search/engines/sqlite/expand-words.ts";
import { readFacetColumns } from "#search/engines/sqlite/facet-columns.ts";
import { RowFinder, type SearchedIndex } from "#search/engines/sqlite/match-rows.ts";
import { openToRead } from "#search/engines/sqlite/open-database.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { RecentRows } from "#search/engines/sqlite/recent-rows.ts";
import { readVocabulary, type Vocabulary } from "#search/engines/sqlite/vocabulary.ts";
import { parseQuery } from "#search/query/query.ts";
import { readQuery } from "#search/query/read-query.ts";
import { NO_LIMIT } from "#search/work-budget.ts";
import { makeRandom, pick, pickNumber } from "../../../../bench/random.ts";
import { nestedGroups } from "../../../../contract/generate-nested.ts";
import { makeArticle } from "../../../../contract/make-article.ts";
import { holds, readTyped } from "../../../../contract/naive-words.ts";

const WORDS = [
  "turkey",
  "russia",
  "the",
  "of",
  "a",
  "missile",
  "deal",
  "air defence",
  "anti-deal",
  "S-400",
  "1,500",
  "nato",
];
const PARAGRAPHS = 150;

let folder: string;
let db: ReturnType<typeof openToRead>;
let texts: Map<number, string>;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-parts-"));
  const file = join(folder, "verbatim.db");
  const engine = openSqliteEngine({ file, create: true });
  const random = makeRandom(7);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () =>
    Array.from({ length: 1 + pickNumber(random, 14) }, () =>
      pick(random, WORDS.slice(0, 2 + pickNumber(random, WORDS.length - 1))),
    ).join(" "),
  );
  await engine.replace({ topics: [], changed: [[makeArticle({ id: "a", paragraphs })]], removed: [] });
  await engine.close();
  db = openToRead(file);
  const rows = db.prepare("SELECT n, text FROM paragraph").all() as unknown as { n: number; text: string }[];
  const cached = new CachedStatements(db);
  const everyRow = readFacetColumns(cached).orders.newest.toSorted();
  read = { cached, everyRow, vocabulary: readVocabulary(cached) };
  texts = new Map(rows.map(({ n, text }) => [n, text]));
});
afterAll(async () => {
  db.close();
  await rm(folder, { recursive: true });
});

let read: { cached: CachedStatements; everyRow: Uint32Array; vocabulary: Vocabulary };

/** The rows of a query in an index that thinks each word `times` as frequent as it is. */
function find(params: { q: string; exact?: string }, times: number): number[] {
  const { cached, everyRow, vocabulary } = read;
  const inflated: Vocabulary = {
    ...vocabulary,
    frequencies: vocabulary.frequencies.map((frequency) => frequency * times),
    sums: vocabulary.sums.map((sum) => sum * times),
  };
  const index: SearchedIndex = {
    vocabulary: inflated,
    paragraphs: PARAGRAPHS * times,
    everyRow,
    matched: new RecentRows(),
  };
  const words = readQuery(parseQuery(new URLSearchParams(params))).words;
  if (!words) return [...everyRow];
  const expanded = keepClosest(expandWords(words, vocabulary, cached, NO_LIMIT));
  return [...new RowFinder(index, cached, NO_LIMIT).find(expanded)];
}

/** The same for exact words, by the text of each paragraph. */
function lookAtAll(q: string): number[] {
  const { wanted } = readTyped(q);
  return [...texts].filter(([, text]) => holds(text, wanted)).map(([n]) => n);
}

/** Dear enough to be asked word by word. */
const DEAR = 1_000_000;

const word = fc.constantFrom(...WORDS, "air", "500", "misile", "rusia", "zeppelin");
const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => `"${words.join(" ")}"`);
const piece = fc.tuple(fc.constantFrom("", "", "-"), fc.oneof(word, phrase)).map(([minus, typed]) => minus + typed);
const group = fc
  .tuple(fc.constantFrom("", "-"), fc.array(piece, { minLength: 1, maxLength: 4 }), fc.constantFrom(" ", " OR "))
  .map(([minus, pieces, joint]) => `${minus}(${pieces.join(joint)})`);
const typed = fc.oneof(
  fc
    .tuple(fc.array(fc.oneof(piece, group), { minLength: 1, maxLength: 6 }), fc.constantFrom(" ", " OR "))
    .map(([pieces, joint]) => pieces.join(joint)),
  nestedGroups,
);

it("a search that is asked in parts finds what it finds when it is asked at once, and exact ones what a look at every text finds", () => {
  fc.assert(
    fc.property(typed, fc.constantFrom(undefined, "1"), (q, exact) => {
      const params = exact ? { q, exact } : { q };
      const found = find(params, DEAR);
      expect(found.join()).toBe(find(params, 1).join());
      if (!exact) return;
      expect(found.join()).toBe(lookAtAll(q).join());
    }),
    { numRuns: 250 },
  );
});

it("a phrase of words that stand in it again and again is found where it is", () => {
  const random = makeRandom(3);
  for (let run = 0; run < 100; run++) {
    const words = pick(random, [...texts.values()]).split(" ");
    const at = pickNumber(random, words.length);
    const cut = words.slice(at, at + 1 + pickNumber(random, 12));
    if (random() < 0.3) cut.splice(pickNumber(random, cut.length), 1, pick(random, WORDS));
    const params = { q: `"${cut.join(" ")}"` };
    expect(find(params, DEAR).join()).toBe(lookAtAll(params.q).join());
  }
});
