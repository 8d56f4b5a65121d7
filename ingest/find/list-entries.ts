import type { FileHandle } from "node:fs/promises";
import { IngestError } from "../report/errors.ts";
import type { FileName, RefusedFile } from "../report/refused-file.ts";
import type { IngestWarning } from "../report/warning.ts";
import { decodeText } from "../text/decode-text.ts";
import { MAX_CONTAINER_BYTES } from "../text/size-limits.ts";
import type { Contained, ContainerSource } from "./containers/container.ts";
import { type ContainerKind, isCompressed, nameMappingFile } from "./containers/container-kind.ts";
import { openStream } from "./containers/open-stream.ts";
import { isPackedArticle, readZip } from "./containers/read-zip.ts";
import { RECORD_CONTAINERS } from "./containers/record-containers.ts";
import { type FoundFile, openRegularFile, readCompanion, unreadable } from "./find-files.ts";
import { hashBytes, hashFile } from "./hash-file.ts";

/** The container that an entry stands in. */
export interface EntryContainer {
  kind: ContainerKind;
  file: FileName;
}

/** An article to be: a file, or a part of one. */
export interface Entry extends FileName {
  /** Null for a file that is an article by itself. */
  container: EntryContainer | null;
  /** Its bytes are a record, not a file of some format. */
  isRecord: boolean;
  /** Hash of its bytes, where it is known without reading them again. */
  hash: string | null;
  /** @throws IngestError as `FoundFile.read` */
  read(): Promise<Uint8Array>;
}

/** What is not read, and why. */
export interface RefusedEntry extends FileName {
  container: EntryContainer | null;
  error: IngestError;
  /** How much is refused: one article, an unknown one of those in `file`, all that is left of the container, or a folder. */
  extent: "entry" | "unknown" | "container" | "folder";
}

/** What a container says of itself. */
export interface EntryWarning extends FileName {
  container: EntryContainer;
  warning: IngestWarning;
}

export type Listed = Entry | RefusedEntry | EntryWarning;

/** What containers held when they were last listed. */
export interface KnownContents {
  /** A key for what decides what is in a container: its path, the hash of its bytes, and its mapping file. */
  nameContainer(file: string, bytesHash: string, mapping: string | null): string;
  /** All that a container holds, in order; null in place of what is not known. */
  list(key: string, container: EntryContainer): Iterable<Listed | null>;
  keep(key: string, n: number, listed: Listed, container: EntryContainer): void;
  /** The container was listed to its end, and held so many. */
  end(key: string, count: number): void;
}

/** What a listing asks and tells. */
export interface Listing {
  /** Null where nothing is known of earlier listings. */
  contents: KnownContents | null;
  /** Whether an entry needs no reading, since what became of it is remembered and still holds. */
  knows(entry: Entry): Promise<boolean>;
  /** Is told how much of a container was read, from 0 to 1. */
  tell(share: number): void;
}

/** The articles to be of a found file: itself, or what it holds. A container is hashed and not unpacked again where all that is in it is known. */
export async function* listEntries(found: FoundFile | RefusedFile, listing: Listing): AsyncGenerator<Listed> {
  const { name, file, root } = found;
  if ("error" in found) {
    yield { name, file, root, container: null, error: found.error, extent: found.isFolder ? "folder" : "entry" };
    return;
  }
  const { kind } = found;
  const whole: Entry = { name, file, root, container: null, isRecord: false, hash: null, read: found.read };
  if (kind === null) {
    yield whole;
    return;
  }
  const container = { kind, file: { name, file, root } };
  try {
    await using handle = await openRegularFile(name, found.path, MAX_CONTAINER_BYTES);
    if (kind === "zip" && (await isPackedArticle(handle, name))) yield whole;
    else yield* listContainer(found, handle, container, listing);
  } catch (cause) {
    if (!isFaultOfFile(cause)) throw cause;
    const error = cause instanceof IngestError ? cause : unreadable("file-unreadable", name, cause);
    yield { name, file, root, container, error, extent: "container" };
  }
}

/** Reading a disk or a network may fail at any time: the other files go on. */
function isFaultOfFile(error: unknown): boolean {
  return error instanceof IngestError || (error as NodeJS.ErrnoException).syscall === "read";
}

async function* listContainer(
  { name, file, root, path }: FoundFile,
  handle: FileHandle,
  container: EntryContainer,
  listing: Listing,
): AsyncGenerator<Listed> {
  const companion = await readCompanion(root, nameMappingFile(path));
  const mapping = companion === null ? null : decodeText(companion).text;
  const { contents, tell } = listing;
  const before = await handle.stat();
  const key = contents?.nameContainer(file, await hashFile(handle), mapping) ?? null;
  if (contents && key !== null && (await knowsAll(contents, key, container, listing))) {
    for (const listed of contents.list(key, container)) if (listed !== null) yield listed;
    return;
  }
  const openAgain = () => openStream(handle, isCompressed(name), tell);
  const source: ContainerSource = { name, file, handle, openStream: openAgain, mapping, tell };
  const { kind } = container;
  let count = 0;
  let isEmpty = true;
  for await (const contained of kind === "zip" ? readZip(source) : RECORD_CONTAINERS[kind](source)) {
    const listed = nameContained(contained, container);
    if (contents && key !== null) contents.keep(key, count, listed, container);
    count++;
    if (!("warning" in listed)) isEmpty = false;
    yield listed;
  }
  if (isEmpty) throw new IngestError("article-empty", "It holds no article.", "Fill it in, or take it out.");
  // What was written to meanwhile is not what the hash was made of.
  const isSame = (await handle.stat()).mtimeMs === before.mtimeMs;
  if (contents && key !== null && isSame) contents.end(key, count);
}

function nameContained(contained: Contained, container: EntryContainer): Listed {
  const { root, file } = container.file;
  const named = { name: contained.name, root, container };
  if ("warning" in contained) return { ...named, file, warning: contained.warning };
  if (!("error" in contained)) {
    const { bytes, isRecord } = contained;
    return { ...named, file: contained.file, isRecord, hash: hashBytes(bytes), read: async () => bytes };
  }
  return { ...named, file: contained.file, error: contained.error, extent: contained.extent };
}

async function knowsAll(
  contents: KnownContents,
  key: string,
  container: EntryContainer,
  { knows }: Listing,
): Promise<boolean> {
  for (const listed of contents.list(key, container)) {
    if (listed === null || ("read" in listed && !(await knows(listed)))) return false;
  }
  return true;
}
