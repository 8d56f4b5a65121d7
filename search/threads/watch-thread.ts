import { SearchError } from "../errors.ts";

/** Between looks at what a thread has used, in milliseconds. */
const LOOK_MS = 1000;
/** CPU time within one call, in milliseconds, after which it is ended from outside: many times what loading the words of a million paragraphs takes. */
const MOST_CPU_MS = 30_000;

interface Watched {
  /** The CPU time that the thread has used, in milliseconds; null when it has ended. */
  readCpu(): Promise<number | null>;
}

/**
 * Watches a thread from now on. Its calls stop by themselves at their budget; this is for what nobody has foreseen, such as a loop that has no end.
 *
 * @returns ends the watch
 */
export function watchThread(thread: Watched, onStuck: (reason: SearchError) => void): () => void {
  let first: number | null = null;
  const timer = setInterval(async () => {
    const used = await thread.readCpu();
    first ??= used;
    if (used === null || first === null || used - first < MOST_CPU_MS) return;
    clearInterval(timer);
    onStuck(
      new SearchError(
        "query-too-dear",
        `What was asked took more than ${MOST_CPU_MS / 1000} s of computing time.`,
        "Search for fewer words, or rarer ones.",
      ),
    );
  }, LOOK_MS);
  timer.unref();
  return () => clearInterval(timer);
}
