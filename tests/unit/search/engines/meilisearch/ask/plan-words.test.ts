import { beforeEach, expect, it, vi } from "vitest";
import { NOTHING_KNOWN, planWords } from "#search/engines/meilisearch/ask/plan-words.ts";
import { parseQuery } from "#search/query/query.ts";
import { readQuery } from "#search/query/read-query.ts";

const hashed = vi.hoisted(() => ({ phrases: 0 }));
vi.mock(import("#search/engines/meilisearch/false-phrases.ts"), async (readModule) => {
  const original = await readModule();
  return {
    ...original,
    partsOfPhrase: (tokens) => {
      hashed.phrases++;
      return original.partsOfPhrase(tokens);
    },
  };
});
beforeEach(() => {
  hashed.phrases = 0;
});

const plan = (q: string) => planWords(readQuery(parseQuery(new URLSearchParams({ q }))).words, NOTHING_KNOWN);
/** 256 combinations. */
const PAIRS = Array.from({ length: 8 }, (_, n) => `("a${n}x" OR "b${n}x")`).join(" ");
/** As long as may be typed beside them: each character is a word. */
const makePhrase = (length: number) => Array.from({ length }, (_, n) => String.fromCodePoint(0x4e00 + n)).join("");

it("works out what a phrase needs once, in however many combinations it stands", () => {
  expect(plan(`"one two three" ${PAIRS}`)).toHaveLength(256);
  expect(hashed.phrases).toBe(1);
});

it("refuses long phrases in many combinations, each of which is answered", () => {
  expect(plan(`"${makePhrase(400)}"`)).toHaveLength(1);
  expect(plan(PAIRS)).toHaveLength(256);
  expect(() => plan(`"${makePhrase(400)}" ${PAIRS}`)).toThrow(
    expect.objectContaining({ name: "SearchError", code: "unsupported-query" }),
  );
});
