import fc from "fast-check";
import { expect, it } from "vitest";
import { nameClient } from "../../../../../app/server/gate/name-client.ts";

const group = fc.integer({ min: 0, max: 0xffff });

/** An address as it may be written: zeros in front of a group, capitals, two colons for a run of zeros. */
function write(groups: number[], isPadded: boolean, isShort: boolean): string {
  const written = groups.map((one) => (isPadded ? one.toString(16).toUpperCase().padStart(4, "0") : one.toString(16)));
  const first = groups.indexOf(0);
  let end = first;
  while (first >= 0 && groups[end] === 0) end++;
  if (!isShort || first < 0) return written.join(":");
  return `${written.slice(0, first).join(":")}::${written.slice(end).join(":")}`;
}

it("all addresses of one network of 64 bits are one client, however they are written, and those of another are not", () => {
  const some = fc.array(fc.oneof(fc.constant(0), group), { minLength: 8, maxLength: 8 });
  fc.assert(
    fc.property(some, some, fc.boolean(), fc.boolean(), fc.boolean(), (one, other, isPadded, isShort, isSame) => {
      // What begins with zeros may be an address of the older kind.
      const network = [0x2001, ...one.slice(1, 4)];
      const second = isSame ? [...network, ...other.slice(4)] : [0x2002, ...other.slice(1)];
      const names = [
        nameClient(write([...network, ...one.slice(4)], isPadded, isShort)),
        nameClient(write(second, !isPadded, !isShort)),
      ];
      expect(names[0] === names[1]).toBe(isSame);
    }),
  );
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

it("what is no address stands for itself", () => {
  expect(["unknown", "_hidden", "a b"].map(nameClient)).toEqual(["unknown", "_hidden", "a b"]);
});
