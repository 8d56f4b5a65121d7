import fc from "fast-check";
import ipaddr from "ipaddr.js";
import { expect, it } from "vitest";
import { findReach } from "#search/reach.ts";

it.each([
  ["https://verbatim.example", "public"],
  ["https://www.example.org/a?b=http://localhost#c", "public"],
  ["http://localhost:3000", "computer"],
  ["http://app.localhost./x", "computer"],
  ["http://127.0.0.1:3000/articles/a", "computer"],
  ["http://127.1", "computer"],
  ["http://0x7f000001/", "computer"],
  ["http://2130706433/", "computer"],
  ["http://0.0.0.0:3000", "computer"],
  ["http://[::1]:3000", "computer"],
  ["http://[::ffff:127.0.0.1]", "computer"],
  ["http://10.0.0.7", "network"],
  ["http://172.16.0.1", "network"],
  ["http://172.32.0.1", "public"],
  ["http://192.168.1.5:3000", "network"],
  ["http://169.254.169.254", "network"],
  ["http://100.64.0.1", "network"],
  ["http://100.128.0.1", "public"],
  ["http://[fe80::1]", "network"],
  ["http://[fd12:3456::1]", "network"],
  ["http://[::ffff:192.168.1.5]", "network"],
  ["http://[2606:4700::1111]", "public"],
  ["http://newsroom:3000", "network"],
  ["http://newsroom.local", "network"],
  ["http://archive.internal.", "network"],
  ["http://router.home.arpa", "network"],
  ["https://local.example", "public"],
  ["file:///home/a", "computer"],
  ["", "computer"],
] as const)("%s opens: %s", (address, reach) => {
  expect(findReach(address)).toBe(reach);
});

/** How ipaddr.js calls the networks that the internet does not lead to. */
const LOCAL = ["loopback", "unspecified", "private", "linkLocal", "carrierGradeNat", "uniqueLocal"];

it("addresses are told apart as ipaddr.js tells them", () => {
  const v4 = fc.tuple(fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 8, 203), fc.nat(255), fc.nat(255), fc.nat(255));
  const v6 = fc.array(fc.constantFrom(0, 1, 0x2001, 0x2606, 0xfc00, 0xfdff, 0xfe80, 0xfebf, 0xffff), {
    minLength: 8,
    maxLength: 8,
  });
  const address = fc.oneof(
    v4.map((parts) => parts.join(".")),
    v6.map((parts) => `[${parts.map((part) => part.toString(16)).join(":")}]`),
  );
  fc.assert(
    fc.property(address, (host) => {
      const range = ipaddr.process(host.replace(/[[\]]/g, "")).range();
      const reach = findReach(`http://${host}/`);
      if (LOCAL.includes(range)) expect(reach, range).not.toBe("public");
      if (range === "unicast" && !/^\[(?![23])/.test(host)) expect(reach).toBe("public");
      expect(reach === "computer").toBe(range === "loopback" || host.startsWith("0.") || host === "[0:0:0:0:0:0:0:0]");
    }),
    { numRuns: 2000 },
  );
});
