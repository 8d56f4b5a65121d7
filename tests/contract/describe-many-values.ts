import { describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { parseQuery } from "#search/query/query.ts";
import { MAX_FACET_VALUES } from "#search/result.ts";
import type { EngineUnderTest } from "./describe-engine.ts";
import { makeArticle } from "./make-article.ts";
import { useEngine } from "./use-engine.ts";

/** The rarest values of each facet, which don't get listed among more frequent ones. */
const RARE = ["zz rare", "zz rarer"];
const COMMON = Array.from({ length: MAX_FACET_VALUES + 30 }, (_, n) => `common ${n}`);

/** An article a value; common values stand in two paragraphs more. */
const ARTICLES = [...COMMON, ...RARE].map((name, n) =>
  makeArticle({
    id: `article-${n}`,
    source: name,
    author: name,
    paragraphs: (RARE.includes(name) ? ["one"] : ["one", "two", "three"]).map((text) => ({
      text,
      topics: [name],
      speakers: [name],
    })),
  }),
);

/** The suite of facets with more values than are listed. */
export function describeManyValues(name: string, engineUnderTest: EngineUnderTest): void {
  describe(`${name}: a facet with more values than are listed`, () => {
    let engine: SearchEngine;
    useEngine(engineUnderTest, async (opened) => {
      engine = opened;
      await engine.replace({ topics: [], changed: [ARTICLES], removed: [] });
    });

    const listRare = async (query: string, facet: "source" | "author" | "topic" | "speaker") => {
      const { facets } = await engine.search(parseQuery(new URLSearchParams(query)));
      const listed = facets[facet].filter(({ value }) => RARE.includes(value));
      return listed.map(({ value, count, selected, excluded }) => ({ value, count, selected, excluded }));
    };

    it.each(["source", "author", "topic", "speaker"] as const)(
      "counts a rare %s that is selected or excluded, and lists it then alone",
      async (facet) => {
        // The headline has no topic and no speaker.
        const count = facet === "source" || facet === "author" ? 2 : 1;
        const [rare, rarer] = RARE as [string, string];
        expect(await listRare("q=", facet)).toEqual([]);
        expect(await listRare(`${facet}=${rare}`, facet)).toEqual([
          { value: rare, count, selected: true, excluded: false },
        ]);
        expect(await listRare(`${facet}=-${rarer}`, facet)).toEqual([
          { value: rarer, count, selected: false, excluded: true },
        ]);
        expect(await listRare(`${facet}=${rare}&${facet}=${rarer}&${facet}=common 7`, facet)).toHaveLength(2);
      },
    );
  });
}
