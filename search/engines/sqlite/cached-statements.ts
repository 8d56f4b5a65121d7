import type { DatabaseSync, StatementSync } from "node:sqlite";

/** What reading an index takes of a database. */
export type Database = Pick<DatabaseSync, "prepare">;

/** Prepares each statement once: preparing takes 20-40 µs, and a page of hits asks the same one 20 times. */
export class CachedStatements implements Database {
  readonly #db: DatabaseSync;
  readonly #statements = new Map<string, StatementSync>();

  constructor(db: DatabaseSync) {
    this.#db = db;
  }

  prepare(sql: string): StatementSync {
    let statement = this.#statements.get(sql);
    if (!statement) {
      statement = this.#db.prepare(sql);
      this.#statements.set(sql, statement);
    }
    return statement;
  }
}
