import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { Article } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { openMeilisearchEngine } from "#search/engines/meilisearch/open-meilisearch-engine.ts";
import { isSearchError } from "#search/errors.ts";
import { describeAnswers, ingest, makeCollection, openEngines, search } from "./collection.ts";
import { openClient } from "./open-client.ts";
import { BINARY, startNode } from "./start-node.ts";
import { useNodes } from "./use-nodes.ts";

/** Kills of the ingest, and of the server, at different moments each. */
const KILLS = 50;
const SERVER_KILLS = 12;
const COUNT = 60;

const hashesOf = (version: number) =>
  makeCollection(COUNT, version)
    .map(({ id, contentHash }) => [id, contentHash])
    .sort();

/** Reads what a searcher sees. */
async function readState(engine: SearchEngine): Promise<{ hashes: string[][]; articles: number }> {
  const hashes = [...(await engine.readHashes())].sort();
  return { hashes, articles: (await search(engine, "")).totalArticles };
}

/** What is there is one version whole, and nothing of another. */
async function expectOneOf(engine: SearchEngine, versions: number[]): Promise<void> {
  const { hashes, articles } = await readState(engine);
  expect(versions.map(hashesOf)).toContainEqual(hashes);
  expect(articles).toBe(hashes.length);
}

/** Waits until a server has done all that it was told: the swap of an ingest that was killed may still be in its queue. */
async function settle(url: string): Promise<void> {
  const { tasks } = openClient(url);
  const { results } = await tasks.getTasks({ statuses: ["enqueued", "processing"] });
  await tasks.waitForTasks(results.map(({ uid }) => uid));
}

/** The lock of an ingest that was killed before it had written its name there counts as another's for a minute. */
async function ingestWhenFree(writer: SearchEngine, articles: Article[]): Promise<void> {
  for (;;) {
    try {
      await ingest(writer, articles);
      return;
    } catch (error) {
      if (!(isSearchError(error) && error.code === "index-locked")) throw error;
      await new Promise((resolve) => setTimeout(resolve, 1000));
    }
  }
}

describe.skipIf(!BINARY)("faults on a real server (set MEILI_BINARY to run)", () => {
  const { startOne } = useNodes();

  // Fifty ingests, and as many rests of a server's work: on a busy machine that takes its time.
  const title = `19, 26: an ingest killed at ${KILLS} points leaves one version whole; the next makes it as a clean run does`;
  it(title, { timeout: 3 * 3_600_000 }, async () => {
    const { url } = await startOne();
    const { writer, reader, keys } = await openEngines([url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 0));
    const options = JSON.stringify({ urls: [url], ...keys, index: "paragraphs" });
    const started = performance.now();
    await ingest(writer, makeCollection(COUNT, 0.5));
    const whole = performance.now() - started;
    let [versions, swapped] = [[0.5], 0];
    for (let kill = 1; kill <= KILLS; kill++) {
      const child = spawn(process.execPath, [
        join(import.meta.dirname, "ingest-child.ts"),
        options,
        `${COUNT}`,
        `${kill}`,
      ]);
      const closed = once(child, "close");
      await once(child.stdout, "data");
      // From the first request to well after the last one.
      const killed = new Promise((resolve) => setTimeout(resolve, (kill * whole * 1.5) / KILLS));
      while ((await Promise.race([killed, readState(reader).then(() => "searched")])) === "searched");
      child.kill("SIGKILL");
      await closed;
      versions = [...versions, kill];
      await expectOneOf(reader, versions);
      await settle(url);
      await expectOneOf(reader, versions);
      const { hashes } = await readState(reader);
      versions = versions.filter((version) => JSON.stringify(hashesOf(version)) === JSON.stringify(hashes));
      if (versions.includes(kill)) swapped++;
    }
    // Some kills came before the swap, some after it.
    expect(swapped).toBeGreaterThan(0);
    expect(swapped).toBeLessThan(KILLS);
    await ingest(writer, makeCollection(COUNT, 99));
    const clean = await openEngines([url], "clean");
    await ingest(clean.writer, makeCollection(COUNT, 99));
    expect(await describeAnswers(reader)).toEqual(await describeAnswers(clean.reader));
  });

  it(`a server killed at ${SERVER_KILLS} points of an ingest comes back with one version whole`, async () => {
    const node = await startOne();
    const { writer, reader } = await openEngines([node.url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 0));
    let known = 0;
    for (let kill = 1; kill <= SERVER_KILLS; kill++) {
      const running = ingest(writer, makeCollection(COUNT, kill)).then(
        () => null,
        (error) => error,
      );
      await new Promise((resolve) => setTimeout(resolve, (kill * 2200) / SERVER_KILLS));
      await node.kill();
      const error = await running;
      if (error !== null) {
        expect(isSearchError(error)).toBe(true);
        expect(error.code).toBe("engine-unreachable");
      }
      await expect(search(reader, "")).rejects.toMatchObject({ code: "engine-unreachable" });
      await node.restart();
      await expectOneOf(reader, [known, kill]);
      await ingestWhenFree(writer, makeCollection(COUNT, kill));
      await expectOneOf(reader, [kill]);
      known = kill;
    }
  });

  it("25: a slow server is waited for, then given up on; a restarted one is found again", async () => {
    const node = await startOne();
    let delay = 400;
    const proxy = createServer((asked, answer) => {
      const target = request(
        node.url + (asked.url ?? ""),
        { method: asked.method, headers: asked.headers },
        (found) => {
          setTimeout(() => {
            answer.writeHead(found.statusCode ?? 502, found.headers);
            found.pipe(answer);
          }, delay);
        },
      );
      target.on("error", () => answer.writeHead(502).end("Bad Gateway"));
      asked.pipe(target);
    }).listen(0, "127.0.0.1");
    await once(proxy, "listening");
    const url = `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`;
    const { writer } = await openEngines([node.url], "paragraphs");
    await ingest(writer, makeCollection(COUNT, 1));
    const { reader } = await openEngines([url], "paragraphs");
    expect((await search(reader, "q=turkey ")).total).toBeGreaterThan(0);
    delay = 60_000;
    await expect(search(reader, "q=turkey ")).rejects.toMatchObject({ code: "engine-timeout" });
    delay = 0;
    await node.kill();
    await expect(search(reader, "q=turkey ")).rejects.toMatchObject({ code: "engine-unreachable" });
    await node.restart();
    expect((await search(reader, "q=turkey ")).total).toBeGreaterThan(0);
    proxy.closeAllConnections();
    proxy.close();
  });

  it("a refused key is named as such in searches and ingests, and never repeated", async () => {
    const { url } = await startOne();
    await openEngines([url], "paragraphs");
    const wrong = { urls: [url], index: "paragraphs", searchKey: "not-the-key", ingestKey: "neither-this" };
    for (const role of ["search", "ingest"] as const) {
      const engine = openMeilisearchEngine({ ...wrong, role });
      for (const attempt of [() => search(engine, ""), () => ingest(engine, makeCollection(5, 1))]) {
        const error = await attempt().catch((reason) => reason);
        expect(error).toMatchObject({ code: "engine-refused-key" });
        expect(`${error.stack}${JSON.stringify(error)}`).not.toMatch(/not-the-key|neither-this/);
      }
    }
  });

  it("an ingest's key can't reach beyond its index, and a search's can't write", async () => {
    const { url } = await startOne();
    const { keys, writer } = await openEngines([url], "paragraphs");
    await ingest(writer, makeCollection(5, 1));
    const withKey = (apiKey: string) => openClient(url, apiKey);
    await expect(withKey(keys.searchKey).index("paragraphs").deleteAllDocuments()).rejects.toThrow(
      /API key is invalid/,
    );
    await expect(withKey(keys.ingestKey).createIndex("other")).rejects.toThrow(/API key is invalid/);
    await expect(withKey(keys.ingestKey).getKeys()).rejects.toThrow(/API key is invalid/);
  });

  it("20: a full disk is said, and the old index serves", async (context) => {
    const folder = await mkdtemp(join(tmpdir(), "verbatim-full-"));
    const mounted = await run("mount", ["-t", "tmpfs", "-o", "size=24m", "tmpfs", folder]);
    if (!mounted) context.skip("needs the right to mount a small disk");
    try {
      const node = await startNode(folder);
      try {
        const { writer, reader } = await openEngines([node.url], "paragraphs");
        await ingest(writer, makeCollection(COUNT, 0));
        const error = await ingest(writer, makeCollection(20_000, 1)).catch((reason) => reason);
        expect([error.code, error.message]).toEqual(["disk-full", expect.stringContaining("Meilisearch")]);
        await expectOneOf(reader, [0]);
      } finally {
        await node.kill();
      }
    } finally {
      await run("umount", [folder]);
      await rm(folder, { recursive: true, force: true });
    }
  });
});

/** Whether a command ended well. */
async function run(command: string, args: string[]): Promise<boolean> {
  const child = spawn(command, args, { stdio: "ignore" });
  return new Promise((resolve) => {
    child.on("error", () => resolve(false));
    child.on("close", (code) => resolve(code === 0));
  });
}
