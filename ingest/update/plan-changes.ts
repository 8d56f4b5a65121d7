import type { Article, Paragraph } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { type FoundFile, readFiles } from "../find/find-files.ts";
import { type Entry, type Listed, listEntries, type RefusedEntry } from "../find/list-entries.ts";
import { Sidecars } from "../find/read-sidecar.ts";
import { IngestError } from "../report/errors.ts";
import type { RefusedFile } from "../report/refused-file.ts";
import { type Counts, emptyReport, type IngestReport, type Refusal } from "../report/report.ts";
import { makeIdPrefix } from "../understand/metadata/make-article-id.ts";
import type { ArticleSpool, Spooled } from "./article-spool.ts";
import { EntryLimit } from "./entry-limit.ts";
import { keepArticles, type RefusedArticle } from "./keep-articles.ts";
import { cachedContents } from "./read-cache/cached-contents.ts";
import { type EntryOutcome, EntryReader, type Reading, type ReadOutcome } from "./read-entry.ts";
import { SourceSpellings } from "./source-spellings.ts";

/** An article that has to be indexed. */
export interface PendingArticle {
  id: string;
  contentHash: string;
  spooled: Spooled;
  isNew: boolean;
  paragraphs: Counts;
}

/** What an ingest has to do. */
export interface Plan {
  /** Counts what is unchanged and removed; the pending articles are not counted yet. */
  report: IngestReport;
  pending: PendingArticle[];
  removed: string[];
}

/** What a plan compares, and with what. */
export interface PlanRequest {
  paths: string[];
  /** What is known not to be there; the report names it too. */
  refused: RefusedFile[];
  engine: SearchEngine;
  /** Content hashes of what is indexed, by article id. */
  hashes: Map<string, string>;
  reading: Reading;
  /** Where articles wait that have to be indexed. */
  spool: ArticleSpool;
  /** Called after each article; files that hold several count by the part of them that was read. */
  onRead: (done: number, total: number) => void;
}

/**
 * Reads all files and compares them with what is indexed. Nothing is written. Several articles are read at a time, and taken in
 * the order of their names, so that the answer does not depend on which is read first.
 *
 * @throws IngestError what concerns all files (`folder-unreadable`, `sidecar-invalid`); SearchError
 */
export async function planChanges(request: PlanRequest): Promise<Plan> {
  const { paths, refused, reading, onRead } = request;
  let total = refused.length;
  for await (const _ of readFiles(paths)) total++;
  const sidecars = new Sidecars();
  const planner = new Planner(request);
  const reader = new EntryReader(reading, sidecars, request.hashes);
  const started: { outcome: Promise<EntryOutcome>; done: number }[] = [];
  const take = async (): Promise<void> => {
    const next = started.shift();
    if (next === undefined) return;
    await planner.take(await next.outcome);
    onRead(next.done, total);
  };
  let files = 0;
  for await (const found of listFound(paths, refused)) {
    let share = 0;
    const tell = (read: number): void => {
      share = read;
    };
    const contents = reading.memory && cachedContents(reading.memory);
    const listing = { contents, knows: (entry: Entry) => reader.knows(entry), tell };
    for await (const listed of listEntries(found, listing)) {
      const isWhole = listed.container === null;
      started.push({ outcome: reader.read(listed), done: Math.min(total, files + (isWhole ? 1 : share)) });
      if (started.length >= reading.pool.width) await take();
    }
    files++;
  }
  while (started.length > 0) await take();
  onRead(total, total);
  return planner.finish(await sidecars.listUnused());
}

async function* listFound(paths: string[], refused: RefusedFile[]): AsyncGenerator<FoundFile | RefusedFile> {
  yield* readFiles(paths);
  yield* refused;
}

class Planner {
  readonly #report = emptyReport(false);
  readonly #pending: PendingArticle[] = [];
  readonly #refused: RefusedArticle[] = [];
  /** Codes and prefixes of the containers that are among the refused. */
  readonly #prefixes = new Set<string>();
  /** What each article was read from. */
  readonly #owners = new Map<string, string>();
  /** The first entry of each content. */
  readonly #contents = new Map<string, string>();
  readonly #spellings: SourceSpellings;
  readonly #limit = new EntryLimit(this.#report);
  readonly #request: PlanRequest;

  constructor(request: PlanRequest) {
    this.#request = request;
    this.#spellings = new SourceSpellings(request.reading.rules.sources);
  }

  async take({ listed, outcome }: EntryOutcome): Promise<void> {
    if ("failure" in outcome) throw outcome.failure;
    if ("warning" in outcome) {
      this.#limit.warn(listed, outcome.warning);
      return;
    }
    if ("refused" in outcome) {
      this.#refuse(listed as RefusedEntry, outcome.refused, outcome.ids);
      return;
    }
    const owner = this.#owners.get(outcome.read.id);
    if (owner !== undefined) {
      this.#limit.refuse(listed, describeDuplicate(outcome.read.id, owner));
      return;
    }
    this.#owners.set(outcome.read.id, listed.name);
    for (const warning of outcome.read.warnings) this.#limit.warn(listed, warning, outcome.read.id);
    this.#spellings.add(outcome.read.source, listed.name, outcome.read.id);
    this.#compareBytes(listed, outcome.content, outcome.read.id);
    await this.#compare(outcome.read, outcome.article);
  }

  #compareBytes(listed: Listed, content: string, id: string): void {
    const other = this.#contents.get(content);
    if (other === undefined) this.#contents.set(content, listed.name);
    else {
      const message = `Its content is the same as that of ${other}, byte for byte. Both were indexed, so every hit is there twice.`;
      this.#limit.warn(listed, { code: "same-bytes", message }, id);
    }
  }

  #refuse(listed: RefusedEntry, error: IngestError, ids: string[]): void {
    this.#limit.refuse(listed, error);
    const { extent = "entry", container, file } = listed;
    const isUnknown = extent === "unknown" || extent === "container";
    // A file in an archive may state any id; what a table holds has its name.
    const known = ids.filter((id) => this.#request.hashes.has(id));
    const isUnseen = known.length === 0 && isUnseenMember(listed);
    const isFolder = extent === "folder" || (extent === "container" && container?.kind === "zip") || isUnseen;
    const prefix = isUnknown && !isFolder ? makeIdPrefix(file) : null;
    // A table may have a million bad rows; those that tell nothing are not held.
    if (container !== null && known.length === 0 && !isUnknown && !isUnseen) return;
    const key = `${error.code} ${prefix}`;
    if (prefix !== null && this.#prefixes.has(key)) return;
    this.#prefixes.add(key);
    this.#refused.push({ file, code: error.code, isFolder, prefix, ids: known });
  }

  async #compare({ id, contentHash, paragraphs: count }: ReadOutcome, article: Article | null): Promise<void> {
    const before = this.#request.hashes.get(id);
    if (before === contentHash) {
      this.#report.articles.unchanged++;
      this.#report.paragraphs.unchanged += count;
      return;
    }
    if (article === null) throw new Error(`What is remembered of ${id} is not what is indexed.`);
    const old = before === undefined ? [] : await this.#readIndexed(id);
    this.#pending.push({
      id,
      contentHash,
      spooled: await this.#request.spool.put(article),
      isNew: before === undefined,
      paragraphs: countParagraphs(old, article.paragraphs),
    });
  }

  async #readIndexed(id: string): Promise<Paragraph[]> {
    return (await this.#request.engine.readArticle(id))?.article.paragraphs ?? [];
  }

  async finish(unused: IngestReport["warnings"]): Promise<Plan> {
    const report = this.#report;
    this.#limit.finish();
    report.warnings.push(...this.#spellings.list(), ...unused);
    const { hashes } = this.#request;
    const missing = [...hashes.keys()].filter((id) => !this.#owners.has(id));
    report.kept = keepArticles(new Set(hashes.keys()), missing, this.#refused);
    const kept = new Set(report.kept);
    const removed = missing.filter((id) => !kept.has(id));
    if (this.#owners.size === 0) {
      report.failure = { code: "no-articles", ...describeNothing(report.refused) };
      return { report, pending: [], removed: [] };
    }
    report.articles.removed = removed.length;
    for (const id of removed) report.paragraphs.removed += (await this.#readIndexed(id)).length;
    return { report, pending: this.#pending, removed };
  }
}

function describeNothing(refused: Refusal[]): { message: string; action: string } {
  const stayed = "What is indexed was left as it is.";
  if (refused.length === 0) {
    return { message: "There are no articles to ingest.", action: `Give a folder with articles. ${stayed}` };
  }
  const isList = refused.every(({ unit }) => unit === "page");
  return {
    message: isList ? "No page of the list could be fetched." : "No file could be ingested.",
    action: `Follow the advice given with each. ${stayed}`,
  };
}

/** Whether the bytes of a file in an archive could not be had, which might state any id. */
function isUnseenMember(listed: RefusedEntry): boolean {
  const { container, file, error } = listed;
  return container?.kind === "zip" && error?.code === "file-damaged" && /\.(?:md|markdown)$/i.test(file);
}

function describeDuplicate(id: string, owner: string): IngestError {
  return new IngestError(
    "article-duplicate",
    `Its id ${id} is already that of ${owner}.`,
    "Give one of them another id in its front matter, or rename it.",
  );
}

/** What becomes of the paragraphs of an article; those of one id with other topics or speakers are changed. */
function countParagraphs(before: Paragraph[], after: Paragraph[]): Counts {
  const old = new Map(before.map((paragraph) => [paragraph.id, paragraph]));
  const counts: Counts = { added: 0, changed: 0, removed: 0, unchanged: 0 };
  for (const paragraph of after) {
    const previous = old.get(paragraph.id);
    if (previous === undefined) counts.added++;
    else if (isSame(previous, paragraph)) counts.unchanged++;
    else counts.changed++;
    old.delete(paragraph.id);
  }
  counts.removed = old.size;
  return counts;
}

function isSame(one: Paragraph, other: Paragraph): boolean {
  const key = ({ ordinal, kind, topics, quotations }: Paragraph): string =>
    JSON.stringify([ordinal, kind, topics.map(({ id, from, words }) => [id, from, words]), quotations]);
  return key(one) === key(other);
}
