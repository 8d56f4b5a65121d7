import { crc32, inflateRawSync } from "node:zlib";
import { type Entry, fromBufferPromise, type ZipFile } from "yauzl";
import { IngestError } from "../report/errors.ts";
import { ARCHIVE_LIMITS, type ArchiveLimits, isPackedToHarm } from "./size-limits.ts";

/** A file in an archive, by what the archive's directory says of it. */
export interface ArchiveMember {
  /** Its path with `/`, neither absolute nor with `..` in it. */
  name: string;
  /** Bytes when unpacked, as declared. */
  size: number;
  isEncrypted: boolean;
}

/** Whether bytes begin as ZIP archives do. */
export function isArchive(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 0x03 && bytes[3] === 0x04;
}

/**
 * Opens a ZIP archive that is in memory. Nothing is unpacked but the members that are asked for, none beyond the size that
 * it declares, and each is compared with its checksum.
 *
 * @throws IngestError `file-damaged` when it is no whole archive, `file-too-large` when it has too many members
 */
export async function openArchive(bytes: Uint8Array, limits: Partial<ArchiveLimits> = {}): Promise<Archive> {
  const allowed = { ...ARCHIVE_LIMITS, ...limits };
  const entries = new Map<string, Entry>();
  try {
    const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    if (zip.entryCount > allowed.members) throw tooLarge(`has ${zip.entryCount} files in it`, `${allowed.members}`);
    for await (const entry of zip.eachEntry()) {
      // Of two members of one name, programs take the last.
      if (!entry.fileName.endsWith("/")) entries.set(entry.fileName, entry);
    }
    return new Archive(zip, entries, allowed);
  } catch (error) {
    throw error instanceof IngestError ? error : damaged(error);
  }
}

/** An open ZIP archive. It holds on to the bytes it was opened with, and to nothing else. */
export class Archive {
  readonly members: readonly ArchiveMember[];
  readonly #zip: ZipFile;
  readonly #entries: Map<string, Entry>;
  readonly #limits: ArchiveLimits;
  #read = 0;

  constructor(zip: ZipFile, entries: Map<string, Entry>, limits: ArchiveLimits) {
    this.#zip = zip;
    this.#entries = entries;
    this.#limits = limits;
    this.members = [...entries.values()].map((entry) => ({
      name: entry.fileName,
      size: entry.uncompressedSize,
      isEncrypted: entry.isEncrypted(),
    }));
  }

  has(name: string): boolean {
    return this.#entries.has(name);
  }

  /**
   * The bytes of a member.
   * @throws IngestError `file-too-large` beyond the limits, `file-encrypted`, `file-damaged` when it isn't there or isn't what it was
   */
  async read(name: string): Promise<Uint8Array> {
    const entry = this.#entries.get(name);
    if (entry === undefined) throw damaged(new Error(`it has no ${name}`));
    if (entry.isEncrypted()) {
      throw new IngestError(
        "file-encrypted",
        `${name} in the file is encrypted.`,
        "Save it without a password, or leave it out.",
      );
    }
    const { uncompressedSize: size, compressedSize } = entry;
    const { memberBytes, totalBytes, ratio } = this.#limits;
    if (size > memberBytes) throw tooLarge(`unpacks ${name} to ${megabytes(size)}`, megabytes(memberBytes));
    if (isPackedToHarm(size, compressedSize, this.#limits))
      throw tooLarge(`unpacks ${name} to ${Math.ceil(size / compressedSize)} times its size`, `${ratio} times`);
    this.#read += size;
    if (this.#read > totalBytes) throw tooLarge(`unpacks to more than ${megabytes(totalBytes)}`, megabytes(totalBytes));
    try {
      return await this.#unpack(entry);
    } catch (error) {
      throw damaged(error);
    }
  }

  async #unpack(entry: Entry): Promise<Uint8Array> {
    const stream = await this.#zip.openReadStreamPromise(entry, { decodeFileData: false });
    const parts: Buffer[] = [];
    for await (const part of stream) parts.push(part as Buffer);
    const packed = Buffer.concat(parts);
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) {
      throw new Error(`${entry.fileName} is packed in a way that can't be read (method ${entry.compressionMethod})`);
    }
    // The limit is what was declared, so that a member can't be larger than it says.
    const unpacked =
      entry.compressionMethod === 0
        ? packed
        : inflateRawSync(packed, { maxOutputLength: Math.max(entry.uncompressedSize, 1) });
    if (unpacked.length !== entry.uncompressedSize || crc32(unpacked) !== entry.crc32) {
      throw new Error(`${entry.fileName} is not what it was when it was packed`);
    }
    return unpacked;
  }
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 2 ** 20)} MB`;

function tooLarge(what: string, allowed: string): IngestError {
  return new IngestError(
    "file-too-large",
    `The file ${what}; ${allowed} are allowed.`,
    "Save it again from the program it was made with, or leave it out.",
  );
}

function damaged(cause: unknown): IngestError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new IngestError(
    "file-damaged",
    `The file is no whole archive: ${reason}.`,
    "Save it again from the program it was made with, or leave it out.",
    { cause },
  );
}
