import type { Origin, ParagraphKind } from "#search/article.ts";
import { STATED_FACETS } from "#search/facets.ts";
import type { Omission } from "../report/omissions.ts";
import type { IngestWarning } from "../report/warning.ts";

/** A piece of text as a reader found it: one paragraph, its lines joined, not yet normalised. */
export interface Block {
  kind: ParagraphKind;
  text: string;
  /** What was left out within it, in order; absent when nothing was. */
  omitted?: Omission[];
}

/** The facts that a text may state about itself. */
export const RAW_FIELDS = ["id", "title", "source", "author", "date", "url", "language", ...STATED_FACETS] as const;
export type RawField = (typeof RAW_FIELDS)[number];

/** A fact as it is written, not yet understood: `9 August 2016`, `09.08.16`. */
export interface RawFact {
  value: string;
  from: Origin;
  /** The place in a page's markup, the column or the sidecar, as `inspect` shows it: `JSON-LD author`, `<time>`, `metadata.csv`. */
  where?: string;
  /** Of a source: a place or a section may stand there as well, so that it counts only where sources.yml lists the name. */
  onlyIfKnown?: true;
  /** Of a date in figures: which of two numbers is the day, as the rest of the text settles it. */
  dateOrder?: "day-first" | "month-first";
}

/** Topics given by hand; a leading `-` removes one. */
export interface RawTopics {
  values: string[];
  from: "front-matter" | "sidecar";
}

/** What a reader makes of a file: every place that states a fact, the most trusted first, and the text in order. */
export interface RawArticle {
  facts: Record<RawField, RawFact[]>;
  topics: RawTopics[];
  /** Everything but the title, in order. */
  blocks: Block[];
  /** Whole lines that were left out, in order. */
  omitted: Omission[];
  /** What a reader of the report should know of what the text states about itself. */
  warnings: IngestWarning[];
}

/** A raw article that states nothing yet. */
export function emptyRawArticle(): RawArticle {
  return {
    facts: Object.fromEntries(RAW_FIELDS.map((field): [string, RawFact[]] => [field, []])) as RawArticle["facts"],
    topics: [],
    blocks: [],
    omitted: [],
    warnings: [],
  };
}

/** What a reader makes of a file, with what a reader of the report should know about it. */
export interface RawReading {
  raw: RawArticle;
  warnings: IngestWarning[];
}
