import { z } from "zod";
import { type Article, ORIGINS, PARAGRAPH_KINDS, type Paragraph } from "./article.ts";
import { type ByField, describeFacet, STATED_FACETS } from "./facets.ts";

/** Articles as they are stored and given out, to be checked where they come back from an index. */

const count = z.int().min(0);

const fact = z.strictObject({ value: z.string(), from: z.enum(ORIGINS), raw: z.string().optional() });

const topicTags = z.array(
  z.strictObject({
    id: z.string(),
    from: z.enum(["rule", "front-matter", "sidecar"]),
    words: z.array(z.string()),
  }),
);

/** What is known of a paragraph beside its words. */
export const marksShape = z.strictObject({
  topics: topicTags,
  quotations: z.array(z.strictObject({ start: count, end: count, speaker: z.string().nullable() })),
});

/** The rest of a paragraph, without the article that it is of. */
export const textShape = z.strictObject({
  id: z.string(),
  ordinal: count,
  kind: z.enum(PARAGRAPH_KINDS),
  text: z.string(),
});

const statedFacts = Object.fromEntries(
  STATED_FACETS.map((facet) => {
    const { field, several } = describeFacet(facet);
    return [field, several ? z.array(fact) : fact.nullable()];
  }),
) as ByField<z.ZodArray<typeof fact>, z.ZodNullable<typeof fact>>;

/** An article without its paragraphs. */
export const factsShape = z.strictObject({
  id: z.string(),
  title: fact,
  source: fact.nullable(),
  author: fact.nullable(),
  date: fact.extend({ precision: z.enum(["day", "month", "year"]) }).nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  topics: topicTags,
  ...statedFacts,
  contentHash: z.string(),
}) satisfies z.ZodType<Omit<Article, "paragraphs">>;

const paragraph = textShape.extend({ ...marksShape.shape, articleId: z.string() }) satisfies z.ZodType<Paragraph>;

export const articleShape = factsShape.extend({ paragraphs: z.array(paragraph) }) satisfies z.ZodType<Article>;

/** Text that holds JSON of a shape. */
export function storedJson<T>(shape: z.ZodType<T>) {
  const parsed = z.string().transform((json, context) => {
    try {
      return JSON.parse(json) as unknown;
    } catch {
      context.addIssue("no JSON");
      return z.NEVER;
    }
  });
  return parsed.pipe(shape);
}
