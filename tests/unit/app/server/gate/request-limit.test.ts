import { expect, it } from "vitest";
import { nameClient } from "../../../../../app/server/gate/name-client.ts";
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

it("takes an IPv6 network for one client, however its addresses are written, and each IPv4 address for its own", () => {
  const names = (addresses: string[]) => new Set(addresses.map(nameClient));
  expect(names(["2001:db8::1:1", "2001:db8:0:0::2:1", "2001:0db8::", "2001:db8::3"]).size).toBe(1);
  expect(names(["2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1", "2001:db8:0:1::1"]).size).toBe(3);
  expect(names(["::ffff:192.0.2.1", "::ffff:192.0.2.2", "192.0.2.1", "no address:::at:all:::"]).size).toBe(4);
});

it("takes an address that a proxy gives with the port of the connection for that address", () => {
  for (const address of ["203.0.113.9", "[2001:db8:1:2::1]", "[::ffff:192.0.2.1]"]) {
    const bare = address.replace(/[[\]]/g, "");
    for (const given of [address, `${address}:443`, `${address}:5678`])
      expect(nameClient(given)).toBe(nameClient(bare));
  }
  const others = ["203.0.113.9:5678", "203.0.114.77:5678", "[2001:db8::1]:443", "[2001:db8:0:1::1]:443"];
  // What is no address is not taken apart.
  const odd = ["unknown", "_hidden:5678", "a:b:c:d:e", "a:b:c:d:f", "203.0.113:5678", ":5678"];
  expect(new Set([...others, ...odd].map(nameClient)).size).toBe(others.length + odd.length);
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
