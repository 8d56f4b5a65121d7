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
  ["https://expyuzz4wqqyqhjn.onion/a", "public"],
  ["http://app.test", "network"],
  ["http://a.invalid./x", "network"],
  ["http://a.alt", "network"],
  ["http://1.0.0.10.in-addr.arpa", "network"],
  ["http://printer.local..", "network"],
  ["http://testing.example.org", "public"],
  ["http://0300.0250.1.5", "network"],
  ["http://0xa9fea9fe", "network"],
  ["http://198.18.0.1", "network"],
  ["http://198.20.0.1", "public"],
  ["http://192.0.0.8", "network"],
  ["http://192.0.1.1", "public"],
  ["http://192.0.2.1", "network"],
  ["http://198.51.100.1", "network"],
  ["http://203.0.113.1", "network"],
  ["http://239.255.255.250", "network"],
  ["http://240.0.0.1", "network"],
  ["http://255.255.255.255", "network"],
  ["http://223.255.255.255", "public"],
  ["http://[64:ff9b::127.0.0.1]", "computer"],
  ["http://[64:ff9b::10.0.0.1]", "network"],
  ["http://[64:ff9b::8.8.8.8]", "public"],
  ["http://[64:ff9b:1::8.8.8.8]", "network"],
  ["http://[::127.0.0.1]", "network"],
  ["http://[2002:7f00:1::]", "computer"],
  ["http://[2002:808:808::1]", "public"],
  ["http://[2001:db8::1]", "network"],
  ["http://[3fff:fff::1]", "network"],
  ["http://[3fff:1000::1]", "public"],
  ["http://[2001::1]", "network"],
  ["http://[2001:200::1]", "public"],
  ["http://[fec0::1]", "network"],
  ["http://[ff02::1]", "network"],
  ["http://[100::1]", "network"],
  ["file:///home/a", "computer"],
  ["", "computer"],
  // Node.js 24: URL.canParse is true of it, new URL throws.
  [`http://a${"J.".repeat(10_000)}/`, "computer"],
] as const)("%s opens: %s", (address, reach) => {
  expect(findReach(address)).toBe(reach);
});

/** Networks of one purpose that open everywhere all the same. */
const OPEN = ["unicast", "as112", "amt"];

it("addresses are told apart as ipaddr.js tells them", () => {
  const first = fc.constantFrom(0, 10, 100, 127, 169, 172, 192, 198, 203, 8, 224, 239, 240, 255);
  const second = fc.oneof(fc.nat(255), fc.constantFrom(0, 18, 51, 64, 88, 168, 254));
  const third = fc.oneof(fc.nat(255), fc.constantFrom(0, 2, 99, 100, 113));
  const v4 = fc.tuple(first, second, third, fc.nat(255));
  const part = fc.constantFrom(0, 1, 0x64, 0x100, 0x1ff, 0x200, 0xdb8, 0x2001, 0x2002, 0x2606, 0x3fff, 0xff9b, 0xfc00);
  const v6 = fc.array(fc.oneof(part, fc.constantFrom(0xfdff, 0xfe80, 0xfebf, 0xffff, 0x7f00, 0xa00)), {
    minLength: 8,
    maxLength: 8,
  });
  const mapped = v4.map(([a, b, c, d]) => [0, 0, 0, 0, 0, 0xffff, a * 256 + b, c * 256 + d]);
  const address = fc.oneof(
    v4.map((parts) => parts.join(".")),
    fc.oneof(v6, mapped).map((parts) => `[${parts.map((one) => one.toString(16)).join(":")}]`),
  );
  fc.assert(
    fc.property(address, (host) => {
      const parsed = ipaddr.process(host.replace(/[[\]]/g, ""));
      const [range, reach] = [parsed.range(), findReach(`http://${host}/`)];
      // Those that stand for an IPv4 address are as public as it is, which ipaddr.js does not say: they are listed above.
      if (range === "6to4" || range === "rfc6052") return;
      const isGiven = parsed.kind() === "ipv4" || parsed.match(ipaddr.parseCIDR("2000::/3") as never);
      expect(reach === "public", `${host} ${range}`).toBe(OPEN.includes(range) && isGiven);
      const isHere = range === "loopback" || range === "unspecified";
      expect(reach === "computer", `${host} ${range}`).toBe(isHere);
    }),
    { numRuns: 5000 },
  );
});
