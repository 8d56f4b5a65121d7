/** What a wait ended with. */
export type WaitOutcome = "changed" | "retry" | "stopped";

/** Changes that were told, gathered until things are quiet: who saves a file, or copies a hundred, tells many. */
export class Changes {
  readonly #quietMs: number;
  readonly #longestMs: number;
  #isDirty = false;
  #wake: () => void = () => {};

  /**
   * @param quietMs how long nothing must have changed
   * @param longestMs a folder that is never quiet is read after so long
   */
  constructor(quietMs: number, longestMs: number) {
    this.#quietMs = quietMs;
    this.#longestMs = longestMs;
  }

  /** Something changed. Counts also while nobody waits. */
  readonly tell = (): void => {
    this.#isDirty = true;
    this.#wake();
  };

  /**
   * Waits for a change and for the quiet after it.
   *
   * @param retryMs resolves after so long even without a change; null to wait for ever
   */
  wait(signal: AbortSignal, retryMs: number | null): Promise<WaitOutcome> {
    return new Promise((resolve) => {
      const timers: { quiet?: NodeJS.Timeout; longest?: NodeJS.Timeout; retry?: NodeJS.Timeout } = {};
      const end = (outcome: WaitOutcome): void => {
        for (const timer of Object.values(timers)) clearTimeout(timer);
        signal.removeEventListener("abort", stop);
        this.#wake = () => {};
        if (outcome === "changed") this.#isDirty = false;
        resolve(outcome);
      };
      const stop = () => end("stopped");
      if (signal.aborted) return stop();
      signal.addEventListener("abort", stop);
      this.#wake = () => {
        clearTimeout(timers.quiet);
        timers.quiet = setTimeout(() => end("changed"), this.#quietMs);
        timers.longest ??= setTimeout(() => end("changed"), this.#longestMs);
      };
      if (retryMs !== null) timers.retry = setTimeout(() => end("retry"), retryMs);
      // What was told while an ingest ran.
      if (this.#isDirty) this.#wake();
    });
  }
}
