import type { EnqueuedTaskPromise, Meilisearch, Settings } from "meilisearch";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { nameParts, type Part, SETTINGS } from "#search/engines/meilisearch/index-settings.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { makeArticle } from "../contract/make-article.ts";
import { describeAnswers, ingest, makeCollection, openEngines, search } from "./collection.ts";
import { openClient } from "./open-client.ts";
import { BINARY } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

const COUNT = 12;
const ARTICLES = [
  ...makeCollection(COUNT, 1),
  makeArticle({ id: "convoy", paragraphs: ["The convoy left at dawn.", "The roads were closed."] }),
];

/** Settings that somebody may change by hand, and what is then said of it. */
const SETTINGS_CHANGED: [said: RegExp, part: Part, settings: Settings][] = [
  [/the index mine .*stopWords/, "paragraphs", { stopWords: ["the"] }],
  [/mine .*synonyms/, "paragraphs", { synonyms: { convoy: ["dawn"] } }],
  [/mine .*typoTolerance/, "paragraphs", { typoTolerance: { enabled: true } }],
  [/mine-words .*typoTolerance/, "words", { typoTolerance: { minWordSizeForTypos: { oneTypo: 1, twoTypos: 2 } } }],
  [/mine .*searchableAttributes/, "paragraphs", { searchableAttributes: ["tokens"] }],
  [/mine .*filterableAttributes/, "paragraphs", { filterableAttributes: ["topic", "a"] }],
  [/mine .*rankingRules/, "paragraphs", { rankingRules: ["words", "typo"] }],
  [
    /mine .*displayedAttributes, distinctAttribute/,
    "paragraphs",
    { distinctAttribute: "a", displayedAttributes: ["a"] },
  ],
  [/mine-articles .*displayedAttributes/, "articles", { displayedAttributes: ["id"] }],
  [/mine-articles .*filterableAttributes/, "articles", { filterableAttributes: [] }],
];

/** What else somebody may do to an index, by parts and by documents. */
const CHANGES: [said: RegExp, change: (client: Meilisearch) => EnqueuedTaskPromise][] = [
  [/stopWords/, (client) => client.index("mine").updateStopWords(["the"])],
  [/mine-articles .*displayed/, (client) => client.index("mine-articles").updateDisplayedAttributes(["id"])],
  [/mine holds \d+ documents/, (client) => client.index("mine").deleteDocuments({ filter: "first > 0" })],
  [/mine-articles holds/, (client) => client.index("mine-articles").deleteDocument("convoy")],
  [/mine-words is gone/, (client) => client.deleteIndex("mine-words")],
  [/another index .* mine\.$/, (client) => client.swapIndexes([{ indexes: ["mine", "mine-spare"], rename: false }])],
];

/** Puts the clock that counts milliseconds forward, until the test has ended. */
function letPass(milliseconds: number): void {
  const read = performance.now.bind(performance);
  const clock = vi.spyOn(performance, "now").mockImplementation(() => read() + milliseconds);
  onTestFinished(() => clock.mockRestore());
}

describe.skipIf(!BINARY)("an index that somebody has changed (set MEILI_BINARY to run)", () => {
  const { start, startOne } = useNodes();

  async function setUp() {
    const { url } = await startOne();
    const client = openClient(url);
    const engines = await openEngines([url], "mine");
    await ingest(engines.writer, ARTICLES);
    const { searchKey } = engines.keys;
    const open = () => openMeilisearchEngine({ urls: [url], searchKey, index: "mine", role: "search" });
    return { client, open, ...engines };
  }
  const change = async (task: EnqueuedTaskPromise) => expect((await task.waitTask()).status).toBe("succeeded");
  /** A site that begins now says what is wrong, as searches and as readiness do. */
  async function expectTold(reader: SearchEngine, said: RegExp): Promise<void> {
    for (const ask of [() => search(reader, "q=convoy"), () => reader.readStatus()]) {
      await expect(ask()).rejects.toMatchObject({
        code: "index-corrupt",
        message: expect.stringMatching(said),
        action: expect.stringContaining("npm run ingest"),
      });
    }
  }

  it("is told to searches, whatever setting was changed, until it is as before", async () => {
    const { client, open } = await setUp();
    for (const [said, part, settings] of SETTINGS_CHANGED) {
      const index = client.index(nameParts("mine")[part]);
      await change(index.updateSettings(settings));
      const reader = open();
      await expectTold(reader, said);
      await change(index.updateSettings(SETTINGS[part]));
      expect((await search(reader, "")).totalArticles).toBe(ARTICLES.length);
    }
  });

  it("is made good by an ingest that has nothing else to do", async () => {
    const { client, open, writer } = await setUp();
    const whole = await describeAnswers(open());
    for (const [said, done] of CHANGES) {
      await change(done(client));
      const reader = open();
      await expectTold(reader, said);
      await ingest(writer, ARTICLES);
      expect((await search(reader, 'q="convoy the"')).total).toBe(0);
    }
    expect(await describeAnswers(open())).toEqual(whole);
  });

  it("keeps the articles whose files an ingest does not name as changed", async () => {
    const { client, writer, reader } = await setUp();
    await client.index("mine").updateStopWords(["the"]).waitTask();
    await client.deleteIndex("mine-spare-words").waitTask();
    await writer.replace({ topics: [], changed: [], removed: ["convoy"] });
    expect((await search(reader, "")).totalArticles).toBe(ARTICLES.length - 1);
    expect((await search(reader, 'q="convoy"')).total).toBe(0);
  });

  it("is noticed within half a minute by a site that runs, and so is its mending", async () => {
    const { client, writer, reader } = await setUp();
    await search(reader, "");
    await client.index("mine").updateStopWords(["the"]).waitTask();
    letPass(31_000);
    // The first search after that time has it looked into, and does not wait.
    await expect.poll(() => search(reader, "").catch(({ code }) => code)).toBe("index-corrupt");
    await ingest(writer, ARTICLES);
    expect((await search(reader, "")).totalArticles).toBe(ARTICLES.length);
  });

  it("is noticed before the first search after a quiet night", async () => {
    const { client, reader } = await setUp();
    await search(reader, "");
    await client.index("mine").updateStopWords(["the"]).waitTask();
    letPass(8 * 3_600_000);
    await expect(search(reader, "")).rejects.toMatchObject({ code: "index-corrupt" });
  });

  it("on one of several servers counts as not there: the others answer, and say so", async () => {
    const urls = (await start(2)).map(({ url }) => url);
    const { writer, reader } = await openEngines(urls, "mine");
    await ingest(writer, makeCollection(40, 1));
    const client = openClient(urls[0] as string);
    await client.index("mine").updateStopWords(["the"]).waitTask();
    expect((await search(reader, "")).notices[0]).toMatchObject({ code: "nodes-missing" });
    await ingest(writer, makeCollection(40, 1));
    await expect.poll(async () => (await search(reader, "")).notices).toEqual([]);
    expect((await search(reader, "")).totalArticles).toBe(makeCollection(40, 1).length);
    await reader.close();
  });

  it("is searched all the same with a key that may not read settings, and ingests ask for one that may", async () => {
    const { url } = await startOne();
    const client = openClient(url);
    const { writer } = await openEngines([url], "mine");
    await ingest(writer, ARTICLES);
    const only = async (actions: string[]) =>
      (await client.createKey({ actions, indexes: ["mine", "mine-*"], expiresAt: null })).key;
    const searchKey = await only(["search"]);
    const reader = openMeilisearchEngine({ urls: [url], searchKey, index: "mine", role: "search" });
    expect((await search(reader, "")).totalArticles).toBe(ARTICLES.length);
    await client.index("mine-words").deleteAllDocuments().waitTask();
    const other = openMeilisearchEngine({ urls: [url], searchKey, index: "mine", role: "search" });
    await expect(search(other, "")).rejects.toMatchObject({ code: "index-corrupt" });
    const ingestKey = await only(["search", "documents.*", "settings.update", "tasks.get", "indexes.*"]);
    const old = openMeilisearchEngine({ urls: [url], ingestKey, index: "mine", role: "ingest" });
    await expect(ingest(old, ARTICLES)).rejects.toMatchObject({
      code: "engine-refused-key",
      message: expect.stringContaining("may not do"),
      action: expect.stringContaining("meilisearch:setup"),
    });
  });
});
