import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import type { ExportedHit } from "#search/result.ts";
import type { EngineUnderTest } from "./describe-engine.ts";
import { makeArticle } from "./make-article.ts";
import { sortDay } from "./oracle.ts";
import { useEngine } from "./use-engine.ts";

const parse = (url: string): SearchQuery => parseQuery(new URLSearchParams(url));

/** All that an engine gives out for a query. */
export async function exportAll(engine: SearchEngine, query: SearchQuery): Promise<ExportedHit[]> {
  const { total, batches } = await engine.exportHits(query);
  const hits: ExportedHit[] = [];
  for await (const batch of batches) hits.push(...batch);
  expect(hits.length).toBe(total);
  return hits;
}

/** Paragraphs of one date, of many, of none, and one article longer than what is read at once. */
function makeArticles(version: string): Article[] {
  const paragraphs = (count: number, id: string) =>
    Array.from({ length: count }, (_, n) => `Gas ${version} of ${id}, ${n}`);
  const sketch = (id: string, count: number, date?: string) =>
    makeArticle({ id, ...(date === undefined ? {} : { date }), paragraphs: paragraphs(count, id) });
  return [
    ...Array.from({ length: 30 }, (_, n) => sketch(`same-day-${n}`, 60, "2017-03-04")),
    ...Array.from({ length: 20 }, (_, n) => sketch(`day-${n}`, 30, `2016-05-${10 + n}`)),
    ...["2016", "2016-05", "2017"].map((date) => sketch(`date-${date}`, 5, date)),
    ...Array.from({ length: 12 }, (_, n) => sketch(`undated-${n}`, 90)),
    sketch("long", 1200, "2018-01-01"),
  ];
}

/** What every engine promises of an export: all hits once, in order, of one state of the index. */
export function describeExport(name: string, engineUnderTest: EngineUnderTest): void {
  describe(`${name}: exporting`, () => {
    const before = makeArticles("before");
    const idsOf = (articles: Article[]) => articles.flatMap(({ paragraphs }) => paragraphs.map(({ id }) => id)).sort();
    let engine: SearchEngine;
    const fill = (articles: Article[]) => engine.replace({ topics: [], changed: [articles], removed: [] });
    useEngine(engineUnderTest, async (opened) => {
      engine = opened;
      await fill(before);
    });

    it.each(["", "sort=oldest", "sort=newest", "q=-zeppelin"])(
      "gives every paragraph once, in order: %s",
      async (url) => {
        const hits = await exportAll(engine, parse(url));
        expect(hits.map(({ paragraphId }) => paragraphId).sort()).toEqual(idsOf(before));
        const days = hits.map(({ date }) => sortDay(date) ?? (url === "sort=oldest" ? "9999" : ""));
        expect(days).toEqual(url === "sort=oldest" ? days.toSorted() : days.toSorted().toReversed());
      },
    );

    it("gives hits of words in order of relevance, whatever page was asked for", async () => {
      const query = parse('q="of day-7"&perPage=100');
      const found = await engine.search(query);
      const hits = await exportAll(engine, { ...query, page: 3, perPage: 1 });
      expect(hits).toEqual(found.hits.map(({ highlights: _, ...hit }) => hit));
      expect(hits.length).toBe(30);
    });

    it.each(["group=article", "q=gas &group=article", "sort=oldest&group=article"])(
      "gives one hit an article: %s",
      async (url) => {
        const hits = await exportAll(engine, parse(url));
        const matching = url.startsWith("q=") ? 0 : 1;
        const expected = before.map(({ id, paragraphs }) => [id, paragraphs.length - 2 + matching]);
        expect(hits.map(({ articleId, more }) => [articleId, more]).sort()).toEqual(expected.sort());
      },
    );

    it("gives each hit a link that proves it", async () => {
      const [first] = await exportAll(engine, parse('q="of day-7"'));
      const article = before.find(({ id }) => id === first?.articleId) as Article;
      const reference = readQuoteReference(new URL(first?.link ?? "", "http://localhost").searchParams);
      expect(reference?.words).not.toBeNull();
      expect(reference && resolveQuote(article, reference).state).toBe("verbatim");
    });

    it("gives nothing where nothing matches", async () => {
      expect(await exportAll(engine, parse('q="no such words"'))).toEqual([]);
    });

    it("can be given up before it begins and while it is read", async () => {
      const query = parse("");
      const aborted = engine.exportHits(query, { signal: AbortSignal.abort() });
      await expect(aborted).rejects.toMatchObject({ name: "AbortError" });
      const leaving = new AbortController();
      const { batches } = await engine.exportHits(query, { signal: leaving.signal });
      const read = async () => {
        for await (const _ of batches) leaving.abort();
      };
      await expect(read()).rejects.toMatchObject({ name: "AbortError" });
      expect((await exportAll(engine, query)).length).toBe(idsOf(before).length);
    });

    it("never mixes what was with what an ingest brings: it is whole, or ends with an error", async () => {
      const { batches } = await engine.exportHits(parse("sort=oldest"));
      const ids: string[] = [];
      let failed: unknown = null;
      try {
        for await (const batch of batches) {
          if (ids.length === 0) await fill(makeArticles("after"));
          ids.push(...batch.map(({ paragraphId }) => paragraphId));
        }
      } catch (error) {
        failed = error;
      }
      const old = new Set(idsOf(before));
      expect(ids.filter((id) => !old.has(id))).toEqual([]);
      if (failed) expect(failed).toMatchObject({ code: "index-changed" });
      else expect(ids.sort()).toEqual([...old].sort());
      const now = await exportAll(engine, parse(""));
      expect(now.map(({ paragraphId }) => paragraphId).sort()).toEqual(idsOf(makeArticles("after")));
    });
  });
}
