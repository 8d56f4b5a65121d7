import { PARAGRAPH_KINDS } from "#search/article.ts";
import { columnOf, describeFacet, FACET_NAMES, type FacetName } from "#search/facets.ts";
import { GROUPS, type SearchQuery, type Selection, SORTS } from "#search/query/query.ts";
import {
  type FacetDistribution,
  type FacetValue,
  type Highlight,
  type Hit,
  NOTICES,
  type Suggestions,
  type ToldNotice,
  type ToldResult,
  type ToldValues,
  type ValuesByColumn,
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

/** One check for each facet's values in a hit. */
const ofColumns = Object.fromEntries(
  FACET_NAMES.map((facet) => [columnOf(facet), describeFacet(facet).several ? isTexts : isKnown]),
) as { [Column in keyof ValuesByColumn]: Check<ValuesByColumn[Column]> };

const isHit = hasFields<Hit>({
  paragraphId: isText,
  articleId: isText,
  ordinal: isNumber,
  kind: isOneOf(PARAGRAPH_KINDS),
  title: isText,
  date: isKnown,
  url: isKnown,
  ...ofColumns,
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
  Object.fromEntries(FACET_NAMES.map((facet) => [facet, is])) as Record<FacetName, Check<T>>;

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
  hasFields<ToldNotice>({
    code: isOneOf(NOTICES),
    message: isText,
    meant: orNothing(hasFields<NonNullable<ToldNotice["meant"]>>({ text: isText, query: isQuery })),
  }),
);

/** Values of a facet that were looked for, as `/api/facets` answers. */
export const isFoundValues = hasFields<ToldValues>({ values: isValues, notices: isNotices });

/** What `/api/search` answers. */
export const isSearchResult = hasFields<ToldResult>({
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
