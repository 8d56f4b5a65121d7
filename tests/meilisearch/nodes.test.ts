import { describe, expect, it } from "vitest";
import { nameParts } from "#search/engines/meilisearch/index-settings.ts";
import { listNodes } from "#search/engines/meilisearch/nodes/node.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { readNodeHashes } from "#search/engines/meilisearch/read-articles.ts";
import { describeAnswers, ingest, makeCollection, openEngines, search } from "./collection.ts";
import { BINARY, MASTER_KEY } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

describe.skipIf(!BINARY)("several nodes (set MEILI_BINARY to run)", () => {
  const { nodes, start } = useNodes();
  /** Ids that each node holds, by address. */
  const readShares = async (urls: string[]): Promise<Map<string, string[]>> => {
    const shares = listNodes(urls, MASTER_KEY).map(async (node): Promise<[string, string[]]> => {
      const hashes = await readNodeHashes(node, nameParts("paragraphs"));
      return [node.server.url, [...hashes.keys()].sort()];
    });
    return new Map(await Promise.all(shares));
  };

  it("hold each article once, and a new node takes its share and nothing else moves", async () => {
    const urls = (await start(3)).map(({ url }) => url);
    const two = urls.slice(0, 2);
    const collection = makeCollection(80, 1);
    const before = await openEngines(two, "paragraphs");
    await ingest(before.writer, collection);
    const old = await readShares(two);
    expect([...old.values()].flat().sort()).toEqual(collection.map(({ id }) => id).sort());

    const after = await openEngines(urls, "paragraphs");
    await ingest(after.writer, collection);
    const shares = await readShares(urls);
    expect([...shares.values()].flat().sort()).toEqual(collection.map(({ id }) => id).sort());
    const moved = shares.get(urls[2] as string) ?? [];
    expect(moved.length).toBeGreaterThan(collection.length / 6);
    expect(moved.length).toBeLessThan(collection.length / 2);
    for (const url of two) {
      expect(shares.get(url)).toEqual(old.get(url)?.filter((id) => !moved.includes(id)));
    }
    expect((await search(after.reader, "")).totalArticles).toBe(collection.length);
  });

  it("one down: the rest answers and says what is missing, readiness is degraded, and all is well when it is back", async () => {
    const urls = (await start(3)).map(({ url }) => url);
    const { writer, reader } = await openEngines(urls, "paragraphs");
    await ingest(writer, makeCollection(60, 1));
    const whole = await search(reader, "");
    expect(whole.notices).toEqual([]);
    const readCodes = async () => (await search(reader, "source=interfax")).notices.map(({ code }) => code);
    expect(await readCodes()).toEqual(["value-unknown"]);
    const shares = await readShares(urls);
    for (const node of nodes) {
      await node.kill();
      const part = await search(reader, "");
      const held = shares.get(node.url) ?? [];
      expect(part.totalArticles).toBe(whole.totalArticles - held.length);
      expect(part.notices[0]).toMatchObject({ code: "nodes-missing", missing: 1, all: 3 });
      // The missing node may hold the value.
      expect(await readCodes()).toEqual(["nodes-missing"]);
      expect((await reader.readStatus()).nodes).toEqual({ all: 3, answering: 2 });
      await expect(reader.readArticle(held[0] as string)).rejects.toMatchObject({ code: "engine-unreachable" });
      await expect(ingest(writer, makeCollection(60, 2))).rejects.toMatchObject({ code: "engine-unreachable" });
      await node.restart();
      await expect.poll(async () => (await reader.readStatus()).nodes?.answering).toBe(3);
      expect({ ...(await search(reader, "")), tookMs: 0 }).toEqual({ ...whole, tookMs: 0 });
    }
    await reader.close();
  });

  it("one hangs: the rest answers all the same", async () => {
    const urls = (await start(3)).map(({ url }) => url);
    const { writer, reader } = await openEngines(urls, "paragraphs");
    await ingest(writer, makeCollection(60, 1));
    for (const node of nodes) {
      node.freeze();
      const part = await search(reader, "q=turkey ");
      expect(part.notices[0]).toMatchObject({ code: "nodes-missing" });
      node.thaw();
      await expect.poll(async () => (await reader.readStatus()).nodes?.answering).toBe(3);
    }
    await reader.close();
  });

  it("none left: says so, without naming a key", async () => {
    const urls = (await start(2)).map(({ url }) => url);
    const { writer, reader, keys } = await openEngines(urls, "paragraphs");
    await ingest(writer, makeCollection(10, 1));
    for (const node of nodes) await node.kill();
    const error = await search(reader, "").catch((reason) => reason);
    expect(error).toMatchObject({ code: "engine-unreachable" });
    expect(JSON.stringify(error)).not.toContain(keys.searchKey);
    await reader.close();
  });

  it("not introduced to each other: an ingest whose key may not do it says what to run", async () => {
    const urls = (await start(2)).map(({ url }) => url);
    const [first, second] = [
      await openEngines(urls.slice(0, 1), "paragraphs"),
      await openEngines(urls.slice(1), "paragraphs"),
    ];
    expect(first.keys).toEqual(second.keys);
    const writer = openMeilisearchEngine({ urls, ...first.keys, index: "paragraphs", role: "ingest" });
    await expect(ingest(writer, makeCollection(10, 1))).rejects.toMatchObject({
      code: "engine-unreachable",
      action: expect.stringContaining("meilisearch:setup"),
    });
  });

  it("an ingest killed between the swaps of two nodes is told, and mended by the next", async () => {
    const urls = (await start(2)).map(({ url }) => url);
    const { writer, reader } = await openEngines(urls, "paragraphs");
    await ingest(writer, makeCollection(60, 1));
    await ingest(writer, makeCollection(60, 2));
    // One node goes back to the state before, as if it had not swapped.
    const [node] = listNodes(urls, MASTER_KEY);
    const [live, spare] = [nameParts("paragraphs"), nameParts("paragraphs", "spare")];
    const swaps = (["paragraphs", "articles", "words"] as const).map((part) => ({
      indexes: [live[part], spare[part]] as [string, string],
      rename: false,
    }));
    await node?.server.run((client) => client.swapIndexes(swaps));
    expect((await search(reader, "")).notices[0]).toMatchObject({ code: "nodes-differ" });
    await ingest(writer, makeCollection(60, 2));
    const clean = await openEngines(urls, "clean");
    await ingest(clean.writer, makeCollection(60, 2));
    expect(await describeAnswers(reader)).toEqual(await describeAnswers(clean.reader));
  });
});
