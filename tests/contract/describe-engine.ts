import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tellNotice } from "#messages/tell-result.ts";
import type { Article, Topic } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { SearchError } from "#search/errors.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { MAX_NESTING } from "#search/query/query-limits.ts";
import { paragraphLink } from "#search/quotes/paragraph-link.ts";
import { readQuoteReference } from "#search/quotes/read-quote-reference.ts";
import { resolveQuote } from "#search/quotes/resolve-quote.ts";
import type { FacetValue, Hit, SearchResult } from "#search/result.ts";
import { exportAll } from "./describe-export.ts";
import { corpus, exactParams } from "./generate.ts";
import { nestedGroups } from "./generate-nested.ts";
import { makeArticle } from "./make-article.ts";
import { makeOracle, sortDay } from "./oracle.ts";
import { useEngine } from "./use-engine.ts";
import { ARTICLES, TOPICS, WITNESSES } from "./witnesses.ts";

/** How a suite gets at an engine: `open` gives one on an empty index of its own. */
export interface EngineUnderTest {
  open(): Promise<SearchEngine>;
  /** Removes what `open` made, after `close`. */
  remove(): Promise<void>;
  /** Generated corpora, and queries a corpus: an index that takes seconds to fill is filled less often. */
  corpora: number;
  queriesPerCorpus: number;
  /** Generated searches of which all pages are turned. */
  listings: number;
  /** Generated searches of groups within groups. */
  nested: number;
  /** Whether it refuses what it can't answer, such as more than ten words. */
  refuses: boolean;
}

const parse = (url: string): SearchQuery => parseQuery(new URLSearchParams(url));
const fill = (engine: SearchEngine, articles: Article[], removed: string[] = [], topics: Topic[] = TOPICS) =>
  engine.replace({ topics, changed: [articles], removed });
const textsOf = (result: SearchResult): string[] => result.hits.map((hit) => hit.text);
const countsOf = (values: FacetValue[]): Record<string, number> =>
  Object.fromEntries(values.filter(({ count }) => count > 0).map(({ value, count }) => [value, count]));

/** All hits of a query, page by page. */
async function searchAll(engine: SearchEngine, query: SearchQuery): Promise<SearchResult> {
  const first = await engine.search({ ...query, page: 1 });
  const hits = [...first.hits];
  for (let page = 2; page <= first.pages; page++) hits.push(...(await engine.search({ ...query, page })).hits);
  return { ...first, hits };
}

/** The suite that every engine passes: the very same answers to exact queries, and the same promises for the rest. */
export function describeEngine(name: string, engineUnderTest: EngineUnderTest): void {
  describe(`${name}: named witnesses`, () => {
    let engine: SearchEngine;
    useEngine(engineUnderTest, async (opened) => {
      engine = opened;
      await fill(engine, ARTICLES);
    });

    describe.each(WITNESSES)("$url", ({ url, finds, misses }) => {
      it.each(finds.map((text) => [text]))("finds %s", async (text) => {
        const texts = textsOf(await searchAll(engine, parse(url)));
        expect(texts.some((found) => found.includes(text))).toBe(true);
      });
      if (misses.length === 0) return;
      it("leaves the others alone", async () => {
        const texts = textsOf(await searchAll(engine, parse(url)));
        expect(texts.filter((found) => misses.some((text) => found.includes(text)))).toEqual([]);
      });
    });

    it("ranks the exact word above its inflections and typos", async () => {
      const texts = textsOf(await engine.search(parse("q=negotiate ")));
      expect(texts[0]).toContain("negotiate");
    });

    it("marks the words that matched, and only those, in the shown text", async () => {
      const { hits } = await engine.search(parse("q=erdogan"));
      const hit = hits.find(({ text }) => text.includes("Recep Tayyip Erdoğan"));
      expect(hit?.highlights.map(({ start, end }) => hit.text.slice(start, end))).toEqual(["Erdoğan"]);
    });

    it("marks a phrase as one range", async () => {
      const { hits } = await engine.search(parse('q="S-400 air defence"'));
      expect(hits.map((hit) => hit.highlights.map(({ start, end }) => hit.text.slice(start, end)))).toEqual([
        ["S-400 air defence"],
      ]);
    });

    it("sorts by date both ways, unknown dates last", async () => {
      const newest = await engine.search(parse("sort=newest&group=article"));
      const oldest = await engine.search(parse("sort=oldest&group=article"));
      expect(newest.hits.map((hit) => hit.date)).toEqual(["2019-09-05", "2017-01-19", "2016-08", "2016", null]);
      expect(oldest.hits.map((hit) => hit.date)).toEqual(["2016", "2016-08", "2017-01-19", "2019-09-05", null]);
    });

    it("shows the newest first where nothing but exclusions was typed, as where nothing was", async () => {
      for (const url of ["q=-pipeline &perPage=100", "q=-(pipeline OR karlov) -erdogan &perPage=100"]) {
        const { hits, notices } = await engine.search(parse(url));
        expect(hits.length).toBeGreaterThan(10);
        expectOrder("newest", hits);
        expect(notices).toEqual([]);
      }
    });

    it("groups by article: one hit each, and how many more there are", async () => {
      const all = await engine.search(parse("q=turkey "));
      const grouped = await engine.search(parse("q=turkey &group=article"));
      expect(grouped.total).toBe(all.total);
      expect(grouped.hits.length).toBe(all.totalArticles);
      expect(grouped.hits.reduce((sum, hit) => sum + 1 + hit.more, 0)).toBe(all.total);
    });

    it("goes on over pages without repeating or losing a hit, and clamps the page", async () => {
      const all = await engine.search(parse("perPage=100"));
      const paged = await searchAll(engine, parse("perPage=3"));
      expect(paged.hits.map((hit) => hit.paragraphId).sort()).toEqual(all.hits.map((hit) => hit.paragraphId).sort());
      const last = await engine.search(parse("perPage=3&page=1000000000"));
      expect(last.page).toBe(last.pages);
      expect(last.hits.length).toBeGreaterThan(0);
    });

    it("answers as many parentheses within each other as may be typed, by what they say", async () => {
      const expectedOf = makeOracle(ARTICLES);
      const check = async (q: string) => {
        const params = new URLSearchParams({ q, exact: "1" });
        const answer = await engine.search(parseQuery(params)).catch((error: unknown) => {
          const isRefused = error instanceof SearchError && error.code === "unsupported-query";
          if (engineUnderTest.refuses && isRefused) return null;
          throw error;
        });
        fc.pre(answer !== null);
        expect(answer?.total).toBe(expectedOf(params).paragraphIds.size);
      };
      await fc.assert(fc.asyncProperty(nestedGroups, check), { numRuns: engineUnderTest.nested });
      const deepest = `${"(".repeat(MAX_NESTING)}nato${")".repeat(MAX_NESTING)}`;
      expect(() => parse(`q=(${deepest})`)).toThrow(
        expect.objectContaining({
          reason: { name: "nesting-too-deep", values: { depth: MAX_NESTING + 1, most: MAX_NESTING } },
        }),
      );
    });

    it("filters and counts by several places of an article, its paragraphs with it", async () => {
      const size = (...ids: string[]) =>
        ARTICLES.filter(({ id }) => ids.includes(id)).reduce((sum, { paragraphs }) => sum + paragraphs.length, 0);
      const others = ARTICLES.map(({ id }) => id).filter((id) => id !== "arms" && id !== "visit");
      const ask = async (url: string) => {
        const { total, totalArticles, facets } = await engine.search(parse(url));
        return { total, totalArticles, places: countsOf(facets.place) };
      };
      const all = { Ankara: size("arms", "visit"), Moscow: size("arms"), İstanbul: size("visit") };
      const counted = { ...all, unknown: size(...others) };
      expect((await ask("q=")).places).toEqual(counted);
      expect(await ask("place=Ankara")).toEqual({ total: all.Ankara, totalArticles: 2, places: counted });
      expect(await ask("place=istanbul&place=Moscow")).toMatchObject({ total: all.Ankara });
      expect(await ask("place=Ankara&place=-Moscow")).toMatchObject({ total: size("visit"), totalArticles: 1 });
      expect(await ask("q=place:ankara -place:moscow")).toMatchObject({ total: size("visit") });
      expect(await ask("place=unknown")).toMatchObject({ total: counted.unknown, totalArticles: others.length });
      expect(await ask("place=-unknown")).toMatchObject({ total: all.Ankara, totalArticles: 2 });
      const { hits } = await engine.search(parse('q="S-400" place:moscow'));
      expect(hits.map(({ articleId, places }) => [articleId, places])).toEqual([["arms", ["Moscow", "Ankara"]]]);
      const { values } = await engine.findFacetValues(parse("q="), "place", "ist");
      expect(values.map(({ value }) => value)).toEqual(["İstanbul"]);
      expect((await engine.search(parse("place=Ankar"))).notices[0]).toMatchObject({ meant: { text: "Ankara" } });
    });

    it("keeps a selected value at zero visible", async () => {
      const { facets } = await engine.search(parse('q="nothing of the kind"&topic=syria&source=-Reuters'));
      expect(facets.topic).toContainEqual({
        value: "syria",
        label: "Syria",
        count: 0,
        selected: true,
        excluded: false,
      });
      expect(facets.source).toContainEqual({
        value: "Reuters",
        label: "Reuters",
        count: 0,
        selected: false,
        excluded: true,
      });
    });

    it("says what to try when nothing matches", async () => {
      const result = await engine.search(parse('q="turkey" "zeppelin"'));
      expect(result.total).toBe(0);
      expect(result.suggestions?.withoutRarest).toBe('"turkey"');
    });

    it("says that what looks like a filter by date and is none was searched for as words", async () => {
      const { notices } = await engine.search(parse("q=turkey after:soon -before:2016 after:2016"));
      expect(
        notices.map((notice) => tellNotice(notice, "en")).map(({ code, message }) => [code, message.split("”")[0]]),
      ).toEqual([
        ["date-unread", "“after:soon"],
        ["date-unread", "“-before:2016"],
      ]);
      expect((await engine.search(parse("q=turkey after:2016"))).notices).toEqual([]);
    });

    it("says that there is no such filter, and offers the one that was probably meant", async () => {
      const [notice] = (await engine.search(parse("q=talks topc:syria"))).notices;
      expect(notice && tellNotice(notice, "en")).toMatchObject({
        code: "field-unknown",
        message: expect.stringContaining("“topc:”"),
        meant: { text: "topic:syria", query: parse("q=talks&topic=syria") },
      });
    });

    it("says that a filter’s value is none, and offers the nearest", async () => {
      const meant = async (url: string) => {
        const { notices } = await engine.search(parse(url));
        return notices
          .map((notice) => tellNotice(notice, "en"))
          .map((notice) => [notice.code, notice.message, notice.meant?.text, notice.meant?.query]);
      };
      const none = (noun: string, value: string) => `There is no ${noun} “${value}” in this collection.`;
      expect(await meant("q=turkey&topic=sirya")).toEqual([
        ["value-unknown", none("topic", "sirya"), "Syria", parse("q=turkey&topic=syria")],
      ]);
      expect(await meant("q=turkey -source:aljazera speaker:putn lang:english")).toEqual([
        [
          "value-unknown",
          none("source", "aljazera"),
          "Al Jazeera",
          parse("q=turkey -source:aljazera speaker:putn lang:english".replace("aljazera", '"Al Jazeera"')),
        ],
        [
          "value-unknown",
          none("speaker", "putn"),
          "Vladimir Putin",
          parse('q=turkey -source:aljazera speaker:"Vladimir Putin" lang:english'),
        ],
        [
          "value-unknown",
          none("language", "english"),
          "English",
          parse("q=turkey -source:aljazera speaker:putn lang:en"),
        ],
      ]);
      expect(await meant("topic=zeppelins")).toEqual([
        ["value-unknown", none("topic", "zeppelins"), undefined, undefined],
      ]);
      expect(await meant("topic=syria&source=al jazeera&speaker=putin&author=unknown&topic=-arms deals")).toEqual([]);
    });

    it("finds the values of a facet by their first letters", async () => {
      const { values } = await engine.findFacetValues(parse("q=turkey "), "speaker", "erd");
      expect(values.map(({ value }) => value)).toEqual(["Recep Tayyip Erdoğan"]);
    });

    it("lists the ids of all articles in parts, each once", async () => {
      const whole = await engine.listArticleIds(0, 100);
      expect(whole.toSorted()).toEqual(ARTICLES.map(({ id }) => id).sort());
      const parts = [0, 2, 4, 6, 8].map((from) => engine.listArticleIds(from, 2));
      expect((await Promise.all(parts)).flat()).toEqual(whole);
      expect(await engine.listArticleIds(ARTICLES.length, 5)).toEqual([]);
    });

    it("reads an article back as it was given, with the words searched for marked", async () => {
      const [article] = ARTICLES;
      const view = await engine.readArticle(article?.id ?? "", parse("q=pipeline "));
      expect(view?.article).toEqual(article);
      const marked = Object.entries(view?.highlights ?? {}).flatMap(([id, ranges]) => {
        const text = article?.paragraphs.find((paragraph) => paragraph.id === id)?.text ?? "";
        return ranges.map(({ start, end }) => text.slice(start, end));
      });
      expect(marked).toEqual(["pipeline", "pipelines"]);
      expect(await engine.readArticle("no-such-article")).toBeNull();
    });

    it("marks in an article exact words only where they are whole", async () => {
      const count = async (url: string) =>
        Object.values((await engine.readArticle("yearbook", parse(url)))?.highlights ?? {}).flat().length;
      expect(await count('q="American"')).toBe(0);
      expect(await count("q=American &exact=1")).toBe(0);
      expect(await count("q=American ")).toBe(1);
      expect(await count('q="anti-American" "50%25"')).toBe(2);
    });

    it("links every hit to its paragraph, by a link that proves itself", async () => {
      const { hits } = await engine.search(parse("q=turkey "));
      for (const hit of hits) {
        expect(hit.link).toBe(paragraphLink(hit.articleId, { id: hit.paragraphId, text: hit.text }));
        const reference = readQuoteReference(new URL(hit.link, "http://localhost").searchParams);
        const view = await engine.readArticle(hit.articleId);
        if (!reference || !view) throw new Error(`nothing to open for ${hit.link}`);
        expect(reference.words?.check).not.toBeNull();
        expect(resolveQuote(view.article, reference)).toMatchObject({ state: "verbatim", passage: { text: hit.text } });
      }
    });
  });

  describe(`${name}: replacing`, () => {
    let engine: SearchEngine;
    useEngine(engineUnderTest, (opened) => {
      engine = opened;
    });

    it("adds, changes and removes articles, and leaves the rest", async () => {
      await fill(engine, ARTICLES);
      const [first, second, ...rest] = ARTICLES as [Article, Article, ...Article[]];
      const title = { ...(second.paragraphs[0] as Article["paragraphs"][number]), text: "Zeppelins over Ankara" };
      const changed = { ...second, paragraphs: [title, ...second.paragraphs.slice(1)], contentHash: "changed" };
      await fill(engine, [changed], [first.id]);
      const expected = new Map([changed, ...rest].map((article) => [article.id, article.contentHash]));
      expect(await engine.readHashes()).toEqual(expected);
      expect((await engine.search(parse('q="zeppelins over ankara"'))).total).toBe(1);
      expect(await engine.readArticle(first.id)).toBeNull();
      const status = await engine.readStatus();
      expect(status.articles).toBe(ARTICLES.length - 1);
      expect(status.paragraphs).toBe([changed, ...rest].reduce((sum, article) => sum + article.paragraphs.length, 0));
      expect((await engine.search(parse(""))).total).toBe(status.paragraphs);
    });

    it("forgets how words stood in what is gone", async () => {
      const article = (text: string) => makeArticle({ id: "edges", title: "—", paragraphs: [text] });
      await fill(engine, [article("An anti-zeppelin league")]);
      expect((await engine.search(parse('q="zeppelin"'))).total).toBe(0);
      await fill(engine, [], ["edges"]);
      await fill(engine, [article("A zeppelin league")]);
      expect((await engine.search(parse('q="zeppelin"'))).total).toBe(1);
      await fill(engine, [], ["edges"]);
    });

    it("keeps the old index when reading the new articles fails half-way", async () => {
      const before = await engine.search(parse("perPage=100"));
      async function* failing() {
        yield [ARTICLES[0] as Article];
        throw new Error("the disk was pulled out");
      }
      await expect(engine.replace({ topics: TOPICS, changed: failing(), removed: [] })).rejects.toThrow("pulled out");
      const after = await engine.search(parse("perPage=100"));
      expect(after.hits).toEqual(before.hits);
    });
  });

  describe(`${name}: generated exact queries against the oracle`, () => {
    const corpora = fc.sample(corpus, { numRuns: engineUnderTest.corpora, seed: 20_160_809 });
    it.each(corpora.map((articles, i) => [i, articles] as const))("corpus %i", async (i, articles) => {
      const engine = await engineUnderTest.open();
      try {
        await fill(engine, articles);
        const expectedOf = makeOracle(articles);
        const check = async (params: URLSearchParams) => {
          const expected = expectedOf(params);
          const query = parseQuery(params);
          const found = await searchAll(engine, query);
          const facets = Object.fromEntries(
            Object.entries(expected.facets).map(([facet, counts]) => [facet, Object.fromEntries(counts)]),
          );
          expect({
            total: found.total,
            totalArticles: found.totalArticles,
            facets: Object.fromEntries(
              Object.entries(found.facets).map(([facet, values]) => [facet, countsOf(values)]),
            ),
          }).toEqual({ total: expected.paragraphIds.size, totalArticles: expected.articleIds.size, facets });
          const ids = found.hits.map((hit) => (query.group ? hit.articleId : hit.paragraphId)).sort();
          expect(ids).toEqual([...(query.group ? expected.articleIds : expected.paragraphIds)].sort());
          for (const hit of found.hits) expect(hit.highlights).toEqual(expected.mark(hit.text));
          const exported = await exportAll(engine, query);
          expect(exported).toEqual(
            found.hits.map(({ highlights: _, ...hit }) => ({ ...hit, link: expect.any(String) })),
          );
          if (query.sort !== "relevance") expectOrder(query.sort, found.hits);
        };
        await fc.assert(fc.asyncProperty(exactParams, check), {
          numRuns: engineUnderTest.queriesPerCorpus,
          seed: i,
        });
      } finally {
        await engine.close();
        await engineUnderTest.remove();
      }
    });
  });
}

/** By the first day that a date may mean, unknown dates last. */
function expectOrder(sort: "newest" | "oldest", hits: Hit[]): void {
  const days = hits.map(({ date }) => sortDay(date) ?? (sort === "newest" ? "" : "9999"));
  const sorted = days.toSorted();
  expect(days).toEqual(sort === "newest" ? sorted.toReversed() : sorted);
}
