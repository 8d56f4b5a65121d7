import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { EXPORT_COLUMNS } from "#search/export/export-row.ts";
import { FACET_NAMES, FACETS, STATED_FACETS } from "#search/facets.ts";

const read = (name: string) => readFileSync(new URL(`../../../${name}`, import.meta.url), "utf8");

it("the API's parameters, counts and columns are those that there are", () => {
  const api = read("docs/api.md");
  const parameters = [...api.matchAll(/^\| (`.*?) \|/gm)].flatMap(([, names]) => (names as string).match(/\w+/g) ?? []);
  for (const facet of FACET_NAMES) {
    expect(parameters).toContain(facet);
    expect(api).toContain(`"${facet}": [`);
  }
  expect(api).toContain(`\`${EXPORT_COLUMNS.join(", ")}\``);
});

it.each(STATED_FACETS)("%s is told where fields are", (facet) => {
  const [name] = FACETS[facet].stated;
  expect(read("README.md")).toMatch(new RegExp(`^${name}: `, "m"));
  expect(read("docs/operations.md")).toContain(`\`${name}\``);
});
