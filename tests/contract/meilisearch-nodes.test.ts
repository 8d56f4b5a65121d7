import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { type Keys, setUpKeys } from "#search/engines/meilisearch/nodes/set-up-keys.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { describeAnswers, ingest, makeCollection } from "../meilisearch/collection.ts";
import { BINARY, MASTER_KEY, startNode, type TestNode } from "../meilisearch/start-node.ts";
import { describeEngine, type EngineUnderTest } from "./describe-engine.ts";
import { describeExport } from "./describe-export.ts";
import { describeListing } from "./describe-listing.ts";
import { describeManyValues } from "./describe-many-values.ts";
import { describeProbe } from "./describe-probe.ts";

if (BINARY) {
  const nodes: TestNode[] = [];
  let keys: Keys;
  beforeAll(async () => {
    nodes.push(...(await Promise.all([startNode(), startNode(), startNode()])));
  });
  afterAll(async () => {
    for (const node of nodes) await node.remove();
  });
  const openNew = async (count: number): Promise<SearchEngine> => {
    const urls = nodes.slice(0, count).map(({ url }) => url);
    const index = `contract-${randomUUID()}`;
    keys = await setUpKeys(urls, MASTER_KEY, index);
    return openMeilisearchEngine({ urls, ...keys, index, role: "ingest" });
  };

  const onNodes: EngineUnderTest = {
    open: () => openNew(3),
    remove: async () => {},
    corpora: 2,
    queriesPerCorpus: 100,
    listings: 30,
    nested: 20,
    refuses: true,
  };
  describeEngine("meilisearch on three nodes", onNodes);
  describeExport("meilisearch on three nodes", onNodes);
  describeListing("meilisearch on three nodes", onNodes);
  describeManyValues("meilisearch on three nodes", onNodes);
  describeProbe("meilisearch on three nodes", onNodes);

  describe("three nodes and one", () => {
    it("give the same totals, counts and paragraphs, for forgiving words too", async () => {
      const [one, three] = [await openNew(1), await openNew(3)];
      for (const engine of [one, three]) await ingest(engine, makeCollection(60, 1));
      expect(await describeAnswers(three)).toEqual(await describeAnswers(one));
      for (const engine of [one, three]) await engine.close();
    });
  });
} else {
  console.warn(
    "SKIPPED: the contract suite on three Meilisearch nodes. Set MEILI_BINARY to the server's program to run it.",
  );
  describe("meilisearch on three nodes", () => {
    it.skip("needs the program of Meilisearch: set MEILI_BINARY", () => {});
  });
}
