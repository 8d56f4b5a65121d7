import { z } from "zod";
import { FACET_API } from "#messages/en/facet-api.ts";
import { PARAGRAPH_KINDS } from "#search/article.ts";
import { articleShape } from "#search/article-shape.ts";
import type { IndexStatus } from "#search/engine.ts";
import { type ErrorBody, SEARCH_ERRORS, type SearchErrorCode } from "#search/errors.ts";
import { exportRow } from "#search/export/export-row.ts";
import { columnSchemas } from "#search/facets/column-schemas.ts";
import { mapFacets } from "#search/facets.ts";
import { type SearchQuery, SORTS } from "#search/query/query.ts";
import type { MadeLink } from "#search/reading/make-link.ts";
import {
  type ArticleView,
  type FacetValue,
  type Hit,
  NOTICES,
  type ToldNotice,
  type ToldResult,
  type ToldValues,
} from "#search/result.ts";
import type { OembedAnswer } from "../../oembed/make-answer.ts";
import { describeType } from "./describe-type.ts";

/** Schemas of what the API answers, each proven to be the type that the routes return. */

export const PARTIAL_DATE = String.raw`[1-9]\d{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?`;
const count = z.int().min(0);
const partialDate = z
  .string()
  .regex(new RegExp(`^${PARTIAL_DATE}$`))
  .describe("As precise as it is known.");
const known = partialDate.nullable().describe("As precise as it is known; null when unknown.");

const highlight = z.strictObject({ start: count, end: count }).describe("UTF-16 code units, end exclusive.");

const kind = z.enum(PARAGRAPH_KINDS);

const hit = describeType<Hit>()(
  z.strictObject({
    paragraphId: z.string(),
    articleId: z.string(),
    ordinal: count.describe("Position in the article, from 0 (the title)."),
    kind,
    title: z.string(),
    date: known,
    url: z.string().nullable().describe("Where the article was published."),
    ...columnSchemas((facet) => `${FACET_API[facet]}.`),
    text: z.string(),
    highlights: z.array(highlight),
    link: z.string().describe("Path, parameters and fragment on this site."),
    more: count.describe("With group=article: how many more paragraphs of the article match."),
  }),
);

const facetValue = describeType<FacetValue>()(
  z.strictObject({
    value: z.string().describe("As a parameter; `unknown` stands for no value."),
    label: z.string(),
    count,
    selected: z.boolean(),
    excluded: z.boolean(),
  }),
);

const selection = z.strictObject({ include: z.array(z.string()), exclude: z.array(z.string()) });

const query = describeType<SearchQuery>()(
  z.strictObject({
    q: z.string(),
    filters: z.strictObject(mapFacets(() => selection)),
    from: z.string().nullable(),
    to: z.string().nullable(),
    sort: z.enum(SORTS),
    page: z.int().min(1),
    perPage: z.int().min(1).max(100),
    group: z.literal("article").nullable(),
    exact: z.boolean(),
  }),
);

const notice = describeType<ToldNotice>()(
  z.strictObject({
    code: z.enum(NOTICES),
    message: z.string(),
    meant: z.strictObject({ text: z.string(), query }).optional().describe("The search that was probably meant."),
  }),
);

export const foundValues = describeType<ToldValues>()(
  z.strictObject({ values: z.array(facetValue).max(50), notices: z.array(notice) }),
);

const values = z.array(facetValue);

export const searchResult = describeType<ToldResult>()(
  z.strictObject({
    query,
    total: count.describe("Matching paragraphs, exact."),
    totalArticles: count,
    hits: z.array(hit).max(100),
    facets: z.strictObject({ ...mapFacets(() => values), date: values }),
    page: z.int().min(1),
    pages: z.int().min(1),
    notices: z.array(notice),
    suggestions: z.strictObject({ withoutRarest: z.string().nullable(), corrected: z.string().nullable() }).nullable(),
    tookMs: z.number().min(0),
  }),
);

export const articleView = describeType<ArticleView>()(
  z.strictObject({
    article: articleShape,
    highlights: z.record(z.string(), z.array(highlight)).describe("By paragraph id."),
  }),
);

export const madeLink = describeType<MadeLink>()(
  z.strictObject({
    text: z.string().describe("The whole words, paragraphs separated by line breaks."),
    link: z.string().describe("Path, parameters and fragment on this site."),
    original: z
      .string()
      .nullable()
      .describe("The original page at these words; null where it has none, or no fragment leads there."),
  }),
);

export const indexStatus = describeType<IndexStatus>()(
  z.strictObject({
    engine: z.enum(["sqlite", "meilisearch"]),
    articles: count,
    paragraphs: count,
    updatedAt: z.iso.datetime().nullable(),
    nodes: z.strictObject({ all: count, answering: count }).nullable(),
  }),
);

export const health = z.strictObject({ status: z.literal("up") });

export const exported = z.strictObject({ paragraphs: z.array(exportRow), total: count });

const codes = [...(Object.keys(SEARCH_ERRORS) as SearchErrorCode[]), "internal"] as const;

export const errorBody = describeType<ErrorBody>()(
  z.strictObject({ error: z.strictObject({ code: z.enum(codes), message: z.string(), action: z.string() }) }),
);

/** How other sites show a quote. */
export const oembedAnswer = describeType<OembedAnswer>()(
  z.strictObject({
    version: z.literal("1.0"),
    type: z.literal("rich"),
    provider_name: z.string(),
    provider_url: z.string(),
    title: z.string(),
    author_name: z.string().optional(),
    cache_age: count.describe("Seconds."),
    html: z.string(),
    width: count.describe("CSS pixels, as are all sizes here."),
    height: count,
    thumbnail_url: z.string().optional(),
    thumbnail_width: count.optional(),
    thumbnail_height: count.optional(),
  }),
);
