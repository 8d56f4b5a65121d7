import { z } from "zod";
import type { IngestWarning } from "../report/warning.ts";
import type { RawField } from "../understand/raw-article.ts";

/** What a row, a line or the entry of a feed says: texts as they are written, each with the name of its column. */
export interface RecordFacts {
  values: Partial<Record<Exclude<RawField, "id"> | "standfirst", { value: string; where: string }>>;
  /** Whether they were columns of a table (or fields of JSON), or a feed's markup. */
  from: "column" | "markup";
  topics: string[];
  /** One text, plain or HTML, or its paragraphs. */
  text: string | string[];
  warnings: IngestWarning[];
}

/** The same, as bytes of JSON are read. */
export const recordSchema = z.object({
  values: z.record(z.string(), z.object({ value: z.string(), where: z.string() })),
  from: z.enum(["column", "markup"]),
  topics: z.array(z.string()),
  text: z.union([z.string(), z.array(z.string())]),
  warnings: z.array(
    z.object({ code: z.literal("decoded-by-guess").or(z.literal("summary-only")), message: z.string() }),
  ),
});
