import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { readFile, realpath, stat } from "node:fs/promises";
import { dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { replaceOwnFile } from "./replace-own-file.ts";

const schema = z.object({
  version: z.literal(1),
  /** Digest of the articles that the index then held. */
  articles: z.string(),
  paths: z.array(z.object({ path: z.string(), isFolder: z.boolean() })),
});

/** What an index was made from: the folders, files and lists that the last ingest named, absolute. */
export type IndexOrigin = z.infer<typeof schema>;

/** A note of any version. */
const anyOrigin = schema.pick({ articles: true, paths: true }).extend({ version: z.number() });

const originFile = (dataDir: string): string => join(dataDir, "indexed-from.json");

/** What the index was made from, as the ingest before noted it in the data folder; null where it did not. */
export async function readOrigin(dataDir: string): Promise<IndexOrigin | null> {
  const text = await readFile(originFile(dataDir), "utf8").catch(() => "");
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Notes what the index was made from, unless that is what the note says already. The file is replaced whole.
 *
 * @param hashes content hashes of the articles that are indexed now, by id
 * @param before what the note says
 * @throws Error as `replaceOwnFile`
 */
export async function keepOrigin(
  dataDir: string,
  given: string[],
  hashes: Map<string, string>,
  before: IndexOrigin | null,
): Promise<void> {
  const paths = await Promise.all(given.map(describePath));
  const origin: IndexOrigin = { version: 1, articles: digest(hashes), paths };
  if (isDeepStrictEqual(origin, before)) return;
  await replaceOwnFile(originFile(dataDir), origin, anyOrigin);
}

/**
 * Paths that the index was made from and that are not named now, nor within a folder that is. A file that was named by itself and is
 * gone is no such path: who lists files takes one out by deleting it.
 *
 * @returns null where nobody knows what the index was made from: another machine or an older version wrote it
 */
export async function findUnnamed(
  origin: IndexOrigin | null,
  hashes: Map<string, string>,
  given: string[],
): Promise<string[] | null> {
  if (origin?.articles !== digest(hashes)) return null;
  const named = await Promise.all(given.map(describePath));
  return origin.paths
    .filter(({ path, isFolder }) => !named.some((one) => isWithin(one.path, path)) && (isFolder || !isDeleted(path)))
    .map(({ path }) => path);
}

/** Whether an absolute path is a folder or within it. */
function isWithin(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  return inside !== ".." && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}

/** Links are resolved, so that a folder has one name. */
export async function describePath(path: string): Promise<IndexOrigin["paths"][number]> {
  const real = await realpath(resolve(path)).catch(() => resolve(path));
  const isFolder = await stat(real).then(
    (status) => status.isDirectory(),
    () => false,
  );
  return { path: real, isFolder };
}

const isDeleted = (file: string): boolean => !existsSync(file) && existsSync(dirname(file));

function digest(hashes: Map<string, string>): string {
  const hash = createHash("sha256");
  for (const [id, content] of [...hashes].sort(([a], [b]) => (a < b ? -1 : 1))) hash.update(`${id}\0${content}\n`);
  return hash.digest("hex");
}
