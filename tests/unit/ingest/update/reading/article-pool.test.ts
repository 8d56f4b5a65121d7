import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { deflateSync } from "node:zlib";
import { describe, expect, it, onTestFinished } from "vitest";
import type { IngestError } from "#ingest/report/errors.ts";
import { emptySources } from "#ingest/understand/metadata/sources.ts";
import type { Rules } from "#ingest/understand/rules.ts";
import { parseTopicRules } from "#ingest/understand/topics/topic-rules.ts";
import { ArticlePool, type PoolLimits } from "#ingest/update/reading/article-pool.ts";
import { makePage, SENTENCES, TITLE } from "../../../../make/make-page.ts";
import { writeObjects } from "../../../../make/make-pdf.ts";
import { STOPPED_MS } from "./stopped-child.ts";

const rules: Rules = { topics: parseTopicRules("topics: []"), sources: emptySources(), today: "2026-01-31" };
const page = Buffer.from(makePage());

function openPool(limits: PoolLimits = {}): ArticlePool {
  const pool = new ArticlePool(rules, limits);
  onTestFinished(() => pool.close());
  return pool;
}

const codeOf = (promise: Promise<unknown>): Promise<string> =>
  promise.then(
    () => "ok",
    (error: IngestError) => error.code,
  );

it("reads files in other threads as in this one", async () => {
  const pool = openPool({ workers: 2 });
  const reads = await Promise.all(["a.html", "b.html", "c.html"].map((file) => pool.read(file, page, [])));
  expect(reads.map(({ article }) => [article.id, article.title.value])).toEqual([
    ["a", TITLE],
    ["b", TITLE],
    ["c", TITLE],
  ]);
  expect(reads[0]?.article.paragraphs.slice(1).map(({ text }) => text)).toEqual(SENTENCES);
});

it("tags files by the rules of its own, whatever rules its threads had before", async () => {
  const text = Buffer.from("Talks on Syria\n\nThe talks on Syria resumed on Tuesday, officials said.\n");
  const topicsBy = async (label: string): Promise<string[]> => {
    const topics = parseTopicRules(`topics: [{id: ${label}, label: ${label}, words: [Syria]}]`);
    const pool = new ArticlePool({ ...rules, topics }, { workers: 1 });
    const { article } = await pool.read("a.txt", text, []);
    await pool.close();
    return article.topics.map(({ id }) => id);
  };
  expect(await topicsBy("one")).toEqual(["one"]);
  expect(await topicsBy("other")).toEqual(["other"]);
});

it("hands on why a file is refused", async () => {
  const pool = openPool({ workers: 1 });
  expect(await codeOf(pool.read("a.html", Buffer.from("<html><nav>Menu</nav></html>"), []))).toBe("article-empty");
  expect(await codeOf(pool.read("a.md", Buffer.from("---js\n1\n---\ntext"), []))).toBe("front-matter-refused");
  expect(
    await codeOf(
      pool.read("a.mhtml", Buffer.from("MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n--x\n"), []),
    ),
  ).toBe("file-damaged");
});

it("fault 12: refuses what takes too long, and reads the others", async () => {
  // Seconds of work, and one that is small.
  const long = Buffer.from(`<html>${"<p>a<b>b</b></p>".repeat(200_000)}`);
  const pool = openPool({ workers: 1, milliseconds: 300, lookMs: 5 });
  const reads = [pool.read("a.html", long, []), pool.read("b.html", page, [])];
  expect(await Promise.all(reads.map(codeOf))).toEqual(["file-too-complex", "ok"]);
  await expect(reads[0]).rejects.toThrow("The file takes more than 0.3 s of computing time to read.");
});

describe("what threads take", () => {
  /** Reads files of these names by `odd-reading-thread.ts`, all at a time; each answers what became of it. */
  async function readOdd(names: string[], limits: PoolLimits): Promise<{ codes: string[]; folder: string }> {
    const folder = mkdtempSync(join(tmpdir(), "verbatim-odd-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const pool = openPool({ program: "tests/unit/ingest/update/reading/odd-reading-thread.ts", lookMs: 5, ...limits });
    const codes = await Promise.all(names.map((name) => codeOf(pool.read(name, Buffer.from(folder), []))));
    return { codes, folder };
  }

  it("fault 31: counts the thread's own computing: neither its start nor what it waits for beside a slow file", async () => {
    const limits = { workers: 2, milliseconds: 200 };
    const { codes } = await readOdd(["a", "endless", "b", "c", "endless again"], limits);
    expect(codes).toEqual(["ok", "file-too-complex", "ok", "ok", "ok"]);
  });

  it("fault 31: tries what took too long once more, alone, before it is refused", async () => {
    const names = ["slow at first", "a", "endless later", "b", "c"];
    const { codes, folder } = await readOdd(names, { workers: 2, milliseconds: 200 });
    expect(codes).toEqual(["ok", "ok", "file-too-complex", "ok", "ok"]);
    // The ended threads have left their notes of themselves, and nobody else was at work.
    const beside = (name: string) =>
      readFileSync(join(folder, `${name}.beside`), "utf8")
        .split(",")
        .sort();
    expect(beside("slow at first")).toEqual(["endless later.running", "slow at first.running"]);
    expect(beside("endless later")).toEqual(["endless later.running"]);
  });

  it("refuses what ends its thread, and reads the others in another", async () => {
    const { codes } = await readOdd(["a", "exit", "b"], { workers: 1 });
    expect(codes).toEqual(["ok", "file-damaged", "ok"]);
  });

  it("fault 12: ends what waits for something that never comes, and says so", async () => {
    const limits = { workers: 1, standstillMs: 200 };
    const { codes } = await readOdd(["still at first", "never", "a"], limits);
    expect(codes).toEqual(["ok", "file-stalled", "ok"]);
  });
});

it("fault 31: a program that was stopped for longer than any file may take refuses nothing", async () => {
  const folder = mkdtempSync(join(tmpdir(), "verbatim-stopped-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const child = fork(join(import.meta.dirname, "./stopped-child.ts"), [folder]);
  onTestFinished(() => void child.kill("SIGKILL"));
  const next = () => once(child, "message").then(([message]) => message as string[]);
  await next();
  // It reads one file after the other; the stop is longer than its limits of computing time and of doing nothing.
  child.kill("SIGSTOP");
  await setTimeout(STOPPED_MS);
  child.kill("SIGCONT");
  child.send("end");
  const codes = await next();
  expect(new Set(codes)).toEqual(new Set(["ok"]));
  // Nor was anything tried twice.
  expect(readdirSync(folder).filter((name) => name.endsWith(".beside"))).toEqual([]);
});

it("fault 12: refuses what takes too much memory, and reads the others", async () => {
  const pool = openPool({ workers: 1, megabytes: 64 });
  const huge = Buffer.from(`<html>${"<p>a<b>b</b></p>".repeat(1_500_000)}`);
  const [one, other] = await Promise.all([
    codeOf(pool.read("a.html", huge, [])),
    codeOf(pool.read("b.html", page, [])),
  ]);
  expect([one, other]).toEqual(["file-too-complex", "ok"]);
});

it("fault 12: refuses a small PDF that unpacks to what no heap limits, and reads the others", async () => {
  const pool = openPool({ workers: 1, megabytes: 64 });
  const packed = deflateSync(deflateSync(Buffer.alloc(2 ** 28, " "))).toString("latin1");
  const bomb = writeObjects(
    [
      "<< /Type /Catalog /Pages 2 0 R >>",
      "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << >> >>",
      `<< /Filter [/FlateDecode /FlateDecode] /Length ${packed.length} >>\nstream\n${packed}\nendstream`,
    ],
    "/Root 1 0 R",
  );
  expect(bomb.length).toBeLessThan(10_000);
  const [one, other] = await Promise.all([codeOf(pool.read("a.pdf", bomb, [])), codeOf(pool.read("b.html", page, []))]);
  expect([one, other]).toEqual(["file-too-complex", "ok"]);
});
