import { z } from "zod";
import { INGEST_ERRORS } from "../../report/errors.ts";
import { WARNING_CODES } from "../../report/warning.ts";

const warning = z.object({ code: z.enum(WARNING_CODES), message: z.string() });
const error = z.object({ code: z.enum(INGEST_ERRORS), message: z.string(), action: z.string() });

/** What became of an entry. */
export const remembered = z.object({
  /** ISO day on which it was read. */
  day: z.string(),
  /** Whether it would be the same on any later day. */
  lasts: z.boolean(),
  result: z.union([
    z.object({
      id: z.string(),
      contentHash: z.string(),
      paragraphs: z.number(),
      source: z.string().nullable(),
      warnings: z.array(warning),
    }),
    z.object({
      error,
      /** Of the articles that it may have been before. */
      ids: z.array(z.string()),
    }),
  ]),
});
export type RememberedOutcome = z.infer<typeof remembered>;

/** What a container holds, in order. */
export const rememberedContent = z.object({
  /** What follows the name of the container in its own. */
  suffix: z.string(),
  file: z.string(),
  content: z.union([
    z.object({ hash: z.string(), isRecord: z.boolean() }),
    z.object({ warning }),
    z.object({ error, extent: z.enum(["entry", "unknown", "container"]) }),
  ]),
});
export type RememberedContent = z.infer<typeof rememberedContent>;
