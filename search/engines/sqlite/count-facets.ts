import type { FacetValues } from "../../facets/facet-values.ts";
import { listFirst } from "../../facets/list-first.ts";
import { type Counts, type Selected, showsDays } from "../../facets/list-values.ts";
import {
  FACET_NAMES,
  type FacetName,
  isOneOf,
  mapFacets,
  PARAGRAPH_FACETS,
  SINGLE_FACETS,
  UNKNOWN,
} from "../../facets.ts";
import type { SearchQuery } from "../../query/query.ts";
import type { UnknownValue } from "../../query/unknown-values.ts";
import { MAX_FACET_VALUES } from "../../result.ts";
import type { WorkBudget } from "../../work-budget.ts";
import type { ArticleColumn, FacetColumns } from "./facet-columns.ts";
import { FAILS, type RowFilters } from "./filter-rows.ts";
import type { Tally } from "./tally-rows.ts";

/** One more than are listed tells that there are more. */
const COUNTED_VALUES = MAX_FACET_VALUES + 1;

/** Counts of each value of every facet, the facet's own selection ignored; of one with very many values the most frequent and the selected. */
export function countFacets(
  query: SearchQuery,
  selected: Record<FacetName, Selected>,
  columns: FacetColumns,
  filters: RowFilters,
  tally: Tally,
): Record<FacetName | "date", Counts> {
  const frequent = (facet: FacetName) => {
    const [known, sums] = sumFacet(facet, columns, filters, tally);
    return keepFrequent(known, sums, selected[facet]);
  };
  const date = showsDays(query) ? "day" : "month";
  return {
    ...mapFacets(frequent),
    date: keepAll(columns.values[date], sumArticles(columns, filters, tally, date, FAILS.date)),
  };
}

/** Counts of each value of one facet. */
export function countFacet(facet: FacetName, columns: FacetColumns, filters: RowFilters, tally: Tally): Counts {
  return keepAll(...sumFacet(facet, columns, filters, tally));
}

/** The values that counts are of, and the counts by position. */
function sumFacet(
  facet: FacetName,
  columns: FacetColumns,
  filters: RowFilters,
  tally: Tally,
): [FacetValues, Uint32Array] {
  if (isOneOf(PARAGRAPH_FACETS, facet)) return [columns.members, sumSets(columns, tally.bySet[facet])];
  if (isOneOf(SINGLE_FACETS, facet)) {
    return [columns.values[facet], sumArticles(columns, filters, tally, facet, FAILS[facet])];
  }
  const bySet = new Uint32Array(columns.sets.length);
  countArticles(filters, tally, FAILS[facet], columns.setOf[facet], bySet);
  return [columns.members, sumSets(columns, bySet)];
}

function sumArticles(
  columns: FacetColumns,
  filters: RowFilters,
  tally: Tally,
  column: ArticleColumn,
  bit: number,
): Uint32Array {
  const sums = new Uint32Array(columns.values[column].values.length);
  countArticles(filters, tally, bit, columns.byArticle[column], sums);
  return sums;
}

/** Adds the rows of each article that fail nothing but perhaps one filter to the sum at its code. */
function countArticles(
  filters: RowFilters,
  { passed, failedOnce }: Tally,
  bit: number,
  codes: Uint32Array,
  sums: Uint32Array,
): void {
  for (let article = 1; article < passed.length; article++) {
    const once = filters.byArticle[article] === bit ? (failedOnce[article] as number) : 0;
    const code = codes[article] as number;
    sums[code] = (sums[code] as number) + (passed[article] as number) + once;
  }
}

function sumSets({ sets, members }: FacetColumns, bySet: Uint32Array): Uint32Array {
  const sums = new Uint32Array(members.values.length);
  for (let n = 0; n < bySet.length; n++) {
    const count = bySet[n] as number;
    if (count === 0) continue;
    for (const code of sets[n] as Uint32Array) sums[code] = (sums[code] as number) + count;
  }
  return sums;
}

function keepAll({ values }: FacetValues, sums: Uint32Array): Counts {
  const counts: Counts = new Map();
  for (let at = 0; at < sums.length; at++) if (sums[at] !== 0) counts.set(values[at] as string, sums[at] as number);
  return counts;
}

/** The most frequent values, of equally frequent ones the first, and the selected ones. */
function keepFrequent(known: FacetValues, sums: Uint32Array, { include, exclude }: Selected): Counts {
  const kept = listFirst(listCounted(sums), COUNTED_VALUES, (a, b) => (sums[b] as number) - (sums[a] as number));
  for (const value of [...include, ...exclude]) {
    const at = known.positionOf(value);
    if (at !== undefined && sums[at] !== 0) kept.push(at);
  }
  return new Map(kept.map((at) => [known.values[at] as string, sums[at] as number]));
}

function* listCounted(sums: Uint32Array): Iterable<number> {
  for (let at = 0; at < sums.length; at++) if (sums[at] !== 0) yield at;
}

/** The values that a query filters by and no paragraph has. */
export function listUnknownValues(
  query: SearchQuery,
  selected: Record<FacetName, Selected>,
  columns: FacetColumns,
): UnknownValue[] {
  return FACET_NAMES.flatMap((facet) => {
    const { include, exclude } = query.filters[facet];
    // One that stands for others is not among what is selected.
    const doubtful = [
      ...include.filter((value) => selected[facet].include.has(value)),
      ...exclude.filter((value) => selected[facet].exclude.has(value)),
    ];
    const known = columns.known[facet];
    return doubtful.filter((value) => value !== UNKNOWN && !known.has(value)).map((value) => ({ facet, value, known }));
  });
}

/** The values that each facet's selection stands for; one that fits none stands for itself, so that it can be shown and taken back. */
export function resolveSelections(
  query: SearchQuery,
  columns: FacetColumns,
  budget: WorkBudget,
): Record<FacetName, Selected> {
  const resolve = (facet: FacetName, wanted: string[]) => {
    const known = columns.known[facet];
    const lists = new Set<readonly string[]>();
    for (const value of wanted) {
      if (!known.has(value)) budget.exempt(() => known.readNames());
      budget.check();
      const values = known.resolve(value);
      lists.add(values.length > 0 ? values : [value]);
    }
    return new Set([...lists].flat());
  };
  return mapFacets((facet) => {
    const { include, exclude } = query.filters[facet];
    return { include: resolve(facet, include), exclude: resolve(facet, exclude) };
  });
}
