import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import type { Card } from "./card.ts";
import type { Drawn } from "./card-worker.ts";

/** CPU time of the thread, in milliseconds, within one card; most take a tenth of a second. */
const MOST_CPU_MS = 5000;
/** Between looks at it, in milliseconds. */
const LOOK_MS = 500;

/** Where the worker's source lies. Node runs it as it is, so it must not be bundled (as with the engine's, search/threads/calling-thread.ts). */
function findWorker(): string {
  const inProject = join(/* turbopackIgnore: true */ process.cwd(), "app", "preview-image", "card-worker.ts");
  return existsSync(inProject) ? inProject : join(import.meta.dirname, "card-worker.ts");
}

async function readCpu(worker: Worker): Promise<number> {
  const { user, system } = await worker.cpuUsage();
  return (user + system) / 1000;
}

/** A card that no thread is to be given again. */
export class CardTooDear extends Error {}

/** A thread that draws cards, one at a time. It is started with the first, and replaced when one takes too long or ends it. */
export class DrawingThread {
  private worker: Worker | null = null;
  private readonly source: string;

  /** @param source the thread's, which answers a card with `Drawn` */
  constructor(source: string = findWorker()) {
    this.source = source;
  }

  /**
   * The image of a card. Not to be called again before it has settled.
   * @throws CardTooDear when it took more CPU time than a card may; another Error when it can't be drawn
   */
  async draw(card: Card): Promise<Uint8Array> {
    this.worker ??= this.open();
    const { worker } = this;
    worker.ref();
    let watch: NodeJS.Timeout | undefined;
    let leave = () => {};
    try {
      return await new Promise((resolve, reject) => {
        const take = (drawn: Drawn) => {
          if ("image" in drawn) resolve(drawn.image);
          else reject(new Error(drawn.fault));
        };
        const end = () => reject(new Error("The thread ended over a card."));
        worker.on("message", take).on("error", reject).on("exit", end);
        leave = () => worker.off("message", take).off("error", reject).off("exit", end);
        let first: number | null = null;
        watch = setInterval(async () => {
          // One that has ended says so by itself.
          const used = await readCpu(worker).catch(() => 0);
          first ??= used;
          if (used - first < MOST_CPU_MS) return;
          this.worker = null;
          reject(new CardTooDear("A card took too long to draw."));
          void worker.terminate();
        }, LOOK_MS);
        worker.postMessage(card);
      });
    } finally {
      clearInterval(watch);
      leave();
      worker.unref();
    }
  }

  private open(): Worker {
    const worker = new Worker(this.source);
    const forget = () => {
      if (this.worker === worker) this.worker = null;
    };
    // It may end between two cards too, and without an error.
    return worker.on("error", forget).on("exit", forget);
  }
}
