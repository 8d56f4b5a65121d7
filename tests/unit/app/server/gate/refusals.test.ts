import { expect, it } from "vitest";
import { tellError } from "#messages/tell-error.ts";
import { onlyRead, refuse, tooMany, tooManyParameters, unknownHost } from "../../../../../app/server/gate/refusals.ts";

it("a refusal says when to ask again, or how, where that helps, and is kept by nobody", () => {
  const headersOf = (error: Parameters<typeof refuse>[0]) => {
    const { headers, status } = refuse(error);
    return [status, headers.get("retry-after"), headers.get("allow"), headers.get("cache-control")];
  };
  expect(headersOf(tooMany())).toEqual([429, "1", null, "no-store"]);
  expect(headersOf(onlyRead())).toEqual([405, null, "GET, HEAD, OPTIONS", "no-store"]);
  expect(headersOf(tooManyParameters(500))).toEqual([400, null, null, "no-store"]);
});

it("a host is repeated only where it is one, and not too long", () => {
  const [most, more] = [100, 101].map((length) => "example.org".padStart(length, "a"));
  for (const host of ["news.example.org:81", "[2001:db8::1]", most as string])
    expect(tellError(unknownHost(host), "en").message).toContain(` ${host}.`);
  for (const host of ["<b>", "a b", "example.org/x", more as string]) {
    const { message } = tellError(unknownHost(host), "en");
    expect(message).not.toContain(host);
    expect(message).toContain("the name that you asked for");
  }
});
