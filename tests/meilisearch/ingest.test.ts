import { Meilisearch } from "meilisearch";
import { afterEach, describe, expect, it } from "vitest";
import type { ReplaceProgress } from "#search/engine.ts";
import { ingest, makeCollection, openEngines } from "./collection.ts";
import { BINARY, MASTER_KEY, startNode, type TestNode } from "./start-node.ts";

const COUNT = 60;

describe.skipIf(!BINARY)("an ingest on a real server (set MEILI_BINARY to run)", () => {
  const nodes: TestNode[] = [];
  afterEach(async () => {
    for (const node of nodes.splice(0)) await node.remove();
  });
  const start = async (): Promise<TestNode> => {
    const node = await startNode();
    nodes.push(node);
    return node;
  };

  it("sends only what changed", async () => {
    const { url } = await start();
    const { writer } = await openEngines([url], "paragraphs");
    const articles = makeCollection(COUNT, 1);
    await ingest(writer, articles);
    const client = new Meilisearch({ host: url, apiKey: MASTER_KEY });
    const readLast = async () => (await client.tasks.getTasks({ limit: 1 })).results[0]?.uid ?? 0;
    const first = await readLast();
    const [one, ...rest] = articles;
    await ingest(writer, [{ ...(one as (typeof articles)[0]), contentHash: "changed" }, ...rest]);
    const { results } = await client.tasks.getTasks({ limit: 1000, types: ["documentAdditionOrUpdate"] });
    // A swap gives the tasks before it the index's new name.
    const sent = results.filter(({ uid, indexUid }) => uid > first && /^paragraphs(-spare)?$/.test(indexUid ?? ""));
    const documents = sent.reduce((sum, { details }) => sum + (details?.receivedDocuments ?? 0), 0);
    expect(documents).toBe(one?.paragraphs.length);
  });

  it("tells how much is uploaded, then how much is indexed", async () => {
    const { url } = await start();
    const { writer } = await openEngines([url], "paragraphs");
    const seen: ReplaceProgress[] = [];
    await ingest(writer, makeCollection(COUNT, 1), (progress) => seen.push({ ...progress }));
    const countsOf = (phase: string) =>
      seen.filter((progress) => progress.phase === phase).map((one) => one.paragraphs);
    const total = makeCollection(COUNT, 1).flatMap(({ paragraphs }) => paragraphs).length;
    for (const counts of [countsOf("uploading"), countsOf("indexing")]) {
      expect(counts).toEqual(counts.toSorted((a, b) => a - b));
      expect(counts.at(-1)).toBe(total);
    }
    expect(seen.map(({ phase }) => phase).lastIndexOf("uploading")).toBeLessThan(
      seen.map(({ phase }) => phase).lastIndexOf("indexing"),
    );
  });
});
