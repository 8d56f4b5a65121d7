import fc from "fast-check";
import { expect, it } from "vitest";
import { isFoundValues, isSearchResult } from "#components/search/answer-shapes.ts";
import { foundValues, searchResult } from "../../../../app/api/document/answers.ts";
import { makeResult } from "./make-result.ts";

type Key = string | number;

/** Every place in a value, as the keys that lead there. */
function listPlaces(value: unknown, at: Key[] = []): Key[][] {
  const isList = Array.isArray(value);
  const entries = typeof value === "object" && value !== null ? Object.entries(value) : [];
  return [at, ...entries.flatMap(([key, part]) => listPlaces(part, [...at, isList ? Number(key) : key]))];
}

/** The same with something else in one place; what is given for nothing is left out. */
function change(value: unknown, [key, ...rest]: Key[], by: unknown): unknown {
  if (key === undefined) return by;
  const copy = structuredClone(value) as Record<Key, unknown>;
  const part = change(copy[key], rest, by);
  if (part === undefined) delete copy[key];
  else copy[key] = part;
  return copy;
}

const at = (value: unknown, place: Key[]) => place.reduce((part, key) => (part as Record<Key, unknown>)[key], value);
const replacements = [undefined, null, true, 1, "2016", {}, []];

const answers = [
  { name: "/api/search", whole: makeResult(3), is: isSearchResult, schema: searchResult },
  {
    name: "/api/facets",
    whole: { values: makeResult(3).facets.topic, notices: makeResult(3).notices },
    is: isFoundValues,
    schema: foundValues,
  },
];

it.each(answers)("what $name answers is read, and what is wrong in any one place is not", ({ whole, is, schema }) => {
  expect(is(whole)).toBe(true);
  fc.assert(
    fc.property(fc.constantFrom(...listPlaces(whole)), fc.constantFrom(...replacements), (place, by) => {
      // One text in place of another is no other shape.
      fc.pre(typeof by !== typeof at(whole, place) || typeof by === "object");
      const changed: unknown = JSON.parse(JSON.stringify(change(whole, place, by)) ?? "null");
      expect(is(changed)).toBe(schema.safeParse(changed).success);
    }),
    { numRuns: 1000 },
  );
});

it.each(answers)("a field that a newer server adds to $name is let be", ({ whole, is }) => {
  expect(is({ ...whole, more: 1 })).toBe(true);
});

it("a word that stands for nothing is refused", () => {
  const whole = makeResult(1);
  expect(isSearchResult({ ...whole, hits: [{ ...whole.hits[0], kind: "song" }] })).toBe(false);
  expect(isSearchResult({ ...whole, notices: [{ code: "good-day", message: "Good day." }] })).toBe(false);
});
