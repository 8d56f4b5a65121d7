import { inspect } from "node:util";
import { describe, expect, it } from "vitest";
import { setUpKeys } from "#search/engines/meilisearch/nodes/set-up-keys.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { ingest, makeCollection, openEngines, search } from "./collection.ts";
import { makeExpiredKey } from "./make-expired-key.ts";
import { openClient } from "./open-client.ts";
import { BINARY, MASTER_KEY } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

const SETUP = expect.stringContaining("npm run meilisearch:setup");

describe.skipIf(!BINARY)("a key that Meilisearch refuses (set MEILI_BINARY to run)", () => {
  const { startOne } = useNodes();

  /** A server with a collection `mine`, and what becomes of a search or an ingest with a key of its own. */
  async function setUp() {
    const { url } = await startOne();
    const client = openClient(url);
    const { writer } = await openEngines([url], "mine");
    await ingest(writer, makeCollection(5, 1));
    const open = (key: string | undefined, role: "search" | "ingest" = "search") => {
      const keys = role === "search" ? { searchKey: key } : { ingestKey: key };
      return openMeilisearchEngine({ urls: [url], ...(key === undefined ? {} : keys), index: "mine", role });
    };
    const explain = async (key: string | undefined, role: "search" | "ingest" = "search") => {
      const engine = open(key, role);
      const asked = role === "search" ? search(engine, "") : ingest(engine, makeCollection(5, 2));
      const error = await asked.then(
        () => null,
        (reason) => reason,
      );
      expect(error).toMatchObject({ code: "engine-refused-key", action: SETUP });
      if (key !== undefined) expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(key);
      return error.message as string;
    };
    return { url, client, open, explain };
  }

  it("has expired: it says so, in searches and ingests", async () => {
    const { url, explain } = await setUp();
    const make = (actions: string[], indexes: string[]) => makeExpiredKey(url, "mine", { actions, indexes });
    expect(await explain(await make(["search"], ["mine*"]))).toMatch(/has expired\.$/);
    expect(await explain(await make(["*"], ["mine", "mine-*"]), "ingest")).toMatch(/has expired\.$/);
    // Of a key for all indexes Meilisearch does not say it.
    expect(await explain(await make(["search"], ["*"]))).toMatch(/knows no such key, or it has expired\.$/);
  });

  it("is for other indexes: it names them", async () => {
    const { client, explain } = await setUp();
    const { key } = await client.createKey({ actions: ["search"], indexes: ["other", "more-*"], expiresAt: null });
    expect(await explain(key)).toMatch(/not for the index mine-articles .* but for more-\*, other\.$/);
    expect(await explain(key, "ingest")).toMatch(/may not do what it was used for|not for the index/);
  });

  it("may not do what it was used for", async () => {
    const { client, explain } = await setUp();
    const made = async (actions: string[], indexes: string[]) =>
      (await client.createKey({ actions, indexes, expiresAt: null })).key;
    expect(await explain(await made(["documents.get"], ["mine*"]))).toMatch(/may not do what it was used for/);
    expect(await explain(await made(["version"], ["*"]))).toMatch(/may not do what it was used for/);
    expect(await explain(await made(["search"], ["*"]), "ingest")).toMatch(/may not do what it was used for/);
  });

  it("is unknown, deleted, or not set at all", async () => {
    const { client, open, explain } = await setUp();
    expect(await explain("not-the-key")).toMatch(/knows no such key, or it has expired\.$/);
    expect(await explain(undefined)).toMatch(/asks for a key, and none is set\.$/);
    const { key, uid } = await client.createKey({ actions: ["search"], indexes: ["mine*"], expiresAt: null });
    const engine = open(key);
    await engine.readStatus();
    await client.deleteKey(uid);
    await expect(engine.readStatus()).rejects.toMatchObject({
      message: expect.stringMatching(/any more: .* was deleted/),
    });
  });

  it("was made by the set-up and given an end since: the set-up makes it anew", async () => {
    const { url, client, explain } = await setUp();
    const { searchKey } = await setUpKeys([url], MASTER_KEY, "mine");
    const { uid, actions, indexes } = await client.getKey(searchKey);
    await client.deleteKey(uid);
    expect(await makeExpiredKey(url, "mine", { uid, actions, indexes })).toBe(searchKey);
    expect(await explain(searchKey)).toMatch(/has expired\.$/);
    expect((await setUpKeys([url], MASTER_KEY, "mine")).searchKey).toBe(searchKey);
    const reader = openMeilisearchEngine({ urls: [url], searchKey, index: "mine", role: "search" });
    expect((await search(reader, "")).totalArticles).toBe(makeCollection(5, 1).length);
  });
});
