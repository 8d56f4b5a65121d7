import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";

const engines = readdirSync(new URL("../../search/engines", import.meta.url));

it.each(engines)("the engine %s runs the contract suite and can be opened", (engine) => {
  const suite = readFileSync(new URL(`./${engine}.test.ts`, import.meta.url), "utf8");
  expect(suite).toContain(`describeEngine("${engine}"`);
  const opener = readFileSync(new URL("../../search/open-engine.ts", import.meta.url), "utf8");
  expect(opener).toContain(`./engines/${engine}/`);
});
