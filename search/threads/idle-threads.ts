import type { Worker } from "node:worker_threads";

/**
 * Threads that are done with their work and can be given other work, by kind. Starting one takes tenths of a second, most of it for
 * reading and compiling its source; and V8 13 has been seen to abort the whole program where threads end while others work
 * (nodejs/node#64500, "jit_page.has_value()").
 */
const idle = new Map<string, Set<Worker>>();

/** An idle thread of a kind, without listeners and as new to its taker, else a new one. */
export function takeThread(kind: string, start: () => Worker): Worker {
  const [worker] = idle.get(kind) ?? [];
  if (!worker) return start();
  idle.get(kind)?.delete(worker);
  return worker.removeAllListeners("error");
}

/** Keeps a thread that has let go of everything for whoever takes it next. It keeps no program from ending. */
export function keepThread(kind: string, worker: Worker): void {
  const kept = idle.get(kind) ?? new Set();
  idle.set(kind, kept.add(worker));
  // One kind at a time: Node's own listeners start and stop the thread's messages.
  worker.removeAllListeners("message").removeAllListeners("error");
  worker.on("error", () => kept.delete(worker));
  worker.unref();
}

/** Ends the idle threads of a kind, and frees what they hold. */
export async function endThreads(kind: string): Promise<void> {
  const kept = [...(idle.get(kind) ?? [])];
  idle.delete(kind);
  await Promise.all(kept.map((worker) => worker.terminate()));
}
