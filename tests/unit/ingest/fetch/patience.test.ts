import { once } from "node:events";
import { expect, it } from "vitest";
import { startPatience } from "#ingest/fetch/patience.ts";

/** Holds up this thread as a stopped process is held up. */
const holdUp = (milliseconds: number) => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, milliseconds);

it("fault 31: time in which the process was stopped is no waiting", async () => {
  const { signal, leave } = startPatience(200);
  holdUp(400);
  await new Promise(setImmediate);
  expect(signal.aborted).toBe(false);
  leave();
});

it("ends a wait, unless it was left before", async () => {
  const left = startPatience(20);
  left.leave();
  const { signal } = startPatience(100);
  await once(signal, "abort");
  expect(left.signal.aborted).toBe(false);
});
