/** npm hands Ctrl-C on to the program that the terminal has told of it already: what comes so soon after is the same one. */
const SAME_MS = 1000;

/**
 * Does work that goes on until it is told to end, by Ctrl-C or by the system. Another signal after that ends the program at
 * once, as it would any other.
 */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const stop = (): void => {
    setTimeout(release, SAME_MS).unref();
    controller.abort();
  };
  const release = (): void => {
    process.off("SIGINT", stop);
    process.off("SIGTERM", stop);
  };
  process.on("SIGINT", stop);
  process.on("SIGTERM", stop);
  try {
    return await work(controller.signal);
  } finally {
    release();
  }
}
