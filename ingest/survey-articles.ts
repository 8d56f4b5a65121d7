import type { Article, Paragraph } from "#search/article.ts";
import type { SearchEngine } from "#search/engine.ts";
import { IngestError } from "./errors.ts";
import { guessIds, keepArticles, type RefusedArticle } from "./keep-articles.ts";
import { type ReadArticle, type Rules, readArticle } from "./read-article.ts";
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
 * Reads all files and compares them with what is indexed. Nothing is written.
 *
 * @param onRead called after each file
 * @throws IngestError what concerns all files (`folder-unreadable`, `sidecar-invalid`); SearchError
 */
export async function surveyArticles(
  paths: string[],
  engine: SearchEngine,
  hashes: Map<string, string>,
  rules: Rules,
  onRead: (done: number, total: number) => void,
): Promise<Survey> {
  const files: (FoundFile | RefusedFile)[] = [];
  for await (const file of readFiles(paths)) files.push(file);
  const surveyor = new Surveyor(engine, hashes, rules);
  for (const [index, file] of files.entries()) {
    await surveyor.take(file);
    onRead(index + 1, files.length);
  }
  return surveyor.finish();
}

/** Reads a found file as an article. */
export async function readFound(found: FoundFile, said: Fields[], rules: Rules): Promise<ReadArticle> {
  return readArticle(found.file, await found.read(), said, rules);
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
  readonly #rules: Rules;
  #keptCharacters = 0;

  constructor(engine: SearchEngine, hashes: Map<string, string>, rules: Rules) {
    this.#engine = engine;
    this.#hashes = hashes;
    this.#rules = rules;
  }

  async take(found: FoundFile | RefusedFile): Promise<void> {
    if ("error" in found && found.isFolder) {
      this.#refuse(found, found.error, []);
      return;
    }
    const said = await this.#sidecars.find(found);
    let bytes: Uint8Array | null = null;
    let read: ReadArticle;
    try {
      if ("error" in found) throw found.error;
      bytes = await found.read();
      read = readArticle(found.file, bytes, said, this.#rules);
      this.#claimId(read.article.id, found.name);
    } catch (error) {
      if (!(error instanceof IngestError)) throw error;
      this.#refuse(found, error, guessIds(found.file, bytes, said));
      return;
    }
    for (const warning of read.warnings) this.#report.warnings.push({ file: found.name, ...warning });
    await this.#compare(found, said, read.article);
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
