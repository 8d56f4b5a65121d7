import { resolveFacetValue } from "../../facet-values.ts";
import { type Counts, type Selected, showsDays } from "../../list-values.ts";
import { FACETS, type FacetName, type SearchQuery, UNKNOWN } from "../../query.ts";
import type { UnknownValue } from "../../unknown-values.ts";
import { type ArticleColumn, type FacetColumns, valuesOf } from "./facet-columns.ts";
import { FAILS, type RowFilters } from "./filter-rows.ts";
import type { Tally } from "./tally-rows.ts";

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

/** The values that a query filters by and no paragraph has. */
export function listUnknownValues(
  query: SearchQuery,
  selected: Record<FacetName, Selected>,
  columns: FacetColumns,
): UnknownValue[] {
  return FACETS.flatMap((facet) => {
    const { include, exclude } = query.filters[facet];
    // One that stands for others is not among what is selected.
    const doubtful = [
      ...include.filter((value) => selected[facet].include.has(value)),
      ...exclude.filter((value) => selected[facet].exclude.has(value)),
    ];
    const known = valuesOf(columns, facet);
    return doubtful
      .filter((value) => value !== UNKNOWN && !known.includes(value))
      .map((value) => ({ facet, value, known }));
  });
}

/** The values that each facet's selection stands for; one that fits none stands for itself, so that it can be shown and taken back. */
export function resolveSelections(query: SearchQuery, columns: FacetColumns): Record<FacetName, Selected> {
  const resolve = (facet: FacetName, wanted: string[]) =>
    new Set(
      wanted.flatMap((value) => {
        const values = resolveFacetValue(value, valuesOf(columns, facet));
        return values.length > 0 ? values : [value];
      }),
    );
  return Object.fromEntries(
    FACETS.map((facet) => {
      const { include, exclude } = query.filters[facet];
      return [facet, { include: resolve(facet, include), exclude: resolve(facet, exclude) }];
    }),
  ) as Record<FacetName, Selected>;
}
