import fc from "fast-check";
import { afterEach, expect, it, vi } from "vitest";
import { readPageFacts, toSearchParams } from "../../../../app/server/read-request.ts";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it("repeated parameters of a page stay repeated, in their order, and those without a value are left out", () => {
  const given = fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()), fc.constant(undefined)));
  fc.assert(
    fc.property(given, (pairs) => {
      const expected: [string, string][] = [];
      for (const [name, value] of Object.entries(pairs)) {
        if (typeof value === "string") expected.push([name, value]);
        else if (value !== undefined) for (const one of value) expected.push([name, one]);
      }
      expect([...toSearchParams(pairs)]).toEqual(expected);
    }),
  );
});

it("citations are made with the site's public address and the day in Greenwich", async () => {
  vi.stubEnv("SITE_URL", "https://news.example.org");
  vi.useFakeTimers({ now: new Date("2026-11-24T23:59:59Z") });
  expect(await readPageFacts()).toEqual({ origin: "https://news.example.org", today: "2026-11-24" });
});
