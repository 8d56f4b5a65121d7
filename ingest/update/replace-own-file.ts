import { mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { z } from "zod";

/** A larger file is none that an ingest leaves in the data folder. */
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Writes a JSON file that an ingest leaves in the data folder. The one before is replaced whole, and only if it is an ingest's too.
 *
 * @param own what such a file holds, in every version of Verbatim
 * @throws Error of the file system, or saying that the file is somebody else's and was left alone
 */
export async function replaceOwnFile(file: string, content: unknown, own: z.ZodType): Promise<void> {
  if (!(await isFree(file, own))) {
    throw new Error(
      `${file} is none of Verbatim's and was left alone. Move it, or set VERBATIM_DATA to another folder.`,
    );
  }
  const part = `${file}.${process.pid}.part`;
  await mkdir(dirname(file), { recursive: true });
  try {
    await writeFile(part, JSON.stringify(content));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

/** Whether there is nothing at a path, or nothing in it, or what an ingest wrote. */
async function isFree(file: string, own: z.ZodType): Promise<boolean> {
  const size = await stat(file).then(
    (found) => (found.isFile() ? found.size : Number.POSITIVE_INFINITY),
    () => 0,
  );
  if (size === 0 || size > MAX_BYTES) return size === 0;
  try {
    return own.safeParse(JSON.parse(await readFile(file, "utf8"))).success;
  } catch {
    return false;
  }
}
