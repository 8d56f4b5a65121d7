/** npm hands Ctrl-C on to the program that the terminal has told of it already: what comes so soon after is the same one. */
const SAME_MS = 1000;

/** How often it is looked whether npm is still there. */
const LOOK_MS = 500;

/** As it was when the program began: npm may go while it ingests or builds, minutes before anything is watched. */
const FIRST_PARENT = process.ppid;

/**
 * npm hands SIGTERM on to the shell that it runs a script in, and that shell ends alone. Run by npm, a program whose parent has gone is to end; run
 * by anything else it may have been left running on purpose.
 */
function watchParent(stop: () => void): () => void {
  if (process.env.npm_lifecycle_event === undefined) return () => {};
  const look = () => {
    if (process.ppid === FIRST_PARENT) return;
    clearInterval(timer);
    stop();
  };
  const timer = setInterval(look, LOOK_MS);
  timer.unref();
  look();
  return () => clearInterval(timer);
}

/**
 * Does work that goes on until it is told to end, by Ctrl-C, by the system, or by the end of the npm that runs it. Another signal after that ends the program at
 * once, as it would any other.
 *
 * @param work is given a signal that may be aborted from the beginning: what it was told before counts
 */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    setTimeout(release, SAME_MS).unref();
    controller.abort();
  };
  let unwatch = () => {};
  const release = (): void => {
    unwatch();
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  unwatch = watchParent(stop);
  try {
    return await work(controller.signal);
  } finally {
    release();
  }
}
