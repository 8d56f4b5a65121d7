import { type FileHandle, mkdir, mkdtemp, open, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import type { Article } from "#search/article.ts";
import { SearchError } from "#search/errors.ts";

/** Articles stay in memory up to so many characters; the others wait in a file. */
const KEPT_CHARACTERS = 16_000_000;

/** Where an article waits: in memory, or at a place of the file. */
export type Spooled = { article: Article } | { offset: number; length: number };

/**
 * Where articles wait from when they were read until the engine takes them, so that none is read twice and what was compared
 * is what is indexed. The file has no name: it is gone with the program, however that ends.
 */
export class ArticleSpool {
  readonly #folder: string;
  #file: Promise<FileHandle> | null = null;
  #remove = async (): Promise<void> => {};
  #length = 0;
  #characters = 0;

  /** @param folder where the file is made, if one is needed; the system's folder for such files when it can't be there */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @throws SearchError `disk-full` */
  async put(article: Article): Promise<Spooled> {
    const characters = article.paragraphs.reduce((sum, { text }) => sum + text.length, 0);
    if (this.#characters + characters <= KEPT_CHARACTERS) {
      this.#characters += characters;
      return { article };
    }
    const bytes = serialize(article);
    const place = { offset: this.#length, length: bytes.length };
    this.#length += bytes.length;
    try {
      this.#file ??= this.#open();
      const { bytesWritten } = await (await this.#file).write(bytes, 0, bytes.length, place.offset);
      if (bytesWritten < bytes.length) throw new Error("no more could be written");
      return place;
    } catch (cause) {
      throw new SearchError(
        "disk-full",
        `The articles that were read can't be kept until they are indexed: ${(cause as Error).message}.`,
        "Nothing was changed. Free space and ingest again.",
        { cause },
      );
    }
  }

  async take(spooled: Spooled): Promise<Article> {
    if ("article" in spooled) return spooled.article;
    const bytes = Buffer.alloc(spooled.length);
    await (await this.#file)?.read(bytes, 0, bytes.length, spooled.offset);
    return deserialize(bytes) as Article;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const file = await this.#file?.catch(() => null);
    await file?.close();
    await this.#remove();
  }

  async #open(): Promise<FileHandle> {
    const made = await mkdir(this.#folder, { recursive: true })
      .then(() => mkdtemp(join(this.#folder, "ingest-")))
      .catch(() => mkdtemp(join(tmpdir(), "verbatim-ingest-")));
    this.#remove = () => rm(made, { recursive: true, force: true });
    const handle = await open(join(made, "articles"), "wx+", 0o600);
    // Windows removes no file that is open: there it goes when it is closed.
    await this.#remove().catch(() => {});
    return handle;
  }
}
