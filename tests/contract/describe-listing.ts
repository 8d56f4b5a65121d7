import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import type { Hit, SearchResult } from "#search/result.ts";
import type { EngineUnderTest } from "./describe-engine.ts";
import { exportAll } from "./describe-export.ts";
import { makeChecker, makeLongCollection, type Sketch, sketchOf, typeSketch } from "./generate-long.ts";
import { sortDay } from "./oracle.ts";
import { useEngine } from "./use-engine.ts";

/** What a feed lists at most. */
const FEED_ENTRIES = 50;
/** So many pages of a search are turned at most: of longer ones the pages are made larger. */
const MOST_PAGES = 40;
/** Of a day with more, Meilisearch exports the articles one after the other. */
const EXPORTED_IN_ORDER = 1000;

const COLLECTION_SEED = fc.sample(fc.integer(), { numRuns: 1 })[0] as number;

interface Asked {
  sketch: Sketch;
  query: SearchQuery;
}

/** Queries of any words, filters, sort, grouping and page size. */
function askedOf(articles: Article[]): fc.Arbitrary<Asked> {
  const filters = fc.constantFrom(
    "",
    "",
    "",
    "source=Reuters",
    "source=-TASS",
    "from=2016-08&to=2016-08",
    "from=unknown",
  );
  return fc
    .record({
      typed: sketchOf(articles).map(typeSketch),
      filters,
      exact: fc.constantFrom("", "1"),
      sort: fc.constantFrom("relevance", "relevance", "newest", "oldest"),
      group: fc.constantFrom("", "", "article"),
      perPage: fc.constantFrom("1", "3", "20", "100"),
    })
    .map(({ typed: { q, sketch }, filters: filter, ...rest }) => {
      const params = new URLSearchParams(filter);
      for (const [name, value] of Object.entries({ q, ...rest })) params.set(name, value);
      return { sketch, query: parseQuery(params) };
    });
}

/** All pages of a search, which agree in everything but their hits. */
async function turnPages(engine: SearchEngine, query: SearchQuery, first: SearchResult): Promise<SearchResult[]> {
  const pages = [first];
  for (let page = 2; page <= first.pages; page++) {
    const next = await engine.search({ ...query, page });
    expect([next.page, next.pages, next.total]).toEqual([page, first.pages, first.total]);
    pages.push(next);
  }
  return pages;
}

/** Asks a query page by page; null when the engine refuses it, as it then refuses the export. */
async function listAll(engine: SearchEngine, asked: SearchQuery): Promise<SearchResult[] | null> {
  const first = await engine.search(asked).catch((error) => error as Error);
  if (first instanceof Error) {
    expect(first).toMatchObject({ code: "unsupported-query" });
    await expect(engine.exportHits(asked)).rejects.toMatchObject({ code: "unsupported-query" });
    return null;
  }
  if (first.pages <= MOST_PAGES) return turnPages(engine, asked, first);
  const query = { ...asked, perPage: 100 };
  return turnPages(engine, query, await engine.search(query));
}

const idsOf = (hits: Pick<Hit, "paragraphId">[]) => hits.map(({ paragraphId }) => paragraphId);

/** Headlines first, then by the first day that a date may mean, unknown ones last. */
function expectHeadlinesThenNewest(hits: Hit[]): void {
  const keys = hits.map(({ kind, date }) => `${kind === "title" ? 1 : 0} ${sortDay(date) ?? ""}`);
  expect(keys).toEqual(keys.toSorted().toReversed());
}

/** What every engine promises of a list of hits: each match is in it once, and the order is always the same. */
export function describeListing(name: string, engineUnderTest: EngineUnderTest): void {
  describe(`${name}: listing`, () => {
    const articles = makeLongCollection(COLLECTION_SEED);
    const holding = makeChecker(articles);
    const { listings } = engineUnderTest;
    let engine: SearchEngine;
    useEngine(engineUnderTest, async (opened) => {
      engine = opened;
      await engine.replace({ topics: [], changed: [articles], removed: [] });
    });

    it("pages, exports and feeds list each match once, `total` of them, whatever is asked", async () => {
      let answered = 0;
      const check = async ({ sketch, query }: Asked) => {
        const pages = await listAll(engine, query);
        if (!pages) return;
        answered++;
        const hits = pages.flatMap((page) => page.hits);
        const { total, totalArticles } = pages[0] as SearchResult;
        const ids = idsOf(hits);
        expect([new Set(ids).size, ids.length]).toEqual([ids.length, query.group ? totalArticles : total]);

        const whole: SearchQuery = { ...query, sort: "newest", group: null };
        const matching = await exportAll(engine, whole);
        expect([new Set(idsOf(matching)).size, matching.length]).toEqual([total, total]);
        const all = new Set(idsOf(matching));
        expect(ids.filter((id) => !all.has(id))).toEqual([]);
        const articleIds = new Set(matching.map(({ articleId }) => articleId));
        expect(articleIds.size).toBe(totalArticles);
        if (query.group) expect(new Set(hits.map(({ articleId }) => articleId))).toEqual(articleIds);

        const exported = idsOf(await exportAll(engine, query));
        if (total <= EXPORTED_IN_ORDER) expect(exported).toEqual(ids);
        else expect(exported.toSorted()).toEqual(ids.toSorted());
        const feed = await engine.search({ ...query, sort: "newest", page: 1, perPage: FEED_ENTRIES });
        expect(new Set(idsOf(feed.hits)).size).toBe(Math.min(ids.length, FEED_ENTRIES));
        expect(idsOf(feed.hits).filter((id) => !all.has(id))).toEqual([]);

        const unfiltered = Object.values(query.filters).every(
          ({ include, exclude }) => include.length + exclude.length === 0,
        );
        if (!unfiltered || query.from !== null) return;
        const expected = holding(sketch);
        if (query.exact) expect(all).toEqual(expected);
        else expect([...expected].filter((id) => !all.has(id))).toEqual([]);
      };
      await fc.assert(fc.asyncProperty(askedOf(articles), check), { numRuns: listings });
      if (engineUnderTest.refuses) expect(answered).toBeGreaterThan(listings / 3);
      else expect(answered).toBe(listings);
    });

    it("says that the order is that of dates only where it is", async () => {
      let told = 0;
      const check = async ({ query }: Asked) => {
        // Exact words match equally closely.
        const pages = await listAll(engine, { ...query, exact: true });
        for (const { hits, notices } of pages ?? []) {
          if (!notices.some(({ code }) => code === "ranked-by-date")) continue;
          told++;
          expect(query.sort).toBe("relevance");
          expectHeadlinesThenNewest(hits);
        }
      };
      const broad = parseQuery(new URLSearchParams("q=gas OR gases"));
      await fc.assert(fc.asyncProperty(askedOf(articles), check), {
        numRuns: Math.ceil(listings / 3),
        examples: [[{ sketch: [], query: broad }]],
      });
      expect(told).toBeGreaterThan(0);
    });

    it("gives the same order again, and on an index that came about in another way", async () => {
      const other = await engineUnderTest.open();
      const older = articles.map((article, n) =>
        n % 7 === 0 ? { ...article, paragraphs: article.paragraphs.slice(0, 1), contentHash: "older" } : article,
      );
      const [left, right] = [older.slice(0, 60), older.slice(60)];
      await other.replace({ topics: [], changed: [right.toReversed(), left], removed: [] });
      const mended = articles.filter((_, n) => n % 7 === 0).toReversed();
      const gone = articles.slice(20, 40).map(({ id }) => id);
      await other.replace({ topics: [], changed: [], removed: gone });
      await other.replace({ topics: [], changed: [mended, articles.slice(20, 40)], removed: [] });
      const check = async ({ query }: Asked) => {
        const [one, again, two] = [
          await listAll(engine, query),
          await listAll(engine, query),
          await listAll(other, query),
        ].map((pages) => pages && idsOf(pages.flatMap(({ hits }) => hits)));
        expect(again).toEqual(one);
        expect(two).toEqual(one);
      };
      await fc.assert(fc.asyncProperty(askedOf(articles), check), { numRuns: Math.ceil(listings / 3) });
      await other.close();
    });
  });
}
