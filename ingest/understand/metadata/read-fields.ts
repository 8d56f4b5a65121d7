import { z } from "zod";
import { describeFacet, FACETS, STATED_FACETS, type StatedFacet } from "#search/facets.ts";
import { MAX_VALUE_LENGTH } from "#search/query/query-limits.ts";
import type { RawArticle, RawField, RawTopics } from "../raw-article.ts";
import { toHost } from "./sources.ts";

const MAX_TITLE_LENGTH = 1000;
const MAX_URL_LENGTH = 2000;
const MAX_TOPICS = 100;
const MAX_LIST_LENGTH = 2000;
/** Between the values of a field that may have several. */
export const LIST_SEPARATOR = "; ";

const upTo = (longest: number) => z.string().max(longest, `has more than ${longest} characters`).optional();

/** Nothing written after the colon is nothing said. */
const text = (longest: number) =>
  z
    .union([z.string(), z.null()], "is not a single text")
    .transform((value) => value?.trim() || undefined)
    .pipe(upTo(longest))
    .optional();

/** A list, or a text that lists them with `separator`. */
const list = (separator: RegExp) =>
  z
    .union([z.string(), z.null(), z.array(z.string(), "is not a list of texts")], "is not a list of texts")
    .transform((value) => (typeof value === "string" ? value.split(separator) : (value ?? [])))
    .transform((values) => values.map((value) => value.trim()).filter((value) => value !== ""))
    .optional();

/** Names of several things, parted by semicolons: commas are part of some of them. */
const names = list(/[;|]/)
  .transform((values) => values?.join(LIST_SEPARATOR) || undefined)
  .pipe(upTo(MAX_LIST_LENGTH));

const statedShape = Object.fromEntries(
  STATED_FACETS.map((facet) => [facet, describeFacet(facet).several ? names : text(MAX_VALUE_LENGTH)]),
) as Record<StatedFacet, typeof names>;

const shape = {
  ...statedShape,
  id: text(100).refine(
    (value) => value === undefined || /^[a-z0-9][a-z0-9-]*$/.test(value),
    "may have only the letters a to z, digits and hyphens",
  ),
  title: text(MAX_TITLE_LENGTH),
  source: text(MAX_VALUE_LENGTH),
  // Names are parted by semicolons, since "Doe, Jane" is one of them.
  author: list(/;/)
    .transform((names) => names?.join("; ") || undefined)
    .pipe(upTo(MAX_VALUE_LENGTH)),
  date: text(MAX_VALUE_LENGTH),
  url: text(MAX_URL_LENGTH),
  language: text(35),
  topics: list(/[;,|]/).pipe(
    z
      .array(z.string().max(100, "has a topic of more than 100 characters"))
      .max(MAX_TOPICS, `has more than ${MAX_TOPICS} topics`)
      .optional(),
  ),
  standfirst: text(10_000),
};
const fields = z.object(shape);

/** Other names that people and their programs give to a field. The day on which a note was made is none of the article. */
const ALIASES: Record<string, keyof typeof shape> = {
  authors: "author",
  byline: "author",
  lang: "language",
  subtitle: "standfirst",
  published: "date",
  published_at: "date",
  pubdate: "date",
  publishdate: "date",
  publication_date: "date",
  datepublished: "date",
  ...Object.fromEntries(
    STATED_FACETS.flatMap((facet) => FACETS[facet].stated.map((name): [string, StatedFacet] => [name, facet])),
  ),
};

/** Reads a field's name as it was written; null when there is no such field. */
function readFieldName(written: string): keyof typeof shape | null {
  const name = written.trim().toLowerCase();
  if (Object.hasOwn(shape, name)) return name as keyof typeof shape;
  return Object.hasOwn(ALIASES, name) ? (ALIASES[name] as keyof typeof shape) : null;
}

/** What front matter or a row of a sidecar says about an article. */
export interface Fields {
  facts: Partial<Record<RawField, string>>;
  topics: string[];
  standfirst: string | undefined;
  /** Names that are no fields, as they were written. */
  unknown: string[];
  /** The sidecar that says it, as a path in the folder that was given; none for front matter. */
  where?: string;
  /** What is known of a page from its being fetched. */
  fetched?: FetchedPage;
}

/** How a page came from its server. */
export interface FetchedPage {
  /** Where its redirects ended. */
  url: string;
  /** The encoding that the server named. */
  charset: string | null;
}

/**
 * Reads facts that were given by hand.
 * @throws Error naming each field that has no value it can take
 */
export function readFields(record: Record<string, unknown>): Fields {
  const known: Record<string, unknown> = {};
  const unknown: string[] = [];
  // A field's own name says more than another one.
  const isOwn = ([written]: [string, unknown]): boolean => Object.hasOwn(shape, written.trim().toLowerCase());
  const entries = Object.entries(record);
  for (const [written, value] of [...entries.filter(isOwn), ...entries.filter((entry) => !isOwn(entry))]) {
    const name = readFieldName(written);
    if (name === null) unknown.push(written);
    else known[name] ??= value;
  }
  const parsed = fields.safeParse(known);
  if (!parsed.success) {
    throw new Error(parsed.error.issues.map((issue) => `${String(issue.path[0])} ${issue.message}`).join("; "));
  }
  const { topics = [], standfirst, ...facts } = parsed.data;
  return { facts: moveAddress(facts), topics, standfirst, unknown };
}

/** Programs that clip pages write the address of the page as its source. */
function moveAddress(facts: Fields["facts"]): Fields["facts"] {
  const { source, ...others } = facts;
  if (source === undefined || !/^https?:\/\/\S+$/i.test(source)) return facts;
  return facts.url === undefined ? { ...others, url: source } : { ...others, source: toHost(source) ?? source };
}

/** Adds facts of one origin to an article, after those it has. */
export function addFields(raw: RawArticle, { facts, topics }: Fields, from: RawTopics["from"]): void {
  for (const [field, value] of Object.entries(facts) as [RawField, string | undefined][]) {
    if (value !== undefined) raw.facts[field].push({ value, from });
  }
  if (topics.length > 0) raw.topics.push({ values: topics, from });
}
