import type { DatabaseSync, StatementSync } from "node:sqlite";
import { z } from "zod";
import type { Article, Paragraph, Topic } from "../../article.ts";
import type { IndexStatus } from "../../engine.ts";
import { readArticleValues, readParagraphValues } from "../../facets/read-values.ts";
import { FACETS_MARK, LISTED_FACETS, PARAGRAPH_FACETS, SINGLE_FACETS } from "../../facets.ts";
import { indexText } from "../../words/index-text.ts";
import { tokenizeToTerms } from "../../words/tokenize.ts";
import { stemOf } from "../../words/word-forms.ts";
import { SET_SEPARATOR } from "./facet-columns.ts";
import { explainError, openToWrite } from "./open-database.ts";
import type { Marks } from "./read-hits.ts";
import { parseRow } from "./read-row.ts";
import { facetColumn, SCHEMA } from "./schema.ts";
import { removeLock, writeLock } from "./writer-lock.ts";

/** Changes of word counts are written out when so many words have piled up: some 30 MB of memory. */
const MAX_PENDING_TERMS = 200_000;

const numbered = z.object({ n: z.int() });
const textRows = z.array(z.object({ n: z.int(), text: z.string() }));
const statusRow = z.object({ articles: z.int(), paragraphs: z.int(), updatedAt: z.string().nullable() });

/** Writes the next state of an index in one transaction: searches see the old one until `finish`. Synchronous, for a worker thread. */
export class IndexWriter {
  readonly #file: string;
  readonly #db: DatabaseSync;
  readonly #statements: ReturnType<typeof prepareStatements>;
  readonly #sets = new Map<string, number>();
  readonly #changedTerms = new Map<string, number>();
  #nextArticle: number;
  #nextRow: number;
  #changed = false;

  /** @throws SearchError `index-locked`, `index-corrupt`, `index-foreign`, `index-newer`, `index-read-only` */
  constructor(file: string) {
    this.#file = file;
    const { db, version } = openToWrite(file);
    this.#db = db;
    try {
      db.exec("BEGIN IMMEDIATE");
      writeLock(file);
      if (version !== "current") {
        dropEverything(db);
        db.exec(SCHEMA);
        db.prepare("INSERT INTO meta VALUES ('generation', 0), ('facets', ?)").run(FACETS_MARK);
        this.#changed = true;
      }
    } catch (error) {
      db.close();
      throw explainError(error, file);
    }
    this.#statements = prepareStatements(db);
    this.#nextArticle = nextNumber(db, "article");
    this.#nextRow = nextNumber(db, "facet_row");
  }

  /** Articles are taken out with their paragraphs and the counts of their words; unknown ids are left alone. */
  remove(ids: string[]): void {
    for (const id of ids) this.#removeArticle(id);
  }

  /** Each article takes the place of its older version. */
  add(articles: Article[]): void {
    for (const article of articles) {
      this.#removeArticle(article.id);
      this.#addArticle(article);
    }
  }

  /** Makes the new state the one that searches see. */
  finish(topics: Topic[]): IndexStatus {
    try {
      this.#writeTopics(topics);
      if (this.#changed) {
        this.#writeTerms();
        this.#db.exec(`DELETE FROM term WHERE df <= 0;
          UPDATE meta SET value = value + 1 WHERE key = 'generation'`);
        this.#db.prepare("INSERT OR REPLACE INTO meta VALUES ('updatedAt', ?)").run(new Date().toISOString());
      }
      const status = readStatus(this.#db);
      this.#db.exec("COMMIT");
      this.#tidyUp();
      return status;
    } catch (error) {
      throw explainError(error, this.#file);
    } finally {
      this.#close();
    }
  }

  /** Moves what was written from the log into the file. Where it does not fit yet, the log goes on serving, and the next try is the next writer's. */
  #tidyUp(): void {
    try {
      this.#db.exec("PRAGMA wal_checkpoint(TRUNCATE)");
    } catch {
      // The new state is complete and safe in the log: to report a failure would be untrue.
    }
  }

  /** Leaves everything as it was. */
  abandon(): void {
    this.#close();
  }

  #close(): void {
    if (!this.#db.isOpen) return;
    if (this.#db.isTransaction) this.#db.exec("ROLLBACK");
    this.#db.close();
    removeLock(this.#file);
  }

  #removeArticle(id: string): void {
    const found = this.#statements.findArticle.get(id);
    if (!found) return;
    this.#changed = true;
    const { n } = parseRow(numbered, found);
    const rows = parseRow(textRows, this.#statements.readParagraphs.all(n));
    for (const { n: row, text } of rows) {
      const terms = tokenizeToTerms(text);
      this.#countTerms(terms, -1);
      this.#statements.deleteWords.run(row, terms.join(" "));
      this.#statements.deleteEdges.run(row);
      this.#statements.deleteFacetRow.run(row);
    }
    this.#statements.deleteParagraphs.run(n);
    this.#statements.deleteArticle.run(n);
  }

  #addArticle({ paragraphs, ...facts }: Article): void {
    this.#changed = true;
    const n = this.#nextArticle++;
    const { id, contentHash, date, title } = facts;
    this.#statements.insertArticle.run(
      ...[n, id, contentHash, date?.value ?? null, title.value, JSON.stringify(facts)],
      ...SINGLE_FACETS.map((facet) => readArticleValues(facet, facts)[0] ?? null),
      ...LISTED_FACETS.map((facet) => this.#setOf(readArticleValues(facet, facts))),
    );
    for (const paragraph of paragraphs) this.#addParagraph(n, paragraph);
  }

  #addParagraph(article: number, paragraph: Paragraph): void {
    const { id, ordinal, kind, text, topics, quotations } = paragraph;
    const n = this.#nextRow++;
    const { terms, edgeKeys } = indexText(text);
    this.#countTerms(terms, 1);
    this.#statements.insertWords.run(n, terms.join(" "));
    if (edgeKeys.length > 0) this.#statements.insertEdges.run(n, edgeKeys.join(" "));
    const marks: Marks = { topics, quotations };
    this.#statements.insertParagraph.run(n, article, ordinal, id, kind, text, JSON.stringify(marks));
    const sets = PARAGRAPH_FACETS.map((facet) => this.#setOf(readParagraphValues(facet, paragraph)));
    this.#statements.insertFacetRow.run(n, article, kind === "title" ? 1 : 0, ...sets);
  }

  #setOf(values: string[]): number {
    const members = values.sort().join(SET_SEPARATOR);
    let n = this.#sets.get(members);
    if (n === undefined) {
      this.#statements.insertSet.run(members);
      n = parseRow(numbered, this.#statements.findSet.get(members)).n;
      this.#sets.set(members, n);
    }
    return n;
  }

  #countTerms(terms: string[], by: 1 | -1): void {
    for (const term of new Set(terms)) this.#changedTerms.set(term, (this.#changedTerms.get(term) ?? 0) + by);
    if (this.#changedTerms.size > MAX_PENDING_TERMS) this.#writeTerms();
  }

  #writeTerms(): void {
    for (const [term, df] of this.#changedTerms)
      if (df !== 0) this.#statements.addTerm.run(term, stemOf(term) ?? term, df);
    this.#changedTerms.clear();
  }

  #writeTopics(topics: Topic[]): void {
    const stored = this.#db.prepare("SELECT id, label FROM topic ORDER BY id").all();
    const wanted = topics.map(({ id, label }) => ({ id, label })).sort((a, b) => (a.id < b.id ? -1 : 1));
    if (JSON.stringify(stored) === JSON.stringify(wanted)) return;
    this.#changed = true;
    this.#db.exec("DELETE FROM topic");
    const insert = this.#db.prepare("INSERT OR REPLACE INTO topic VALUES (?, ?)");
    for (const { id, label } of wanted) insert.run(id, label);
  }
}

function prepareStatements(db: DatabaseSync) {
  const statement = (sql: string): StatementSync => db.prepare(sql);
  const insertInto = (table: string, columns: string[]) =>
    statement(`INSERT INTO ${table} (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`);
  const articleColumns = [...SINGLE_FACETS, ...LISTED_FACETS].map(facetColumn);
  return {
    findArticle: statement("SELECT n FROM article WHERE id = ?"),
    readParagraphs: statement("SELECT n, text FROM paragraph WHERE article = ?"),
    deleteWords: statement("INSERT INTO words (words, rowid, terms) VALUES ('delete', ?, ?)"),
    deleteEdges: statement("DELETE FROM edges WHERE rowid = ?"),
    deleteFacetRow: statement("DELETE FROM facet_row WHERE n = ?"),
    deleteParagraphs: statement("DELETE FROM paragraph WHERE article = ?"),
    deleteArticle: statement("DELETE FROM article WHERE n = ?"),
    insertArticle: insertInto("article", ["n", "id", "hash", "date", "title", "facts", ...articleColumns]),
    insertWords: statement("INSERT INTO words (rowid, terms) VALUES (?, ?)"),
    insertEdges: statement("INSERT INTO edges (rowid, keys) VALUES (?, ?)"),
    insertParagraph: statement("INSERT INTO paragraph VALUES (?, ?, ?, ?, ?, ?, ?)"),
    insertFacetRow: insertInto("facet_row", ["n", "article", "title", ...PARAGRAPH_FACETS.map(facetColumn)]),
    insertSet: statement("INSERT OR IGNORE INTO value_set (members) VALUES (?)"),
    findSet: statement("SELECT n FROM value_set WHERE members = ?"),
    addTerm: statement("INSERT INTO term VALUES (?, ?, ?) ON CONFLICT (term) DO UPDATE SET df = df + excluded.df"),
  };
}

function nextNumber(db: DatabaseSync, table: "article" | "facet_row"): number {
  return (db.prepare(`SELECT coalesce(max(n), 0) + 1 AS n FROM ${table}`).get() as { n: number }).n;
}

/** Takes everything out of an index of another version. Virtual tables go first: they take their own tables with them. */
function dropEverything(db: DatabaseSync): void {
  const listed = db.prepare(
    "SELECT type, name FROM sqlite_schema WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' AND sql LIKE ?",
  );
  for (const pattern of ["CREATE VIRTUAL%", "%"]) {
    for (const { type, name } of listed.all(pattern) as unknown as { type: string; name: string }[])
      db.exec(`DROP ${type} "${name.replaceAll('"', '""')}"`);
  }
}

/** Counts of an open index. */
export function readStatus(db: DatabaseSync): IndexStatus {
  const counts = db
    .prepare(
      `SELECT (SELECT count(*) FROM article) AS articles, (SELECT count(*) FROM facet_row) AS paragraphs,
        (SELECT value FROM meta WHERE key = 'updatedAt') AS updatedAt`,
    )
    .get();
  return { engine: "sqlite", ...parseRow(statusRow, counts), nodes: null };
}
