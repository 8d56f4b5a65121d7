import type { IngestErrorCode } from "../report/errors.ts";
import { makeArticleId } from "../understand/metadata/make-article-id.ts";
import type { Fields } from "../understand/metadata/read-fields.ts";

/** A file that was refused, with what tells which article it held when it was last read. */
export interface RefusedArticle {
  /** Path in its folder. */
  file: string;
  code: IngestErrorCode;
  /** Whether it may have held any article: a folder, or an archive. */
  isFolder: boolean;
  /** What the ids of all that it may have held begin with; null for a single article. */
  prefix: string | null;
  /** The ids it may have had, by `guessIds`. */
  ids: string[];
}

const FRONT_MATTER_BYTES = 4096;
const STATED_ID = /^id:[ \t]*["']?([a-z0-9][a-z0-9-]{0,99})["']?[ \t]*\r?$/m;

/** The ids that a file which can't be understood may have: as front matter, a sidecar or the path would give it. */
export function guessIds(file: string, bytes: Uint8Array | null, sidecarFields: Fields[]): string[] {
  const start = Buffer.from(bytes?.subarray(0, FRONT_MATTER_BYTES) ?? []).toString("latin1");
  const stated = start.includes("---") ? STATED_ID.exec(start)?.[1] : undefined;
  return [
    ...(stated === undefined ? [] : [stated]),
    ...sidecarFields.flatMap(({ facts }) => facts.id ?? []),
    makeArticleId(file),
  ];
}

/** These were never articles, or their article is there by another file. */
const NEVER_KEPT: IngestErrorCode[] = ["format-unsupported", "article-duplicate"];

/**
 * Which of the articles that no file accounts for stay in the index: those whose file was refused this time. Where a file
 * or folder could not be read at all and might be any of them, all stay, since what was not seen was not removed.
 */
export function keepArticles(indexed: ReadonlySet<string>, missing: string[], refused: RefusedArticle[]): string[] {
  const kept = new Set<string>();
  const prefixes = new Set<string>();
  for (const { code, isFolder, prefix, ids } of refused) {
    // A table or feed of this name was read before, if anything of it is indexed.
    if (NEVER_KEPT.includes(code) && prefix === null) continue;
    const known = ids.filter((id) => indexed.has(id));
    if (prefix !== null) {
      prefixes.add(prefix);
      continue;
    }
    if (isFolder || (code === "file-unreadable" && known.length === 0)) return missing;
    for (const id of known) kept.add(id);
  }
  return missing.filter((id) => kept.has(id) || [...prefixes].some((prefix) => id.startsWith(prefix)));
}
