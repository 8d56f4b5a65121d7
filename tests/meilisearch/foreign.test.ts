import { describe, expect, it } from "vitest";
import { INDEX_VERSION, nameLock, nameParts } from "#search/engines/meilisearch/index-settings.ts";
import { setUpKeys } from "#search/engines/meilisearch/nodes/set-up-keys.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { META_ID } from "#search/engines/meilisearch/read-meta.ts";
import { ingest, makeCollection, search } from "./collection.ts";
import { openClient } from "./open-client.ts";
import { BINARY, MASTER_KEY, type TestNode } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

const COUNT = 10;
/** Every name that an ingest into `mine` fills, swaps or deletes. */
const NAMES = [...Object.values(nameParts("mine")), ...Object.values(nameParts("mine", "spare")), nameLock("mine")];

const clientOf = ({ url }: TestNode) => openClient(url);
const openWriter = (urls: string[], index: string, formerIndex?: string) =>
  openMeilisearchEngine({ urls, ingestKey: MASTER_KEY, index, formerIndex, role: "ingest" });

/** Everything that a server holds and is set to, but for the times. */
async function readEverything(node: TestNode): Promise<unknown> {
  const client = clientOf(node);
  const { results } = await client.getRawIndexes({ limit: 100 });
  const indexes = results.map(async ({ uid, primaryKey }) => [
    uid,
    primaryKey,
    await client.index(uid).getSettings(),
    (await client.index(uid).getDocuments({ limit: 1000 })).results,
  ]);
  return Promise.all(indexes);
}

/** Ingests and dry runs are refused before anything is written to any of the nodes. */
async function expectRefused(nodes: TestNode[], index: string, named: string): Promise<void> {
  const before = await Promise.all(nodes.map(readEverything));
  const writer = openWriter(
    nodes.map(({ url }) => url),
    index,
  );
  for (const call of [
    () => writer.readHashes(),
    () => writer.replace({ topics: [], changed: [makeCollection(COUNT, 1)], removed: [] }),
  ]) {
    await expect(call()).rejects.toMatchObject({
      code: "index-foreign",
      message: expect.stringContaining(named),
      action: expect.stringContaining("MEILI_INDEX"),
    });
  }
  expect(await Promise.all(nodes.map(readEverything))).toEqual(before);
}

describe.skipIf(!BINARY)("indexes that Verbatim did not make (set MEILI_BINARY to run)", () => {
  const { start, startOne } = useNodes();

  it("are refused under every name that an ingest would write to, and stay as they are", async () => {
    const node = await startOne();
    const client = clientOf(node);
    for (const [i, uid] of NAMES.entries()) {
      const primaryKey = ["id", "isbn", undefined][i % 3];
      await client.createIndex(uid, primaryKey ? { primaryKey } : {}).waitTask();
      await client
        .index(uid)
        .updateSettings({ stopWords: ["the"] })
        .waitTask();
      // The third has no documents yet, only settings.
      if (primaryKey)
        await client
          .index(uid)
          .addDocuments([{ [primaryKey]: "1", title: "Emma" }])
          .waitTask();
      await expectRefused([node], "mine", uid);
      await expect(setUpKeys([node.url], MASTER_KEY, "mine")).rejects.toMatchObject({ code: "index-foreign" });
      await client.deleteIndex(uid).waitTask();
    }
  });

  it("are refused beside a collection of Verbatim's own, which goes on serving", async () => {
    const node = await startOne();
    await ingest(openWriter([node.url], "mine"), makeCollection(COUNT, 1));
    const client = clientOf(node);
    await client.deleteIndex("mine-spare-words").waitTask();
    await client
      .index("mine-spare-words")
      .addDocuments([{ id: 1, word: "mine" }])
      .waitTask();
    await expectRefused([node], "mine", "mine-spare-words");
    const reader = openMeilisearchEngine({ urls: [node.url], searchKey: MASTER_KEY, index: "mine", role: "search" });
    expect((await search(reader, "")).totalArticles).toBe(makeCollection(COUNT, 1).length);
  });

  it("are refused where another collection of Verbatim's has the name for another purpose", async () => {
    const node = await startOne();
    await ingest(openWriter([node.url], "news"), makeCollection(COUNT, 1));
    await expectRefused([node], "news-words", "news-words");
    await expectRefused([node], "news-articles", "news-articles");
  });

  it("are refused on any of several servers, before a server is told of the others", async () => {
    const nodes = await start(2);
    const other = clientOf(nodes[1] as TestNode);
    await other
      .index("mine-articles")
      .addDocuments([{ id: 1, hash: "x", json: "[]" }])
      .waitTask();
    await expectRefused(nodes, "mine", "mine-articles");
    for (const node of nodes) {
      const { remotes } = (await clientOf(node)
        .getNetwork()
        .catch(() => ({ remotes: {} }))) as { remotes: object };
      expect(remotes).toEqual({});
    }
  });

  it("half an index that a killed ingest left is Verbatim's own, whatever of it is there", async () => {
    const node = await startOne();
    const client = clientOf(node);
    await ingest(openWriter([node.url], "whole"), makeCollection(COUNT, 1));
    const { results } = await client.getRawIndexes({ limit: 100 });
    for (const { uid, primaryKey } of results.filter(({ uid }) => uid.startsWith("whole-spare"))) {
      const name = uid.replace("whole", "mine");
      await client.createIndex(name, { primaryKey: primaryKey as string }).waitTask();
      const writer = openWriter([node.url], "mine");
      await ingest(writer, makeCollection(COUNT, 1));
      expect((await writer.readStatus()).articles).toBe(makeCollection(COUNT, 1).length);
      for (const own of NAMES) await client.deleteIndexIfExists(own);
    }
  });

  it("an index that a killed server made without its key is Verbatim's own beside others of its own", async () => {
    const node = await startOne();
    const client = clientOf(node);
    await client.createIndex("mine-spare").waitTask();
    const writer = openWriter([node.url], "mine");
    await expect(ingest(writer, makeCollection(COUNT, 1))).rejects.toMatchObject({ code: "index-foreign" });
    await client.deleteIndex("mine-spare").waitTask();
    await ingest(writer, makeCollection(COUNT, 1));
    await client.deleteIndex("mine-spare").waitTask();
    await client.createIndex("mine-spare").waitTask();
    await ingest(writer, makeCollection(COUNT, 2));
    // An empty lock is one that has just begun.
    await client.createIndex("mine-lock").waitTask();
    await expect(ingest(writer, makeCollection(COUNT, 3))).rejects.toMatchObject({ code: "index-locked" });
  });

  it("an index of an older version is Verbatim's own, with what a killed ingest left of it", async () => {
    const node = await startOne();
    const client = clientOf(node);
    const put = async (uid: string, documents: object[]) => {
      await client.createIndex(uid, { primaryKey: "id" }).waitTask();
      if (uid.endsWith("-articles")) await client.index(uid).updateFilterableAttributes(["id"]).waitTask();
      if (documents.length > 0) await client.index(uid).addDocuments(documents).waitTask();
    };
    const hit = { paragraphId: "p", articleId: "a", text: "Old" };
    await put("mine", [{ id: "p", a: 1, tokens: "old", stems: "", hit }]);
    await put("mine-articles", [
      { id: "a", hash: "h", json: "{}" },
      { id: "_meta", version: 8, run: "r" },
    ]);
    await put("mine-words", [{ id: "w", word: "old", term: "old", df: 1 }]);
    await put("mine-spare", []);
    await put("mine-spare-articles", [{ id: "a", hash: "h", json: "{}" }]);
    await put("mine-lock", [{ id: "owner", run: "r", host: "h", machine: "m", pid: 1, since: "s" }]);
    await expect(ingest(openWriter([node.url], "mine"), makeCollection(COUNT, 1))).rejects.toMatchObject({
      code: "index-locked",
    });
    await client.deleteIndex("mine-lock").waitTask();
    const reader = openMeilisearchEngine({ urls: [node.url], searchKey: MASTER_KEY, index: "mine", role: "search" });
    await expect(search(reader, "")).rejects.toMatchObject({ code: "index-outdated" });
    await ingest(openWriter([node.url], "mine"), makeCollection(COUNT, 1));
    expect((await search(reader, "")).totalArticles).toBe(makeCollection(COUNT, 1).length);
  });

  it("an index of a newer version is refused to searches and ingests, and stays as it is", async () => {
    const node = await startOne();
    const writer = openWriter([node.url], "mine");
    await ingest(writer, makeCollection(COUNT, 1));
    const meta = { verbatimArticleId: META_ID, id: META_ID, version: INDEX_VERSION + 1, tomorrow: "x" };
    await clientOf(node).index("mine-articles").addDocuments([meta]).waitTask();
    const before = await readEverything(node);
    const newer = { code: "index-newer", action: expect.stringContaining("Update Verbatim") };
    const reader = openMeilisearchEngine({ urls: [node.url], searchKey: MASTER_KEY, index: "mine", role: "search" });
    await expect(search(reader, "")).rejects.toMatchObject(newer);
    await expect(writer.readHashes()).rejects.toMatchObject(newer);
    const update = { topics: [], changed: [makeCollection(COUNT, 2)], removed: [] };
    await expect(writer.replace(update)).rejects.toMatchObject(newer);
    expect(await readEverything(node)).toEqual(before);
  });

  it("a collection under the earlier default name is told to searches, ingests and the set-up, until the index is named", async () => {
    const node = await startOne();
    const urls = [node.url];
    await ingest(openWriter(urls, "old"), makeCollection(COUNT, 1));
    const told = { code: "index-missing", action: expect.stringContaining("MEILI_INDEX=old") };
    const options = { urls, searchKey: MASTER_KEY, index: "new", formerIndex: "old", role: "search" as const };
    await expect(search(openMeilisearchEngine(options), "")).rejects.toMatchObject(told);
    await expect(ingest(openWriter(urls, "new", "old"), makeCollection(COUNT, 1))).rejects.toMatchObject(told);
    await expect(setUpKeys(urls, MASTER_KEY, "new", "old")).rejects.toMatchObject(told);
    await ingest(openWriter(urls, "new"), makeCollection(COUNT, 2));
    // From now on the new one counts, named or not.
    await ingest(openWriter(urls, "new", "old"), makeCollection(COUNT, 3));
    expect((await search(openMeilisearchEngine(options), "")).totalArticles).toBe(makeCollection(COUNT, 3).length);
    expect((await openWriter(urls, "old").readStatus()).articles).toBe(makeCollection(COUNT, 1).length);
  });

  it("an index of another program under the earlier default name is none of Verbatim's business", async () => {
    const node = await startOne();
    await clientOf(node)
      .index("old")
      .addDocuments([{ id: 1, title: "Emma" }])
      .waitTask();
    await clientOf(node)
      .index("old-articles")
      .addDocuments([{ id: 1, title: "Emma" }])
      .waitTask();
    await ingest(openWriter([node.url], "new", "old"), makeCollection(COUNT, 1));
    expect((await clientOf(node).index("old").getDocuments()).total).toBe(1);
  });
});
