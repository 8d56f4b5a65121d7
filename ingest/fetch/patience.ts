/** Each part of a limit passes by itself: of a time in which the process was stopped, or got no core, one part counts. */
const PARTS = 20;

/**
 * An end to waiting for somebody else, in time that this process had. What has come in meanwhile is taken in first.
 *
 * @param milliseconds of waiting
 * @returns the signal of the end, and what ends the waiting before it
 */
export function startPatience(milliseconds: number): { signal: AbortSignal; leave: () => void } {
  const end = new AbortController();
  let left = PARTS;
  const timer = setInterval(() => {
    left--;
    if (left > 0) return;
    clearInterval(timer);
    setImmediate(() => end.abort());
  }, milliseconds / PARTS);
  return { signal: end.signal, leave: () => clearInterval(timer) };
}
