import { tmpdir } from "node:os";
import type { Article, Topic } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { SearchError } from "#search/errors.ts";
import type { IngestProgress } from "../report/ingest-progress.ts";
import type { RefusedFile } from "../report/refused-file.ts";
import type { Counts, IngestReport } from "../report/report.ts";
import type { Rules } from "../understand/rules.ts";
import { ArticleSpool } from "./article-spool.ts";
import { type OtherArticles, reportOthers } from "./other-articles.ts";
import { type Plan, planChanges } from "./plan-changes.ts";
import { ReadCache } from "./read-cache/read-cache.ts";
import type { Reading } from "./read-entry.ts";
import { ArticlePool } from "./reading/article-pool.ts";

/** A batch is handed to the engine when it has so many paragraphs or characters. */
const BATCH_PARAGRAPHS = 2000;
const BATCH_CHARACTERS = 2_000_000;

/** How often an ingest starts again because another one was quicker. */
const ATTEMPTS = 3;

/** What to ingest, how, and where to. */
export interface IngestRequest {
  /** Folders and files: all that the index will hold. */
  paths: string[];
  /** What was refused before any file was looked for: pages of a list that could not be fetched. */
  refused?: RefusedFile[];
  engine: SearchEngine;
  rules: Rules;
  /** Absolute path of a folder for the memory of what was read, and for articles that wait to be indexed; without, nothing is remembered. */
  dataDir?: string;
  /** Only say what would happen. */
  dryRun?: boolean;
  /** What becomes of articles of paths that are not named; without, they go. */
  others?: OtherArticles;
  /** Is told the content hashes of what is indexed when all is done, by article id. */
  onIndexed?: (hashes: Map<string, string>) => Promise<void>;
  onProgress?: (progress: IngestProgress) => void;
}

/**
 * Makes the index hold exactly the articles of these paths: indexes what is new or changed, removes what vanished, leaves
 * the rest alone, and writes nothing when nothing changed. A file that is refused while the others go on keeps the
 * version of it that was indexed; when no file at all can be read the report says so (`failure`) and nothing is written.
 *
 * @throws IngestError what concerns all files: `folder-unreadable`, `sidecar-invalid`
 * @throws SearchError the engine's; the index is then as it was
 */
export async function indexArticles(request: IngestRequest): Promise<IngestReport> {
  const { rules, dataDir, dryRun = false } = request;
  const pool = new ArticlePool(rules);
  const memory = dataDir === undefined ? null : await ReadCache.open(dataDir, rules, dryRun);
  try {
    return await indexWith({ rules, pool, memory }, request);
  } finally {
    memory?.close();
    await pool.close();
  }
}

async function indexWith(reading: Reading, request: IngestRequest): Promise<IngestReport> {
  const { paths, refused = [], engine, dataDir = tmpdir(), dryRun = false, others } = request;
  const { onProgress = () => {}, onIndexed = async () => {} } = request;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    const hashes = await engine.readHashes();
    await using spool = new ArticleSpool(dataDir);
    const onRead = (done: number, total: number): void => onProgress({ phase: "reading", done, total });
    const plan = await planChanges({ paths, refused, engine, hashes, reading, spool, onRead });
    plan.report.dryRun = dryRun;
    if (others && !plan.report.failure) await reportOthers(plan, hashes, others);
    const nothingToDo =
      plan.pending.length === 0 &&
      plan.removed.length === 0 &&
      isSameMap(labelsOf(await engine.readTopics()), labelsOf(reading.rules.topics.topics));
    if (plan.report.failure || dryRun) return sumUp(plan);
    if (nothingToDo || (await write(plan, hashes, spool, request, onProgress))) {
      await onIndexed(hashesAfter(plan, hashes));
      return sumUp(plan);
    }
  }
  throw new SearchError(
    "index-locked",
    "Other ingests changed the index while this one was reading; it has written nothing.",
    "Wait for them to finish and ingest again.",
  );
}

function hashesAfter({ removed, pending }: Plan, hashes: Map<string, string>): Map<string, string> {
  const after = new Map(hashes);
  for (const id of removed) after.delete(id);
  for (const { id, contentHash } of pending) after.set(id, contentHash);
  return after;
}

/** False when the index was changed by another ingest since `hashes` were read; nothing is written then. */
async function write(
  plan: Plan,
  hashes: Map<string, string>,
  spool: ArticleSpool,
  { engine, rules }: IngestRequest,
  onProgress: (progress: IngestProgress) => void,
): Promise<boolean> {
  const total = plan.pending.reduce((sum, { paragraphs }) => sum + sizeOf(paragraphs), 0);
  let overtaken = false;
  async function* changed(): AsyncGenerator<Article[]> {
    // The engine asks for the first batch when it holds the lock: from here on nobody else changes the index.
    overtaken = !isSameMap(await engine.readHashes(), hashes);
    if (overtaken) throw new Error("The index was changed by another ingest.");
    yield* readBatches(plan, spool);
  }
  try {
    await engine.replace({
      topics: rules.topics.topics,
      changed: changed(),
      removed: plan.removed,
      onProgress: ({ phase, paragraphs }) => onProgress({ phase, done: paragraphs, total }),
    });
    return true;
  } catch (error) {
    if (overtaken) return false;
    throw error;
  }
}

const sizeOf = ({ added, changed, unchanged }: Counts): number => added + changed + unchanged;

const labelsOf = (topics: Topic[]): Map<string, string> => new Map(topics.map(({ id, label }) => [id, label]));

function isSameMap(one: Map<string, string>, other: Map<string, string>): boolean {
  return one.size === other.size && [...one].every(([key, value]) => other.get(key) === value);
}

/** The pending articles in batches. */
async function* readBatches({ pending }: Plan, spool: ArticleSpool): AsyncGenerator<Article[]> {
  let batch: Article[] = [];
  let paragraphs = 0;
  let characters = 0;
  for (const { spooled } of pending) {
    const article = await spool.take(spooled);
    batch.push(article);
    paragraphs += article.paragraphs.length;
    characters += article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    if (paragraphs < BATCH_PARAGRAPHS && characters < BATCH_CHARACTERS) continue;
    yield batch;
    batch = [];
    paragraphs = 0;
    characters = 0;
  }
  if (batch.length > 0) yield batch;
}

function sumUp({ report, pending }: Plan): IngestReport {
  for (const { isNew, paragraphs } of pending) {
    if (isNew) report.articles.added++;
    else report.articles.changed++;
    for (const name of ["added", "changed", "removed", "unchanged"] as const) {
      report.paragraphs[name] += paragraphs[name];
    }
  }
  return report;
}
