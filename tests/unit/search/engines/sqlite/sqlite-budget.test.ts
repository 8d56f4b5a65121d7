import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { openToRead } from "#search/engines/sqlite/open-database.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { IndexSearcher } from "#search/engines/sqlite/search-index.ts";
import { parseQuery } from "#search/query/query.ts";
import type { WorkBudget } from "#search/work-budget.ts";
import { makeArticle } from "../../../../contract/make-article.ts";
import { makeFolder } from "../../../../make/make-folder.ts";

let db: ReturnType<typeof openToRead>;
let searcher: IndexSearcher;
beforeEach(async () => {
  const file = join(await makeFolder(), "verbatim.db");
  const engine = openSqliteEngine({ file, create: true });
  const paragraphs = Array.from({ length: 300 }, (_, n) => `Talks number ${n} on gas, ${n % 7} days long.`);
  const article = makeArticle({ id: "a", author: "Ann Example", paragraphs });
  await engine.replace({ topics: [], changed: [[article]], removed: [] });
  await engine.close();
  db = openToRead(file);
  searcher = new IndexSearcher(db);
});
afterEach(() => db.close());

const query = (url: string) => parseQuery(new URLSearchParams(url));

/** A budget that is spent at the `most`th look, and counts them. */
function countLooks(most = Number.POSITIVE_INFINITY) {
  const looks = { paid: 0, exempt: 0 };
  let isExempt = false;
  const budget: WorkBudget = {
    check() {
      looks[isExempt ? "exempt" : "paid"]++;
      if (looks.paid >= most) throw new RangeError(`look ${most}`);
    },
    exempt(work) {
      isExempt = true;
      try {
        return work();
      } finally {
        isExempt = false;
      }
    },
  };
  return { budget, looks };
}

it("every call asks its budget, and ends as that says; the next one is answered as ever", () => {
  const calls: ((budget?: WorkBudget) => unknown)[] = [
    (budget) => searcher.search(query("q=talks on gas &perPage=100"), budget).hits,
    (budget) => searcher.search(query("q=tallks zebra "), budget).suggestions,
    (budget) => Array.from(searcher.listRows(query("q=talks OR gas"), budget).rows),
    (budget) => searcher.findFacetValues(query("q=talks"), "author", "ann", budget),
    (budget) => searcher.readArticle("a", query("q=talks"), budget),
  ];
  for (const call of calls) {
    const answer = call();
    const { budget, looks } = countLooks();
    expect(call(budget)).toEqual(answer);
    expect(looks.paid).toBeGreaterThan(0);
    for (let most = 1; most <= looks.paid; most += Math.ceil(looks.paid / 5)) {
      expect(() => call(countLooks(most).budget)).toThrow(`look ${most}`);
      expect(call()).toEqual(answer);
    }
  }
});

it("ranking is interrupted within its one statement", () => {
  const rankOnly = (budget: WorkBudget) => searcher.search(query("q=talks &perPage=1"), budget);
  const { budget, looks } = countLooks();
  rankOnly(budget);
  const byDate = countLooks();
  searcher.search(query("q=talks &perPage=1&sort=newest"), byDate.budget);
  // 300 rows: one look for each 64.
  expect(looks.paid - byDate.looks.paid).toBeGreaterThanOrEqual(4);
});

it("a new state of the index is read at nobody's cost", () => {
  let begun = 0;
  const budget: WorkBudget = {
    check: () => {},
    exempt: (work) => {
      begun++;
      return work();
    },
  };
  searcher.search(query("q=talks"), budget);
  searcher.search(query("q=gas"), budget);
  expect(begun).toBe(1);
});
