import { hostname } from "node:os";
import fc from "fast-check";
import { expect, it } from "vitest";
import { findUnknownHost, isKnownHost } from "../../../../../app/server/gate/known-hosts.ts";

const NONE = { siteUrl: undefined, allowedHosts: [], host: "127.0.0.1" };
const LOOPBACK = ["127.0.0.1", "::1", "::ffff:127.0.0.1", "127.8.9.1"];
const NETWORK = ["192.168.1.5", "::ffff:10.1.2.3", "2001:db8::5"];
const port = fc.constantFrom("", ":80", ":3000", ":65535");

it.each(["localhost", "LOCALHOST", "localhost.", "verbatim.localhost", "127.0.0.1", "127.8.9.1", "[::1]"])(
  "%s is answered, wherever it arrives and at any port",
  (name) => {
    for (const local of [...LOOPBACK, ...NETWORK]) {
      expect(isKnownHost(name, local, NONE)).toBe(true);
      expect(isKnownHost(`${name}:3000`, local, NONE)).toBe(true);
    }
  },
);

it("fault 36: a name that may lead here is refused wherever it arrives, unless the settings have it", () => {
  const name = fc.domain().filter((domain) => !domain.endsWith(".localhost"));
  fc.assert(
    fc.property(name, port, fc.constantFrom(...LOOPBACK, ...NETWORK), (domain, at, local) => {
      expect(isKnownHost(domain + at, local, NONE)).toBe(false);
      const host = domain.toUpperCase() + at;
      expect(isKnownHost(host, local, { ...NONE, allowedHosts: ["a.example", domain.toLowerCase()] })).toBe(true);
      expect(isKnownHost(host, local, { ...NONE, siteUrl: `https://${domain}:8443` })).toBe(true);
      expect(isKnownHost(`x.${domain}`, local, { ...NONE, siteUrl: `https://${domain}` })).toBe(false);
    }),
  );
});

it("addresses are answered on the network, and on the loopback only its own", () => {
  fc.assert(
    fc.property(fc.ipV4(), port, fc.constantFrom(...LOOPBACK), (address, at, local) => {
      fc.pre(!address.startsWith("127."));
      expect(isKnownHost(address + at, local, NONE)).toBe(false);
    }),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.ipV4(),
        fc.ipV6().map((v6) => `[${v6}]`),
      ),
      port,
      (address, at) => {
        for (const local of NETWORK) expect(isKnownHost(address + at, local, NONE)).toBe(true);
      },
    ),
  );
});

it("the machine's own names are answered on the network", () => {
  const first = hostname().toLowerCase().split(".")[0] as string;
  for (const name of [hostname(), first, `${first}.local`]) {
    expect(isKnownHost(`${name}:3000`, "192.168.1.5", NONE)).toBe(true);
    expect(isKnownHost(name, "127.0.0.1", NONE)).toBe(/^localhost$/i.test(name));
  }
});

it("what only looks like a known name is none", () => {
  for (const host of [
    "",
    ":",
    "localhost:",
    "localhost:x",
    "localhost.evil.example",
    "evil.example#localhost",
    "127.0.0.1.evil.example",
    "evillocalhost",
    "[::1",
    "::1",
    "user@localhost",
    "localhost, evil.example",
    "127.0.0.999",
  ])
    expect([host, isKnownHost(host, "127.0.0.1", NONE)]).toEqual([host, false]);
});

it("of what proxies say each name must be known, but where SITE_URL is set they are not asked", () => {
  const behind = { ...NONE, trustProxy: true, allowedHosts: ["news.example.org", "proxy.local"] };
  const find = (headers: Record<string, string>, settings: Parameters<typeof findUnknownHost>[2] = behind) =>
    findUnknownHost(new Headers(headers), "127.0.0.1", settings);
  const said = (forwarded: string) => ({ host: "localhost:3000", "x-forwarded-host": forwarded });
  for (const forwarded of ["news.example.org", "news.example.org, proxy.local", "news.example.org:443,proxy.local", ""])
    expect([forwarded, find(said(forwarded))]).toEqual([forwarded, null]);
  expect(find(said("evil.example, news.example.org"))).toBe("evil.example");
  expect(find(said("news.example.org, evil.example"))).toBe("evil.example");
  expect(find(said("evil.example"), { ...behind, trustProxy: false })).toBeNull();
  const withSite = { ...behind, siteUrl: "https://news.example.org" };
  expect(find(said("elsewhere.example, proxy.local"), withSite)).toBeNull();
  expect(find({ host: "evil.example", "x-forwarded-host": "news.example.org" }, withSite)).toBe("evil.example");
  expect(find({})).toBeNull();
});
