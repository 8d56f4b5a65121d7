import type { Dirent } from "node:fs";
import { constants, type FileHandle, lstat, open, readdir, realpath, stat } from "node:fs/promises";
import { basename, dirname, extname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { RECORD_NAME } from "../fetch/fetched-record.ts";
import { LIST_NAMES, pagesFolder } from "../fetch/pages-folder.ts";
import { IngestError, type IngestErrorCode } from "../report/errors.ts";
import type { FileName, RefusedFile } from "../report/refused-file.ts";
import { EXTENSIONS } from "../text/detect-format.ts";
import { MAX_CONTAINER_BYTES, MAX_FILE_BYTES } from "../text/size-limits.ts";
import { type ContainerKind, findContainerKind, isMappingFile } from "./containers/container-kind.ts";
import { refuseFormat } from "./refuse-format.ts";

/** Files that say something about articles and are none. */
const COMPANIONS = new Set(["topics.yml", "sources.yml", "metadata.csv", "metadata.yml", RECORD_NAME]);

/** What Verbatim keeps in its data folder, which may lie among the articles. */
const OWN_FILE =
  /^(?:(?:verbatim|read-memory)\.db(?:-\w+|\.writer)?|(?:last-ingest|indexed-from)\.json(?:\.\d+\.part)?)$/;

/** Whether a file or folder of this name is passed over. */
export function isHidden(name: string): boolean {
  // Word keeps `~$name.docx` beside a file that is open.
  return /^(?:\.|~\$)/.test(name) || name === "node_modules" || OWN_FILE.test(name);
}

/** Whether a file of this name says something about articles and is none. */
export function isCompanion(name: string): boolean {
  return COMPANIONS.has(name) || isMappingFile(name);
}

/** A file that can be an article, or hold several. */
export interface FoundFile extends FileName {
  /** What kind of container it is by its name; null for one that is an article by itself. */
  kind: ContainerKind | null;
  /** Absolute, links resolved. */
  path: string;
  /** @throws IngestError `file-unreadable`, `file-too-large` or `file-not-regular` */
  read(): Promise<Uint8Array>;
}

/**
 * Finds the files in folders, in sorted order, without opening any. Single files may be given too: their folder is the
 * one they stand in. Links to folders are not followed, links to files only within the folder.
 *
 * @param missing what a given path that is not there is called: where files are asked for, nobody looks for a folder
 * @throws IngestError `missing` for a given path that is not there, `folder-unreadable` for a folder that may not be read
 */
export async function* readFiles(
  paths: string[],
  missing: "folder-unreadable" | "file-unreadable" = "folder-unreadable",
): AsyncGenerator<FoundFile | RefusedFile> {
  const seen = new Set<string>();
  for (const path of paths) {
    const { real, isFolder } = await resolveGiven(path, missing);
    if (seen.has(real)) continue;
    seen.add(real);
    if (isFolder) yield* walkFolder({ name: path, file: "", root: real });
    else yield await examine({ name: path, file: basename(real).normalize("NFC"), root: dirname(real) }, real);
  }
}

/** The folder of a given path: itself, or the one that a given file stands in. Links resolved. */
export async function findFolder(path: string): Promise<string> {
  const { real, isFolder } = await resolveGiven(path, "folder-unreadable");
  return isFolder ? real : dirname(real);
}

async function resolveGiven(path: string, missing: IngestErrorCode): Promise<{ real: string; isFolder: boolean }> {
  try {
    const real = await realpath(resolve(path));
    return { real, isFolder: (await stat(real)).isDirectory() };
  } catch (cause) {
    throw new IngestError(
      missing,
      `${path} can't be read: ${explain(cause)}.`,
      "Give a folder of articles, or articles, that exist and that you may read.",
      { cause },
    );
  }
}

async function* walkFolder(folder: FileName): AsyncGenerator<FoundFile | RefusedFile> {
  const path = join(folder.root, folder.file);
  let entries: Dirent[];
  try {
    entries = await readdir(path, { withFileTypes: true });
  } catch (cause) {
    if (folder.file === "") throw unreadable("folder-unreadable", folder.name, cause);
    yield { ...folder, isFolder: true, error: unreadable("file-unreadable", folder.name, cause) };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  const names = new Set(entries.map(({ name }) => name));
  for (const entry of entries) {
    if (entry.isDirectory() && isPageFolder(entry.name, names)) continue;
    if (isHidden(entry.name) || isCompanion(entry.name)) continue;
    const file = folder.file === "" ? entry.name : `${folder.file}/${entry.name}`;
    const found = { name: join(folder.name, entry.name), file, root: folder.root };
    // A list of web addresses whose pages were fetched into the folder beside it is no article.
    if (!entry.isDirectory() && (await hasPages(join(path, entry.name)))) continue;
    if (entry.isDirectory()) yield* walkFolder(found);
    else yield await examine({ ...found, file: file.normalize("NFC") }, join(path, entry.name));
  }
}

/** Whether pages were fetched for a list of this name. Programs write other things that are called `.pages`. */
async function hasPages(list: string): Promise<boolean> {
  if (!LIST_NAMES.has(extname(list).toLowerCase())) return false;
  const record = await lstat(join(pagesFolder(list), RECORD_NAME)).catch(() => null);
  return record !== null;
}

/**
 * Browsers save the pictures and scripts of `Page.html` in a folder beside it, whose name ends in their language's word for files.
 * @param names what stands beside the folder
 */
export function isPageFolder(folder: string, names: Set<string>): boolean {
  const base = /^(.+)[_-](?:files|dateien|fichiers|archivos|dosyalar|file|bestanden|arquivos|pliki|files_\d+)$/iu.exec(
    folder,
  )?.[1];
  return base !== undefined && (names.has(`${base}.html`) || names.has(`${base}.htm`));
}

async function examine(found: FileName, path: string): Promise<FoundFile | RefusedFile> {
  try {
    const kind = findContainerKind(path);
    const real = await checkRegularFile(found, path, kind === null ? MAX_FILE_BYTES : MAX_CONTAINER_BYTES);
    if (kind === null) checkExtension(found.name);
    return { ...found, kind, path: real, read: () => readRegularFile(found.name, real) };
  } catch (error) {
    if (error instanceof IngestError) return { ...found, isFolder: false, error };
    throw error;
  }
}

/** @throws IngestError `format-unsupported` for a name that no reader is for */
export function checkExtension(name: string): void {
  if (!EXTENSIONS.includes(extname(name).toLowerCase())) throw refuseFormat(name);
}

/** The real path of a regular file within its folder. Opens nothing: a FIFO would wait for ever. */
async function checkRegularFile({ name, root }: FileName, path: string, limit = MAX_FILE_BYTES): Promise<string> {
  try {
    let status = await lstat(path);
    let real = path;
    if (status.isSymbolicLink()) {
      real = await realpath(path);
      const inside = relative(root, real);
      if (inside === ".." || inside.startsWith(`..${sep}`) || isAbsolute(inside)) {
        throw new IngestError(
          "file-outside-folder",
          `${name} is a link to ${real}, outside of the folder.`,
          "Copy the file into the folder, or give its own folder too.",
        );
      }
      status = await stat(real);
    }
    if (status.isDirectory()) throw notRegular(name, "a link to a folder; such links are not followed");
    if (!status.isFile()) throw notRegular(name, "not a regular file, but a pipe, socket or device");
    if (status.size > limit) throw tooLarge(name, status.size, limit);
    return real;
  } catch (error) {
    throw error instanceof IngestError ? error : unreadable("file-unreadable", name, error);
  }
}

/** Reads a file that was checked. */
async function readRegularFile(name: string, path: string): Promise<Uint8Array> {
  try {
    await using handle = await openRegularFile(name, path, MAX_FILE_BYTES);
    return await handle.readFile();
  } catch (error) {
    throw error instanceof IngestError ? error : unreadable("file-unreadable", name, error);
  }
}

/**
 * Opens a file that was checked. What took its place since then is neither waited for nor followed elsewhere.
 *
 * @param limit bytes
 * @throws IngestError `file-unreadable`, `file-too-large` or `file-not-regular`
 */
export async function openRegularFile(name: string, path: string, limit: number): Promise<FileHandle> {
  // Windows has neither flag.
  const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
  let handle: FileHandle | undefined;
  try {
    handle = await open(path, flags);
    const status = await handle.stat();
    if (!status.isFile()) throw notRegular(name, "not a regular file any more");
    if (status.size > limit) throw tooLarge(name, status.size, limit);
    return handle;
  } catch (error) {
    await handle?.close();
    throw error instanceof IngestError ? error : unreadable("file-unreadable", name, error);
  }
}

/**
 * Reads a file that accompanies articles, such as `topics.yml`, by the same rules; null when there is none.
 * @throws IngestError as `FoundFile.read`, and `file-outside-folder`
 */
export async function readCompanion(root: string, path: string): Promise<Uint8Array | null> {
  const exists = await lstat(path).catch(() => null);
  if (!exists) return null;
  const real = await checkRegularFile({ name: path, file: relative(root, path), root }, path);
  return readRegularFile(path, real);
}

/** The refusal of what the file system does not give. */
export function unreadable(code: IngestErrorCode, name: string, cause: unknown): IngestError {
  return new IngestError(code, `${name} can't be read: ${explain(cause)}.`, "Check that it exists and may be read.", {
    cause,
  });
}

function notRegular(name: string, what: string): IngestError {
  return new IngestError("file-not-regular", `${name} is ${what}.`, "Put the file itself into the folder.");
}

/** The refusal of a file that has more bytes than are allowed. */
export function tooLarge(name: string, bytes: number, limit: number): IngestError {
  const megabytes = (count: number): string => Math.ceil(count / 1024 / 1024).toLocaleString("en");
  return new IngestError(
    "file-too-large",
    `${name} has ${megabytes(bytes)} MB; ${megabytes(limit)} are allowed.`,
    "Split it into one file an article.",
  );
}

const REASONS: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "permission denied",
  EPERM: "permission denied",
  ELOOP: "its links go in a circle",
  ENOTDIR: "a part of its path is not a folder",
  ENAMETOOLONG: "its name is too long",
};

function explain(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return REASONS[code ?? ""] ?? message;
}
