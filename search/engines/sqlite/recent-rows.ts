/** Rows, and letters of what was asked for them, that are kept at most: 16 MiB. */
const MOST_KEPT = 4_000_000;

const sizeOf = (asked: string, rows: Uint32Array): number => asked.length + rows.length;

/** Matching rows by what was asked, least recently used first. Filters, pages and sorts of the same words then cost no FTS5. */
export class RecentRows {
  readonly #lists = new Map<string, Uint32Array>();
  #size = 0;

  get(asked: string): Uint32Array | undefined {
    const rows = this.#lists.get(asked);
    if (rows) {
      this.#lists.delete(asked);
      this.#lists.set(asked, rows);
    }
    return rows;
  }

  add(asked: string, rows: Uint32Array): void {
    this.#lists.set(asked, rows);
    this.#size += sizeOf(asked, rows);
    for (const [oldest, list] of this.#lists) {
      if (this.#size <= MOST_KEPT) break;
      this.#lists.delete(oldest);
      this.#size -= sizeOf(oldest, list);
    }
  }
}
