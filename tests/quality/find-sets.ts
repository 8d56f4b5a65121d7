import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Kinds of sets, by the folder they stand in; `.jsonl` sets are files and the others folders. */
export const SET_KINDS = ["extraction", "quotes", "relevance", "topics", "scale"] as const;
type SetKind = (typeof SET_KINDS)[number];

/** One set of the corpora. */
export interface FoundSet {
  kind: SetKind;
  /** `extraction/fundus-a`: as the table names it. */
  name: string;
  /** Its folder, or its file. */
  path: string;
}

/** Finds every set under a folder, in a fixed order. Folders that are not there have none. */
export async function findSets(root: string): Promise<FoundSet[]> {
  const sets: FoundSet[] = [];
  for (const kind of SET_KINDS) {
    const entries = await readdir(join(root, kind), { withFileTypes: true }).catch(() => []);
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      const isFolder = kind === "extraction" || kind === "relevance";
      if (entry.name.startsWith(".") || entry.isDirectory() !== isFolder) continue;
      if (!isFolder && !/\.jsonl(?:\.gz)?$/.test(entry.name)) continue;
      const name = `${kind}/${entry.name.replace(/\.jsonl(?:\.gz)?$/, "")}`;
      sets.push({ kind, name, path: join(root, kind, entry.name) });
    }
  }
  return sets;
}
