import { deflateSync } from "node:zlib";
import { expect, it, onTestFinished } from "vitest";
import { ArticlePool, type PoolLimits } from "#ingest/article-pool.ts";
import type { IngestError } from "#ingest/errors.ts";
import type { Rules } from "#ingest/read-article.ts";
import { emptySources } from "#ingest/sources.ts";
import { parseTopicRules } from "#ingest/topic-rules.ts";
import { makePage, SENTENCES, TITLE } from "./make-page.ts";
import { writeObjects } from "./make-pdf.ts";

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
  // Seconds of work: no machine reads them within a millisecond, however its time is shared.
  const long = Buffer.from(`<html>${"<p>a<b>b</b></p>".repeat(200_000)}`);
  const slow = openPool({ workers: 1, milliseconds: 1 });
  expect(await Promise.all([codeOf(slow.read("a.html", long, [])), codeOf(slow.read("b.html", long, []))])).toEqual([
    "file-too-complex",
    "file-too-complex",
  ]);
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
