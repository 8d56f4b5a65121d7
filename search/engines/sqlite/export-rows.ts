import type { DatabaseSync } from "node:sqlite";
import type { ExportedHit } from "../../result.ts";
import { CachedStatements } from "./cached-statements.ts";
import { openToRead, type ReadingMemory } from "./open-database.ts";
import { readExportedHit } from "./read-hits.ts";
import { readGeneration } from "./read-row.ts";
import type { ListedRows } from "./search-index.ts";

/** Hits that are read at once, in some 5 ms: a search that comes to this thread meanwhile waits for no more. */
const BATCH = 40;
/** Each row is read once. */
const STREAMING: ReadingMemory = { cacheKb: 2048, mapped: 0 };

/**
 * All hits of a search, read batch by batch on a connection of its own, whose transaction keeps the state of the index in which they were
 * listed. As long as it is open the log of an ingest can't be moved into the file, so that it must end some time.
 */
export class RowExport {
  readonly #db: DatabaseSync;
  readonly #statements: CachedStatements;
  readonly #listed: ListedRows;
  #next = 0;

  constructor(db: DatabaseSync, listed: ListedRows) {
    this.#db = db;
    this.#statements = new CachedStatements(db);
    this.#listed = listed;
  }

  get total(): number {
    return this.#listed.rows.length;
  }

  /** The next hits; none at the end. */
  read(): ExportedHit[] {
    const { rows, more } = this.#listed;
    const from = this.#next;
    this.#next = Math.min(rows.length, from + BATCH);
    return Array.from(rows.subarray(from, this.#next), (row, i) =>
      readExportedHit(row, more?.[from + i] ?? 0, this.#statements),
    );
  }

  /** May be called again. */
  close(): void {
    if (this.#db.isOpen) this.#db.close();
  }
}

/**
 * Lists the rows and opens a connection to the same state of the index; should an ingest end between, both are done again.
 *
 * @param list of the newest state
 */
export function beginExport(file: string, list: () => ListedRows): RowExport {
  for (;;) {
    const db = openToRead(file, STREAMING);
    try {
      db.exec("BEGIN");
      const generation = readGeneration(db);
      const listed = list();
      if (listed.generation === generation) return new RowExport(db, listed);
      db.close();
    } catch (error) {
      if (db.isOpen) db.close();
      throw error;
    }
  }
}
