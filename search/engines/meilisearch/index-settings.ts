import type { Settings } from "meilisearch";
import { FACET_NAMES } from "../../facets.ts";

/** Raised with every change of what is stored, but for the facets (FACETS_MARK); an older index is rebuilt by the next ingest. */
export const INDEX_VERSION = 11;

/** The indexes that make up one index of Verbatim. */
export const PARTS = ["paragraphs", "articles", "words"] as const;
export type Part = (typeof PARTS)[number];

/** Names of the three indexes; `spare` are those that an ingest brings up to date before they take the place of the others. */
export function nameParts(index: string, state: "live" | "spare" = "live"): Record<Part, string> {
  const base = state === "live" ? index : `${index}-spare`;
  return { paragraphs: base, articles: `${base}-articles`, words: `${base}-words` };
}

/** While an ingest writes to an index, this one is there and says who does. */
export const nameLock = (index: string): string => `${index}-lock`;

/**
 * By what an index of Verbatim is known: nobody else names the ids of documents so. Unlike settings and documents, the name of its
 * primary key is part of an index from the moment it is made. Each kind has its own, so that one collection called `news`, and
 * another called `news-words`, don't take each other's indexes for their own.
 */
export const PRIMARY_KEYS = {
  paragraphs: "verbatimParagraphId",
  articles: "verbatimArticleId",
  words: "verbatimWordId",
  lock: "verbatimLockId",
} as const satisfies Record<Part | "lock", string>;

/** A search is given up after this long. */
export const SEARCH_TIMEOUT_MS = 10_000;

const equality = { facetSearch: false, filter: { equality: true, comparison: false } };
const comparison = { facetSearch: false, filter: { equality: true, comparison: true } };

/** Higher than anything that is ever counted: totals and counts are exact. */
const NO_LIMIT = 1_000_000_000;

/** What nobody asked for is said as well: an ingest and the site compare all of it with what they find. */
const COMMON: Settings = {
  displayedAttributes: ["*"],
  distinctAttribute: null,
  sortableAttributes: [],
  proximityPrecision: "byWord",
  prefixSearch: "indexingTime",
  localizedAttributes: null,
  embedders: {},
  stopWords: [],
  synonyms: {},
  separatorTokens: [],
  nonSeparatorTokens: [],
  dictionary: [],
  pagination: { maxTotalHits: NO_LIMIT },
  // By default Meilisearch leaves the rest unsorted after 1.5 s; pages would then repeat and lose hits.
  searchCutoffMs: SEARCH_TIMEOUT_MS,
};

/** One document a paragraph: see make-documents.ts for its fields. */
const PARAGRAPHS: Settings = {
  ...COMMON,
  searchableAttributes: ["tokens", "stems"],
  filterableAttributes: [
    {
      attributePatterns: [...FACET_NAMES, "month", "day", "a", "falsePhrases", "edges"],
      features: equality,
    },
    { attributePatterns: ["first", "last"], features: comparison },
  ],
  sortableAttributes: ["first"],
  // Exact words come first by the weights of the queries; among them, words close together, then headlines, then the newest. The last two
  // leave nothing open: Meilisearch would go on in the order of storage, which depends on what was ingested when and differs from node
  // to node. They cost nothing on the first page, and up to twice the time on the 900th.
  rankingRules: ["sort", "words", "proximity", "headline:desc", "first:desc", "a:asc", "ordinal:asc"],
  // What may match beside the exact word is asked for by name: typos are looked for in the index of words.
  typoTolerance: { enabled: false, disableOnWords: [], disableOnAttributes: [] },
  faceting: {
    maxValuesPerFacet: NO_LIMIT,
    sortFacetValuesBy: { "*": "count", a: "alpha", month: "alpha", day: "alpha" },
  },
};

/** One document an article, whole, and one more that says what the index is (`META_ID`). */
const ARTICLES: Settings = { ...COMMON, searchableAttributes: [], filterableAttributes: ["id"] };

/** One document a word, with the number of paragraphs that hold it. Two edits are looked for from 4 letters, the mark not counted. */
const WORDS: Settings = {
  ...COMMON,
  searchableAttributes: ["word"],
  filterableAttributes: [{ attributePatterns: ["word", "stem"], features: equality }],
  rankingRules: ["words", "typo", "df:desc", "term:asc"],
  typoTolerance: {
    enabled: true,
    disableOnNumbers: true,
    minWordSizeForTypos: { oneTypo: 4, twoTypos: 5 },
    disableOnWords: [],
    disableOnAttributes: [],
  },
};

export const SETTINGS: Record<Part, Settings> = { paragraphs: PARAGRAPHS, articles: ARTICLES, words: WORDS };
