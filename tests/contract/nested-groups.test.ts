import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, it } from "vitest";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { parseQuery } from "#search/query/query.ts";
import { MAX_NESTING } from "#search/query/query-limits.ts";
import { ARTICLES, TOPICS } from "./witnesses.ts";

it("FTS5 has room for the deepest groups: words that have forms, exclusions and alternatives in each", async () => {
  const folder = await mkdtemp(join(tmpdir(), "verbatim-nested-"));
  const engine = openSqliteEngine({ file: join(folder, "verbatim.db"), create: true });
  try {
    await engine.replace({ topics: TOPICS, changed: [ARTICLES], removed: [] });
    const q = `turkey ${"(turkey -zeppelin turkey OR ".repeat(MAX_NESTING)}nato${")".repeat(MAX_NESTING)}`;
    expect((await engine.search(parseQuery(new URLSearchParams({ q })))).total).toBeGreaterThan(0);
  } finally {
    await engine.close();
    await rm(folder, { recursive: true });
  }
});
