/**
 * What the tests of the embedded index's faults share: a small collection in two states, and a process that writes one, so that
 * it can be killed, or run where the disk is full or read-only.
 */
import { type ChildProcess, fork, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import type { Article } from "#search/article.ts";
import { openToRead } from "#search/engines/sqlite/open-database.ts";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { IndexSearcher } from "#search/engines/sqlite/search-index.ts";
import { SearchError } from "#search/errors.ts";
import { parseQuery, type SearchQuery } from "#search/query/query.ts";
import { makeArticle } from "../../../../contract/make-article.ts";

export const TOPICS = [{ id: "syria", label: "Syria" }];
const WORDS =
  "turkey russia missile deal signed minister talks pipeline border ceasefire air defence said on the of".split(" ");
const ARTICLES = 60;
const BATCH = 5;

/** Not random, but no two paragraphs alike. */
function makeText(article: number, paragraph: number, edition: number): string {
  const words = Array.from(
    { length: 40 },
    (_, i) => WORDS[(article * 7 + paragraph * 3 + i * (edition + 2)) % WORDS.length],
  );
  return `${words.join(" ")} ${article} ${paragraph} ${paragraph % 2 === 0 ? "" : "re-"}edition${edition}.`;
}

/** State 0 or 1 of the collection: of state 0's articles, in state 1 a third is changed, a third is gone and as many are new. */
export function collect(state: number): Article[] {
  return Array.from({ length: ARTICLES }, (_, i) => {
    const number = i % 3 === 0 ? i + state * 1000 : i;
    const edition = i % 3 === 1 ? state : 0;
    return makeArticle({
      id: `article-${number}`,
      source: i % 2 === 0 ? "Reuters" : "Al Jazeera",
      date: `2016-08-${10 + (i % 20)}`,
      paragraphs: Array.from({ length: 8 }, (_, paragraph) => ({
        text: makeText(number, paragraph, edition),
        topics: paragraph % 2 === 0 ? ["syria"] : [],
      })),
    });
  });
}

export function* inBatches(articles: Article[]): Generator<Article[]> {
  for (let at = 0; at < articles.length; at += BATCH) yield articles.slice(at, at + BATCH);
}

/** What leads from what an index holds to a state, as an ingest works it out from the hashes. */
function listChanges(hashes: Map<string, string>, state: number): { changed: Article[]; removed: string[] } {
  const wanted = collect(state);
  const kept = new Set(wanted.map(({ id }) => id));
  return {
    changed: wanted.filter(({ id, contentHash }) => hashes.get(id) !== contentHash),
    removed: [...hashes.keys()].filter((id) => !kept.has(id)),
  };
}

const QUERIES = [
  "",
  "q=turkey ",
  "q=edition",
  "q=edition1 ",
  'q="air defence"',
  'q="edition1"',
  "q=mnister ",
  "topic=syria&q=deal ",
  "group=article",
];

const parse = (url: string): SearchQuery => parseQuery(new URLSearchParams(`${url}&perPage=100`));

/** All that an index answers to some queries, the time it took left out. */
export function askIndex(file: string): unknown[] {
  const db = openToRead(file);
  try {
    const searcher = new IndexSearcher(db);
    return QUERIES.map((url) => ({ ...searcher.search(parse(url)), tookMs: 0 }));
  } finally {
    db.close();
  }
}

/** What SQLite and FTS5 find wrong with a file; empty when it is sound. */
export function checkIndex(file: string): string[] {
  const db = new DatabaseSync(file);
  try {
    for (const table of ["words", "edges"])
      db.exec(`INSERT INTO ${table} (${table}, rank) VALUES ('integrity-check', 0)`);
    const rows = db.prepare("PRAGMA integrity_check").all() as unknown as { integrity_check: string }[];
    return rows.map((row) => row.integrity_check).filter((line) => line !== "ok");
  } catch (error) {
    return [String(error)];
  } finally {
    db.close();
  }
}

/** Where the child ends itself by SIGKILL: before batch `batch` is given to the engine, or `spinMs` after all were. */
export interface KillPoint {
  batch: number;
  spinMs: number;
}

/** Starts a process that replaces what is in `file` by a state, and perhaps doesn't live to see the end. */
export function startWriting(file: string, state: number, kill: KillPoint | "never" | "wait"): ChildProcess {
  return fork(import.meta.filename, ["write", file, String(state), JSON.stringify(kill)]);
}

/** Its exit code or the signal that ended it. */
export function waitForExit(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => child.once("exit", (code, signal) => resolve(code ?? signal)));
}

async function write(file: string, state: number, kill: KillPoint | "never" | "wait"): Promise<void> {
  const engine = openSqliteEngine({ file, create: true });
  const { changed, removed } = listChanges(await engine.readHashes(), state);
  async function* give() {
    let given = 0;
    for (const batch of inBatches(changed)) {
      if (typeof kill === "object" && given++ === kill.batch) spinAndDie(kill.spinMs);
      yield batch;
      if (kill === "wait") {
        process.send?.("writing");
        // A listener keeps this process alive until it is killed.
        await new Promise(() => process.on("message", () => {}));
      }
    }
  }
  await engine.replace({
    topics: TOPICS,
    changed: give(),
    removed,
    onProgress: ({ phase }) => {
      if (phase === "finishing" && typeof kill === "object") setImmediate(() => spinAndDie(kill.spinMs));
    },
  });
  await engine.close();
}

/** Blocks this thread, while the writer's goes on, and ends the process as `kill -9` does. */
function spinAndDie(ms: number): void {
  const until = performance.now() + ms;
  while (performance.now() < until);
  process.kill(process.pid, "SIGKILL");
}

/** What became of replacing in a place that can't be written to. */
export interface PlaceReport {
  first: string;
  second: string;
  action: string;
  sameAnswers: boolean;
  faults: string[];
  /** What `npm run ingest` of a folder of large articles exits with there, and says. */
  command: { code: number | null; said: string };
}

/**
 * `flood`: an index is made, then more is written than fits. `tight`: so little more that it may just fit or not. `read-only`:
 * an index is there already, and nothing can be written.
 */
type Task = "flood" | "tight" | "read-only";

/**
 * Runs `place` (see the end of this file) in a process of its own whose mounts are its own; `mount` is the shell command that
 * makes `$1`, an existing folder, what it is to be. Works for root, and for others where user namespaces are allowed.
 * Returns why it can't be done here instead, where it can't.
 */
export function runInPlace(mount: string, folder: string, task: Task): PlaceReport | { impossible: string } {
  const namespaces = process.getuid?.() === 0 ? ["--mount"] : ["--user", "--map-root-user", "--mount"];
  const script = `(${mount}) || exit 99; exec "$0" "$2" "$3" "$1"`;
  const args = [...namespaces, "sh", "-c", script, process.execPath, folder, import.meta.filename, task];
  const { status, stdout, stderr } = spawnSync("unshare", args, { encoding: "utf8" });
  if (status === 0) return JSON.parse(stdout) as PlaceReport;
  if (status === null || status === 99 || stderr.startsWith("unshare:")) {
    return { impossible: `this machine allows no mounts of one's own: ${stderr.trim()}` };
  }
  throw new Error(stderr);
}

async function tryReplace(file: string, articles: Iterable<Article[]>): Promise<SearchError | null> {
  const engine = openSqliteEngine({ file, create: true });
  try {
    await engine.replace({ topics: TOPICS, changed: articles, removed: [] });
    return null;
  } catch (error) {
    if (error instanceof SearchError) return error;
    throw error;
  } finally {
    await engine.close();
  }
}

/** Long texts without end: the writer keeps over a hundred megabytes in memory before it writes any of them. */
function* flood(): Generator<Article[]> {
  for (let i = 0; ; i++) yield [makeArticle({ id: `long-${i}`, paragraphs: [`${i} ${"x".repeat(4_000_000)}`] })];
}

async function place(task: Task, folder: string): Promise<PlaceReport> {
  const file = `${folder}/verbatim.db`;
  const first = task === "read-only" ? null : await tryReplace(file, inBatches(collect(0)));
  const before = askIndex(file);
  const second = await tryReplace(file, task === "flood" ? flood() : inBatches(collect(1)));
  return {
    first: first?.code ?? "done",
    second: second ? `${second.code}: ${second.message}` : "done",
    action: second?.action ?? "",
    sameAnswers: JSON.stringify(askIndex(file)) === JSON.stringify(before),
    command: task === "tight" ? { code: null, said: "" } : ingestThere(folder),
    faults: task === "read-only" ? [] : checkIndex(file),
  };
}

/** Runs the command as a user does, on articles that stand elsewhere and don't fit. */
function ingestThere(data: string): PlaceReport["command"] {
  const articles = mkdtempSync(join(tmpdir(), "verbatim-large-"));
  try {
    const words = Array.from({ length: 400_000 }, (_, i) => `w${i}`);
    for (let i = 0; i < 4; i++) writeFileSync(join(articles, `${i}.md`), `# Title\n\n${i} ${words.join(" ")}\n`);
    const cli = join(import.meta.dirname, "../../../../../ingest/cli.ts");
    const env = { ...process.env, VERBATIM_DATA: data, MEILI_URL: "" };
    const { status, stderr } = spawnSync(process.execPath, [cli, "ingest", articles], { encoding: "utf8", env });
    return { code: status, said: stderr };
  } finally {
    rmSync(articles, { recursive: true });
  }
}

if (import.meta.main) {
  const [task, file, state, kill] = process.argv.slice(2) as [string, string, string, string];
  if (task === "write") await write(file, Number(state), JSON.parse(kill));
  else console.log(JSON.stringify(await place(task as Task, file)));
  process.disconnect?.();
}
