import { readerError } from "./errors.ts";

/** What one piece of work may cost. Long work asks it as it goes. */
export interface WorkBudget {
  /** @throws SearchError `query-too-dear` when all is spent; an AbortError when nobody waits for the answer any more */
  check(): void;
  /** Does what all readers have a use for, such as reading an index that has just been made: it costs this piece of work nothing. */
  exempt<T>(work: () => T): T;
}

/** Nobody pays: for a program's own work. */
export const NO_LIMIT: WorkBudget = { check: () => {}, exempt: (work) => work() };

/**
 * A budget that begins with the first question to it: for work that waits before it computes, in a thread that does other work meanwhile.
 * From then on it must not wait any more.
 */
export function startWhenAsked(start: () => WorkBudget): WorkBudget {
  let begun: WorkBudget | null = null;
  const budget = () => {
    begun ??= start();
    return begun;
  };
  return { check: () => budget().check(), exempt: (work) => budget().exempt(work) };
}

/** The CPU time that this thread has used, in milliseconds. Other threads, and a busy or stopped machine, don't count. */
export function readThreadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/**
 * A budget of this thread's own CPU time, from now on. For synchronous work: what else the thread does meanwhile would count too.
 *
 * @param milliseconds of CPU time
 * @param isGivenUp whether nobody waits any more; cheap, since each check asks
 * @param reason why it is refused when all is spent
 */
export function startBudget(
  milliseconds: number,
  isGivenUp: () => boolean = () => false,
  reason: "search-too-dear" | "article-too-dear" = "search-too-dear",
): WorkBudget {
  let end = readThreadCpu() + milliseconds;
  return {
    exempt(shared) {
      const begun = readThreadCpu();
      try {
        return shared();
      } finally {
        end += readThreadCpu() - begun;
      }
    },
    check() {
      if (isGivenUp()) throw new DOMException("The request was given up.", "AbortError");
      if (readThreadCpu() <= end) return;
      throw readerError(reason, { seconds: milliseconds / 1000 });
    },
  };
}
