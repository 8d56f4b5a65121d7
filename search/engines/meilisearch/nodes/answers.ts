import { z } from "zod";
import { PARAGRAPH_KINDS } from "../../../article.ts";
import { columnSchemas } from "../../../facets/column-schemas.ts";

/** What is shown of a paragraph, as it is stored with it. */
export const storedHit = z.object({
  paragraphId: z.string(),
  articleId: z.string(),
  ordinal: z.number(),
  kind: z.enum(PARAGRAPH_KINDS),
  title: z.string(),
  date: z.string().nullable(),
  url: z.string().nullable(),
  ...columnSchemas(),
  text: z.string(),
});
export type StoredHit = z.infer<typeof storedHit>;

/** One hit of a search: the paragraph and the number of its article. */
const paragraphHit = z.object({ a: z.number(), hit: storedHit });
export type ParagraphHit = z.infer<typeof paragraphHit>;

const facetDistribution = z.record(z.string(), z.record(z.string(), z.number()));

/** `estimatedTotalHits` is exact wherever this program reads it: with `matchingStrategy: "all"` and without `distinct`. */
export const federatedAnswer = z.object({
  hits: z.array(paragraphHit),
  estimatedTotalHits: z.number(),
  facetDistribution: facetDistribution.optional(),
  /** By name of node: why its part is missing. */
  remoteErrors: z.record(z.string(), z.object({ code: z.string(), message: z.string() })).optional(),
});
export type FederatedAnswer = z.infer<typeof federatedAnswer>;

/** Answers to searches of any index; each caller knows what its documents are. */
export const listOfAnswers = <T>(document: z.ZodType<T>) =>
  z.object({
    results: z.array(
      z.object({
        hits: z.array(document),
        estimatedTotalHits: z.number().optional(),
        totalHits: z.number().optional(),
      }),
    ),
  });

export const searchCount = z.object({ totalHits: z.number() });

export const documentPage = <T>(document: z.ZodType<T>) => z.object({ hits: z.array(document) });

export const taskAnswer = z.object({
  taskUid: z.number().optional(),
  status: z.enum(["enqueued", "processing", "succeeded", "failed", "canceled"]),
  error: z.object({ code: z.string(), message: z.string() }).nullish(),
});

export const healthAnswer = z.object({ status: z.literal("available") });
