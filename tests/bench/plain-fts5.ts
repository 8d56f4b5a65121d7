import { DatabaseSync } from "node:sqlite";
import { makeCorpus } from "./make-corpus.ts";

/** What the collection holds, as far as choosing queries needs it. */
export interface CorpusFacts {
  /** Paragraphs that hold each word. */
  frequencies: Map<string, number>;
  /** Some paragraphs, from all over the collection. */
  samples: string[];
}

/** Every so many paragraphs one is kept as a sample. */
const SAMPLE_EVERY = 97;
const MAX_SAMPLES = 2000;

/** The baseline: FTS5 as anyone would set it up, without filters, facets, highlights or forgiveness. */
export function buildPlainIndex(file: string, size: number): void {
  const db = new DatabaseSync(file);
  db.exec(`PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA page_size=8192;
    CREATE VIRTUAL TABLE plain USING fts5 (text, content='', tokenize="unicode61 remove_diacritics 2");
    CREATE VIRTUAL TABLE plain_words USING fts5vocab (plain, row);
    CREATE TABLE sample (text TEXT); CREATE TABLE frequency (term TEXT, doc INTEGER); BEGIN`);
  const insert = db.prepare("INSERT INTO plain (rowid, text) VALUES (?, ?)");
  const keep = db.prepare("INSERT INTO sample VALUES (?)");
  let row = 0;
  for (const batch of makeCorpus(size)) {
    for (const { paragraphs } of batch) {
      for (const { text } of paragraphs) {
        insert.run(++row, text);
        if (row % SAMPLE_EVERY === 0 && row < SAMPLE_EVERY * MAX_SAMPLES) keep.run(text);
      }
    }
  }
  db.exec("INSERT INTO frequency SELECT term, doc FROM plain_words; COMMIT");
  db.close();
}

function openPlainIndex(file: string): DatabaseSync {
  const db = new DatabaseSync(file, { readOnly: true });
  db.exec("PRAGMA cache_size=-65536; PRAGMA mmap_size=1073741824");
  return db;
}

export function readCorpusFacts(file: string): CorpusFacts {
  const db = openPlainIndex(file);
  const words = db.prepare("SELECT term, doc FROM frequency").all() as unknown as { term: string; doc: number }[];
  const samples = db.prepare("SELECT text FROM sample").all() as unknown as { text: string }[];
  db.close();
  return {
    frequencies: new Map(words.map(({ term, doc }) => [term, doc])),
    samples: samples.map(({ text }) => text),
  };
}

/** Milliseconds that each expression takes: its total and its 20 best rows. `warmUp` goes first and isn't counted. */
export function timePlainSearches(file: string, expressions: string[], warmUp: string[]): number[] {
  const db = openPlainIndex(file);
  const count = db.prepare("SELECT count(*) AS total FROM plain WHERE plain MATCH ?");
  const best = db.prepare("SELECT rowid FROM plain WHERE plain MATCH ? ORDER BY rank LIMIT 20");
  const time = (expression: string): number => {
    const started = performance.now();
    count.get(expression);
    best.all(expression);
    return performance.now() - started;
  };
  for (const expression of warmUp) time(expression);
  const times = expressions.map(time);
  db.close();
  return times;
}
