import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FairTurns } from "#search/threads/fair-turns.ts";

describe("turns", () => {
  it("lets another client's work wait for one of a flooder's at most", () => {
    const turns = new FairTurns<string>();
    for (let n = 0; n < 32; n++) turns.add("flooder", `flood ${n}`);
    expect(turns.take()).toBe("flood 0");
    turns.add("reader", "a word");
    expect([turns.take(), turns.take()]).toContain("a word");
    expect(turns.size).toBe(30);
  });

  it("gives the next one to whoever came while another's work was done", () => {
    const turns = new FairTurns<string>();
    for (const job of ["flood 0", "flood 1", "flood 2"]) turns.add("flooder", job);
    expect(turns.take()).toBe("flood 0");
    turns.add("reader", "a word");
    turns.putLast("flooder");
    expect([turns.take(), turns.take()]).toEqual(["a word", "flood 1"]);
  });

  it("gives the front of the row to whom it is given", () => {
    const turns = new FairTurns<string>();
    for (const client of ["a", "b", "c"]) turns.add(client, client);
    turns.putFirst("c");
    expect([turns.take(), turns.take(), turns.take()]).toEqual(["c", "a", "b"]);
  });

  it("keeps the turn of a client whose work does not fit now", () => {
    const turns = new FairTurns<number>();
    turns.add("a", 1);
    turns.add("b", 2);
    expect(turns.take((job) => job === 2)).toBe(2);
    turns.add("b", 3);
    expect(turns.take()).toBe(1);
    expect(turns.take(() => false)).toBeUndefined();
    expect(turns.clear()).toEqual([3]);
  });

  it("gives every piece of work once, each client's in order, and lets nobody be overtaken twice by the same client", () => {
    const step = fc.record({ client: fc.constantFrom("a", "b", "c"), take: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        const turns = new FairTurns<{ client: string; n: number }>();
        const waiting: { client: string; n: number; overtakenBy: string[] }[] = [];
        const takeOne = () => {
          const job = turns.take();
          const first = waiting.find(({ client }) => client === job?.client);
          expect(job).toEqual(first && { client: first.client, n: first.n });
          if (!first) return expect(waiting).toEqual([]);
          waiting.splice(waiting.indexOf(first), 1);
          for (const other of new Map(waiting.map((one) => [one.client, one]).reverse() as never).values()) {
            const { client, overtakenBy } = other as (typeof waiting)[number];
            if (client === first.client) continue;
            // The front of each client's own row waits for one piece of each other's.
            expect(overtakenBy).not.toContain(first.client);
            overtakenBy.push(first.client);
          }
        };
        for (const [n, { client, take }] of steps.entries()) {
          turns.add(client, { client, n });
          waiting.push({ client, n, overtakenBy: [] });
          if (take) takeOne();
          expect(turns.size).toBe(waiting.length);
        }
        while (waiting.length > 0) takeOne();
        expect(turns.take()).toBeUndefined();
      }),
    );
  });
});
