import { z } from "zod";
import { FACET_API } from "#messages/en/facet-api.ts";
import { EXPORT_FORMATS } from "#search/export/formats.ts";
import { FACET_NAMES, mapFacets } from "#search/facets.ts";
import { GROUPS, SORTS, SWITCH } from "#search/query/query.ts";
import {
  DEFAULT_PER_PAGE,
  MAX_FILTER_VALUES,
  MAX_PER_PAGE,
  MAX_QUERY_LENGTH,
  MAX_VALUE_LENGTH,
} from "#search/query/query-limits.ts";
import { quoteParameters } from "#search/quotes/read-quote-reference.ts";
import { PARTIAL_DATE } from "./answers.ts";

/** Parameters of the API. An empty one counts as left out; of a repeated one the first counts, unless it is a list. */

/** With the minus of an excluded one. */
const facetValue = z.string().max(MAX_VALUE_LENGTH + 1);

const facet = (what: string) =>
  z
    .array(facetValue)
    .describe(
      `${what}. Values are alternatives; one with a leading \`-\` is excluded, \`unknown\` stands for no value.`,
    )
    .optional();

const date = (what: string, more = "") =>
  z
    .string()
    .regex(new RegExp(`^(${PARTIAL_DATE}${more})?$`))
    .describe(what)
    .optional();

const number = (what: string, most: string) =>
  z
    .string()
    .describe(`${what}: a whole number from 1 ${most}. Others are clamped, what is no number counts as left out.`)
    .optional();

const selectParameters = z.object({
  q: z.string().max(MAX_QUERY_LENGTH).describe("Words, in the query language of the README.").optional(),
  ...mapFacets((name) => facet(FACET_API[name])),
  from: date("First day of the range, or `unknown` for articles without a date.", "|unknown"),
  to: date("Last day of the range."),
  exact: z
    .enum(["", ...SWITCH])
    .describe("`1`: no inflections, typos or unfinished words.")
    .optional(),
});

/** What an article highlights is selected like the results of a search; its order means nothing. */
export const searchParameters = selectParameters.extend({
  sort: z
    .enum(["", ...SORTS])
    .describe("`relevance` when left out.")
    .optional(),
  group: z
    .enum(["", ...GROUPS])
    .describe("`article`: one hit an article.")
    .optional(),
  page: number("Page of results", "on"),
  perPage: number(`Hits a page, ${DEFAULT_PER_PAGE} when left out`, `to ${MAX_PER_PAGE}`),
});

export const LIMITS = `At most ${MAX_FILTER_VALUES} values of all facets together, of ${MAX_VALUE_LENGTH} characters (UTF-16 code units) each.`;

/** Beside those of a search. */
export const facetParameters = z.object({
  facet: z.enum(FACET_NAMES).describe("Whose values are looked for."),
  text: z.string().max(MAX_VALUE_LENGTH).describe("The beginning of a word of theirs.").optional(),
});

/** Beside those of a search. */
export const exportParameters = z.object({ format: z.enum(EXPORT_FORMATS) });

const MAX_LINK_LENGTH = 8000;

/** Beside those of the link itself, where it is not given whole. */
export const linkParameters = z.object({
  url: z.string().max(MAX_LINK_LENGTH).describe("The whole link to a quote.").optional(),
  article: z
    .string()
    .min(1)
    .describe("Id of the article, instead of `url`; then `p` and what else the link holds.")
    .optional(),
});

/** All of them. */
export const resolveParameters = linkParameters.extend(
  Object.fromEntries(
    Object.entries(quoteParameters.shape).map(([name, schema]) => [name, z.string().max(limitOf(schema)).optional()]),
  ),
);

const place = z
  .string()
  .max(120)
  .regex(/^[^:]{1,100}:\d{1,9}$/);

/** From where to where in an article words are linked to. */
export const makeLinkParameters = z.object({
  article: z.string().min(1).describe("Id of the article."),
  start: place.describe("Where the words begin: id of the paragraph, a colon, UTF-16 code units into its text."),
  stop: place.describe("Where they end, exclusive."),
});

function limitOf(schema: z.ZodType): number {
  const { maxLength } = z.toJSONSchema(schema instanceof z.ZodNullable ? (schema.unwrap() as z.ZodType) : schema);
  return maxLength as number;
}
