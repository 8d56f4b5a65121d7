import { expect, it } from "vitest";
import { resolveFacetValue } from "#search/facet-values.ts";

const SOURCES = ["Al Jazeera", "Al Jazeera English", "AL JAZEERA", "Reuters", 'x" OR source="y'];

it.each([
  ["Al Jazeera", ["Al Jazeera"]],
  ["al jazeera", ["Al Jazeera", "AL JAZEERA"]],
  ["jazeera", ["Al Jazeera", "Al Jazeera English", "AL JAZEERA"]],
  ["jaz", []],
  ["unknown", ["unknown"]],
  ["", []],
  ["*", []],
  ['x" OR source="Reuters', []],
])("%j selects %j", (wanted, selected) => {
  expect(resolveFacetValue(wanted, SOURCES)).toEqual(selected);
});
