import { describe, expect, it } from "vitest";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { probeIndex } from "#search/probe-index.ts";
import { ingest, makeCollection, openEngines } from "./collection.ts";
import { makeExpiredKey } from "./make-expired-key.ts";
import { openClient } from "./open-client.ts";
import { BINARY } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

const COUNT = 10;

describe.skipIf(!BINARY)("a probe on real servers (set MEILI_BINARY to run)", () => {
  const { start, startOne } = useNodes();

  it.each(["paragraphs", "paragraphs-words", "paragraphs-articles"])("fails without the index %s", async (missing) => {
    const { url } = await startOne();
    const { writer, reader } = await openEngines([url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 0));
    expect(await probeIndex(reader, 0, {})).toEqual(await reader.readStatus());
    const { taskUid } = await openClient(url).deleteIndex(missing);
    await openClient(url).tasks.waitForTask(taskUid);
    await expect(probeIndex(reader, 0, {})).rejects.toMatchObject({ name: "SearchError" });
  });

  it("fails with a key that has expired", async () => {
    const { url } = await startOne();
    const { writer } = await openEngines([url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 0));
    const rights = { actions: ["search"], indexes: ["paragraphs*"] };
    const open = (searchKey: string) =>
      openMeilisearchEngine({ urls: [url], searchKey, index: "paragraphs", role: "search" });
    const admin = openClient(url);
    const good = open((await admin.createKey({ ...rights, expiresAt: null })).key);
    expect(await probeIndex(good, 0, {})).toEqual(await good.readStatus());
    const expired = open(await makeExpiredKey(url, "paragraphs", rights));
    await expect(probeIndex(expired, 0, {})).rejects.toMatchObject({ code: "engine-refused-key" });
  });

  it("is passed while the rest of several servers answers", async () => {
    const nodes = await start(2);
    const { writer, reader } = await openEngines(
      nodes.map(({ url }) => url),
      "paragraphs",
    );
    await ingest(writer, makeCollection(COUNT, 0));
    await nodes[0]?.kill();
    expect(await probeIndex(reader, 0, {})).toMatchObject({ nodes: { all: 2, answering: 1 } });
  });
});
