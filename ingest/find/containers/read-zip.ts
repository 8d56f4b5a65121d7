import type { FileHandle } from "node:fs/promises";
import { posix } from "node:path";
import { crc32 } from "node:zlib";
import { fromFdPromise, type ZipFile } from "yauzl";
import { IngestError } from "../../report/errors.ts";
import { decodeText } from "../../text/decode-text.ts";
import { namePacked } from "../../text/detect-packed.ts";
import { MAX_CONTAINER_BYTES, MAX_FILE_BYTES } from "../../text/size-limits.ts";
import { checkExtension, isCompanion, isHidden, isPageFolder } from "../find-files.ts";
import type { Contained, ContainerSource } from "./container.ts";
import { findContainerKind, isCompressed, nameMappingFile } from "./container-kind.ts";
import { checkUnpacked } from "./open-stream.ts";
import { RECORD_CONTAINERS } from "./record-containers.ts";
import { checkEntry, listZipFiles, type ZipMember } from "./zip-members.ts";

/**
 * Reads a ZIP of files, in the order of their names, each by itself. Nothing is written anywhere. What is no file within it, is
 * encrypted, too large or packed to harm is refused by its name.
 *
 * @throws IngestError `file-damaged`, `file-too-large`
 */
export async function* readZip(source: ContainerSource): AsyncGenerator<Contained> {
  const { handle, tell } = source;
  if (handle === null) throw new Error("An archive is read by its central directory.");
  const { zip, members } = await openZip(handle, source.name);
  const archive: Archive = { source, zip, members: new Map(members.map((member) => [member.path, member])) };
  const folders = listFolders(members);
  let [packed, unpacked, done] = [0, 0, 0];
  for (const member of members) {
    tell(done++ / members.length);
    if (isSkipped(member.path, folders)) continue;
    packed += member.entry.compressedSize;
    unpacked += member.entry.uncompressedSize;
    // Entries that share the same bytes are how an archive of some kilobytes holds terabytes.
    if (packed > zip.fileSize || unpacked > MAX_CONTAINER_BYTES) checkUnpacked(Number.POSITIVE_INFINITY, zip.fileSize);
    yield* readMember(archive, member);
  }
}

/**
 * Whether a file is a book or a Word file, although it is called `.zip`.
 * @throws IngestError `file-damaged`, `file-too-large`
 */
export async function isPackedArticle(handle: FileHandle, name: string): Promise<boolean> {
  const { members } = await openZip(handle, name);
  return namePacked(members.map(({ path }) => path)) !== null;
}

async function openZip(handle: FileHandle, name: string): Promise<{ zip: ZipFile; members: ZipMember[] }> {
  const zip = await fromFdPromise(handle.fd, { decodeStrings: false }).catch(refuseDamaged);
  return { zip, members: await listZipFiles(zip, name) };
}

interface Archive {
  source: ContainerSource;
  zip: ZipFile;
  members: Map<string, ZipMember>;
}

function refuseDamaged(cause: unknown): never {
  const message = `It can't be read as a ZIP: ${(cause as Error).message}.`;
  throw new IngestError("file-damaged", message, "Make the archive again, or unpack it.", { cause });
}

/** The names in each folder. */
function listFolders(members: ZipMember[]): Map<string, Set<string>> {
  const folders = new Map<string, Set<string>>();
  for (const { path } of members) {
    const parts = path.split("/");
    for (const [at, name] of parts.entries()) {
      const folder = parts.slice(0, at).join("/");
      folders.set(folder, (folders.get(folder) ?? new Set()).add(name));
    }
  }
  return folders;
}

/** What is passed over in a folder is passed over here. */
function isSkipped(path: string, folders: Map<string, Set<string>>): boolean {
  const parts = path.split("/");
  return parts.some((part, at) => {
    const isLast = at === parts.length - 1;
    const beside = folders.get(parts.slice(0, at).join("/")) ?? new Set();
    return (
      (isHidden(part) && part !== "." && part !== "..") ||
      part === "__MACOSX" ||
      (!isLast && isPageFolder(part, beside))
    );
  });
}

async function* readMember(archive: Archive, member: ZipMember): AsyncGenerator<Contained> {
  const { source } = archive;
  const name = `${source.name}/${member.path}`;
  const file = `${source.file}/${member.path}`;
  if (isCompanion(posix.basename(member.path))) {
    if (!member.path.endsWith(".columns.yml")) yield warnUnused(name, file);
    return;
  }
  try {
    const kind = findContainerKind(member.path);
    if (kind === "zip" || isCompressed(member.path)) throw nested();
    if (kind === null) checkExtension(member.path);
    checkEntry(member, kind === null ? MAX_FILE_BYTES : MAX_CONTAINER_BYTES);
    if (kind === null) yield { name, file, bytes: await readBytes(archive.zip, member), isRecord: false };
    else yield* RECORD_CONTAINERS[kind](await openMember(archive, member, name, file));
  } catch (error) {
    if (!(error instanceof IngestError)) throw error;
    yield { name, file, extent: findContainerKind(member.path) === null ? "entry" : "unknown", error };
  }
}

async function openMember(archive: Archive, member: ZipMember, name: string, file: string): Promise<ContainerSource> {
  const mapping = archive.members.get(nameMappingFile(member.path));
  if (mapping) checkEntry(mapping, MAX_FILE_BYTES);
  return {
    name,
    file,
    handle: null,
    openStream: () => streamMember(archive.zip, member),
    mapping: mapping ? decodeText(await readBytes(archive.zip, mapping)).text : null,
    tell: () => {},
  };
}

async function* streamMember(zip: ZipFile, { entry }: ZipMember): AsyncGenerator<Buffer> {
  try {
    let sum = 0;
    for await (const chunk of (await zip.openReadStreamPromise(entry)) as AsyncIterable<Buffer>) {
      sum = crc32(chunk, sum);
      yield chunk;
    }
    if (sum !== entry.crc32) throw new Error("its checksum is another one");
  } catch (cause) {
    throw cause instanceof IngestError ? cause : damagedEntry(cause);
  }
}

async function readBytes(zip: ZipFile, member: ZipMember): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of streamMember(zip, member)) pieces.push(piece);
  return Buffer.concat(pieces);
}

function damagedEntry(cause: unknown): IngestError {
  const message = `It can't be unpacked: ${(cause as Error).message.slice(0, 200)}.`;
  return new IngestError("file-damaged", message, "Make the archive again, or unpack it.", { cause });
}

function nested(): IngestError {
  return new IngestError(
    "format-unsupported",
    "It is an archive within an archive, which is not opened.",
    "Unpack the outer one.",
  );
}

function warnUnused(name: string, file: string): Contained {
  const message = `It is not used within an archive. What it says is read from a file beside the archive, about files such as ${posix.dirname(file)}/article.md.`;
  return { name, warning: { code: "metadata-unused", message } };
}
