import type { CallingThread, ThreadUse } from "#search/threads/calling-thread.ts";
import { IngestError } from "../../report/errors.ts";

/** What a thread may take for one file. */
export interface WorkLimits {
  /** Of the thread's own CPU time. What other programs do, and a machine that is stopped, don't count. */
  milliseconds: number;
  /** So long it may do nothing without an end, counted in looks: time in which this process is stopped holds none. */
  standstillMs: number;
  /** Of V8's heap, and as much again outside of it. */
  megabytes: number;
  /** Between two looks. Streams of PDFs inflate by some 100 MB in the time. */
  lookMs: number;
}

/** What a thread had too much of. */
export type Excess = "time" | "memory" | "standstill";

/** A thread that waits spends some tenths of this on being looked at; one that works, even on a busy machine, a hundred times as much. */
const NOTHING_MS = 2;

/**
 * Looks at a thread at work until it is left, or has had too much of something. It answers amid any computation, regular expressions
 * included.
 *
 * @param began its CPU time when it began with the file, in milliseconds: what it took to start is not the file's
 * @returns ends the looks
 */
export function watchWork(
  thread: Pick<CallingThread<never>, "readUse">,
  began: number,
  limits: WorkLimits,
  onExcess: (excess: Excess) => void,
): () => void {
  let isLeft = false;
  let last: ThreadUse | null = null;
  let still = 0;
  let timer: NodeJS.Timeout;
  const look = async (): Promise<void> => {
    const use = await thread.readUse();
    // A thread that has ended can't be asked.
    if (isLeft || use === null) return;
    // One that waits for a core does nothing either, but it is not idle.
    const isIdle = last !== null && use.cpu - last.cpu < NOTHING_MS && use.idle > last.idle;
    still = isIdle ? still + limits.lookMs : 0;
    last = use;
    const excess = judge(use.cpu - began, still, use.external, limits);
    if (excess === null) timer = setTimeout(look, limits.lookMs);
    else onExcess(excess);
  };
  timer = setTimeout(look, limits.lookMs);
  return () => {
    isLeft = true;
    clearTimeout(timer);
  };
}

/** @param external bytes outside of the heap that V8 limits */
function judge(cpu: number, still: number, external: number, limits: WorkLimits): Excess | null {
  if (external > limits.megabytes * 2 ** 20) return "memory";
  if (cpu > limits.milliseconds) return "time";
  return still > limits.standstillMs ? "standstill" : null;
}

/** The refusal of a file that takes too much. */
export function describeExcess(excess: Excess, { milliseconds, standstillMs, megabytes }: WorkLimits): IngestError {
  if (excess === "standstill") {
    const message = `Reading the file came to a standstill: for ${standstillMs / 1000} s it neither computed anything nor ended.`;
    return new IngestError("file-stalled", message, "Save the file again, or leave it out.");
  }
  const what = excess === "time" ? `${milliseconds / 1000} s of computing time` : `${megabytes} MB of memory`;
  return new IngestError(
    "file-too-complex",
    `The file takes more than ${what} to read.`,
    "Save the page or the text again, or leave it out.",
  );
}
