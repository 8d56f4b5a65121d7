import { statSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { APPLICATION_ID, MEMORY_VERSION } from "./schema.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) for files that it can't read as its own. */
const UNREADABLE = [11, 26];
/** What the first version of a memory holds, which had no number of its own. */
const FIRST_VERSION = ["container", "content", "outcome", "outcome_context"];

/**
 * `useless` is a memory of another version, or a damaged one; `foreign` is none that Verbatim is known to have made; `unknown` can't be
 * opened now.
 */
export type MemoryKind = "none" | "memory" | "useless" | "foreign" | "unknown";

/** What is at the path of a memory. Another program's database is not changed by the look. */
export function lookAtFile(file: string): MemoryKind {
  const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (size === 0) return "none";
  let db: DatabaseSync | undefined;
  let isOwn = false;
  try {
    db = new DatabaseSync(file, { readOnly: true });
    const read = (name: string) => Object.values(db?.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    const application = read("application_id");
    isOwn = application === APPLICATION_ID;
    if (isOwn) return read("user_version") === MEMORY_VERSION ? "memory" : "useless";
    const names = db
      .prepare("SELECT name FROM sqlite_schema ORDER BY name")
      .all()
      .map(({ name }) => name);
    if (application === 0 && names.length === 0) return "none";
    return application === 0 && names.join() === FIRST_VERSION.join() ? "useless" : "foreign";
  } catch (error) {
    if (!UNREADABLE.includes(((error as { errcode?: number }).errcode ?? 0) & 0xff)) return "unknown";
    return isOwn ? "useless" : "foreign";
  } finally {
    db?.close();
  }
}
