import { expect, it } from "vitest";
import { FacetValues } from "#search/facet-values.ts";

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
  expect(new FacetValues(SOURCES).resolve(wanted)).toEqual(selected);
});
