import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import { endThreads, keepThread, takeThread } from "#search/threads/idle-threads.ts";
import { type IngestError, makeError } from "../../report/errors.ts";
import type { Fields } from "../../understand/metadata/read-fields.ts";
import type { Rules } from "../../understand/rules.ts";
import { describeDamage } from "./describe-damage.ts";
import { type ReadArticle, readArticle } from "./read-article.ts";
import type { PoolAnswer, PoolJob, PoolMessage } from "./read-worker.ts";
import { describeExcess, type Excess, type WorkLimits, watchWork } from "./watch-work.ts";

/** What one file may take. Real pages take some hundredths of a second; what takes a thousand times as long is broken or made to do harm. */
const LIMITS: WorkLimits = { milliseconds: 30_000, standstillMs: 30_000, megabytes: 768, lookMs: 200 };
const PROGRAM = new URL("./read-worker.ts", import.meta.url);

/** Limits that tests make small, and the program of the threads, in place of which tests give one that hangs. */
export interface PoolLimits extends Partial<WorkLimits> {
  workers?: number;
  program?: URL;
}

/** Threads of one program with one limit of memory can stand in for each other. */
const kindOf = (program: URL, megabytes: number): string => `${program} in ${megabytes} MB`;

/** Ends the threads that closed pools left, for programs that go on without reading: each holds some 100 MB. */
export const endReadingThreads = (): Promise<void> => endThreads(kindOf(PROGRAM, LIMITS.megabytes));

interface Task {
  job: PoolJob;
  /** Whether it is the second try, with no other file beside it. */
  isAlone: boolean;
  resolve(read: ReadArticle): void;
  reject(error: unknown): void;
}

interface Member {
  worker: Worker;
  task: Task | null;
  /** Ends the looks at what its work takes. */
  leave: () => void;
}

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
  readonly #members = new Set<Member>();

  constructor(rules: Rules, limits: PoolLimits = {}) {
    this.#rules = rules;
    this.#limits = { ...LIMITS, workers: availableParallelism(), program: PROGRAM, ...limits };
  }

  /** How many files are worth being asked for at a time: enough that no thread waits for the next. */
  get width(): number {
    return this.#limits.workers * 2;
  }

  /**
   * As `readArticle`, in another thread.
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
    return kindOf(this.#limits.program, this.#limits.megabytes);
  }

  #assign(): void {
    const busy = [...this.#members].flatMap(({ task }) => task ?? []);
    if (busy.some(({ isAlone }) => isAlone)) return;
    for (let room = this.#limits.workers - busy.length; room > 0 && this.#queue.length > 0; room--) {
      this.#give(this.#queue.shift() as Task);
    }
    const isQuiet = [...this.#members].every(({ task }) => task === null);
    if (isQuiet && this.#again.length > 0) this.#give({ ...(this.#again.shift() as Task), isAlone: true });
  }

  #give(task: Task): void {
    const member = [...this.#members].find(({ task }) => task === null) ?? this.#start();
    member.task = task;
    member.worker.ref();
    member.worker.postMessage(task.job);
  }

  #start(): Member {
    const { program, megabytes } = this.#limits;
    const start = () => new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: megabytes } });
    const worker = takeThread(this.#kind, start);
    worker.postMessage({ rules: this.#rules } satisfies PoolMessage);
    const member: Member = { worker, task: null, leave: () => {} };
    this.#members.add(member);
    worker.on("message", (answer: PoolAnswer) => {
      if ("began" in answer) {
        member.leave = watchWork(worker, answer.began, this.#limits, (excess) => this.#stop(member, excess));
        return;
      }
      const task = this.#finish(member);
      if ("read" in answer) task?.resolve(answer.read);
      else task?.reject(makeError(answer.error));
      this.#assign();
    });
    worker.on("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") this.#stop(member, "memory");
      else this.#replace(member, describeDamage(error));
    });
    // An idle thread keeps no program from ending.
    worker.unref();
    return member;
  }

  #stop(member: Member, excess: Excess): void {
    const { task } = member;
    if (task === null || task.isAlone || excess === "memory") {
      this.#replace(member, describeExcess(excess, this.#limits));
      return;
    }
    this.#again.push(task);
    member.task = null;
    this.#replace(member, null);
  }

  #finish(member: Member): Task | null {
    const { task } = member;
    member.leave();
    member.task = null;
    member.worker.unref();
    return task;
  }

  #replace(member: Member, error: IngestError | null): void {
    this.#members.delete(member);
    const task = this.#finish(member);
    void member.worker.terminate();
    task?.reject(error);
    this.#assign();
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
