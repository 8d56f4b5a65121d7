import { copyFile, mkdtemp, open, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { IndexStatus, SearchEngine } from "#search/engine.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { SearchError } from "#search/errors.ts";
import { probeIndex } from "#search/probe-index.ts";
import { emptyQuery, parseQuery } from "#search/query/query.ts";
import { Readiness } from "../../../../app/server/readiness.ts";
import { makeArticle } from "../../../contract/make-article.ts";

const PAGE = 8192;
let folder: string;
let sound: string;

const WORDS = "harbour convoy ministry corridor statement customs delegation engineers pipeline agreement".split(" ");
const articles = Array.from({ length: 300 }, (_, n) =>
  makeArticle({
    id: `talks-${n}`,
    title: `Talks ${n} end`,
    paragraphs: Array.from({ length: 6 }, (_, p) =>
      WORDS.map((word, i) => `${word}${"abcdefghij"[(n + p * i) % 10]} and`).join(" "),
    ),
  }),
);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "verbatim-ready-"));
  sound = join(folder, "sound.db");
  const engine = openSqliteEngine({ file: sound, create: true });
  await engine.replace({ topics: [], changed: [articles], removed: [] });
  await engine.close();
});
afterAll(() => rm(folder, { recursive: true }));

const codeOf = (error: unknown): string => (error instanceof SearchError ? error.code : `no SearchError: ${error}`);

/** Everything readers ask: whether any of it is answered with an error. */
async function meetsDamage(engine: SearchEngine): Promise<boolean> {
  const queries = WORDS.map((word) => engine.search(parseQuery(new URLSearchParams({ q: `${word}a` }))));
  const asked = [...queries, engine.search(emptyQuery()), ...articles.map(({ id }) => engine.readArticle(id))];
  return (await Promise.allSettled(asked)).some(({ status }) => status === "rejected");
}

it("fault 38: where pages of the index are overwritten, a probe fails as readers do", async () => {
  const pages = (await readFile(sound)).length / PAGE;
  let damaged = 0;
  // One page in eight, from another one each time.
  for (let first = 1; first < 9; first++) {
    const file = join(folder, `damaged-${first}.db`);
    await copyFile(sound, file);
    const handle = await open(file, "r+");
    for (let page = first; page < pages; page += 8) await handle.write(Buffer.alloc(PAGE, 0xa5), 0, PAGE, page * PAGE);
    await handle.close();
    const engine = openSqliteEngine({ file });
    const probes = await Promise.allSettled(articles.map((_, at) => probeIndex(engine, at, {})));
    const failed = probes.filter((probe) => probe.status === "rejected");
    if (await meetsDamage(engine)) {
      damaged++;
      expect(failed.map(({ reason }) => codeOf(reason))).toContain("index-corrupt");
    }
    await engine.close();
  }
  expect(damaged).toBeGreaterThan(4);
});

const STATUS: IndexStatus = { engine: "sqlite", articles: 0, paragraphs: 0, updatedAt: "2016", nodes: null };

/** An engine that is found as `STATUS` says, or as `answer` does, and counts how often it is asked. */
function makeProbed(answer: () => Promise<IndexStatus> = async () => STATUS) {
  const asked = { count: 0 };
  const probe = () => {
    asked.count++;
    return answer();
  };
  return { engine: { probe }, asked };
}

it("however many ask, the engine is asked once a second", async () => {
  let now = 0;
  const readiness = new Readiness(() => now);
  const { engine, asked } = makeProbed();
  const together = Array.from({ length: 50 }, () => readiness.check(engine));
  expect(await Promise.all(together)).toEqual(together.map(() => STATUS));
  now = 999;
  await readiness.check(engine);
  expect(asked.count).toBe(1);
  now = 1000;
  await readiness.check(engine);
  expect(asked.count).toBe(2);
});

it("an error is told again until the engine is asked again, and then what it says", async () => {
  let now = 0;
  const readiness = new Readiness(() => now);
  const refused = new SearchError("engine-refused-key", "The key has expired.", "Make another.");
  let answer = async (): Promise<IndexStatus> => Promise.reject(refused);
  const { engine } = makeProbed(() => answer());
  await expect(readiness.check(engine)).rejects.toBe(refused);
  answer = async () => STATUS;
  await expect(readiness.check(engine)).rejects.toBe(refused);
  now = 1000;
  expect(await readiness.check(engine)).toBe(STATUS);
});

it("damage that a reader met counts for a minute, however often it is told meanwhile", async () => {
  let now = 0;
  const readiness = new Readiness(() => now);
  const { engine } = makeProbed();
  const damage = new SearchError("index-corrupt", "Damaged.", "Ingest.");
  readiness.note(damage);
  readiness.note(new SearchError("query-too-dear", "Too dear.", "Fewer words."));
  for (now = 0; now < 60_000; now += 7000) {
    const told = await readiness.check(engine).catch((error: SearchError) => error);
    expect(told).toBe(damage);
    readiness.note(told as SearchError);
  }
  now = 60_000;
  expect(await readiness.check(engine)).toBe(STATUS);
});

it("damage that a reader met is over with the index that had it", async () => {
  let now = 0;
  const readiness = new Readiness(() => now);
  let status = STATUS;
  const { engine } = makeProbed(async () => status);
  const damage = () => new SearchError("index-corrupt", "Damaged.", "Ingest.");
  // Met before anybody asked whether the site is ready, and again after.
  for (let n = 1; n < 3; n++) {
    readiness.note(damage());
    await expect(readiness.check(engine)).rejects.toThrow("Damaged.");
    status = { ...STATUS, updatedAt: `2026-01-0${n}T00:00:00Z` };
    await expect(readiness.check(engine)).rejects.toThrow("Damaged.");
    now += 1000;
    expect(await readiness.check(engine)).toBe(status);
  }
});
