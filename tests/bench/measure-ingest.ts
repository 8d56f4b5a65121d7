import { statSync } from "node:fs";
import { openSqliteEngine } from "#search/engines/sqlite/open-sqlite-engine.ts";
import { makeCorpus, TOPICS } from "./make-corpus.ts";

export interface IngestFigures {
  paragraphsPerSecond: number;
  bytesPerParagraph: number;
  /** Of the whole process, in bytes; making the articles included. */
  peakMemory: number;
}

/** Ingests a made collection through the port. What it takes to make the articles is part of the time. */
export async function measureIngest(file: string, size: number): Promise<IngestFigures> {
  const engine = openSqliteEngine({ file, create: true });
  const started = performance.now();
  await engine.replace({ topics: TOPICS, changed: makeCorpus(size), removed: [] });
  const seconds = (performance.now() - started) / 1000;
  await engine.close();
  return {
    paragraphsPerSecond: size / seconds,
    bytesPerParagraph: statSync(file).size / size,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}
