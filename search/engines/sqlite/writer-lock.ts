import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { SearchError } from "../../errors.ts";

/** Only informs: SQLite's own lock decides who writes, so a file left by a killed process does no harm. */
const lockFile = (file: string): string => `${file}.writer`;

const holder = z.object({ pid: z.number(), since: z.string() });

/** Says in a file beside the index that this process writes to it. A file of that name that is somebody else's stays as it is. */
export function writeLock(file: string): void {
  if (existsSync(lockFile(file)) && readHolder(file) === null) return;
  writeFileSync(lockFile(file), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
}

export function removeLock(file: string): void {
  if (readHolder(file) !== null) rmSync(lockFile(file), { force: true });
}

/** Null where there is no file, or one that does not say who writes. */
function readHolder(file: string): z.infer<typeof holder> | null {
  try {
    return holder.parse(JSON.parse(readFileSync(lockFile(file), "utf8")));
  } catch {
    return null;
  }
}

/** Who writes to an index, for one that may not. */
export function lockedError(file: string, cause: unknown): SearchError {
  const known = readHolder(file);
  // The holder may have just finished, or could not write the file.
  const name = known ? `process ${known.pid}, since ${known.since}` : "another process";
  return new SearchError("index-locked", `Another ingest is writing to ${file}: ${name}.`, "Wait for it to finish.", {
    cause,
  });
}
