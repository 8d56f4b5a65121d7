import { expect, it } from "vitest";
import { RequestLimit } from "../../../../../app/server/gate/request-limit.ts";

it("lets a burst of two seconds' worth through, then so many a second", () => {
  const limit = new RequestLimit(10);
  const allowed = (count: number, now: number) =>
    Array.from({ length: count }, () => {
      const taken = limit.take("192.0.2.1", now);
      if (taken) limit.release("192.0.2.1");
      return taken;
    }).filter(Boolean).length;
  expect(allowed(50, 0)).toBe(20);
  expect(allowed(50, 1000)).toBe(10);
  expect(allowed(50, 1050)).toBe(0);
  expect(allowed(50, 60_000)).toBe(20);
});

it("lets 32 be answered at a time, however long they take", () => {
  const limit = new RequestLimit(1000);
  const taken = (now: number) => Array.from({ length: 100 }, () => limit.take("192.0.2.1", now)).filter(Boolean).length;
  expect(taken(0)).toBe(32);
  expect(taken(60_000)).toBe(0);
  expect(limit.take("192.0.2.2", 60_000)).toBe(true);
  for (let n = 0; n < 10; n++) limit.release("192.0.2.1");
  expect(taken(60_000)).toBe(10);
});

it("counts a request four times whose answer nobody waited for, and allows as much as ever to who waits", () => {
  const askFor = (seconds: number, isGivenUp: boolean) => {
    const limit = new RequestLimit(100);
    let taken = 0;
    for (let now = 0; now < seconds * 1000; now++) {
      if (!limit.take("192.0.2.1", now)) continue;
      limit.release("192.0.2.1", isGivenUp);
      taken++;
    }
    return taken;
  };
  expect(askFor(10, false)).toBeGreaterThan(1190);
  expect(askFor(10, true)).toBeLessThan(301);
  expect(askFor(10, true)).toBeGreaterThan(290);
});

it("counts each client for itself", () => {
  const limit = new RequestLimit(1);
  const ask = (client: string) => limit.take(client, 0);
  expect(["a", "a", "a", "b"].map(ask)).toEqual([true, true, false, true]);
});

it("remembers a bounded number of addresses, and forgets the quietest first", () => {
  const limit = new RequestLimit(1);
  limit.take("flooder", 0);
  limit.take("flooder", 0);
  for (let n = 0; n < 30_000; n++) {
    limit.take(`client ${n}`, 0);
    if (n % 1000 === 0) expect(limit.take("flooder", 0)).toBe(false);
  }
  expect(limit.size).toBe(10_000);
});

it("0 is no limit", () => {
  const limit = new RequestLimit(0);
  for (let n = 0; n < 1000; n++) expect(limit.take("192.0.2.1", 0)).toBe(true);
  expect(limit.size).toBe(0);
});
