import type { IngestWarning } from "./warning.ts";

/** What an ingest did, or would do, to articles or paragraphs. */
export interface Counts {
  added: number;
  changed: number;
  removed: number;
  unchanged: number;
}

/** What may be refused by itself: a row of a table, a line of JSON, an entry of a feed, of a list or of an archive, a page of a list of addresses. */
export type RefusedUnit = "file" | "row" | "line" | "entry" | "page";

/** A file that was not ingested, or a part of one. */
export interface Refusal {
  unit: RefusedUnit;
  file: string;
  code: string;
  message: string;
  action: string;
  /** Of how many entries of a container it speaks that are not named one by one; without, of one. */
  count?: number;
}

/** What an ingest did: `--json` prints it as it is. */
export interface IngestReport {
  /** Nothing was written, only said. */
  dryRun: boolean;
  articles: Counts;
  paragraphs: Counts;
  refused: Refusal[];
  /** Ids of articles that stay in the index as they were, because their file was refused this time. */
  kept: string[];
  /** `article` is the id of the one that a warning is about, where it is about one. */
  warnings: (IngestWarning & { file: string; article?: string })[];
  /** Why nothing at all was done. */
  failure: Omit<Refusal, "unit" | "file" | "count"> | null;
}

/** A report of nothing. */
export function emptyReport(dryRun: boolean): IngestReport {
  const counts = (): Counts => ({ added: 0, changed: 0, removed: 0, unchanged: 0 });
  return {
    dryRun,
    articles: counts(),
    paragraphs: counts(),
    refused: [],
    kept: [],
    warnings: [],
    failure: null,
  };
}
