import { createHash } from "node:crypto";
import { appendFile, mkdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { foldWord } from "#search/words/tokenize.ts";
import { IngestError } from "../report/errors.ts";
import type { FetchedPage } from "./fetch-page.ts";
import { type FetchedRow, RECORD_NAME, readRecord } from "./fetched-record.ts";

const NAME_LENGTH = 80;
const HASH_LENGTH = 8;

/**
 * The name of a page's file without its extension: readable, and the same for ever, since the article's id comes from it. Depends on
 * the listed URL alone.
 */
export function namePage(url: URL): string {
  const words = `${url.host.replace(/^www\./, "")} ${decodePath(url.pathname.replace(/\.(?:html?|php|aspx?)$/i, ""))}`;
  const folded = words
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map((word) => foldWord(word).replace(/[^a-z0-9]+/g, ""))
    .filter((word) => word !== "")
    .join("-");
  const hash = createHash("sha256").update(url.href).digest("hex").slice(0, HASH_LENGTH);
  return `${folded.slice(0, NAME_LENGTH).replace(/-+$/, "")}-${hash}`;
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The pages that were fetched for one list, in a folder beside it, as they were served. */
export class PageFolder {
  readonly path: string;
  readonly #rows: Map<string, FetchedRow>;

  private constructor(path: string, rows: Map<string, FetchedRow>) {
    this.path = path;
    this.#rows = rows;
  }

  /**
   * Reads the record of a folder that may not be there yet.
   * @throws IngestError `pages-unwritable`
   */
  static async open(path: string): Promise<PageFolder> {
    const text = await readFile(join(path, RECORD_NAME), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT") return "";
      throw unusable(path, error);
    });
    return new PageFolder(path, new Map(readRecord(text).map((row) => [row.url, row])));
  }

  /** The path of the page of this URL; null when it was not fetched, or its file is gone. */
  async find(url: URL): Promise<string | null> {
    const row = this.#rows.get(url.href);
    if (!row) return null;
    const path = join(this.path, row.file);
    return (await stat(path).catch(() => null))?.isFile() ? path : null;
  }

  /**
   * Keeps a page: its bytes first, then its row, so that what is killed in between is fetched again. Returns the path.
   * @throws IngestError `pages-unwritable`
   */
  async add(url: URL, page: FetchedPage, now: number): Promise<string> {
    const { finalUrl, contentType, extension, body } = page;
    const file = namePage(url) + extension;
    const path = join(this.path, file);
    // Hidden, so that what a killed fetch leaves is never taken for a page.
    const part = join(this.path, `.${file}.part`);
    const row: FetchedRow = { file, url: url.href, finalUrl, contentType, fetchedAt: new Date(now).toISOString() };
    try {
      await mkdir(this.path, { recursive: true });
      await writeFile(part, body);
      await rename(part, path);
      // Begins with a line end, too: the line before may have been cut off.
      await appendFile(join(this.path, RECORD_NAME), `\n${JSON.stringify(row)}\n`);
      const before = this.#rows.get(url.href);
      if (before && before.file !== file) await rm(join(this.path, before.file), { force: true });
    } catch (cause) {
      await rm(part, { force: true }).catch(() => {});
      throw unusable(path, cause);
    }
    this.#rows.set(url.href, row);
    return path;
  }
}

function unusable(path: string, cause: unknown): IngestError {
  return new IngestError(
    "pages-unwritable",
    `${path} can't be used: ${(cause as Error).message}.`,
    "Put the list into a folder that you may write to, with room for its pages.",
    { cause },
  );
}
