import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { endThreads, keepThread, takeThread } from "#search/idle-threads.ts";
import { describeDamage } from "./describe-damage.ts";
import { IngestError } from "./errors.ts";
import { type ReadArticle, type Rules, readArticle } from "./read-article.ts";
import type { Fields } from "./read-fields.ts";
import type { PoolAnswer, PoolJob, PoolMessage } from "./read-worker.ts";

/** What one file may take. Real pages take some hundredths of a second; what takes a thousand times as long is broken or made to do harm. */
const LIMIT_MS = 30_000;
const LIMIT_MEGABYTES = 768;
/** Between looks at what a busy thread holds outside of the heap that V8 limits. Streams of PDFs inflate by some 100 MB in the time. */
const LOOK_MS = 200;

/** Limits that tests make small. */
export interface PoolLimits {
  milliseconds?: number;
  megabytes?: number;
  workers?: number;
}

/** Threads with one limit can stand in for each other. */
const kindOf = (megabytes: number): string => `reading in ${megabytes} MB`;

/** Ends the threads that closed pools left, for programs that go on without reading: each holds some 100 MB. */
export const endReadingThreads = (): Promise<void> => endThreads(kindOf(LIMIT_MEGABYTES));

interface Task {
  job: PoolJob;
  resolve(read: ReadArticle): void;
  reject(error: unknown): void;
}

interface Member {
  worker: Worker;
  task: Task | null;
  timer: NodeJS.Timeout | null;
  look: NodeJS.Timeout | null;
}

/**
 * Reads files in threads of their own, as many at a time as there are cores. One that takes too long or too much memory is
 * refused and its thread is replaced, so that no file can stop the others. Close it when all is read.
 */
export class ArticlePool {
  readonly #rules: Rules;
  readonly #limits: Required<PoolLimits>;
  readonly #queue: Task[] = [];
  readonly #members = new Set<Member>();

  constructor(rules: Rules, limits: PoolLimits = {}) {
    this.#rules = rules;
    this.#limits = { milliseconds: LIMIT_MS, megabytes: LIMIT_MEGABYTES, workers: availableParallelism(), ...limits };
  }

  /** How many files are worth being asked for at a time: enough that no thread waits for the next. */
  get width(): number {
    return this.#limits.workers * 2;
  }

  /**
   * As `readArticle`, in another thread.
   * @throws IngestError also `file-too-complex` for what takes too long or too much memory, `file-damaged` when a reader fails
   */
  read(file: string, bytes: Uint8Array, said: Fields[], isRecord = false): Promise<ReadArticle> {
    return new Promise((resolve, reject) => {
      this.#queue.push({ job: { file, bytes, said, isRecord }, resolve, reject });
      this.#assign();
    });
  }

  /** Threads that are at work are ended, the others kept for the next pool of this process. */
  async close(): Promise<void> {
    const members = [...this.#members];
    this.#members.clear();
    await Promise.all(
      members.map(async (member) => {
        if (this.#finish(member)) await member.worker.terminate();
        else keepThread(this.#kind, member.worker);
      }),
    );
  }

  get #kind(): string {
    return kindOf(this.#limits.megabytes);
  }

  #assign(): void {
    while (this.#queue.length > 0) {
      let member = [...this.#members].find(({ task }) => task === null);
      if (!member) {
        if (this.#members.size >= this.#limits.workers) return;
        member = this.#start();
      }
      this.#give(member, this.#queue.shift() as Task);
    }
  }

  #start(): Member {
    const worker = takeThread(
      this.#kind,
      () =>
        new Worker(new URL("./read-worker.ts", import.meta.url), {
          resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
        }),
    );
    worker.postMessage({ rules: this.#rules } satisfies PoolMessage);
    const member: Member = { worker, task: null, timer: null, look: null };
    this.#members.add(member);
    worker.on("message", (answer: PoolAnswer) => {
      const task = this.#finish(member);
      if ("read" in answer) task?.resolve(answer.read);
      else task?.reject(new IngestError(answer.error.code, answer.error.message, answer.error.action));
      this.#assign();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      const isMemory = error.code === "ERR_WORKER_OUT_OF_MEMORY";
      this.#replace(member, isMemory ? this.#tooMuchMemory() : describeDamage(error));
    });
    // An idle thread keeps no program from ending.
    worker.unref();
    return member;
  }

  #give(member: Member, task: Task): void {
    member.task = task;
    member.worker.ref();
    member.timer = setTimeout(
      () => this.#replace(member, this.#tooComplex(`${this.#limits.milliseconds / 1000} seconds`)),
      this.#limits.milliseconds,
    );
    member.look = setInterval(() => void this.#look(member, task), LOOK_MS);
    member.worker.postMessage(task.job);
  }

  /** The limit of V8 is that of its heap: the bytes of buffers lie outside of it. */
  async #look(member: Member, task: Task): Promise<void> {
    // A thread that has ended can't be asked.
    const memory = await member.worker.getHeapStatistics().catch(() => null);
    if (memory === null || member.task !== task) return;
    if (memory.external_memory > this.#limits.megabytes * 2 ** 20) this.#replace(member, this.#tooMuchMemory());
  }

  #finish(member: Member): Task | null {
    const { task } = member;
    if (member.timer) clearTimeout(member.timer);
    if (member.look) clearInterval(member.look);
    member.task = null;
    member.timer = null;
    member.look = null;
    member.worker.unref();
    return task;
  }

  #replace(member: Member, error: unknown): void {
    this.#members.delete(member);
    const task = this.#finish(member);
    void member.worker.terminate();
    task?.reject(error);
    this.#assign();
  }

  #tooMuchMemory(): IngestError {
    return this.#tooComplex(`${this.#limits.megabytes} MB of memory`);
  }

  #tooComplex(what: string): IngestError {
    return new IngestError(
      "file-too-complex",
      `The file takes more than ${what} to read.`,
      "Save the page or the text again, or leave it out.",
    );
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
  said: Fields[],
  isRecord = false,
): Promise<ReadArticle> {
  const isLight = count <= FEW && bytes.length <= SMALL_BYTES && !isRecord && LIGHT.test(file);
  return isLight ? readArticle(file, bytes, said, rules) : pool.read(file, bytes, said, isRecord);
}
