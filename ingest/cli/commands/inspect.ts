import { dirname, join, relative, sep } from "node:path";
import { readSettings } from "#search/settings.ts";
import { fetchLists } from "../../fetch/fetch-lists.ts";
import { readUrlList } from "../../fetch/read-url-list.ts";
import { findFolder, readFiles } from "../../find/find-files.ts";
import { findRules } from "../../find/find-rules.ts";
import { Sidecars } from "../../find/read-sidecar.ts";
import { describeOmissions, summarizeOmissions } from "../../report/describe-omissions.ts";
import { IngestError } from "../../report/errors.ts";
import { describeDate } from "../../text/dates/read-date.ts";
import { RAW_FIELDS, type RawFact, type RawField } from "../../understand/raw-article.ts";
import type { Rules } from "../../understand/rules.ts";
import { type ListedArticle, listArticles } from "../../update/list-articles.ts";
import { ArticlePool } from "../../update/reading/article-pool.ts";
import type { ReadArticle } from "../../update/reading/read-article.ts";
import { defineCommand, type Terminal, today, usageError } from "../command.ts";

const HELP = `Usage: npm run inspect -- FILE…

Prints what is understood of each article as one line of JSON, where each fact was read, and what was left out; indexes nothing. The
topics.yml, sources.yml and metadata files beside a file apply. A folder stands for the files in it, a list of web
addresses for those of its pages that were fetched before.

  --help   show this

Exit code: 0 all files can be ingested, 1 some can't, 2 nothing could be done.`;

/** `npm run inspect`. */
export const inspect = defineCommand({
  name: "inspect",
  summary: "show what is understood of a file",
  help: HELP,
  options: {},
  async run({ positionals }, terminal) {
    if (positionals.length === 0) throw usageError("inspect", "No file was given");
    const inspector = new Inspector(terminal, readSettings(terminal.env).contentDir);
    let refused = 0;
    try {
      for (const path of positionals) refused += await inspector.inspect(path);
    } finally {
      await inspector.close();
    }
    return refused > 0 ? 1 : 0;
  },
});

class Inspector {
  readonly #terminal: Terminal;
  readonly #contentDir: string;
  readonly #rules = new Map<string, Promise<Rules>>();
  readonly #sidecars = new Sidecars();
  readonly #pools = new Map<Rules, ArticlePool>();

  constructor(terminal: Terminal, contentDir: string) {
    this.#terminal = terminal;
    this.#contentDir = contentDir;
  }

  /** Returns how many files were refused, or pages of a list are not there. */
  async inspect(path: string): Promise<number> {
    try {
      const urls = await readUrlList(path);
      return urls === null ? await this.#inspectFiles(path) : await this.#inspectPages(path, urls.length);
    } catch (error) {
      this.#printError(path, error);
      return 1;
    }
  }

  /** Of a list those pages are shown that were fetched before. */
  async #inspectPages(list: string, count: number): Promise<number> {
    const { paths, refused, skipped } = await fetchLists([list], { offline: true });
    let faults = refused.length + skipped.length;
    for (const page of paths) faults += await this.#inspectFiles(page);
    for (const { name, error } of refused) this.#printError(name, error);
    const whole = `${list} is a list of ${count} web ${count === 1 ? "address" : "addresses"}`;
    const missing = `${skipped.length} of the pages ${skipped.length === 1 ? "is" : "are"} not there yet. To fetch and ingest them: npm run ingest -- ${list}`;
    this.#terminal.tell(skipped.length > 0 ? `${whole}; ${missing}` : `${whole}.`);
    return faults;
  }

  async #inspectFiles(path: string): Promise<number> {
    let refused = 0;
    try {
      for await (const found of readFiles([path], "file-unreadable")) {
        const rules = await this.#findRules(dirname(join(found.root, found.file)));
        for await (const listed of listArticles(
          await this.#place(found),
          this.#sidecars,
          rules,
          this.#findPool(rules),
        )) {
          if (!this.#printListed(listed)) refused++;
        }
      }
    } catch (error) {
      this.#printError(path, error);
      refused++;
    }
    return refused;
  }

  /** Returns false when it was refused. */
  #printListed(listed: ListedArticle): boolean {
    if ("read" in listed) this.#printArticle(listed.name, listed.read);
    else if ("warning" in listed) this.#terminal.tell(`warning  ${listed.name}: ${listed.warning}`);
    else this.#printError(listed.name, listed.error);
    return !("error" in listed);
  }

  /** A file of the content folder is told by its path there, so that ids are those of the ingest. */
  async #place<T extends { root: string; file: string }>(found: T): Promise<T> {
    const content = await findFolder(this.#contentDir).catch(() => null);
    if (content === null) return found;
    const file = relative(content, join(found.root, found.file));
    return file.startsWith("..") ? found : { ...found, root: content, file: file.split(sep).join("/") };
  }

  #findRules(folder: string): Promise<Rules> {
    let rules = this.#rules.get(folder);
    if (!rules) {
      rules = findRules([folder, this.#contentDir], join(this.#terminal.projectRoot, "content"), today());
      this.#rules.set(folder, rules);
    }
    return rules;
  }

  /** In a thread, so that a file that can't be read in time ends as in the ingest. */
  #findPool(rules: Rules): ArticlePool {
    let pool = this.#pools.get(rules);
    if (!pool) {
      pool = new ArticlePool(rules, { workers: 1 });
      this.#pools.set(rules, pool);
    }
    return pool;
  }

  async close(): Promise<void> {
    for (const pool of this.#pools.values()) await pool.close();
  }

  #printArticle(file: string, { article, warnings, evidence, omitted }: ReadArticle): void {
    const paragraphs = article.paragraphs.map(({ id, kind, text, topics, quotations }) => ({
      id,
      kind,
      text,
      topics,
      quotations,
    }));
    const { paragraphs: _, contentHash, ...known } = article;
    const facts = { file, ...known };
    // An ingest tells of what may be wanted alone; here all that was left out is told.
    const others = warnings.filter(({ code }) => code !== "words-left-out");
    const told = {
      omitted: summarizeOmissions(omitted.lines),
      evidence: listEvidence(evidence),
      warnings: [...others, ...describeOmissions(omitted.within)],
    };
    this.#terminal.print(JSON.stringify({ ...facts, paragraphs, ...told }));
  }

  #printError(file: string, error: unknown): void {
    if (!(error instanceof IngestError)) throw error;
    const { code, message, action } = error;
    this.#terminal.print(JSON.stringify({ file, error: { code, message, action } }));
  }
}

/** Every place that states a fact, in the order of trust; what a date says besides its day is told apart. */
function listEvidence(facts: Record<RawField, RawFact[]>): Partial<Record<RawField, object[]>> {
  return Object.fromEntries(
    RAW_FIELDS.filter((field) => facts[field].length > 0).map((field) => [
      field,
      facts[field].map((fact) => (field === "date" ? { ...fact, ...describeDate(fact.value) } : fact)),
    ]),
  );
}
