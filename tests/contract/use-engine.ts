import { afterAll, beforeAll } from "vitest";
import type { SearchEngine } from "#search/engine.ts";
import type { EngineUnderTest } from "./describe-engine.ts";

/** Opens an engine before the tests of a group and removes it after them. `take` is given it first, and may fill it. */
export function useEngine(engineUnderTest: EngineUnderTest, take: (engine: SearchEngine) => unknown): void {
  let engine: SearchEngine;
  beforeAll(async () => {
    engine = await engineUnderTest.open();
    await take(engine);
  });
  afterAll(async () => {
    await engine.close();
    await engineUnderTest.remove();
  });
}
