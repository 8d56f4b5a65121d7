import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { SearchError } from "../../errors.ts";

/** Only informs: SQLite's own lock decides who writes, so a file left by a killed process does no harm. */
const lockFile = (file: string): string => `${file}.writer`;

/** Says in a file beside the index that this process writes to it. */
export function writeLock(file: string): void {
  writeFileSync(lockFile(file), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
}

export function removeLock(file: string): void {
  rmSync(lockFile(file), { force: true });
}

/** Who writes to an index, for one that may not. */
export function lockedError(file: string, cause: unknown): SearchError {
  let holder = "another process";
  try {
    const { pid, since } = JSON.parse(readFileSync(lockFile(file), "utf8")) as { pid: number; since: string };
    holder = `process ${pid}, since ${since}`;
  } catch {
    // The holder has just finished, or could not write the file; the message then names nobody.
  }
  return new SearchError("index-locked", `Another ingest is writing to ${file}: ${holder}.`, "Wait for it to finish.", {
    cause,
  });
}
