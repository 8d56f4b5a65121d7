import type { FileHandle } from "node:fs/promises";
import { IngestError } from "../../report/errors.ts";
import type { IngestWarning } from "../../report/warning.ts";

/** An article to be, in a container. */
export interface ContainedEntry {
  /** As the report names it: `export.csv row 12`. */
  name: string;
  /** Stands for its path; gives the id, unless the entry states one. Stays the same when others come or go. */
  file: string;
  bytes: Uint8Array;
  /** Whether the bytes are a record, as `makeRecord` writes it; else the format is told as that of a file. */
  isRecord: boolean;
}

/** An entry that is not read, and why. */
export interface RefusedContent {
  name: string;
  /** As that of an entry; of what it stands in when it can't be told which one it is. */
  file: string;
  /** Whether it is that one entry, or may be any of those that `file` had. */
  extent: "entry" | "unknown";
  error: IngestError;
}

/** Something that a reader of the report should know about the container itself. */
export interface ContainerWarning {
  name: string;
  warning: IngestWarning;
}

export type Contained = ContainedEntry | RefusedContent | ContainerWarning;

/** What a container is read from. */
export interface ContainerSource {
  name: string;
  /** Path in its folder. */
  file: string;
  /** Its bytes, unpacked, from the beginning. */
  openStream(): AsyncIterable<Buffer>;
  /** The file itself, for a container that is not read from its beginning; null when it stands in another container. */
  handle: FileHandle | null;
  /** The text of the file that says what its columns are; null when there is none. */
  mapping: string | null;
  /** The container tells how much of it was read, from 0 to 1. */
  tell(share: number): void;
}

/**
 * What every kind of container is: its contents, one at a time, in an order of its own that stays the same. Throws an IngestError
 * where it can't be read any further; what was yielded before counts.
 */
export type Container = (source: ContainerSource) => AsyncGenerator<Contained>;

/** An error of an entry of which it is known which one it is. */
export class EntryError extends Error {
  readonly file: string;
  override readonly cause: IngestError;

  constructor(file: string, cause: IngestError) {
    super(cause.message, { cause });
    this.file = file;
    this.cause = cause;
  }
}

/**
 * Makes an entry; what is wrong with it is told in its place.
 * @param within path of the container that it stands in
 */
export function readInPlace(name: string, within: string, read: () => ContainedEntry): ContainedEntry | RefusedContent {
  try {
    return read();
  } catch (error) {
    if (error instanceof EntryError) return { name, file: error.file, extent: "entry", error: error.cause };
    if (error instanceof IngestError) return { name, file: within, extent: "unknown", error };
    throw error;
  }
}
