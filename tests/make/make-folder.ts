import { mkdir, mkdtemp, realpath, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";

/** A folder of these files, by their paths in it, that is gone when the test is over. */
export async function makeFolder(files: Record<string, string | Uint8Array> = {}): Promise<string> {
  // Where the system's own folder is a link, messages name what it leads to.
  const folder = await mkdtemp(join(await realpath(tmpdir()), "verbatim-test-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) await addFile(folder, path, content);
  return folder;
}

/** Puts a file into a folder, with the folders around it; whole at once, so that nobody who follows the folder reads a part of it. */
export async function addFile(folder: string, path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  const part = await mkdtemp(join(await realpath(tmpdir()), "verbatim-part-"));
  await writeFile(join(part, "file"), content);
  await rename(join(part, "file"), join(folder, path));
  await rm(part, { recursive: true });
}
