import { z } from "zod";
import { MAX_PLACES, type QuoteResolution } from "#search/quotes/quote-state.ts";
import { describeType } from "./describe-type.ts";

const count = z.int().min(0);

const passage = z.strictObject({
  parts: z.array(z.strictObject({ paragraphId: z.string(), ordinal: count, start: count, end: count })),
  text: z.string(),
});
const difference = z.strictObject({
  kind: z.enum(["same", "added", "removed", "unknown"]),
  text: z.string(),
  words: count,
});

const pieces = z.array(difference);
const around = z
  .strictObject({
    paragraph: z.enum(["same", "gone", "another", "beside-others"]),
    before: pieces.nullable(),
    after: pieces.nullable(),
  })
  .describe(
    "What stands around the words, compared with what the link says of it. Words that only the link has are told only where its paragraph is gone.",
  );

const cut = z.boolean().describe("The quoted characters stand there, as a part of longer words or numbers.");

const common = z.strictObject({
  verified: z.boolean().describe("Every word was compared, and all are there."),
  paragraphUnchanged: z.boolean(),
  damaged: z.boolean().describe("The link was cut or changed."),
  quoted: z
    .strictObject({ first: z.string(), last: z.string().nullable(), prefix: z.string(), suffix: z.string() })
    .nullable(),
  link: z.string(),
  article: z.strictObject({
    id: z.string(),
    title: z.string(),
    author: z.string().nullable(),
    source: z.string().nullable(),
    date: z.string().nullable(),
    url: z.string().nullable(),
  }),
});

/** What became of a quote. */
export const quoteAnswer = describeType<QuoteAnswer>()(
  z.discriminatedUnion("state", [
    common.extend({ state: z.literal("verbatim"), passage, respelled: z.boolean(), around }),
    common.extend({ state: z.literal("moved"), passage, respelled: z.boolean(), around }),
    common.extend({ state: z.literal("edited"), passage, difference: pieces, cut }),
    common.extend({
      state: z.literal("ambiguous"),
      places: z.array(passage).max(MAX_PLACES).describe("The first of them."),
      total: count.describe("How many places there are."),
      exact: z.boolean(),
      cut,
    }),
    common.extend({ state: z.literal("removed") }),
  ]),
);

/** The resolution, and what is said of the article and the link beside it. */
export type QuoteAnswer = QuoteResolution & z.infer<typeof common>;
