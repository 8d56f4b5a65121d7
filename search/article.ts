import type { ByField } from "./facets.ts";

/** The things Verbatim keeps: articles, their paragraphs, and what is known about them. */

/** What a paragraph is on the page it came from. A headline is a paragraph of its own kind, so every hit shows its words. */
export const PARAGRAPH_KINDS = ["title", "standfirst", "body", "heading", "caption", "list"] as const;
export type ParagraphKind = (typeof PARAGRAPH_KINDS)[number];

/** Where a stated fact was read. A column is that of a table, or a field of JSON. */
export const ORIGINS = ["front-matter", "sidecar", "column", "markup", "byline", "text", "url", "file-name"] as const;
export type Origin = (typeof ORIGINS)[number];

/** A value together with the place it came from, so that a sceptic can check it. */
export interface Fact {
  value: string;
  from: Origin;
  /** The words it was read from, where they differ from the value. */
  raw?: string;
}

/** A date with no more precision than its origin gives: `2016-08-09`, `2016-08` or `2016`. */
export interface DateFact extends Fact {
  precision: "day" | "month" | "year";
}

/** A topic as the user's rules define it. */
export interface Topic {
  id: string;
  label: string;
}

/** A topic given to a paragraph or an article, with what earned it. */
export interface TopicTag {
  id: string;
  from: "rule" | "front-matter" | "sidecar";
  /** The words that earned it, as they stand in the text; empty when given by hand. */
  words: string[];
}

/** Words inside quotation marks, as UTF-16 offsets into the paragraph's text, marks excluded, end exclusive. */
export interface Quotation {
  start: number;
  end: number;
  /** The speaker it is attributed to; null when the text names nobody. */
  speaker: string | null;
}

/** The unit that is indexed, found and quoted. */
export interface Paragraph {
  /** Derived from the article's id and the text (see paragraph-id.ts): stable when anything else changes. */
  id: string;
  articleId: string;
  /** Position in the article, from 0 (the title). */
  ordinal: number;
  kind: ParagraphKind;
  /** NFC, white space runs as single spaces, no control or private-use characters. */
  text: string;
  topics: TopicTag[];
  quotations: Quotation[];
}

/** The facets that an article has only as somebody states them, by their fields. */
export type StatedFacts = ByField<Fact[], Fact | null>;

/** One published text. `null` is "the text does not say", never a guess. */
export interface Article extends StatedFacts {
  /** ASCII `[a-z0-9-]`, at most 100 characters. */
  id: string;
  title: Fact;
  source: Fact | null;
  author: Fact | null;
  date: DateFact | null;
  /** Where it was published; only `http:` and `https:`. */
  url: string | null;
  /** BCP 47 code such as `en`; null when it could not be told. */
  language: string | null;
  /** Those of its paragraphs, and those given to it by hand. */
  topics: TopicTag[];
  paragraphs: Paragraph[];
  /** SHA-256 of everything above; an unchanged article is not indexed again. */
  contentHash: string;
}

/** What is known of an article beside its text. */
export type ArticleFacts = Omit<Article, "paragraphs" | "contentHash">;
