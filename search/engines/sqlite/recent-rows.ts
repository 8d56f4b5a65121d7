/** Rows that are kept, in numbers: 16 MiB. */
const KEPT_ROWS = 4_000_000;

/** Matching rows by what was asked, least recently used first. Filters, pages and sorts of the same words then cost no FTS5. */
export class RecentRows {
  private readonly lists = new Map<string, Uint32Array>();
  private size = 0;

  get(asked: string): Uint32Array | undefined {
    const rows = this.lists.get(asked);
    if (rows) {
      this.lists.delete(asked);
      this.lists.set(asked, rows);
    }
    return rows;
  }

  add(asked: string, rows: Uint32Array): void {
    this.lists.set(asked, rows);
    this.size += rows.length;
    for (const [oldest, list] of this.lists) {
      if (this.size <= KEPT_ROWS) break;
      this.lists.delete(oldest);
      this.size -= list.length;
    }
  }
}
