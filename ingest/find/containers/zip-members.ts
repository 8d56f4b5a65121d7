import { type Entry, getFileNameLowLevel, type ZipFile } from "yauzl";
import { IngestError } from "../../report/errors.ts";
import { MAX_CONTAINER_ENTRIES } from "../../text/size-limits.ts";
import { tooLarge } from "../find-files.ts";
import { checkUnpacked } from "./open-stream.ts";

/** A file in an archive. */
export interface ZipMember {
  /** As it is written, with `/`, NFC. */
  path: string;
  entry: Entry;
}

/** Bit of the flags: the name is UTF-8. */
const UTF8_NAME = 0x800;

/** Kinds of files of Unix, in the upper half of the attributes. */
const KIND_MASK = 0o170000;
const KINDS = new Map([
  [0o120000, "a link"],
  [0o010000, "a pipe"],
  [0o020000, "a device"],
  [0o060000, "a device"],
  [0o140000, "a socket"],
]);

/**
 * The files of an archive, sorted by their names.
 * @throws IngestError `file-damaged`, `file-too-large`
 */
export async function listZipFiles(zip: ZipFile, name: string): Promise<ZipMember[]> {
  if (zip.entryCount > MAX_CONTAINER_ENTRIES) {
    throw new IngestError(
      "file-too-large",
      `${name} has ${zip.entryCount.toLocaleString("en")} entries; ${MAX_CONTAINER_ENTRIES.toLocaleString("en")} are allowed.`,
      "Split it, or unpack it.",
    );
  }
  const members: ZipMember[] = [];
  try {
    for await (const entry of zip.eachEntry()) {
      const path = readName(entry);
      if (!path.endsWith("/")) members.push({ path, entry });
    }
  } catch (cause) {
    const message = `Its directory can't be read: ${(cause as Error).message}.`;
    throw new IngestError("file-damaged", message, "Make the archive again, or unpack it.", { cause });
  }
  return members.sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Names are UTF-8 where they say so or are so; else in the old encoding that the format prescribes, CP437. */
function readName({ generalPurposeBitFlag, fileNameRaw, extraFields }: Entry): string {
  let flags = generalPurposeBitFlag;
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(fileNameRaw);
    flags |= UTF8_NAME;
  } catch {}
  return getFileNameLowLevel(flags, fileNameRaw, extraFields, false).normalize("NFC");
}

/**
 * @param limit bytes that it may have, unpacked
 * @throws IngestError for an entry that is not to be unpacked
 */
export function checkEntry({ path, entry }: ZipMember, limit: number): void {
  if (path.startsWith("/") || /^[a-z]:/i.test(path) || path.split("/").includes("..") || path.includes("\0")) {
    throw new IngestError(
      "file-outside-folder",
      "Its name points out of the archive.",
      "Make the archive again from within the folder of the articles.",
    );
  }
  const kind = KINDS.get((entry.externalFileAttributes >>> 16) & KIND_MASK);
  // Only systems of that kind write it so.
  if (kind !== undefined && entry.versionMadeBy >>> 8 === 3) {
    throw new IngestError(
      "file-not-regular",
      `It is ${kind}, and not a file.`,
      "Put the file itself into the archive.",
    );
  }
  if (entry.isEncrypted()) {
    throw new IngestError("file-encrypted", "It is encrypted.", "Unpack it with its password.");
  }
  if (entry.uncompressedSize > limit) throw tooLarge("It", entry.uncompressedSize, limit);
  checkUnpacked(entry.uncompressedSize, entry.compressedSize);
}
