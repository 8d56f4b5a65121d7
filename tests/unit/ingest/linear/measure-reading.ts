import { Worker } from "node:worker_threads";
import { watchWork } from "#ingest/update/reading/watch-work.ts";

/** What to read: positions of a slot and of one of its fillers, and how many characters of it. */
export interface Order {
  slot: number;
  filler: number;
  size: number;
}

/** Measures reading in a thread of its own, which is ended where it takes too long. */
export class ReadingMeter {
  readonly #limit: number;
  #worker: Worker | null = null;

  /** @param limit milliseconds of CPU time; what takes more has taken no end of it */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Milliseconds of CPU time that it takes to read a file; Infinity beyond the limit. */
  measure(order: Order): Promise<number> {
    this.#worker ??= new Worker(new URL("./measure-worker.ts", import.meta.url));
    const worker = this.#worker;
    return new Promise((resolve, reject) => {
      let leave = () => {};
      const end = (): void => {
        leave();
        worker.removeAllListeners("message").removeAllListeners("error");
      };
      const limits = { milliseconds: this.#limit, standstillMs: this.#limit, megabytes: 2000, lookMs: 100 };
      const stop = (): void => {
        end();
        this.#worker = null;
        void worker.terminate();
        resolve(Number.POSITIVE_INFINITY);
      };
      worker.on("message", (said: { began: number } | { milliseconds: number }) => {
        if ("began" in said) leave = watchWork(worker, said.began, limits, stop);
        else {
          end();
          resolve(said.milliseconds);
        }
      });
      worker.on("error", (error) => {
        end();
        this.#worker = null;
        reject(error);
      });
      worker.postMessage(order);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
  }
}
