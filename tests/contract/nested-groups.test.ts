import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { MAX_NESTING, parseQuery } from "#search/query.ts";
import { makeOracle } from "./oracle.ts";
import { ARTICLES, TOPICS } from "./witnesses.ts";

const word = fc.constantFrom<string>(
  "turkey",
  "russia",
  '"the"',
  '"of"',
  "-missile",
  '-"deal"',
  "syria",
  '"air defence"',
);
/** A group with another in it, at one of its ends or between its words. */
const layer = fc.record({
  words: fc.array(word, { minLength: 1, maxLength: 3 }),
  at: fc.nat(3),
  joint: fc.constantFrom(" ", " OR "),
  minus: fc.constantFrom("", "-"),
});
const nested = fc
  .array(layer, { minLength: MAX_NESTING, maxLength: MAX_NESTING })
  .map((layers) =>
    layers.reduce(
      (inner, { words, at, joint, minus }) => `${minus}(${words.toSpliced(at, 0, inner).join(joint)})`,
      "nato",
    ),
  );

it("groups as deep within each other as may be typed find what they say, whatever FTS5 has room for", async () => {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-nested-"));
  const engine = openSqliteEngine({ file: join(folder, "verbatim.db"), create: true });
  try {
    await engine.replace({ topics: TOPICS, changed: [ARTICLES], removed: [] });
    const expectedOf = makeOracle(ARTICLES);
    await fc.assert(
      fc.asyncProperty(nested, async (q) => {
        const params = new URLSearchParams({ q, exact: "1" });
        expect((await engine.search(parseQuery(params))).total).toBe(expectedOf(params).paragraphIds.size);
      }),
      { numRuns: 300 },
    );
    // What FTS5 has the least room for: words that have forms, exclusions and alternatives in each.
    const q = `turkey ${"(turkey -zeppelin turkey OR ".repeat(MAX_NESTING)}nato${")".repeat(MAX_NESTING)}`;
    expect((await engine.search(parseQuery(new URLSearchParams({ q })))).total).toBeGreaterThan(0);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
});
