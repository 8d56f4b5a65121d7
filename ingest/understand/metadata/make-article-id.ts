import { createHash } from "node:crypto";
import { foldWord } from "#search/words/tokenize.ts";

const MAX_ID_LENGTH = 100;
const HASH_LENGTH = 8;

/** Stands for the `/` of a path, and for nothing else: a name that has it itself gets a hash. */
const FOLDER_MARK = "--";

/** The path in its folder, cut to what an id may have. */
function foldPath(path: string): string {
  return path
    .split("/")
    .map((part) =>
      part
        .split(/[^\p{L}\p{N}\p{M}]+/u)
        .map(foldWord)
        .join(" "),
    )
    .map((part) => part.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, ""))
    .join(FOLDER_MARK);
}

/**
 * The id of an article that names none, from its file's path in the folder: `2016/talks.md` is `2016--talks`. Where
 * folding or cutting loses something, a hash of the path keeps two files apart: `Talks 1.md` is `talks-1-` and 8 digits.
 * Depends on nothing but the path. Files that differ only in their extension have one id.
 *
 * @param file path with `/`, NFC
 */
export function makeArticleId(file: string): string {
  const path = file.replace(/\.[^./]*$/, "");
  const folded = foldPath(path);
  if (folded.length <= MAX_ID_LENGTH && folded.replaceAll(FOLDER_MARK, "/") === path) return folded;
  const hash = createHash("sha256").update(path).digest("hex").slice(0, HASH_LENGTH);
  const kept = folded.slice(0, MAX_ID_LENGTH - HASH_LENGTH - 1).replace(/^-+|-+$/g, "");
  return kept === "" ? `article-${hash}` : `${kept}-${hash}`;
}

/** What the ids of a container's entries begin with that get them from its path: `export-csv--`. */
export function makeIdPrefix(file: string): string {
  return `${foldPath(file)}${FOLDER_MARK}`
    .slice(0, MAX_ID_LENGTH - HASH_LENGTH - 1)
    .replace(/-+$/, (end) => end.slice(0, 2));
}
