import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";

/** Threads of a kind can stand in for each other. */
export interface ThreadKind {
  /** Path of the thread's file from the project's folder. */
  source: string;
  /** Of V8's heap, after which the thread is ended; V8's own limit by default. */
  megabytes?: number | undefined;
}

/**
 * Threads that are done with their work and can be given other work. Starting one takes tenths of a second, most of it for reading and
 * compiling its source; and V8 13 has been seen to abort the whole program where threads end while others work (nodejs/node#64500,
 * "jit_page.has_value()").
 */
const idle = new Map<Worker, ThreadKind>();

/**
 * Where a thread's source lies. Node runs it as it is, so it must not be bundled: the path is put together at run time, from the project's folder
 * (where a bundled server runs), else from this file's.
 */
function findSource(path: string): string {
  const inProject = join(/* turbopackIgnore: true */ process.cwd(), path);
  return existsSync(inProject) ? inProject : join(import.meta.dirname, "../..", path);
}

/** An idle thread of a kind, without listeners and as new to its taker, else a new one. */
export function takeThread({ source, megabytes }: ThreadKind): Worker {
  for (const [worker, kind] of idle) {
    if (kind.source !== source || kind.megabytes !== megabytes) continue;
    idle.delete(worker);
    return worker.removeAllListeners("error");
  }
  const options = megabytes === undefined ? {} : { resourceLimits: { maxOldGenerationSizeMb: megabytes } };
  return new Worker(findSource(source), options);
}

/** Keeps a thread that has let go of everything for whoever takes it next. It keeps no program from ending. */
export function keepThread(kind: ThreadKind, worker: Worker): void {
  idle.set(worker, kind);
  // One kind at a time: Node's own listeners start and stop the thread's messages.
  worker.removeAllListeners("message").removeAllListeners("error");
  worker.on("error", () => idle.delete(worker));
  worker.unref();
}

/** Ends the idle threads of a source, and frees what they hold. */
export async function endThreads(source: string): Promise<void> {
  const ended = [...idle].filter(([, kind]) => kind.source === source).map(([worker]) => worker);
  for (const worker of ended) idle.delete(worker);
  await Promise.all(ended.map((worker) => worker.terminate()));
}
