import type { Article, Paragraph } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { type ArticlePool, readInPool } from "./article-pool.ts";
import { IngestError } from "./errors.ts";
import { guessIds, keepArticles, type RefusedArticle } from "./keep-articles.ts";
import type { ReadArticle, Rules } from "./read-article.ts";
import type { Fields } from "./read-fields.ts";
import { type FoundFile, type RefusedFile, readFiles } from "./read-files.ts";
import { Sidecars } from "./read-sidecar.ts";
import { type Counts, emptyReport, type IngestReport } from "./report.ts";

/** Articles that changed are kept in memory up to so many characters; the others are read a second time. */
const KEPT_CHARACTERS = 16_000_000;

/** An article that has to be indexed. */
export interface PendingArticle {
  found: FoundFile;
  said: Fields[];
  id: string;
  /** Null when it has to be read again. */
  article: Article | null;
  isNew: boolean;
  paragraphs: Counts;
}

/** What an ingest has to do. */
export interface Survey {
  /** Counts what is unchanged and removed; the pending articles are not counted yet. */
  report: IngestReport;
  pending: PendingArticle[];
  removed: string[];
}

/**
 * Reads all files and compares them with what is indexed. Nothing is written. Several files are read at a time, and taken in
 * the order of their names, so that the answer does not depend on which is read first.
 *
 * @param onRead called after each file
 * @throws IngestError what concerns all files (`folder-unreadable`, `sidecar-invalid`); SearchError
 */
export async function surveyArticles(
  paths: string[],
  engine: SearchEngine,
  hashes: Map<string, string>,
  { rules, pool }: Reading,
  onRead: (done: number, total: number) => void,
): Promise<Survey> {
  const files: (FoundFile | RefusedFile)[] = [];
  for await (const file of readFiles(paths)) files.push(file);
  const surveyor = new Surveyor(engine, hashes, { rules, pool }, files.length);
  const started: Promise<StartedFile>[] = [];
  for (let next = 0, done = 0; done < files.length; done++) {
    while (next < files.length && started.length < pool.width) {
      started.push(surveyor.start(files[next++] as FoundFile | RefusedFile));
    }
    await surveyor.take(await (started.shift() as Promise<StartedFile>));
    onRead(done + 1, files.length);
  }
  return surveyor.finish();
}

/** How files become articles. */
export interface Reading {
  rules: Rules;
  pool: ArticlePool;
}

/** A file whose reading has begun; it is given up with the error that it ends in. */
interface StartedFile {
  found: FoundFile | RefusedFile;
  said: Fields[];
  bytes: Uint8Array | null;
  outcome: { read: ReadArticle } | { error: unknown; concernsAll?: boolean };
}

class Surveyor {
  readonly #report = emptyReport(false);
  readonly #sidecars = new Sidecars();
  readonly #pending: PendingArticle[] = [];
  readonly #refused: RefusedArticle[] = [];
  /** The file that each article was read from. */
  readonly #owners = new Map<string, string>();
  readonly #engine: SearchEngine;
  readonly #hashes: Map<string, string>;
  readonly #reading: Reading;
  /** How many files there are. */
  readonly #count: number;
  #keptCharacters = 0;

  constructor(engine: SearchEngine, hashes: Map<string, string>, reading: Reading, count: number) {
    this.#engine = engine;
    this.#hashes = hashes;
    this.#reading = reading;
    this.#count = count;
  }

  /** Begins to read a file. What is wrong with it is found in the outcome, when its turn has come. */
  async start(found: FoundFile | RefusedFile): Promise<StartedFile> {
    const started: StartedFile = { found, said: [], bytes: null, outcome: { error: null } };
    if ("error" in found && found.isFolder) return { ...started, outcome: { error: found.error } };
    try {
      started.said = await this.#sidecars.find(found);
    } catch (error) {
      return { ...started, outcome: { error, concernsAll: true } };
    }
    try {
      if ("error" in found) throw found.error;
      started.bytes = await found.read();
      const { rules, pool } = this.#reading;
      const read = await readInPool(pool, rules, this.#count, found.file, started.bytes, started.said);
      started.outcome = { read };
    } catch (error) {
      started.outcome = { error };
    }
    return started;
  }

  async take({ found, said, bytes, outcome }: StartedFile): Promise<void> {
    let read: ReadArticle;
    try {
      if ("error" in outcome) throw outcome.error;
      read = outcome.read;
      this.#claimId(read.article.id, found.name);
    } catch (error) {
      if (!(error instanceof IngestError) || ("concernsAll" in outcome && outcome.concernsAll)) throw error;
      const isFolder = "error" in found && found.isFolder;
      this.#refuse(found, error, isFolder ? [] : guessIds(found.file, bytes, said));
      return;
    }
    for (const warning of read.warnings) this.#report.warnings.push({ file: found.name, ...warning });
    if (!("error" in found)) await this.#compare(found, said, read.article);
  }

  #claimId(id: string, name: string): void {
    const owner = this.#owners.get(id);
    if (owner !== undefined) {
      throw new IngestError(
        "article-duplicate",
        `Its id ${id} is already that of ${owner}.`,
        "Give one of them another id in its front matter, or rename it.",
      );
    }
    this.#owners.set(id, name);
  }

  #refuse(found: FoundFile | RefusedFile, { code, message, action }: IngestError, ids: string[]): void {
    this.#report.refused.push({ file: found.name, code, message, action });
    this.#refused.push({ file: found.file, code, isFolder: "error" in found && found.isFolder, ids });
  }

  async #compare(found: FoundFile, said: Fields[], article: Article): Promise<void> {
    const { id, paragraphs } = article;
    const before = this.#hashes.get(id);
    if (before === article.contentHash) {
      this.#report.articles.unchanged++;
      this.#report.paragraphs.unchanged += paragraphs.length;
      return;
    }
    const old = before === undefined ? [] : await this.#readIndexed(id);
    const characters = paragraphs.reduce((sum, paragraph) => sum + paragraph.text.length, 0);
    const keeps = this.#keptCharacters + characters <= KEPT_CHARACTERS;
    if (keeps) this.#keptCharacters += characters;
    this.#pending.push({
      found,
      said,
      id,
      article: keeps ? article : null,
      isNew: before === undefined,
      paragraphs: countParagraphs(old, paragraphs),
    });
  }

  async #readIndexed(id: string): Promise<Paragraph[]> {
    return (await this.#engine.readArticle(id))?.article.paragraphs ?? [];
  }

  async finish(): Promise<Survey> {
    const report = this.#report;
    report.warnings.push(...(await this.#sidecars.listUnused()));
    const missing = [...this.#hashes.keys()].filter((id) => !this.#owners.has(id));
    report.kept = keepArticles(new Set(this.#hashes.keys()), missing, this.#refused);
    const kept = new Set(report.kept);
    const removed = missing.filter((id) => !kept.has(id));
    if (this.#owners.size === 0) {
      report.failure = {
        code: "no-articles",
        message: report.refused.length > 0 ? "No file could be ingested." : "There are no articles to ingest.",
        action: "Give a folder with articles in Markdown or plain text. What is indexed was left as it is.",
      };
      return { report, pending: [], removed: [] };
    }
    report.articles.removed = removed.length;
    for (const id of removed) report.paragraphs.removed += (await this.#readIndexed(id)).length;
    return { report, pending: this.#pending, removed };
  }
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
