import { join } from "node:path";
import { z } from "zod";

/** Name of the file in the data folder in which an ingest leaves its report for the site. */
const REPORT_NAME = "last-ingest.json";

/** Of each list so many entries are kept; `total` counts all. */
export const MAX_KEPT_ENTRIES = 1000;

/** A larger file is not one that an ingest wrote: a thousand of each kind of warning, with the longest texts, are some 11 MB. */
export const MAX_REPORT_BYTES = 32 * 1024 * 1024;

const count = z.int().nonnegative();
const counts = z.object({ added: count, changed: count, removed: count, unchanged: count });
const listOf = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({ total: count, entries: z.array(entry).max(MAX_KEPT_ENTRIES) });

const failure = z.object({ code: z.string(), message: z.string(), action: z.string() });
const refusal = failure.extend({ file: z.string() });
const warning = z.object({
  file: z.string(),
  message: z.string(),
  /** Id of the article; null where it is not about one. */
  article: z.string().nullable(),
});

/** What the file of a report holds. The ingest writes it and the site reads it, perhaps of another version: both by this schema. */
export const keptReportSchema = z.object({
  version: z.literal(1),
  /** ISO instant at which the ingest ended. */
  endedAt: z.iso.datetime(),
  /** The folders, files and lists that were given, absolute. */
  paths: z.array(z.string()),
  articles: counts,
  paragraphs: counts,
  /** Files and URLs that are not in the index. */
  refused: listOf(refusal),
  /** Ids of articles that stayed as they were, since what they came from, or may have come from, was refused. */
  stayed: listOf(z.string()),
  /** By kind, each code once. */
  warnings: z.array(listOf(warning).extend({ code: z.string() })),
  /** Why nothing at all was done. */
  failure: failure.nullable(),
});

/** The report of the last ingest, as it is kept for the site. */
export type KeptReport = z.infer<typeof keptReportSchema>;
/** A list that may be longer than what was kept of it. */
export interface KeptList<Entry> {
  total: number;
  entries: Entry[];
}
export type KeptWarning = z.infer<typeof warning>;

/** Where the report of the last ingest is kept. */
export function reportFile(dataDir: string): string {
  return join(dataDir, REPORT_NAME);
}
