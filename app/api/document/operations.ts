import { z } from "zod";
import type { SearchErrorCode } from "#search/errors.ts";
import { EXPORT_FORMATS } from "#search/export/formats.ts";
import { EXPORT_WRITERS } from "#search/export/writers.ts";
import { oembedParameters } from "../../oembed/parameters.ts";
import {
  articleView,
  exported,
  foundValues,
  health,
  indexStatus,
  madeLink,
  oembedAnswer,
  searchResult,
} from "./answers.ts";
import {
  exportParameters,
  facetParameters,
  LIMITS,
  makeLinkParameters,
  resolveParameters,
  searchParameters,
} from "./parameters.ts";
import { quoteAnswer } from "./quote-answer.ts";

/** One address of the API. */
export interface Operation {
  /** Names it in programs made from the document. */
  id: string;
  path: `/${string}`;
  summary: string;
  description?: string;
  /** Parameters in the path. */
  inPath?: z.ZodObject;
  /** Parameters behind the question mark; lists are repeated. */
  inQuery?: z.ZodObject;
  /** By media type, what is answered with 200; null where JSON Schema can't describe it. */
  answers: Record<string, { name: string; schema: z.ZodType } | null>;
  /** Headers of an answer with 200 that a program may need. */
  headers?: Record<string, { description: string; required: boolean; schema: object }>;
  /** Whether a known answer is 304. */
  isCached?: boolean;
  /** Beside those that any request may meet. */
  errors: SearchErrorCode[];
}

/** What parameters of a search may be refused for. */
const QUERY_ERRORS: SearchErrorCode[] = [
  "query-too-long",
  "too-many-filters",
  "invalid-parameter",
  "unsupported-query",
  "query-too-dear",
];

/** What the engine may fail with. */
const ENGINE_ERRORS: SearchErrorCode[] = [
  ...([
    "index-missing",
    "index-corrupt",
    "index-outdated",
    "index-newer",
    "index-foreign",
    "index-locked",
    "index-read-only",
  ] as const),
  ...(["engine-unreachable", "engine-timeout", "engine-refused-key", "engine-failed"] as const),
];

const ofSearch = (more: z.ZodObject) => searchParameters.omit({ page: true, perPage: true }).extend(more.shape);

const json = (name: string, schema: z.ZodType): Operation["answers"] => ({ "application/json": { name, schema } });
const typeOf = (contentType: string): string => contentType.replace(/;.*/, "");

/** Every address of the API, as /api/openapi.json describes it. A test fails when a route is missing. */
export const OPERATIONS: Operation[] = [
  {
    id: "search",
    path: "/api/search",
    summary: "Search for paragraphs",
    description: `The search page as JSON: the same parameters, the same answer. ${LIMITS}`,
    inQuery: searchParameters,
    answers: json("SearchResult", searchResult),
    errors: [...QUERY_ERRORS, ...ENGINE_ERRORS],
  },
  {
    id: "findFacetValues",
    path: "/api/facets",
    summary: "Find values of a facet by the beginning of a word",
    inQuery: ofSearch(facetParameters),
    answers: json("FoundValues", foundValues),
    errors: [...QUERY_ERRORS, ...ENGINE_ERRORS],
  },
  {
    id: "exportResults",
    path: "/api/export",
    summary: "Take away all results of a search as a file",
    description:
      "Streamed, in the order of the search; `X-Total-Count` says how many rows follow. A transfer that breaks off is incomplete, one that ends is whole.",
    inQuery: ofSearch(exportParameters),
    answers: Object.fromEntries(
      EXPORT_FORMATS.map((format) => [
        typeOf(EXPORT_WRITERS[format].contentType),
        format === "json" ? { name: "Export", schema: exported } : null,
      ]),
    ),
    headers: {
      "X-Total-Count": { description: "Rows that follow.", required: true, schema: { type: "integer", minimum: 0 } },
    },
    errors: [...QUERY_ERRORS, ...ENGINE_ERRORS, "exports-busy", "index-changed"],
  },
  {
    id: "followSearch",
    path: "/api/feed",
    summary: "Follow a search as an Atom feed",
    description: "The 50 newest results, whatever `sort` says.",
    inQuery: searchParameters.omit({ page: true, perPage: true }),
    answers: { "application/atom+xml": null },
    isCached: true,
    errors: [...QUERY_ERRORS, ...ENGINE_ERRORS],
  },
  {
    id: "readArticle",
    path: "/api/articles/{id}",
    summary: "Read an article with all its paragraphs and facts",
    description: "With the parameters of a search, `highlights` marks its words. A long one is streamed.",
    inPath: z.object({ id: z.string().min(1) }),
    inQuery: searchParameters,
    answers: json("ArticleView", articleView),
    errors: [...QUERY_ERRORS, ...ENGINE_ERRORS, "article-not-found", "address-unknown", "exports-busy"],
  },
  {
    id: "resolveQuote",
    path: "/api/quotes/resolve",
    summary: "Ask what became of a quote",
    inQuery: resolveParameters,
    answers: json("QuoteAnswer", quoteAnswer),
    errors: ["invalid-parameter", "article-not-found", "query-too-dear", ...ENGINE_ERRORS],
  },
  {
    id: "linkWords",
    path: "/api/quotes/link",
    summary: "Make the link to words of an article",
    description: "Words and numbers that the places cut are taken whole.",
    inQuery: makeLinkParameters,
    answers: json("MadeLink", madeLink),
    errors: ["invalid-parameter", "article-not-found", "query-too-dear", ...ENGINE_ERRORS],
  },
  {
    id: "embedQuote",
    path: "/oembed",
    summary: "Ask how to show a quote within another site's page",
    description: "oEmbed 1.0, of type rich. Only links of this site are known.",
    inQuery: oembedParameters,
    answers: { ...json("OembedAnswer", oembedAnswer), "text/xml": null },
    errors: ["invalid-parameter", "quote-unknown", "format-unknown", "query-too-dear", ...ENGINE_ERRORS],
  },
  {
    id: "isUp",
    path: "/api/health",
    summary: "Whether the process is up",
    answers: json("Health", health),
    errors: [],
  },
  {
    id: "isReady",
    path: "/api/ready",
    summary: "Whether searches can be answered, and of what",
    answers: json("IndexStatus", indexStatus),
    errors: ENGINE_ERRORS,
  },
  {
    id: "describeApi",
    path: "/api/openapi.json",
    summary: "This document",
    answers: json("OpenApi", z.looseObject({ openapi: z.literal("3.1.1") })),
    errors: [],
  },
];
