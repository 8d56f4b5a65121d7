import { parsePartialDate } from "../../dates.ts";
import { resolveFacetValue } from "../../facet-values.ts";
import { type FacetName, type SearchQuery, UNKNOWN } from "../../query.ts";
import type { FacetValue } from "../../result.ts";
import { type ArticleColumn, type FacetColumns, valuesOf } from "./facet-columns.ts";
import { FAILS, type RowFilters } from "./filter-rows.ts";
import type { Tally } from "./tally-rows.ts";

/** Up to this many days the histogram counts days instead of months. */
const DAYS_SHOWN = 92;

/** Counts above 0 of each value of a facet. */
export type Counts = Map<string, number>;

/** Counts of each value of every facet, the facet's own selection ignored. */
export function countFacets(
  query: SearchQuery,
  columns: FacetColumns,
  filters: RowFilters,
  tally: Tally,
): Record<FacetName | "date", Counts> {
  const count = (column: ArticleColumn, bit: number) => countArticles(columns, filters, tally, column, bit);
  return {
    topic: countSets(columns.sets, tally.topicSets),
    source: count("source", FAILS.source),
    speaker: countSets(columns.sets, tally.speakerSets),
    author: count("author", FAILS.author),
    lang: count("lang", FAILS.lang),
    date: count(showsDays(query) ? "day" : "month", FAILS.date),
  };
}

function showsDays({ from, to }: SearchQuery): boolean {
  const first = from === null ? null : parsePartialDate(from);
  const last = to === null ? null : parsePartialDate(to);
  return first !== null && last !== null && last.last - first.first < DAYS_SHOWN;
}

function countArticles(
  columns: FacetColumns,
  filters: RowFilters,
  tally: Tally,
  column: ArticleColumn,
  bit: number,
): Counts {
  const codes = columns.byArticle[column];
  const values = columns.values[column];
  const sums = new Uint32Array(values.length);
  const { passed, failedOnce } = tally;
  for (let article = 1; article < passed.length; article++) {
    const once = filters.byArticle[article] === bit ? (failedOnce[article] as number) : 0;
    (sums[codes[article] as number] as number) += (passed[article] as number) + once;
  }
  const counts: Counts = new Map();
  for (let code = 0; code < sums.length; code++)
    if (sums[code] !== 0) counts.set(values[code] as string, sums[code] as number);
  return counts;
}

function countSets(sets: string[][], bySet: Uint32Array): Counts {
  const counts: Counts = new Map();
  for (let n = 0; n < bySet.length; n++) {
    if (bySet[n] === 0) continue;
    for (const value of sets[n] as string[]) counts.set(value, (counts.get(value) ?? 0) + (bySet[n] as number));
  }
  return counts;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The counts of one facet as values with labels, most frequent first (dates by value). Selected values stay, also at 0. */
export function listValues(
  counts: Counts,
  facet: FacetName | "date",
  query: SearchQuery,
  columns: FacetColumns,
): FacetValue[] {
  const selection = facet === "date" ? { include: [], exclude: [] } : query.filters[facet];
  const known = facet === "date" ? [] : valuesOf(columns, facet);
  const resolve = (wanted: string) => {
    const values = resolveFacetValue(wanted, known);
    return values.length > 0 ? values : [wanted];
  };
  const included = new Set(selection.include.flatMap(resolve));
  const excluded = new Set(selection.exclude.flatMap(resolve));
  const values = [...new Set([...counts.keys(), ...included, ...excluded])].map((value) => ({
    value,
    label: value === UNKNOWN ? "Unknown" : ((facet === "topic" ? columns.topicLabels.get(value) : undefined) ?? value),
    count: counts.get(value) ?? 0,
    selected: included.has(value),
    excluded: excluded.has(value),
  }));
  return facet === "date"
    ? values.sort((a, b) => compare(a.value, b.value))
    : values.sort((a, b) => b.count - a.count || compare(a.value, b.value));
}
