import { availableParallelism } from "node:os";
import { CallingThread } from "#search/threads/calling-thread.ts";
import { endThreads } from "#search/threads/idle-threads.ts";
import { type PlainError, remakeError } from "#search/threads/messages.ts";
import { IngestError, type IngestErrorCode } from "../../report/errors.ts";
import type { Fields } from "../../understand/metadata/read-fields.ts";
import type { Rules } from "../../understand/rules.ts";
import { type ReadArticle, readArticle } from "./read-article.ts";
import type { PoolJob, ReadingCalls } from "./read-worker.ts";
import { describeExcess, type WorkLimits, watchWork } from "./watch-work.ts";

/** What one file may take. Real pages take some hundredths of a second; what takes a thousand times as long is broken or made to do harm. */
const LIMITS: WorkLimits = { milliseconds: 30_000, standstillMs: 30_000, megabytes: 768, lookMs: 200 };
const PROGRAM = "ingest/update/reading/read-worker.ts";

/** Limits that tests make small, and the threads' source (from the project's folder), in place of which tests give one that hangs. */
export interface PoolLimits extends Partial<WorkLimits> {
  workers?: number;
  program?: string;
}

/** Ends the threads that closed pools left, for programs that go on without reading: each holds some 100 MB. */
export const endReadingThreads = (): Promise<void> => endThreads(PROGRAM);

interface Task {
  job: PoolJob;
  /** Whether it is the second try, with no other file beside it. */
  isAlone: boolean;
  resolve(read: ReadArticle): void;
  reject(error: unknown): void;
}

type Thread = CallingThread<ReadingCalls>;

/**
 * Reads files in threads of their own, as many at a time as there are cores. One that takes too much computing time or memory is
 * refused and its thread is replaced, so that no file can stop the others. What takes too long beside others is tried once more
 * when no other file is read: caches and memory are its own then. Close it when all is read.
 */
export class ArticlePool {
  readonly #rules: Rules;
  readonly #limits: Required<PoolLimits>;
  readonly #queue: Task[] = [];
  /** What took too long beside others. */
  readonly #again: Task[] = [];
  /** Its threads, and what each is at. */
  readonly #threads = new Map<Thread, Task | null>();

  constructor(rules: Rules, limits: PoolLimits = {}) {
    this.#rules = rules;
    this.#limits = { ...LIMITS, workers: availableParallelism(), program: PROGRAM, ...limits };
  }

  /** How many files are worth being asked for at a time: enough that no thread waits for the next. */
  get width(): number {
    return this.#limits.workers * 2;
  }

  /**
   * As `readArticle`, in another thread. Does not settle when the pool is closed before.
   * @throws IngestError also `file-too-complex` for what takes too much computing time or memory, `file-stalled` for what neither
   * works nor ends, `file-damaged` when a reader fails
   */
  read(file: string, bytes: Uint8Array, sidecarFields: Fields[], isRecord = false): Promise<ReadArticle> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job: { file, bytes, sidecarFields, isRecord }, isAlone: false, resolve, reject });
      this.#assign();
    });
  }

  /** Threads that are at work are ended, the others kept for the next pool of this process. */
  async close(): Promise<void> {
    const threads = [...this.#threads.keys()];
    this.#threads.clear();
    await Promise.all(threads.map((thread) => (thread.atWork > 0 ? thread.end() : thread.release())));
  }

  #assign(): void {
    const busy = [...this.#threads.values()].filter((task) => task !== null);
    if (busy.some(({ isAlone }) => isAlone)) return;
    let room = this.#limits.workers - busy.length;
    for (; room > 0 && this.#queue.length > 0; room--) void this.#give(this.#queue.shift() as Task);
    const isQuiet = room === this.#limits.workers;
    if (isQuiet && this.#again.length > 0) void this.#give({ ...(this.#again.shift() as Task), isAlone: true });
  }

  async #give(task: Task): Promise<void> {
    const thread = this.#findIdle() ?? this.#start();
    this.#threads.set(thread, task);
    let leave = () => {};
    let triesAgain = false;
    const onBegin = (cpu: number) => {
      leave = watchWork(thread, cpu, this.#limits, (excess) => {
        triesAgain = excess !== "memory" && !task.isAlone;
        void thread.end(describeExcess(excess, this.#limits));
      });
    };
    const settle = await thread.call("read", [task.job], { onBegin }).then(
      (read) => () => task.resolve(read),
      (error) => () => (triesAgain ? this.#again.push(task) : task.reject(error)),
    );
    leave();
    const isClosed = !this.#threads.has(thread);
    if (isClosed) return;
    if (thread.failure) this.#threads.delete(thread);
    else this.#threads.set(thread, null);
    settle();
    this.#assign();
  }

  #findIdle(): Thread | undefined {
    // One may have ended after its work.
    return [...this.#threads].find(([thread, task]) => task === null && thread.failure === null)?.[0];
  }

  #start(): Thread {
    const { program, megabytes } = this.#limits;
    const thread: Thread = new CallingThread(program, { megabytes, unpack: (error) => this.#unpack(error) });
    // A thread that fails at this fails at the file too, which says so.
    thread.call("setRules", [this.#rules]).catch(() => {});
    return thread;
  }

  /** The refusal of a file whose reading ended in an error, or ended the thread: it takes itself with it, not the others. */
  #unpack(error: PlainError): IngestError {
    const { name, code, message, action } = error;
    if (name === "IngestError") return new IngestError(code as IngestErrorCode, message, action ?? "");
    if (code === "ERR_WORKER_OUT_OF_MEMORY") return describeExcess("memory", this.#limits);
    const cause = remakeError(error);
    return new IngestError("file-damaged", `The file can't be read: ${message}.`, "Save it again, or leave it out.", {
      cause,
    });
  }
}

/** Files up to so many are read in this thread when nothing about them can take long: starting others would take longer. */
const FEW = 50;
const SMALL_BYTES = 200_000;
const LIGHT = /\.(?:md|markdown|txt)$/i;

/**
 * Reads a file here when it is a small text of a small collection, else in the pool.
 * @param count how many were read before it
 */
export function readInPool(
  pool: ArticlePool,
  rules: Rules,
  count: number,
  file: string,
  bytes: Uint8Array,
  sidecarFields: Fields[],
  isRecord = false,
): Promise<ReadArticle> {
  const isLight = count <= FEW && bytes.length <= SMALL_BYTES && !isRecord && LIGHT.test(file);
  return isLight ? readArticle(file, bytes, sidecarFields, rules) : pool.read(file, bytes, sidecarFields, isRecord);
}
