import { createHash, hash } from "node:crypto";
import { mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { serialize } from "node:v8";
import type { Fields } from "../../understand/metadata/read-fields.ts";
import type { Rules } from "../../understand/rules.ts";
import { hashSources } from "../hash-sources.ts";
import { lookAtFile } from "./look-at-file.ts";
import { type RememberedContent, type RememberedOutcome, remembered, rememberedContent } from "./remembered.ts";
import { prepareStatements, SCHEMA } from "./schema.ts";

/** The file of the memory, in the data folder. */
export const MEMORY_FILE = "read-memory.db";

/** What is written is written in transactions of so many, so that no other ingest has to wait for long. */
const BATCH = 500;
/** While others write for longer than that, what was read is forgotten. */
const MOST_WAITING = 20_000;

const ROOT = join(import.meta.dirname, "..", "..", "..");

/** What an entry is told apart by, besides what decides for all. */
export interface EntryIdentity {
  file: string;
  isRecord: boolean;
  /** Of its bytes, by `hashBytes`. */
  hash: string;
  sidecarFields: Fields[];
}

/** The file of another program that is where the memory in a data folder would be; null where there is none. */
export function findForeignCache(dataDir: string): string | null {
  const file = join(dataDir, MEMORY_FILE);
  return lookAtFile(file) === "foreign" ? file : null;
}

/**
 * Remembers what was read: what files became, by a hash of everything that decides it, so that what has not changed is not read
 * again. What decides is the bytes, the path, what sidecars say, the rules, the program itself and, for dates to come, the day.
 * A memory that is damaged, or can't be written, is as none: never wrong, only forgotten. Another program's file is left alone.
 */
export class ReadCache {
  #db: DatabaseSync | null;
  readonly #file: string;
  readonly #context: string;
  readonly #today: string;
  readonly #isReadOnly: boolean;
  #statements: ReturnType<typeof prepareStatements>;
  #waiting: (() => void)[] = [];

  private constructor(db: DatabaseSync, file: string, context: string, today: string, isReadOnly: boolean) {
    this.#db = db;
    this.#file = file;
    this.#context = context;
    this.#today = today;
    this.#isReadOnly = isReadOnly;
    this.#statements = prepareStatements(db);
  }

  /**
   * @param folder absolute path; made if it is not there
   * @param isReadOnly nothing is written, and no file is made
   * @returns null where there can be none
   */
  static async open(folder: string, rules: Rules, isReadOnly: boolean): Promise<ReadCache | null> {
    const file = join(folder, MEMORY_FILE);
    const sources = await hashSources(ROOT, ["ingest", "search"], ["package-lock.json"]);
    const { today, ...others } = rules;
    const context = createHash("sha256").update(sources).update(serialize(others)).digest("hex");
    for (let attempt = 1; attempt <= 2; attempt++) {
      let db: DatabaseSync | null = null;
      try {
        const kind = lookAtFile(file);
        const isUsable = kind === "memory" && attempt === 1;
        if (kind === "foreign" || kind === "unknown" || (isReadOnly && !isUsable)) return null;
        if (kind === "useless" || attempt > 1) removeFiles(file);
        db = openFile(folder, file, isReadOnly);
        if (!isUsable) db.exec(SCHEMA);
        return new ReadCache(db, file, context, today, isReadOnly);
      } catch (error) {
        db?.close();
        if (isBusy(error)) return null;
      }
    }
    return null;
  }

  /** What became of an entry when it was read before; null when that is not known. */
  find(entry: EntryIdentity): RememberedOutcome | null {
    return this.#ask(() => {
      const key = this.#nameEntry(entry);
      const row = this.#statements.findOutcome.get(key) as { value: string; used: string; sum: string } | undefined;
      if (row === undefined || row.sum !== sumUp(key, row.value)) return null;
      const outcome = remembered.parse(JSON.parse(row.value));
      // A date that was to come may have come since then.
      if (outcome.day !== this.#today && !(outcome.lasts && outcome.day < this.#today)) return null;
      if (row.used !== this.#today) this.#write(() => this.#statements.touchOutcome.run(this.#today, key));
      return outcome;
    });
  }

  remember(entry: EntryIdentity, outcome: Omit<RememberedOutcome, "day">): void {
    const key = this.#nameEntry(entry);
    const value = JSON.stringify({ ...outcome, day: this.#today });
    this.#write(() => this.#statements.keepOutcome.run(key, this.#context, this.#today, value, sumUp(key, value)));
  }

  /** Names a container by what decides what is in it. */
  nameContainer(file: string, bytesHash: string, mapping: string | null): string {
    return hash("sha256", JSON.stringify([this.#context, file, bytesHash, mapping]));
  }

  /** What a container held when it was read to its end; null when that is not known. */
  *listContents(container: string): Generator<RememberedContent | null> {
    const known = this.#ask(() => this.#statements.findContainer.get(container) as { count: number } | undefined);
    if (!known) return void (yield null);
    this.#write(() => this.#statements.touchContainer.run(this.#today, container));
    for (let n = 0; n < known.count; n++) {
      yield this.#ask(() => {
        const row = this.#statements.findContent.get(container, n) as { value: string; sum: string } | undefined;
        if (row === undefined || row.sum !== sumUp(`${container} ${n}`, row.value)) return null;
        return rememberedContent.parse(JSON.parse(row.value));
      });
    }
  }

  rememberContent(container: string, n: number, content: RememberedContent): void {
    const value = JSON.stringify(content);
    this.#write(() => this.#statements.keepContent.run(container, n, value, sumUp(`${container} ${n}`, value)));
  }

  /** A container was read to its end. */
  rememberContainer(container: string, count: number): void {
    this.#write(() => this.#statements.keepContainer.run(container, this.#context, this.#today, count));
  }

  close(): void {
    this.#flush();
    if (!this.#isReadOnly) this.#ask(() => this.#forget());
    this.#db?.close();
    this.#db = null;
  }

  #nameEntry({ file, isRecord, hash: bytes, sidecarFields }: EntryIdentity): string {
    return hash("sha256", JSON.stringify([this.#context, file, isRecord, bytes, sidecarFields]));
  }

  #write(run: () => void): void {
    if (this.#db === null || this.#isReadOnly) return;
    this.#waiting.push(run);
    if (this.#waiting.length % BATCH === 0) this.#flush();
  }

  #flush(): void {
    if (this.#db === null || this.#waiting.length === 0) return;
    try {
      this.#db.exec("BEGIN IMMEDIATE");
    } catch {
      // Another ingest is writing.
      if (this.#waiting.length > MOST_WAITING) this.#waiting = [];
      return;
    }
    const waiting = this.#waiting;
    this.#waiting = [];
    this.#ask(() => {
      for (const run of waiting) run();
      this.#db?.exec("COMMIT");
    });
  }

  /** What other rules or older programs made of the files is not needed for long. */
  #forget(): void {
    const kept = this.#statements.listContexts.all(this.#context) as { context: string }[];
    if (kept.length === 0) return;
    const others = JSON.stringify([this.#context, ...kept.slice(0, KEPT_CONTEXTS).map(({ context }) => context)]);
    const oldest = new Date(Date.parse(this.#today) - KEPT_DAYS * 24 * 3600 * 1000).toISOString().slice(0, 10);
    const gone = this.#statements.forget.map((statement) => statement.run(others, oldest).changes);
    if (gone.some((changes) => changes > 0)) this.#statements.forgetContent.run();
  }

  /** Whatever goes wrong, the memory is given up. */
  #ask<Answer>(run: () => Answer): Answer | null {
    if (this.#db === null) return null;
    try {
      return run();
    } catch {
      const db = this.#db;
      this.#db = null;
      try {
        db.close();
        if (!this.#isReadOnly) removeFiles(this.#file);
      } catch {}
      return null;
    }
  }
}

/** A batch of another ingest takes some milliseconds. */
const BUSY_TIMEOUT_MS = 1000;
const isBusy = (error: unknown): boolean => ((error as { errcode?: number }).errcode ?? 0) % 256 === 5;

const KEPT_CONTEXTS = 2;
const KEPT_DAYS = 30;

function openFile(folder: string, file: string, isReadOnly: boolean): DatabaseSync {
  if (!isReadOnly) mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(file, { readOnly: isReadOnly, timeout: BUSY_TIMEOUT_MS });
  try {
    if (!isReadOnly) db.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

function removeFiles(file: string): void {
  for (const end of ["", "-wal", "-shm"]) rmSync(`${file}${end}`, { force: true });
}

/** Finds what a disk has changed. */
function sumUp(key: string, value: string): string {
  return hash("sha256", `${key}\0${value}`).slice(0, 16);
}
