import { spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { inspect } from "node:util";
import fc from "fast-check";
import { Meilisearch } from "meilisearch";
import { afterEach, describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { findFalsePhrases, partsOfPhrase } from "#search/engines/meilisearch/false-phrases.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { parseQuery } from "#search/query/query.ts";
import { readSettings } from "#search/settings.ts";
import { describeEngine, type EngineUnderTest } from "./describe-engine.ts";
import { describeExport } from "./describe-export.ts";
import { describeListing } from "./describe-listing.ts";
import { describeManyValues } from "./describe-many-values.ts";
import { describeProbe } from "./describe-probe.ts";
import { makeArticle } from "./make-article.ts";
import { ARTICLES, TOPICS } from "./witnesses.ts";

const { meilisearch: server } = readSettings();

describe("meilisearch: phrases it would take for another", () => {
  const terms = (max: number) => fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: max });

  /** What Meilisearch 1.50 does (compute_phrase_docids): of any three words in a row, the pairs stand near each other somewhere. */
  function matchesByPairs(text: string[], phrase: string[]): boolean {
    const near = (a: string, b: string, most: number) =>
      text.some((word, at) => word === a && text.slice(at + 1, at + 1 + most).includes(b));
    return phrase.every((word, i) => {
      const [next, third] = [phrase[i + 1], phrase[i + 2]];
      if (!text.includes(word)) return false;
      return (next === undefined || near(word, next, 1)) && (third === undefined || near(word, third, 2));
    });
  }

  it("are told from the phrase by the paragraph's false phrases", () => {
    fc.assert(
      fc.property(terms(30), terms(8), (text, phrase) => {
        const falsePhrases = new Set(findFalsePhrases(text));
        const found = matchesByPairs(text, phrase) && !partsOfPhrase(phrase).some((part) => falsePhrases.has(part));
        expect(found).toBe(` ${text.join(" ")} `.includes(` ${phrase.join(" ")} `));
      }),
      { numRuns: 20_000, seed: 20_160_809 },
    );
  });
});

it("says that a server can't be reached, and gives up when told to", async () => {
  const engine = openMeilisearchEngine({
    urls: ["http://127.0.0.1:9"],
    searchKey: "secret",
    index: "x",
    role: "search",
  });
  await expect(engine.search(parseQuery(new URLSearchParams("q=x")))).rejects.toMatchObject({
    code: "engine-unreachable",
  });
  const signal = AbortSignal.abort();
  await expect(engine.search(parseQuery(new URLSearchParams("q=x")), { signal })).rejects.toMatchObject({
    name: "AbortError",
  });
});

if (server) {
  const indexes: string[] = [];
  const client = new Meilisearch({ host: server.urls[0] as string, apiKey: server.ingestKey });
  const openNew = (): SearchEngine => {
    const index = `contract-${randomUUID()}`;
    indexes.push(index);
    return openMeilisearchEngine({ ...server, index, role: "ingest" });
  };
  const listIndexes = async (prefixes: string[]) => {
    const { results } = await client.getRawIndexes({ limit: 1000 });
    return results.map(({ uid }) => uid).filter((uid) => prefixes.some((prefix) => uid.startsWith(prefix)));
  };
  const remove = async () => {
    for (const uid of await listIndexes(indexes.splice(0))) await client.deleteIndex(uid).waitTask();
  };
  const onServer: EngineUnderTest = {
    open: async () => openNew(),
    remove,
    corpora: 3,
    queriesPerCorpus: 150,
    listings: 60,
    nested: 50,
    refuses: true,
  };
  describeEngine("meilisearch", onServer);
  describeExport("meilisearch", onServer);
  describeListing("meilisearch", onServer);
  describeManyValues("meilisearch", onServer);
  describeProbe("meilisearch", onServer);

  describe("meilisearch: its own", () => {
    afterEach(remove);
    const search = (engine: SearchEngine, url: string) => engine.search(parseQuery(new URLSearchParams(url)));
    const fill = (engine: SearchEngine, articles: Article[]) =>
      engine.replace({ topics: TOPICS, changed: [articles], removed: [] });

    it("refuses what it would silently cut off: more than ten words", async () => {
      const engine = openNew();
      await fill(engine, ARTICLES);
      await expect(search(engine, "q=a b c d e f g h i j k")).rejects.toMatchObject({ code: "unsupported-query" });
      expect((await search(engine, 'q="a b c d e f g h i j k"')).total).toBe(0);
    });

    it("counts values apart that differ only by case", async () => {
      const engine = openNew();
      const article = (id: string, source: string) => makeArticle({ id, source, paragraphs: [] });
      await fill(engine, [article("a", "TASS"), article("b", "Tass"), article("c", "Tass")]);
      const { facets } = await search(engine, "");
      expect(facets.source.map(({ value, count }) => [value, count])).toEqual([
        ["Tass", 2],
        ["TASS", 1],
      ]);
      expect((await search(engine, "source=TASS")).total).toBe(1);
    });

    it("finds words of any script as they are folded", async () => {
      const engine = openNew();
      await fill(engine, [makeArticle({ id: "a", paragraphs: ["Владимир Путин посетил 北京大学.", "ภาษาไทย"] })]);
      const finds = async (q: string) => (await engine.search(parseQuery(new URLSearchParams({ q })))).total;
      expect([await finds("путин "), await finds("пути"), await finds("путен ")]).toEqual([1, 1, 1]);
      expect([await finds('"北京"'), await finds('"京北"'), await finds('"ภาษา"')]).toEqual([1, 0, 1]);
    });

    it("takes the beginning of a word for no two words that make it, and a wrong first letter for one typo", async () => {
      const engine = openNew();
      await fill(engine, [makeArticle({ id: "a", title: "He a heap", paragraphs: ["he a", "Turkey"] })]);
      expect((await search(engine, "q=hea")).hits.map(({ text }) => text)).toEqual(["He a heap"]);
      expect((await search(engine, "q=yurkey ")).hits.map(({ text }) => text)).toEqual(["Turkey"]);
    });

    it("completes a compound by the same words, whatever was ingested first", async () => {
      const numbers = Array.from({ length: 90 }, (_, n) => 100 + n);
      const articles = numbers.map((n) => makeArticle({ id: `a${n}`, title: "Note", paragraphs: [`The S-${n}.`] }));
      const found: string[][] = [];
      for (const order of [articles, articles.toReversed()]) {
        const engine = openNew();
        await fill(engine, order);
        found.push((await search(engine, "q=s-1&perPage=100")).hits.map(({ text }) => text));
      }
      expect(found[0]?.length).toBeGreaterThan(0);
      expect(found[1]).toEqual(found[0]);
    });

    it("puts a changed topic label in place without indexing anew", async () => {
      const engine = openNew();
      const before = await fill(engine, ARTICLES);
      const topics = [{ id: "syria", label: "Syrian war" }];
      await engine.replace({ topics, changed: [], removed: ["no-such-article"] });
      const { facets, total } = await search(engine, "topic=syria");
      expect([facets.topic.find(({ value }) => value === "syria")?.label, total]).toEqual(["Syrian war", 1]);
      expect((await engine.readStatus()).paragraphs).toBe(before.paragraphs);
    });

    it("takes the last of two versions of an article", async () => {
      const engine = openNew();
      const version = (text: string) => makeArticle({ id: "a", title: "Title", paragraphs: [text] });
      const changed = [[version("the first one")], [version("the second one")]];
      const status = await engine.replace({ topics: [], changed, removed: [] });
      expect([status.articles, status.paragraphs]).toEqual([1, 2]);
      expect((await search(engine, 'q="first"')).total).toBe(0);
      expect((await search(engine, 'q="second"')).total).toBe(1);
    });

    it("says that there is no index yet, and that a key is refused, without naming the key", async () => {
      await expect(search(openNew(), "q=x")).rejects.toMatchObject({ code: "index-missing" });
      const options = { urls: server.urls, index: indexes[0] as string, role: "search" as const };
      const refused = await search(openMeilisearchEngine({ ...options, searchKey: "not-the-key" }), "q=x").catch(
        (e) => e,
      );
      expect(refused).toMatchObject({ code: "engine-refused-key" });
      expect(inspect(refused, { depth: 9, showHidden: true })).not.toContain("not-the-key");
    });

    it("searches with a key that may only search", async () => {
      const engine = openNew();
      await fill(engine, ARTICLES);
      const index = indexes[0] as string;
      const key = await client.createKey({ actions: ["search"], indexes: [`${index}*`], expiresAt: null });
      const reader = openMeilisearchEngine({ urls: server.urls, searchKey: key.key, index, role: "search" });
      expect((await search(reader, "q=erdogan&source=al jazeera")).total).toBe(1);
      expect((await reader.readArticle("gas"))?.article.id).toBe("gas");
      expect((await reader.readStatus()).articles).toBe(ARTICLES.length);
      await expect(fill(reader, ARTICLES)).rejects.toMatchObject({ code: "engine-refused-key" });
      await client.deleteKey(key.uid);
    });

    it("lets one ingest at a time write", async () => {
      const engine = openNew();
      const [first, second] = await Promise.allSettled([fill(engine, ARTICLES), fill(engine, ARTICLES)]);
      const failed = first.status === "rejected" ? first : second;
      expect([first.status, second.status].sort()).toEqual(["fulfilled", "rejected"]);
      expect(failed).toMatchObject({ reason: { code: "index-locked" } });
      expect(await listIndexes(indexes.map((index) => `${index}-lock`))).toEqual([]);
    });

    it("serves the old index after an ingest was killed, and the next one cleans up", async () => {
      const engine = openNew();
      await fill(engine, ARTICLES.slice(0, 2));
      const index = indexes[0] as string;
      const script = `
        import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
        import { ARTICLES } from "#tests/contract/witnesses.ts";
        const engine = openMeilisearchEngine({ ...JSON.parse(process.argv[1]), role: "ingest" });
        async function* changed() {
          yield ARTICLES;
          console.log("half-way");
          await new Promise((resolve) => setTimeout(resolve, 60_000));
        }
        await engine.replace({ topics: [], changed: changed(), removed: [] });`;
      const child = spawn(process.execPath, [
        "--input-type=module-typescript",
        "--eval",
        script,
        JSON.stringify({ ...server, index }),
      ]);
      await once(child.stdout, "data");
      child.kill("SIGKILL");
      await once(child, "exit");
      expect((await listIndexes([index])).some((uid) => uid.startsWith(`${index}-spare`))).toBe(true);
      expect((await engine.readStatus()).articles).toBe(2);
      await fill(engine, ARTICLES);
      expect((await search(engine, "")).totalArticles).toBe(ARTICLES.length);
      expect(await listIndexes([`${index}-lock`])).toEqual([]);
    });
  });
} else {
  console.warn("SKIPPED: the contract suite on Meilisearch. Set MEILI_URL (and MEILI_INGEST_KEY) to run it.");
  describe("meilisearch", () => {
    it.skip("needs a server: set MEILI_URL and MEILI_INGEST_KEY to run the contract suite on Meilisearch", () => {});
  });
}
