import { describe, expect, it, onTestFinished, vi } from "vitest";
import type { ReplaceProgress } from "#search/engine.ts";
import { ingest, makeCollection, openEngines, search } from "./collection.ts";
import { openClient } from "./open-client.ts";
import { BINARY } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

const COUNT = 60;

describe.skipIf(!BINARY)("an ingest on a real server (set MEILI_BINARY to run)", () => {
  const { startOne } = useNodes();

  it("sends only what changed", async () => {
    const { url } = await startOne();
    const { writer } = await openEngines([url], "paragraphs");
    const articles = makeCollection(COUNT, 1);
    await ingest(writer, articles);
    const client = openClient(url);
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

  it("that comes back after another has taken over stops, and harms neither the index nor the other's", async () => {
    const { url } = await startOne();
    const { writer, reader } = await openEngines([url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 0));
    const client = openClient(url);
    const late = makeCollection(COUNT, 1);
    async function* suspended() {
      yield late.slice(0, 10);
      await client.deleteIndex("paragraphs-lock").waitTask();
      await ingest(writer, makeCollection(COUNT, 2));
      vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + 120_000 });
      yield late.slice(10);
    }
    onTestFinished(() => {
      vi.useRealTimers();
    });
    const resumed = writer.replace({ topics: [], changed: suspended(), removed: [] });
    await expect(resumed).rejects.toMatchObject({ code: "index-locked" });
    vi.useRealTimers();
    const hashesOf = (version: number) =>
      makeCollection(COUNT, version).map(({ id, contentHash }) => [id, contentHash]);
    expect([...(await reader.readHashes())].sort()).toEqual(hashesOf(2).sort());
    await ingest(writer, makeCollection(COUNT, 3));
    expect([...(await reader.readHashes())].sort()).toEqual(hashesOf(3).sort());
    expect((await search(reader, "")).totalArticles).toBe(hashesOf(3).length);
  });

  it("never puts an index in place that lost its settings, and makes such a one anew", async () => {
    const { url } = await startOne();
    const { writer, reader } = await openEngines([url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 0));
    const client = openClient(url);
    for (const part of ["", "-articles", "-words"]) {
      await client.index(`paragraphs-spare${part}`).resetSettings().waitTask();
    }
    await expect(ingest(writer, makeCollection(COUNT, 1)).then(() => search(reader, ""))).resolves.toMatchObject({
      totalArticles: makeCollection(COUNT, 1).length,
    });
    await client.index("paragraphs-articles").resetSettings().waitTask();
    await ingest(writer, makeCollection(COUNT, 2));
    expect((await search(reader, "")).totalArticles).toBe(makeCollection(COUNT, 2).length);
  });

  it("tells how much is uploaded, then how much is indexed", async () => {
    const { url } = await startOne();
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
