import { expect, it } from "vitest";
import { WARNING_CODES } from "#ingest/report/warning.ts";
import { serverMessagesIn } from "#messages/server-in.ts";

const KINDS: Record<string, { title: string; hint: string }> = serverMessagesIn("en").library.warnings;

it.each(WARNING_CODES)("the library has words of its own for %s, and says what to do", (code) => {
  const { title, hint } = KINDS[code] ?? { title: code, hint: "" };
  expect(title).toMatch(/^[A-Z][a-z’ ]+$/);
  expect(hint).toMatch(/\.$/);
});

it("the library explains no warning that there is none of", () => {
  expect(Object.keys(KINDS).filter((code) => !(WARNING_CODES as readonly string[]).includes(code))).toEqual([]);
});
