import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** SHA-256 of the files in these folders, of these single files (a missing one counts as empty) and of Node's version. */
export async function hashSources(root: string, folders: string[], singles: string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const files = [...singles];
  for (const folder of folders) {
    const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
    for (const entry of entries)
      if (entry.isFile()) files.push(join(entry.parentPath, entry.name).slice(root.length + 1));
  }
  for (const file of files.sort()) {
    const content = await readFile(join(root, file)).catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw error;
    });
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}
