import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { INGEST_ERRORS } from "#ingest/report/errors.ts";
import { WARNING_CODES } from "#ingest/report/warning.ts";
import { SEARCH_ERRORS, SearchError } from "#search/errors.ts";

const headings = new Set(
  readFileSync(new URL("../../../../docs/errors.md", import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line.startsWith("### "))
    .map((line) => line.slice(4)),
);

it.each([...Object.keys(SEARCH_ERRORS), ...INGEST_ERRORS, ...WARNING_CODES])("docs/errors.md explains %s", (code) => {
  expect(headings).toContain(code);
});

it("keeps its cause", () => {
  const cause = new Error("no such file");
  expect(new SearchError("index-missing", "There is no index.", "Ingest first.", { cause }).cause).toBe(cause);
});
