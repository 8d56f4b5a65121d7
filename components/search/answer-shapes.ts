import { PARAGRAPH_KINDS } from "#search/article.ts";
import { FACETS, type FacetName, GROUPS, type SearchQuery, type Selection, SORTS } from "#search/query/query.ts";
import {
  type FacetDistribution,
  type FacetValue,
  type FoundValues,
  type Highlight,
  type Hit,
  NOTICES,
  type Notice,
  type SearchResult,
  type Suggestions,
} from "#search/result.ts";
import {
  type Check,
  hasFields,
  isListOf,
  isNumber,
  isOneOf,
  isSwitch,
  isText,
  orNothing,
  orNull,
} from "../check-shape.ts";

const isTexts = isListOf(isText);
const isKnown = orNull(isText);

const isHit = hasFields<Hit>({
  paragraphId: isText,
  articleId: isText,
  ordinal: isNumber,
  kind: isOneOf(PARAGRAPH_KINDS),
  title: isText,
  source: isKnown,
  author: isKnown,
  date: isKnown,
  language: isKnown,
  url: isKnown,
  topics: isTexts,
  speakers: isTexts,
  text: isText,
  highlights: isListOf(hasFields<Highlight>({ start: isNumber, end: isNumber })),
  link: isText,
  more: isNumber,
});

const isValues = isListOf(
  hasFields<FacetValue>({ value: isText, label: isText, count: isNumber, selected: isSwitch, excluded: isSwitch }),
);

/** One check for each facet's part. */
const ofFacets = <T>(is: Check<T>) =>
  Object.fromEntries(FACETS.map((facet) => [facet, is])) as Record<FacetName, Check<T>>;

const isQuery = hasFields<SearchQuery>({
  q: isText,
  filters: hasFields(ofFacets(hasFields<Selection>({ include: isTexts, exclude: isTexts }))),
  from: isKnown,
  to: isKnown,
  sort: isOneOf(SORTS),
  page: isNumber,
  perPage: isNumber,
  group: orNull(isOneOf(GROUPS)),
  exact: isSwitch,
});

const isNotices = isListOf(
  hasFields<Notice>({
    code: isOneOf(NOTICES),
    message: isText,
    meant: orNothing(hasFields<NonNullable<Notice["meant"]>>({ text: isText, query: isQuery })),
  }),
);

/** Values of a facet that were looked for, as `/api/facets` answers. */
export const isFoundValues = hasFields<FoundValues>({ values: isValues, notices: isNotices });

/** What `/api/search` answers. */
export const isSearchResult = hasFields<SearchResult>({
  query: isQuery,
  total: isNumber,
  totalArticles: isNumber,
  hits: isListOf(isHit),
  facets: hasFields<FacetDistribution>({ ...ofFacets(isValues), date: isValues }),
  page: isNumber,
  pages: isNumber,
  notices: isNotices,
  suggestions: orNull(hasFields<Suggestions>({ withoutRarest: isKnown, corrected: isKnown })),
  tookMs: isNumber,
});
