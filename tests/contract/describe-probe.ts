import { describe, expect, it } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import { probeIndex } from "#search/probe-index.ts";
import type { EngineUnderTest } from "./describe-engine.ts";
import { makeArticle } from "./make-article.ts";
import { useEngine } from "./use-engine.ts";
import { ARTICLES, TOPICS } from "./witnesses.ts";

/** Articles in which there is little or nothing that a probe could ask for. */
const BARE = [
  makeArticle({ id: "bare", title: "T", paragraphs: [] }),
  makeArticle({ id: "japanese", title: "車列は夜明け前に", paragraphs: ["車列は夜明け前に検問所へ到着した。"] }),
  makeArticle({ id: "numbers", title: "1,200", paragraphs: ["5 million km, 12 per cent, S-400 near the U.S. border"] }),
];

/** The suite of what asks an engine whether readers are answered. */
export function describeProbe(name: string, engineUnderTest: EngineUnderTest): void {
  describe(`${name}: a probe`, () => {
    let engine: SearchEngine;
    useEngine(engineUnderTest, (opened) => {
      engine = opened;
    });

    it("finds a sound index sound, whichever article it looks at", async () => {
      const articles = [...ARTICLES, ...BARE];
      await engine.replace({ topics: TOPICS, changed: [articles], removed: [] });
      const status = await engine.readStatus();
      for (let at = 0; at <= articles.length; at++) expect(await probeIndex(engine, at, {})).toEqual(status);
    });

    it("finds an index without articles sound", async () => {
      const removed = [...ARTICLES, ...BARE].map(({ id }) => id);
      await engine.replace({ topics: TOPICS, changed: [], removed });
      expect(await probeIndex(engine, 3, {})).toMatchObject({ articles: 0 });
    });
  });
}
