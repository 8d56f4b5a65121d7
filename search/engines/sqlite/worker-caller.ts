import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { SearchError } from "../../errors.ts";
import { keepThread, takeThread } from "../../idle-threads.ts";
import { type Request, type Response, unpackError } from "./messages.ts";

type CallTable = object;
type ArgsOf<C, M extends keyof C> = C[M] extends { args: infer A extends unknown[] } ? A : never;
type AnswerOf<C, M extends keyof C> = C[M] extends { answer: infer R } ? R : never;

interface Pending {
  resolve(answer: never): void;
  reject(error: unknown): void;
}

/**
 * Where a worker's source lies. Node runs it as it is, so it must not be bundled: the path is put together at run time, from the
 * project's folder (where a bundled server runs), else from this file's.
 */
function findWorker(name: string): string {
  const inProject = join(/* turbopackIgnore: true */ process.cwd(), "search", "engines", "sqlite", name);
  return existsSync(inProject) ? inProject : join(import.meta.dirname, name);
}

/**
 * Calls methods of one worker thread on one index; a crashed one is replaced with the next call. Calls are answered in order.
 */
export class WorkerCaller<C extends CallTable> {
  private readonly name: string;
  private readonly file: string;
  private worker: Worker | null = null;
  private nextId = 1;
  private readonly pending = new Map<number, Pending>();
  /** Sent one at a time, so that a call given up before its turn costs nothing. */
  private readonly queue: Request[] = [];
  private busy = false;

  /**
   * @param name file name of the worker's source
   * @param file the index
   */
  constructor(name: string, file: string) {
    this.name = name;
    this.file = file;
  }

  /** @throws SearchError as the worker threw it; the signal's reason when it is aborted first */
  call<M extends keyof C & string>(method: M, args: ArgsOf<C, M>, signal?: AbortSignal): Promise<AnswerOf<C, M>> {
    return this.send(method, args, signal) as Promise<AnswerOf<C, M>>;
  }

  private send(method: string, args: unknown[], signal?: AbortSignal): Promise<unknown> {
    if (signal?.aborted) return Promise.reject(signal.reason);
    const id = this.nextId++;
    const answer = new Promise<unknown>((resolve, reject) => {
      const giveUp = () => {
        this.pending.delete(id);
        const queued = this.queue.findIndex((request) => request.id === id);
        if (queued >= 0) this.queue.splice(queued, 1);
        reject(signal?.reason);
      };
      const settle = () => signal?.removeEventListener("abort", giveUp);
      signal?.addEventListener("abort", giveUp, { once: true });
      this.pending.set(id, {
        resolve: (value) => {
          settle();
          resolve(value);
        },
        reject: (error) => {
          settle();
          reject(error);
        },
      });
    });
    this.queue.push({ id, file: this.file, method, args });
    this.sendNext();
    return answer;
  }

  /** Lets go of the index. Calls that are not answered yet are given up, and a thread that is at work on one is ended. */
  async close(): Promise<void> {
    const worker = this.worker;
    const isAtWork = this.busy;
    this.fail(new SearchError("engine-failed", "The engine was closed.", "Open it again."));
    if (worker === null) return;
    if (isAtWork) {
      this.worker = null;
      await worker.terminate();
      return;
    }
    await this.send("close", []);
    this.worker = null;
    keepThread(this.name, worker);
  }

  private sendNext(): void {
    if (this.busy) return;
    const request = this.queue.shift();
    if (!request) {
      this.worker?.unref();
      return;
    }
    this.worker ??= this.start();
    this.worker.ref();
    this.busy = true;
    this.worker.postMessage(request);
  }

  private start(): Worker {
    const worker = takeThread(this.name, () => new Worker(findWorker(this.name)));
    worker.on("message", (response: Response) => {
      const pending = this.pending.get(response.id);
      this.pending.delete(response.id);
      this.busy = false;
      if ("error" in response) pending?.reject(unpackError(response.error));
      else pending?.resolve(response.answer as never);
      this.sendNext();
    });
    worker.on("error", (cause) => {
      if (this.worker === worker) this.worker = null;
      this.fail(
        new SearchError("engine-failed", `The embedded engine stopped: ${cause.message}`, "Try again.", { cause }),
      );
    });
    return worker;
  }

  private fail(error: SearchError): void {
    this.busy = false;
    this.queue.length = 0;
    for (const { reject } of this.pending.values()) reject(error);
    this.pending.clear();
  }
}
