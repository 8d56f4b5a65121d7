import { parsePartialDate } from "../../dates.ts";
import type { FacetValues } from "../../facets/facet-values.ts";
import type { Selected } from "../../facets/list-values.ts";
import {
  FACET_NAMES,
  type FacetName,
  LISTED_FACETS,
  PARAGRAPH_FACETS,
  type ParagraphFacet,
  SINGLE_FACETS,
  UNKNOWN,
} from "../../facets.ts";
import type { SearchQuery } from "../../query/query.ts";
import { type FacetColumns, NO_DAY } from "./facet-columns.ts";

/** One bit for each filter that a row can fail. */
export const FAILS = Object.fromEntries(
  (["date", ...FACET_NAMES] as const).map((filter, at) => [filter, 2 ** at]),
) as Record<FacetName | "date", number>;

/** Which filters fail, worked out once a query for every article and every set of values, so that a row costs a look-up or two. */
export interface RowFilters {
  /** By article: bits of the date and of the facets of articles. */
  byArticle: Uint32Array;
  /** By facet of paragraphs, by set: its bit, or 0. Null where nothing is filtered by it. */
  bySet: Record<ParagraphFacet, Uint32Array | null>;
}

const isActive = ({ include, exclude }: Selected): boolean => include.size + exclude.size > 0;

/** By position: 1 for a selected value, 2 for an excluded one. */
function markValues({ include, exclude }: Selected, known: FacetValues): Uint8Array {
  const marks = new Uint8Array(known.values.length);
  const mark = (values: Set<string>, bit: number) => {
    for (const value of values) {
      const at = known.positionOf(value);
      if (at !== undefined) marks[at] = (marks[at] as number) | bit;
    }
  };
  mark(include, 1);
  mark(exclude, 2);
  return marks;
}

/** Works out the filters of a query, of whose facets these values are selected. */
export function makeFilters(
  query: SearchQuery,
  selected: Record<FacetName, Selected>,
  columns: FacetColumns,
): RowFilters {
  const byArticle = new Uint32Array(columns.first.length);
  const failArticles = (fails: (article: number) => boolean, bit: number) => {
    for (let n = 1; n < byArticle.length; n++) if (fails(n)) byArticle[n] = (byArticle[n] as number) | bit;
  };
  for (const facet of SINGLE_FACETS) {
    if (!isActive(selected[facet])) continue;
    const marks = markValues(selected[facet], columns.values[facet]);
    const passing = selected[facet].include.size > 0 ? 1 : 0;
    const codes = columns.byArticle[facet];
    failArticles((n) => marks[codes[n] as number] !== passing, FAILS[facet]);
  }
  for (const facet of LISTED_FACETS) {
    const bySet = failSets(selected[facet], columns, FAILS[facet]);
    const sets = columns.setOf[facet];
    if (bySet) failArticles((n) => bySet[sets[n] as number] !== 0, FAILS[facet]);
  }
  failDates(query, columns, failArticles);
  const bySet = PARAGRAPH_FACETS.map((facet) => [facet, failSets(selected[facet], columns, FAILS[facet])]);
  return { byArticle, bySet: Object.fromEntries(bySet) as RowFilters["bySet"] };
}

/** Of a set one value must be selected (or nothing is), and none excluded. */
function failSets(selected: Selected, { sets, members }: FacetColumns, bit: number): Uint32Array | null {
  if (!isActive(selected)) return null;
  const fails = new Uint32Array(sets.length);
  const marks = markValues(selected, members);
  const passing = selected.include.size > 0 ? 1 : 0;
  for (let n = 0; n < sets.length; n++) {
    let found = 0;
    for (const code of sets[n] ?? []) found |= marks[code] as number;
    if (found !== passing) fails[n] = bit;
  }
  return fails;
}

function failDates(
  query: SearchQuery,
  { first, last }: FacetColumns,
  failArticles: (fails: (article: number) => boolean, bit: number) => void,
): void {
  if (query.from === null && query.to === null) return;
  const undated = query.from === UNKNOWN;
  const from = query.from && !undated ? (parsePartialDate(query.from)?.first ?? NO_DAY) : NO_DAY;
  const to = query.to ? (parsePartialDate(query.to)?.last ?? Infinity) : Infinity;
  failArticles((n) => {
    const known = first[n] !== NO_DAY;
    return undated ? known : !known || (first[n] as number) < from || (last[n] as number) > to;
  }, FAILS.date);
}
