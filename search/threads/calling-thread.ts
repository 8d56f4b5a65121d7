import { existsSync } from "node:fs";
import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { SearchError } from "../errors.ts";
import { keepThread, takeThread } from "./idle-threads.ts";
import { type AnswerOf, type ArgsOf, type CallTable, type Request, type Response, unpackError } from "./messages.ts";

interface Pending {
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

/**
 * Where a thread's source lies. Node runs it as it is, so it must not be bundled: the path is put together at run time, from the project's folder
 * (where a bundled server runs), else from this file's.
 */
function findSource(path: string): string {
  const inProject = join(/* turbopackIgnore: true */ process.cwd(), path);
  return existsSync(inProject) ? inProject : join(import.meta.dirname, "../..", path);
}

/** Calls the methods of one thread. It keeps no program from ending unless it is at work. */
export class CallingThread<C extends CallTable> {
  readonly #source: string;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  readonly #exited = (code: number) => this.#fail(stopped(`its thread ended with code ${code}`));
  /** Why it answers no more; null while it does. */
  failure: SearchError | null = null;

  /** @param source path of the thread's file from the project's folder; it answers by `answerCalls` */
  constructor(source: string) {
    this.#source = source;
    this.#worker = takeThread(source, () => new Worker(findSource(source)));
    this.#worker.on("message", (response: Response) => {
      const pending = this.#pending.get(response.id);
      this.#pending.delete(response.id);
      if (this.#pending.size === 0) this.#worker.unref();
      if ("error" in response) pending?.reject(unpackError(response.error));
      else pending?.resolve(response.answer);
    });
    this.#worker.on("error", (cause) => this.#fail(stopped(cause.message, { cause })));
    this.#worker.on("exit", this.#exited);
    this.#worker.unref();
  }

  /** How many calls are not answered yet. */
  get atWork(): number {
    return this.#pending.size;
  }

  /**
   * Settles when the thread is done with the call, also after the signal told it that nobody waits.
   *
   * @throws SearchError as the method threw it; `engine-failed` when the thread ended
   */
  call<M extends keyof C & string>(method: M, args: ArgsOf<C, M>, signal?: AbortSignal): Promise<AnswerOf<C, M>> {
    if (this.failure) return Promise.reject(this.failure);
    const id = this.#nextId++;
    const gone = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const giveUp = () => {
      Atomics.store(gone, 0, 1);
      this.#worker.postMessage({ giveUp: id } satisfies Request);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#worker.ref();
    this.#worker.postMessage({ id, method, args, gone } satisfies Request);
    return answer.finally(() => signal?.removeEventListener("abort", giveUp)) as Promise<AnswerOf<C, M>>;
  }

  /** The CPU time that it has used, in milliseconds. Not told while it is within a call of a driver; null when it has ended. */
  async readCpu(): Promise<number | null> {
    const used = await this.#worker.cpuUsage().catch(() => null);
    return used && (used.user + used.system) / 1000;
  }

  /** Gives the thread to whoever needs one of its kind next. It must have let go of everything. */
  release(): void {
    this.#worker.off("exit", this.#exited);
    if (this.failure === null) keepThread(this.#source, this.#worker);
    this.#fail(closed());
  }

  /** Ends the thread, whatever it is at. */
  async end(reason: SearchError = closed()): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #fail(reason: SearchError): void {
    this.failure ??= reason;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(reason);
  }
}

const stopped = (why: string, options?: { cause: unknown }) =>
  new SearchError("engine-failed", `The engine stopped: ${why}.`, "Try again.", options);
const closed = () => new SearchError("engine-failed", "The engine was closed.", "Open it again.");
