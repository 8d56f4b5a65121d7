import { openEngineAt, type Place } from "./engines.ts";
import { makeCorpus, TOPICS } from "./make-corpus.ts";

export interface IngestFigures {
  /** Until all is searchable; a server goes on to make its spare index. */
  paragraphsPerSecond: number;
  /** Of the whole process that ingests, in bytes; making the articles included. */
  peakMemory: number;
}

/** Ingests a made collection through the port. What it takes to make the articles is part of the time. */
export async function measureIngest(place: Place, size: number): Promise<IngestFigures> {
  const engine = openEngineAt(place);
  const started = performance.now();
  const replaced = engine.replace({ topics: TOPICS, changed: makeCorpus(size), removed: [] });
  await Promise.race([replaced, waitUntilSearchable(place, size)]);
  const seconds = (performance.now() - started) / 1000;
  await replaced;
  await engine.close();
  return { paragraphsPerSecond: size / seconds, peakMemory: process.resourceUsage().maxRSS * 1024 };
}

/** Never, on the embedded engine: there an ingest ends with it. */
async function waitUntilSearchable(place: Place, size: number): Promise<void> {
  if (place.urls.length === 0) return new Promise(() => {});
  const engine = openEngineAt(place);
  const isComplete = () =>
    engine.readStatus().then(
      ({ paragraphs }) => paragraphs === size,
      () => false,
    );
  while (!(await isComplete())) await new Promise((resolve) => setTimeout(resolve, 100));
  await engine.close();
}
