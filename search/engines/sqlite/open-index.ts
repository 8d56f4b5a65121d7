import { statSync } from "node:fs";
import type { DatabaseSync } from "node:sqlite";
import { explainError, openToRead } from "./open-database.ts";
import { IndexSearcher } from "./search-index.ts";

interface Opened {
  searcher: IndexSearcher;
  db: DatabaseSync;
  inode: number;
}

/** An index that is opened with the first question, and again when its file was replaced or an attempt failed. Synchronous. */
export class OpenIndex {
  readonly #file: string;
  #opened: Opened | null = null;

  /** @param file its absolute path */
  constructor(file: string) {
    this.#file = file;
  }

  /** @throws SearchError those of opening it, and of reading what is damaged; what `ask` throws */
  read<T>(ask: (index: Opened) => T): T {
    try {
      return ask(this.#open());
    } catch (error) {
      throw explainError(error, this.#file);
    }
  }

  close(): void {
    this.#opened?.db.close();
    this.#opened = null;
  }

  #open(): Opened {
    const inode = statSync(this.#file, { throwIfNoEntry: false })?.ino ?? 0;
    if (this.#opened && this.#opened.inode !== inode) this.close();
    if (!this.#opened) {
      const db = openToRead(this.#file);
      this.#opened = { searcher: new IndexSearcher(db), db, inode };
    }
    return this.#opened;
  }
}
