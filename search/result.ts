import type { Article, ParagraphKind } from "./article.ts";
import type { ByColumn, FacetName } from "./facets.ts";
import type { SearchQuery } from "./query/query.ts";

/** UTF-16 offsets into the shown text, end exclusive. Ranges are sorted and never overlap. */
export interface Highlight {
  start: number;
  end: number;
}

/** The values of all facets that a paragraph has, its own and those of its article: by column, as they stand in hits and exports. */
export type ValuesByColumn = ByColumn<string[], string | null>;

/** One matching paragraph. */
export interface Hit extends ValuesByColumn {
  paragraphId: string;
  articleId: string;
  ordinal: number;
  kind: ParagraphKind;
  /** The article's title. */
  title: string;
  /** `2016-08-09`, `2016-08` or `2016`, as precise as it is known; null when unknown. */
  date: string | null;
  /** Where the article was published; null when unknown. */
  url: string | null;
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
] as const satisfies readonly Notice["code"][];

/** Something the reader should know about how an answer was made, and the values that are told of it. */
export type Notice =
  /** Typed like a filter by date, and is none. */
  | { code: "date-unread"; text: string }
  /** `fields` are the filters that there are, where none was probably meant. */
  | { code: "field-unknown"; name: string; fields: readonly string[] | null; meant?: Meant }
  /** No paragraph has it; of a topic that is defined it has the label. */
  | { code: "value-unknown"; facet: FacetName; value: string; topicLabel: string | null; meant?: Meant }
  /** Among all paragraphs that match, or among those that match equally closely. */
  | { code: "ranked-by-date"; among: "all" | "equally-close" }
  | { code: "ranked-by-rarest" }
  | { code: "values-left-out"; facet: FacetName; most: number }
  /** Servers. */
  | { code: "nodes-missing"; missing: number; all: number }
  | { code: "nodes-differ" };

/** The search that was probably meant, and what was misspelt as it is written there: a filter, or the value of one by its label. */
export interface Meant {
  text: string;
  query: SearchQuery;
}

/** The same for two notices that say the same, and only for these. Those of a result all differ. */
export const keyNotice = (notice: Notice): string =>
  JSON.stringify(notice, (key, value: unknown) => (key === "query" ? undefined : value));

/** A notice in words. */
export interface ToldNotice {
  code: Notice["code"];
  message: string;
  meant?: Meant;
}

/** Values of a facet that were looked for by name. */
export interface FoundValues {
  values: FacetValue[];
  /** Servers that are missing, with their values and counts. */
  notices: Notice[];
}

/** The same in words. */
export type ToldValues = Omit<FoundValues, "notices"> & { notices: ToldNotice[] };

/** What to try when nothing matched. Each is a whole `q`, ready to be searched. */
export interface Suggestions {
  withoutRarest: string | null;
  corrected: string | null;
}

/** The answer to a search, of both engines. */
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

/** The same in words, for pages and the API. */
export type ToldResult = Omit<SearchResult, "notices"> & { notices: ToldNotice[] };

/** An article as its page shows it: highlights by paragraph id for the words searched for. */
export interface ArticleView {
  article: Article;
  highlights: Record<string, Highlight[]>;
}
