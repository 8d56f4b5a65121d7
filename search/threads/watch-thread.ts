/** Between looks at what a thread has used, in milliseconds. */
const LOOK_MS = 500;

interface Watched {
  /** The CPU time that the thread has used, in milliseconds; null when it has ended. */
  readCpu(): Promise<number | null>;
}

/**
 * Watches a thread from now on, for what its own work does not stop by itself, such as a loop that has no end.
 *
 * @param most CPU time in milliseconds
 * @param onStuck called once, when it has used more
 * @returns ends the watch
 */
export function watchThread(thread: Watched, most: number, onStuck: () => void): () => void {
  let first: number | null = null;
  let isLeft = false;
  const leave = () => {
    isLeft = true;
    clearInterval(timer);
  };
  const timer = setInterval(async () => {
    const used = await thread.readCpu();
    first ??= used;
    // A busy thread answers late, several looks at once, and perhaps when its work is done.
    if (isLeft || used === null || first === null || used - first < most) return;
    leave();
    onStuck();
  }, LOOK_MS);
  timer.unref();
  return leave;
}
