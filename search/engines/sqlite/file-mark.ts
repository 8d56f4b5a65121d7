import { closeSync, openSync, readSync } from "node:fs";
import { APPLICATION_ID } from "./schema.ts";

/** Of SQLite's header (sqlite.org/fileformat2.html): its length, what it begins with, and where the number of the application is. */
const HEADER = { length: 100, magic: "SQLite format 3\0", application: 68 };

/**
 * Whose a file is, by its first bytes: those of an index of Verbatim, of something else, or none, where a disk has lost them. It is not
 * opened as a database: that could change it.
 */
export function readMark(file: string): "own" | "foreign" | "lost" {
  const header = readHeader(file);
  if (header.every((byte) => byte === 0)) return "lost";
  const isDatabase = header.toString("latin1", 0, HEADER.magic.length) === HEADER.magic;
  return isDatabase && header.readUInt32BE(HEADER.application) === APPLICATION_ID ? "own" : "foreign";
}

function readHeader(file: string): Buffer {
  const header = Buffer.alloc(HEADER.length);
  const handle = openSync(file, "r");
  try {
    readSync(handle, header, 0, HEADER.length, 0);
    return header;
  } finally {
    closeSync(handle);
  }
}
