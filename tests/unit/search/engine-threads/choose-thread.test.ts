import fc from "fast-check";
import { expect, it } from "vitest";
import { chooseThread } from "#search/engine-threads/choose-thread.ts";

/** Open threads, to which calls are given as they come. */
function openLoad(most: number, callsAtOnce: number, open = most) {
  const threads = new Set(Array.from({ length: open }, (_, n) => n));
  const underWay = new Set<{ thread: number; client: string }>();
  const begin = (client: string): number | null => {
    const thread = chooseThread(client, { threads, underWay, most, callsAtOnce });
    if (thread !== null) underWay.add({ thread, client });
    return thread;
  };
  const countOn = (thread: number) => [...underWay].filter((call) => call.thread === thread).length;
  const heldBy = (client: string) =>
    new Set([...underWay].flatMap((call) => (call.client === client ? call.thread : [])));
  return { threads, underWay, begin, countOn, heldBy };
}

it("however much one client asks for, another's call begins at once", () => {
  for (const [most, callsAtOnce] of [
    [2, 1],
    [4, 1],
    [2, 8],
    [3, 8],
  ] as const) {
    const { begin } = openLoad(most, callsAtOnce);
    let begun = 0;
    while (begin("flooder") !== null) begun++;
    expect(begun).toBe((most - 1) * callsAtOnce);
    expect(begin("reader")).toBe(most - 1);
  }
});

it("where there is one thread, whoever comes takes it", () => {
  const { begin } = openLoad(1, 1);
  expect([begin("flooder"), begin("reader")]).toEqual([0, null]);
});

it("whatever begins and ends: no thread has too much, none is idle for want of leave, no client has all", () => {
  const clients = ["a", "b", "c"];
  const step = fc.oneof(fc.constantFrom(...clients), fc.nat(20));
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4 }), fc.nat(4), fc.constantFrom(1, 8), fc.array(step), (...given) => {
      const [most, open, callsAtOnce, steps] = given;
      const { threads, underWay, begin, countOn, heldBy } = openLoad(most, callsAtOnce, Math.min(most, open));
      for (const next of steps) {
        if (typeof next === "number") {
          const ended = [...underWay][next % Math.max(1, underWay.size)];
          if (ended) underWay.delete(ended);
          continue;
        }
        const held = heldBy(next);
        const hasRoom = (thread: number) => countOn(thread) < callsAtOnce;
        const mayHoldMore = held.size < Math.max(1, most - 1);
        const usable = [...threads].filter((thread) => hasRoom(thread) && (mayHoldMore || held.has(thread)));
        expect(begin(next) !== null).toBe(usable.length > 0);
        for (const thread of threads) expect(countOn(thread)).toBeLessThanOrEqual(callsAtOnce);
        for (const client of clients) expect(heldBy(client).size).toBeLessThanOrEqual(Math.max(1, most - 1));
      }
    }),
  );
});
