import type { Worker } from "node:worker_threads";
import { keepThread, type ThreadKind, takeThread } from "./idle-threads.ts";
import {
  type AnswerOf,
  type ArgsOf,
  type CallTable,
  type PlainError,
  packError,
  type Request,
  type Response,
  unpackSearchError,
} from "./messages.ts";

interface Pending {
  onBegin: ((cpu: number) => void) | undefined;
  resolve(answer: unknown): void;
  reject(error: unknown): void;
}

export interface CallOptions {
  /** Tells the thread when nobody waits for the answer any more. */
  signal?: AbortSignal | undefined;
  /** Told when the thread begins: the CPU time that it has used until then, in milliseconds. */
  onBegin?: (cpu: number) => void;
}

/** What a thread has used so far. */
export interface ThreadUse {
  /** CPU time, in milliseconds. */
  cpu: number;
  /** Time in which it waited for something to do, in milliseconds. */
  idle: number;
  /** Bytes of buffers: they lie outside of the heap that V8 limits. */
  external: number;
}

/** Calls the methods of one thread. It keeps no program from ending unless it is at work. */
export class CallingThread<C extends CallTable> {
  readonly #kind: ThreadKind;
  readonly #unpack: (error: PlainError) => Error;
  readonly #worker: Worker;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  readonly #exited = (code: number) => this.#fail(this.#stopped(new Error(`Its thread ended with code ${code}.`)));
  /** Why it answers no more; null while it does. */
  failure: Error | null = null;

  /**
   * @param source path of the thread's file from the project's folder; it answers by `answerCalls`
   * @param options.megabytes most of V8's heap
   * @param options.unpack makes what calls are rejected with, of what a method threw or what ended the thread; SearchErrors by default
   */
  constructor(
    source: string,
    { megabytes, unpack = unpackSearchError }: { megabytes?: number; unpack?: (error: PlainError) => Error } = {},
  ) {
    this.#kind = { source, megabytes };
    this.#unpack = unpack;
    this.#worker = takeThread(this.#kind);
    this.#worker.on("message", (response: Response) => this.#take(response));
    this.#worker.on("error", (error) => this.#fail(this.#stopped(error)));
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
   * @throws what `unpack` makes of what the method threw, or of what ended the thread
   */
  call<M extends keyof C & string>(
    method: M,
    args: ArgsOf<C, M>,
    { signal, onBegin }: CallOptions = {},
  ): Promise<AnswerOf<C, M>> {
    if (this.failure) return Promise.reject(this.failure);
    const id = this.#nextId++;
    const gone = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    const giveUp = () => {
      Atomics.store(gone, 0, 1);
      this.#worker.postMessage({ giveUp: id } satisfies Request);
    };
    signal?.addEventListener("abort", giveUp, { once: true });
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { onBegin, resolve, reject }));
    this.#worker.ref();
    this.#worker.postMessage({ id, method, args, gone, tellsBegin: onBegin !== undefined } satisfies Request);
    return answer.finally(() => signal?.removeEventListener("abort", giveUp)) as Promise<AnswerOf<C, M>>;
  }

  /** The CPU time that it has used, in milliseconds. Not told while it is within a call of a driver; null when it has ended. */
  async readCpu(): Promise<number | null> {
    const used = await this.#worker.cpuUsage().catch(() => null);
    return used && (used.user + used.system) / 1000;
  }

  /** As `readCpu`, with all else. */
  async readUse(): Promise<ThreadUse | null> {
    const [memory, cpu] = await Promise.all([this.#worker.getHeapStatistics().catch(() => null), this.readCpu()]);
    if (memory === null || cpu === null) return null;
    return { cpu, idle: this.#worker.performance.eventLoopUtilization().idle, external: memory.external_memory };
  }

  /** Gives the thread to whoever needs one of its kind next. It must have let go of everything. */
  release(): void {
    this.#worker.off("exit", this.#exited);
    if (this.failure === null) keepThread(this.#kind, this.#worker);
    this.#fail(this.#stopped(new Error("It was closed.")));
  }

  /**
   * Ends the thread, whatever it is at.
   * @param reason what its calls are rejected with
   */
  async end(reason: Error = this.#stopped(new Error("It was closed."))): Promise<void> {
    this.#fail(reason);
    await this.#worker.terminate();
  }

  #take(response: Response): void {
    const pending = this.#pending.get(response.id);
    if ("began" in response) {
      pending?.onBegin?.(response.began);
      return;
    }
    this.#pending.delete(response.id);
    if (this.#pending.size === 0) this.#worker.unref();
    if ("error" in response) pending?.reject(this.#unpack(response.error));
    else pending?.resolve(response.answer);
  }

  #stopped(cause: unknown): Error {
    return this.#unpack(packError(cause));
  }

  #fail(reason: Error): void {
    this.failure ??= reason;
    const pending = [...this.#pending.values()];
    this.#pending.clear();
    for (const { reject } of pending) reject(reason);
  }
}
