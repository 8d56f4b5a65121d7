import { afterEach, expect, it, vi } from "vitest";
import { streamText } from "../../../../app/server/stream-text.ts";

afterEach(() => {
  vi.useRealTimers();
});

function watch() {
  return { onLeave: vi.fn(), onEnd: vi.fn(), onError: vi.fn() };
}

async function* give(pieces: string[], failure?: Error): AsyncGenerator<string> {
  yield* pieces;
  if (failure) throw failure;
}

it("sends all, and is over once", async () => {
  const told = watch();
  expect(await new Response(streamText(give(["a", "ğ", "c"]), told)).text()).toBe("ağc");
  expect([told.onEnd, told.onLeave, told.onError].map((one) => one.mock.calls.length)).toEqual([1, 0, 0]);
});

it("breaks off where the text does: what was sent is not taken for the whole", async () => {
  const told = watch();
  const failure = new Error("the index changed");
  await expect(new Response(streamText(give(["a"], failure), told)).text()).rejects.toThrow("the index changed");
  expect(told.onError).toHaveBeenCalledExactlyOnceWith(failure);
  expect([told.onEnd, told.onLeave].map((one) => one.mock.calls.length)).toEqual([1, 1]);
});

it("makes no more than is taken", async () => {
  let made = 0;
  async function* count() {
    for (;;) yield `${made++}`;
  }
  const told = watch();
  const reader = streamText(count(), told).getReader();
  for (let n = 0; n < 5; n++) await reader.read();
  expect(made).toBe(5);
  await reader.cancel();
  expect([told.onEnd, told.onLeave].map((one) => one.mock.calls.length)).toEqual([1, 1]);
});

it("gives up a reader who never takes anything at all", () => {
  vi.useFakeTimers();
  const told = watch();
  streamText(give(["a"]), told);
  vi.advanceTimersByTime(61_000);
  expect([told.onEnd, told.onLeave].map((one) => one.mock.calls.length)).toEqual([1, 1]);
});

it("gives up a reader who takes nothing for a minute", async () => {
  vi.useFakeTimers();
  const told = watch();
  const reader = streamText(give(["a", "b", "c"]), told).getReader();
  await reader.read();
  vi.advanceTimersByTime(59_000);
  await reader.read();
  vi.advanceTimersByTime(59_000);
  expect(told.onLeave).not.toHaveBeenCalled();
  vi.advanceTimersByTime(2_000);
  expect(told.onLeave).toHaveBeenCalledOnce();
  await expect(reader.read()).rejects.toThrow("takes nothing");
});
