import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { pathToFileURL } from "node:url";
import { SearchError } from "../../errors.ts";
import { FACETS_MARK } from "../../facets.ts";
import { readMark } from "./file-mark.ts";
import { APPLICATION_ID, SCHEMA_VERSION } from "./schema.ts";
import { lockedError } from "./writer-lock.ts";

/** SQLite's primary result codes (sqlite.org/rescode.html) that mean something to the user. */
const CODES = { error: 1, busy: 5, readOnly: 8, corrupt: 11, full: 13, cannotOpen: 14, notADatabase: 26 };
/** SQLITE_IOERR_SHMSIZE: no room for the file through which readers and the writer of a log agree. */
const NO_ROOM_FOR_SHARED_MEMORY = 10 | (19 << 8);

/** Rows that contradict each other, which SQLite can't know; explained as its own finding of damage is. */
export class DamagedIndex extends Error {
  readonly errcode = CODES.corrupt;
}

/** Waits this long for another writer's commit before saying that the index is locked. */
const BUSY_TIMEOUT_MS = 2000;

const INGEST = "Run npm run ingest -- FOLDER, or npm start, which ingests first.";

/** Turns what `node:sqlite` throws into a SearchError; anything else is returned as it is. */
export function explainError(error: unknown, file: string): unknown {
  const code = (error as { errcode?: unknown }).errcode;
  if (typeof code !== "number") return error;
  const primary = code & 0xff;
  const message = (error as Error).message;
  // The version that the file states has them.
  const lacks = primary === CODES.error && /^no such (?:table|column)/.test(message);
  if (lacks || primary === CODES.corrupt || primary === CODES.notADatabase) return explainDamage(file, message, error);
  if (primary === CODES.busy) return lockedError(file, error);
  if (primary === CODES.full || code === NO_ROOM_FOR_SHARED_MEMORY) {
    return new SearchError(
      "disk-full",
      `There was no room to write ${file}; nothing was changed.`,
      "Free space and ingest again.",
      {
        cause: error,
      },
    );
  }
  if (primary === CODES.readOnly || primary === CODES.cannotOpen) {
    return new SearchError(
      "index-read-only",
      `The index ${file} can't be written to (${message}).`,
      "Make its folder writable, or set VERBATIM_DATA to another one.",
      { cause: error },
    );
  }
  return new SearchError(
    "engine-failed",
    `SQLite: ${message}`,
    "Ingest again; if it goes on, delete the index file first.",
    {
      cause: error,
    },
  );
}

/** To delete a file is advised only where it is Verbatim's own; where its beginning is lost, only to who knows that it is. */
function explainDamage(file: string, message: string, cause: unknown): SearchError {
  const mark = readMark(file);
  if (mark === "foreign") return foreignError(file, { cause });
  const remake = `delete ${file} and run npm run ingest -- FOLDER`;
  return new SearchError(
    "index-corrupt",
    `The index ${file} is damaged (${message}).`,
    mark === "own"
      ? `Articles are the truth: ${remake}.`
      : `If it was an index of Verbatim, ${remake}. Otherwise set VERBATIM_DATA to another folder.`,
    { cause },
  );
}

function foreignError(file: string, options?: { cause: unknown }): SearchError {
  return new SearchError(
    "index-foreign",
    `Verbatim did not make ${file}, and leaves it alone.`,
    "Set VERBATIM_DATA to another folder, or move the file away.",
    options,
  );
}

/** What is in a file, as far as its header says. */
export type IndexVersion = "none" | "current" | "older";

/** @throws SearchError `index-foreign` for another program's file, `index-newer` for a later version's */
function readVersion(db: DatabaseSync, file: string): IndexVersion {
  const { application_id: application } = db.prepare("PRAGMA application_id").get() as { application_id: number };
  const { user_version: version } = db.prepare("PRAGMA user_version").get() as { user_version: number };
  const { tables } = db.prepare("SELECT count(*) AS tables FROM sqlite_schema").get() as { tables: number };
  if (application === 0 && version === 0 && tables === 0) return "none";
  if (application !== APPLICATION_ID) throw foreignError(file);
  if (version > SCHEMA_VERSION) {
    throw new SearchError(
      "index-newer",
      `The index ${file} was made by a newer version of Verbatim.`,
      "Update Verbatim, or set VERBATIM_DATA to another folder.",
    );
  }
  return version === SCHEMA_VERSION && readFacetsMark(db) === FACETS_MARK ? "current" : "older";
}

/** By which table of facets an index of this version was made. */
function readFacetsMark(db: DatabaseSync): string | undefined {
  const row = db.prepare("SELECT value FROM meta WHERE key = 'facets'").get() as { value: string } | undefined;
  return row?.value;
}

/** Memory of a connection: KiB of pages that it keeps, and bytes of the file that are mapped into the process. */
export interface ReadingMemory {
  cacheKb: number;
  mapped: number;
}

const SEARCHING: ReadingMemory = { cacheKb: 65_536, mapped: 2 ** 30 };

/**
 * Opens an index to read it.
 * @throws SearchError `index-missing`, `index-corrupt`, `index-foreign`, `index-outdated` or `index-newer`
 */
export function openToRead(file: string, { cacheKb, mapped } = SEARCHING): DatabaseSync {
  const missing = () => new SearchError("index-missing", `There is no index at ${file} yet.`, INGEST);
  if (readSize(file) === 0) throw missing();
  let db: DatabaseSync | undefined;
  try {
    db = new DatabaseSync(canBeImmutable(file) ? immutableUrl(file) : file, { readOnly: true });
    db.exec(`PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}; PRAGMA cache_size=-${cacheKb}; PRAGMA mmap_size=${mapped}`);
    const version = readVersion(db, file);
    if (version === "none") throw missing();
    if (version === "older") {
      throw new SearchError("index-outdated", `The index ${file} was made by an older version of Verbatim.`, INGEST);
    }
    return db;
  } catch (error) {
    db?.close();
    throw explainError(error, file);
  }
}

/**
 * Bytes of a file; none where there is nothing.
 * @throws SearchError `index-foreign` for a folder, a pipe and the like
 */
function readSize(file: string): number {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats && !stats.isFile()) throw foreignError(file);
  return stats?.size ?? 0;
}

/**
 * WAL needs a file beside the index even to read. Where none can be made nobody can be writing either, unless a log was left
 * behind that must be read along.
 */
function canBeImmutable(file: string): boolean {
  const log = statSync(`${file}-wal`, { throwIfNoEntry: false });
  return !isWritable(dirname(file)) && (log?.size ?? 0) === 0;
}

function immutableUrl(file: string): URL {
  const url = pathToFileURL(file);
  url.searchParams.set("immutable", "1");
  return url;
}

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Opens an index to write it, or makes an empty file. Another program's file is not touched.
 * @throws SearchError `index-corrupt`, `index-foreign`, `index-newer` or `index-read-only`
 */
export function openToWrite(file: string): { db: DatabaseSync; version: IndexVersion } {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true });
    accessSync(dirname(file), constants.W_OK);
    refuseForeign(file);
    db = new DatabaseSync(file);
    db.exec(`PRAGMA busy_timeout=${BUSY_TIMEOUT_MS}; PRAGMA page_size=8192`);
    const version = readVersion(db, file);
    db.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-131072; PRAGMA temp_store=MEMORY");
    return { db, version };
  } catch (error) {
    db?.close();
    if (["EACCES", "EROFS", "EPERM"].includes((error as NodeJS.ErrnoException).code ?? "")) {
      throw new SearchError(
        "index-read-only",
        `The folder ${dirname(file)} can't be written to.`,
        "Make it writable, or set VERBATIM_DATA to another folder.",
        { cause: error },
      );
    }
    throw explainError(error, file);
  }
}

/** Looks at a file without the right to write: to open another program's to write could move its log into it. */
function refuseForeign(file: string): void {
  if (readSize(file) === 0 || readMark(file) === "own") return;
  const db = new DatabaseSync(file, { readOnly: true, timeout: BUSY_TIMEOUT_MS });
  try {
    readVersion(db, file);
  } finally {
    db.close();
  }
}
