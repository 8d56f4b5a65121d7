import { expect, it } from "vitest";
import { parseQuery } from "#search/query/query.ts";
import { readQuery } from "#search/query/read-query.ts";
import { positiveTerms } from "#search/query/read-words.ts";

const list = (q: string) =>
  positiveTerms(readQuery(parseQuery(new URLSearchParams({ q }))).words).map(({ tokens }) => tokens);

it.each([
  ["ferry pier", [["ferry"], ["pier"]]],
  ['ferry -pier -"north pier"', [["ferry"]]],
  ["ferry (harbour OR pier) -boat", [["ferry"], ["harbour"], ["pier"]]],
  ['"north pier" OR ferry', [["north", "pier"], ["ferry"]]],
  ["-pier", []],
  ["", []],
])("of %s a match shows what was asked for, and nothing that was excluded", (q, tokens) => {
  expect(list(q)).toEqual(tokens);
});
