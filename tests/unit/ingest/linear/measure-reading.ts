import { watchWork } from "#ingest/update/reading/watch-work.ts";
import { CallingThread } from "#search/threads/calling-thread.ts";

/** What to read: positions of a slot and of one of its fillers, and how many characters of it. */
export interface Order {
  slot: number;
  filler: number;
  size: number;
}

/** What the thread can be asked: to make a file, and to read it. */
interface MeasuringCalls {
  prepare: { args: [order: Order]; answer: undefined };
  read: { args: []; answer: number };
}

/** Measures reading in a thread of its own, which is ended where it takes too long. */
export class ReadingMeter {
  readonly #limit: number;
  #thread: CallingThread<MeasuringCalls> | null = null;

  /** @param limit milliseconds of CPU time; what takes more has taken no end of it */
  constructor(limit: number) {
    this.#limit = limit;
  }

  /** Milliseconds of CPU time that it takes to read a file; Infinity beyond the limit. */
  async measure(order: Order): Promise<number> {
    if (!this.#thread || this.#thread.failure) {
      this.#thread = new CallingThread("tests/unit/ingest/linear/measuring-thread.ts");
    }
    const thread = this.#thread;
    const limits = { milliseconds: this.#limit, standstillMs: this.#limit, megabytes: 2000, lookMs: 100 };
    let leave = () => {};
    let isStopped = false;
    const onBegin = (cpu: number) => {
      leave = watchWork(thread, cpu, limits, () => {
        isStopped = true;
        void thread.end();
      });
    };
    try {
      await thread.call("prepare", [order]);
      return await thread.call("read", [], { onBegin });
    } catch (error) {
      if (isStopped) return Number.POSITIVE_INFINITY;
      throw error;
    } finally {
      leave();
    }
  }

  async close(): Promise<void> {
    await this.#thread?.end();
  }
}
