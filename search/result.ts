import type { Article, ParagraphKind } from "./article.ts";
import type { FacetName, SearchQuery } from "./query/query.ts";

/** UTF-16 offsets into the shown text, end exclusive. Ranges are sorted and never overlap. */
export interface Highlight {
  start: number;
  end: number;
}

/** One matching paragraph. */
export interface Hit {
  paragraphId: string;
  articleId: string;
  ordinal: number;
  kind: ParagraphKind;
  /** The article's title. */
  title: string;
  source: string | null;
  author: string | null;
  /** `2016-08-09`, `2016-08` or `2016`, as precise as it is known; null when unknown. */
  date: string | null;
  language: string | null;
  /** Where the article was published; null when unknown. */
  url: string | null;
  /** Ids of the paragraph's topics. */
  topics: string[];
  /** Speakers quoted in the paragraph. */
  speakers: string[];
  text: string;
  highlights: Highlight[];
  /** The link to the paragraph on this site, with its proof and without the search words: path, parameters and fragment. */
  link: string;
  /** With `group=article`: how many more paragraphs of the article match. */
  more: number;
}

/** A hit without its highlights: what is taken away marks nothing. Its link carries its proof. */
export type ExportedHit = Omit<Hit, "highlights">;

/** All hits of a search, on their way. */
export interface HitExport {
  /** Hits that follow, exact: fewer never end without an error. */
  total: number;
  /** To be read to the end once, or given up by the signal. */
  batches: AsyncIterable<ExportedHit[]>;
}

/** One value of a facet with its count over all matches, the facet's own selection ignored. */
export interface FacetValue {
  /** The value in the URL; `unknown` stands for no value. */
  value: string;
  label: string;
  count: number;
  selected: boolean;
  excluded: boolean;
}

/** Counts of each value. `date` has months (`2016-08`), days where the query spans 92 days or less, and coarser
 * values where no more is known. Values are sorted by count, then value; dates by value. */
export type FacetDistribution = Record<FacetName | "date", FacetValue[]>;

/** At most this many values of a facet come with a result; `findFacetValues` finds the others. */
export const MAX_FACET_VALUES = 200;

/** What a reader may have to know about how an answer was made. */
export const NOTICES = [
  "date-unread",
  "field-unknown",
  "value-unknown",
  "ranked-by-date",
  "ranked-by-rarest",
  "values-left-out",
  "nodes-missing",
  "nodes-differ",
] as const;

/** Something the reader should know about how this answer was made. */
export interface Notice {
  code: (typeof NOTICES)[number];
  message: string;
  /** The search that was probably meant, and what was misspelt as it is written there. */
  meant?: { text: string; query: SearchQuery };
}

/** The same for two notices that read alike, and only for these. Those of a result all differ. */
export const keyNotice = ({ message, meant }: Notice): string => JSON.stringify([message, meant?.text]);

/** Values of a facet that were looked for by name. */
export interface FoundValues {
  values: FacetValue[];
  /** Servers that are missing, with their values and counts. */
  notices: Notice[];
}

/** What to try when nothing matched. Each is a whole `q`, ready to be searched. */
export interface Suggestions {
  withoutRarest: string | null;
  corrected: string | null;
}

/** The answer to a search. The API, the pages and both engines use this one type. */
export interface SearchResult {
  query: SearchQuery;
  /** Matching paragraphs, exact. */
  total: number;
  /** Articles with at least one matching paragraph, exact. */
  totalArticles: number;
  hits: Hit[];
  facets: FacetDistribution;
  /** 1-based, clamped to `pages`. */
  page: number;
  /** At least 1. Counts articles when grouped, else paragraphs. */
  pages: number;
  notices: Notice[];
  /** Only when `total` is 0 and there were words. */
  suggestions: Suggestions | null;
  tookMs: number;
}

/** An article as its page shows it: highlights by paragraph id for the words searched for. */
export interface ArticleView {
  article: Article;
  highlights: Record<string, Highlight[]>;
}
