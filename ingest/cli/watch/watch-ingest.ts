import { SearchError } from "#search/errors.ts";
import { IngestError } from "../../report/errors.ts";
import type { IngestReport } from "../../report/report.ts";
import type { Terminal } from "../command.ts";
import { formatRefusals } from "../format-report.ts";
import { type IngestOrder, runIngest } from "../run-ingest.ts";
import { Changes } from "./changes.ts";
import { FolderWatcher } from "./folder-watcher.ts";

/** Programs save a file within some milliseconds, browsers a page within some hundred. */
const QUIET_MS = 500;
const LONGEST_MS = 30_000;
/** An engine that is down comes back without any change in the folder. */
const RETRY_MS = 30_000;

/** How a folder is followed. */
export interface WatchOptions {
  /** Ends it: at once between two ingests, after the one that runs. */
  signal: AbortSignal;
  /** How long nothing must have changed before an ingest begins, in milliseconds. */
  quietMs?: number;
  /** Tells the first ingest as the command without --watch does, and stops at what is wrong with it. */
  onFirst?: (report: IngestReport) => void;
  /** The ingest that was just done and told, where there was one. */
  told?: IngestReport | null;
}

/**
 * Ingests, waits for changes, and ingests again, until it is stopped. What goes wrong is told once, and the next change (or half a minute,
 * where the engine failed) is another try.
 *
 * @throws IngestError of the first ingest, when `onFirst` is given; `watch-failed` at any time
 */
export async function watchIngest(order: IngestOrder, terminal: Terminal, options: WatchOptions): Promise<void> {
  const { signal, quietMs = QUIET_MS } = options;
  const changes = new Changes(quietMs, LONGEST_MS);
  const watcher = new FolderWatcher(order.paths, order.settings.dataDir, changes.tell);
  const rounds = new Rounds(order, terminal, options.told ?? null);
  try {
    await watcher.open();
    let retryMs = await rounds.ingest(options.onFirst);
    terminal.tell("Watching for changes; Ctrl-C stops.");
    while ((await changes.wait(signal, retryMs)) !== "stopped") {
      await watcher.open();
      retryMs = await rounds.ingest();
    }
  } finally {
    watcher.close();
  }
}

class Rounds {
  readonly #order: IngestOrder;
  readonly #terminal: Terminal;
  /** What was told last of what is wrong; it is not repeated with each change elsewhere. */
  #toldRefusals = new Set<string>();
  #toldFailure = "";
  /** Right after an ingest that was told, nothing needs to be said of what is the same. */
  #isQuiet = false;

  constructor(order: IngestOrder, terminal: Terminal, told: IngestReport | null) {
    // A change in a folder is no reason to bother hosts again that refused a page.
    this.#order = { ...order, refusedBefore: new Map() };
    this.#terminal = terminal;
    if (told) this.#remember(told);
    this.#isQuiet = told !== null;
  }

  /** Returns after how many milliseconds to try again without a change; null for never. */
  async ingest(onFirst?: (report: IngestReport) => void): Promise<number | null> {
    try {
      const report = await runIngest(this.#order, this.#terminal);
      if (onFirst) {
        onFirst(report);
        this.#remember(report);
      } else this.#tell(report);
      this.#isQuiet = false;
      return null;
    } catch (error) {
      const isEngine = error instanceof SearchError;
      if (!(isEngine || (error instanceof IngestError && !onFirst))) throw error;
      this.#fail(error);
      return isEngine ? RETRY_MS : null;
    }
  }

  #tell(report: IngestReport): void {
    if (report.failure) {
      this.#fail(report.failure);
      return;
    }
    for (const line of formatRefusals(report)) if (!this.#toldRefusals.has(line)) this.#terminal.tell(line);
    this.#remember(report);
    const { added, changed, removed } = report.articles;
    if (this.#isQuiet && added + changed + removed === 0) return;
    const kept = report.kept.length > 0 ? `, ${report.kept.length} kept as indexed before` : "";
    const counts = `${added} added, ${changed} changed, ${removed} removed, ${report.refused.length} refused${kept}`;
    this.#terminal.print(`${new Date().toTimeString().slice(0, 8)}  ${counts}`);
  }

  #remember(report: IngestReport): void {
    this.#toldRefusals = new Set(formatRefusals(report));
    this.#toldFailure = report.failure?.message ?? "";
  }

  #fail({ message, action, code }: { message: string; action: string; code: string }): void {
    if (message === this.#toldFailure) return;
    this.#toldFailure = message;
    this.#terminal.tell(`${new Date().toTimeString().slice(0, 8)}  ${message} ${action} [${code}]`);
  }
}
