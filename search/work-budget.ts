import { SearchError } from "./errors.ts";

/** What one piece of work may cost. Long work asks it as it goes. */
export interface WorkBudget {
  /** @throws SearchError `query-too-dear` when all is spent; an AbortError when nobody waits for the answer any more */
  check(): void;
  /** Does what all readers have a use for, such as reading an index that has just been made: it costs this piece of work nothing. */
  exempt<T>(work: () => T): T;
}

/** Nobody pays: for a program's own work. */
export const NO_LIMIT: WorkBudget = { check: () => {}, exempt: (work) => work() };

/** The CPU time that this thread has used, in milliseconds. Other threads, and a busy or stopped machine, don't count. */
export function readThreadCpu(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

const SEARCHING = {
  work: "The search",
  action: "Search for fewer words, or rarer ones; write out words that * stands for.",
};

/**
 * A budget of this thread's own CPU time, from now on. For synchronous work: what else the thread does meanwhile would count too.
 *
 * @param milliseconds of CPU time
 * @param isGivenUp whether nobody waits any more; cheap, since each check asks
 * @param refusal what is said when all is spent: what was stopped, and what to do
 */
export function startBudget(
  milliseconds: number,
  isGivenUp: () => boolean = () => false,
  refusal = SEARCHING,
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
      throw new SearchError(
        "query-too-dear",
        `${refusal.work} was stopped: it took more than ${milliseconds / 1000} s of computing time.`,
        refusal.action,
      );
    },
  };
}
