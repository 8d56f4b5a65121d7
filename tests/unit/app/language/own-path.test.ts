import fc from "fast-check";
import { expect, it } from "vitest";
import { findOwnPath, readOwnReferrer } from "../../../../app/language/own-path.ts";

it.each([
  "//evil.example",
  "///evil.example",
  "/\\evil.example",
  "\\\\evil.example",
  "https://evil.example/",
  "javascript:alert(1)",
  "/\t/evil.example",
  "/\n//evil.example",
  "/.//evil.example",
  "/..//evil.example",
  "/%2e//evil.example",
  "/a/..//evil.example",
  "evil.example",
  "@evil.example",
  "/\u0000",
  "",
  `/${"a".repeat(9000)}`,
])("nobody is led elsewhere by %j", (back) => {
  expect(findOwnPath(back)).toBe("/");
});

it.each(["/", "/?q=turkey&topic=syria", "/articles/a-b?p=x&quote=a+b#p-x", "/library?list=refused"])(
  "a reader comes back to %j",
  (back) => {
    expect(findOwnPath(back)).toBe(back);
  },
);

it("whatever is given, a browser stays on the site", () => {
  const piece = fc.constantFrom(
    "/",
    "\\",
    ".",
    "..",
    "evil.example",
    "%2f",
    "%5c",
    "@",
    ":",
    "?",
    "#",
    "\t",
    "q=1",
    "https:",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const path = findOwnPath(pieces.join(""));
      expect(new URL(path, "https://site.example/language?to=tr").origin).toBe("https://site.example");
      expect(path).toMatch(/^\/(?!\/)[\x21-\x7E]*$/);
    }),
  );
});

it.each([
  ["http://site.example/?q=a", "/?q=a"],
  ["http://site.example:80/articles/a", "/articles/a"],
  ["http://other.example/?q=a", null],
  ["http://site.example/language?to=tr", null],
  ["", null],
  ["about:client", null],
])("a browser that comes from %j is sent to %j", (referrer, path) => {
  expect(readOwnReferrer(referrer, "http://site.example")).toBe(path);
});
