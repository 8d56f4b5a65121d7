import type { DatabaseSync, StatementSync } from "node:sqlite";

/** "Vbtr": tells a memory from any other SQLite file. */
export const APPLICATION_ID = 0x56627472;
/** A memory of another version is forgotten. */
export const MEMORY_VERSION = 2;

/** `context` is a hash of what decides for all files; `used` an ISO day. */
export const SCHEMA = `
BEGIN IMMEDIATE;
CREATE TABLE IF NOT EXISTS outcome (key TEXT PRIMARY KEY, context TEXT, used TEXT, value TEXT, sum TEXT) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS container (key TEXT PRIMARY KEY, context TEXT, used TEXT, count INTEGER) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS content (container TEXT, n INTEGER, value TEXT, sum TEXT, PRIMARY KEY (container, n)) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS outcome_context ON outcome (context, used);
PRAGMA application_id = ${APPLICATION_ID};
PRAGMA user_version = ${MEMORY_VERSION};
COMMIT;`;

/** All that is asked of a memory. */
export function prepareStatements(db: DatabaseSync) {
  const statement = (sql: string): StatementSync => db.prepare(sql);
  return {
    findOutcome: statement("SELECT value, used, sum FROM outcome WHERE key = ?"),
    touchOutcome: statement("UPDATE outcome SET used = ? WHERE key = ?"),
    keepOutcome: statement("INSERT OR REPLACE INTO outcome VALUES (?, ?, ?, ?, ?)"),
    findContainer: statement("SELECT count FROM container WHERE key = ?"),
    touchContainer: statement("UPDATE container SET used = ? WHERE key = ?"),
    keepContainer: statement("INSERT OR REPLACE INTO container VALUES (?, ?, ?, ?)"),
    findContent: statement("SELECT value, sum FROM content WHERE container = ? AND n = ?"),
    keepContent: statement("INSERT OR REPLACE INTO content VALUES (?, ?, ?, ?)"),
    listContexts: statement(
      "SELECT context, max(used) AS last FROM outcome WHERE context <> ? GROUP BY context ORDER BY last DESC",
    ),
    forget: ["outcome", "container"].map((table) =>
      statement(`DELETE FROM ${table} WHERE context NOT IN (SELECT value FROM json_each(?)) OR used < ?`),
    ),
    forgetContent: statement("DELETE FROM content WHERE container NOT IN (SELECT key FROM container)"),
  };
}
