import fc from "fast-check";
import { expect, it } from "vitest";
import { findRouterFault } from "../../../../../app/server/gate/check-router-headers.ts";

const TREE = encodeURIComponent(JSON.stringify(["", { children: ["__PAGE__", {}] }, null, null, 1]));

it("lets through what Next's own scripts send", () => {
  expect(findRouterFault({})).toBe(null);
  expect(findRouterFault({ rsc: "1", "next-router-state-tree": TREE })).toBe(null);
  expect(findRouterFault({ rsc: "1", "next-router-prefetch": "1", "next-router-segment-prefetch": "/_tree" })).toBe(
    null,
  );
});

it("names what they can't have sent", () => {
  const names = [
    "rsc",
    "next-router-state-tree",
    "next-router-prefetch",
    "next-router-segment-prefetch",
    "next-action",
  ];
  const junk = fc.string().filter((text) => !/^[123]$|^\//.test(text));
  fc.assert(fc.property(fc.constantFrom(...names), junk, (name, value) => findRouterFault({ [name]: value }) === name));
});
