import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { z } from "zod";
import { SearchError } from "../../errors.ts";

/** Only informs: SQLite's own lock decides who writes, so a file left by a killed process does no harm. */
const lockFile = (file: string): string => `${file}.writer`;

const holder = z.object({ pid: z.number(), since: z.string() });
/** What is written, with 0 for each number. */
const SHAPE = '{"pid":0,"since":"0-0-0T0:0:0.0Z"}';

/** Says in a file beside the index that this process writes to it. A file of that name that is somebody else's stays as it is. */
export function writeLock(file: string): void {
  if (isForeign(file)) return;
  writeFileSync(lockFile(file), JSON.stringify({ pid: process.pid, since: new Date().toISOString() }));
}

export function removeLock(file: string): void {
  if (!isForeign(file)) rmSync(lockFile(file), { force: true });
}

/** Whether what has the file's name is somebody else's. Of our own a power cut may have left the beginning, or nothing, filled up with zero bytes. */
function isForeign(file: string): boolean {
  try {
    const text = readFileSync(lockFile(file), "utf8").replace(/\0+$/, "");
    return !SHAPE.startsWith(text.replace(/\d+/g, "0"));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== "ENOENT";
  }
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
