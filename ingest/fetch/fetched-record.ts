import { z } from "zod";

/** Beside the pages of a list: what is known of each from its fetching, one JSON object a line, the newest of a file last. */
export const RECORD_NAME = "fetched.jsonl";

const row = z.object({
  /** Its name in the folder. */
  file: z.string().regex(/^[a-z0-9][a-z0-9.-]{0,150}$/),
  /** As it is listed. */
  url: z.url({ protocol: /^https?$/ }),
  /** Where its redirects ended. */
  finalUrl: z.url({ protocol: /^https?$/ }),
  /** As the server said it; empty when it said nothing. */
  contentType: z.string(),
  /** ISO instant. */
  fetchedAt: z.string(),
});

/** One fetched page. */
export type FetchedRow = z.infer<typeof row>;

/**
 * Reads the record, the last row of each file. A line that can't be read is one that a killed fetch did not finish: its page counts
 * as not fetched.
 */
export function readRecord(text: string): FetchedRow[] {
  const rows = new Map<string, FetchedRow>();
  for (const line of text.split("\n")) {
    const parsed = row.safeParse(parseJson(line));
    if (!parsed.success) continue;
    rows.delete(parsed.data.file);
    rows.set(parsed.data.file, parsed.data);
  }
  return [...rows.values()];
}

function parseJson(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}
