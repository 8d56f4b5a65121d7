import { ARTICLE_FACETS, PARAGRAPH_FACETS, type ParagraphFacet } from "../../facets.ts";
import type { FacetColumns } from "./facet-columns.ts";
import { FAILS, type RowFilters } from "./filter-rows.ts";

/** What the passes over the matching rows find out. */
export interface Tally {
  /** Matching rows that fail no filter, in ascending order. */
  rows: Uint32Array;
  /** By article: rows that fail no filter. */
  passed: Uint32Array;
  /** By article: rows whose only failed filter is one of the article's (which one, `RowFilters.byArticle` says). */
  failedOnce: Uint32Array;
  /** By facet of paragraphs, by set: rows that fail nothing but perhaps the filter of this facet. */
  bySet: Record<ParagraphFacet, Uint32Array>;
}

/** The filters of an article. */
const ARTICLE_FAILS = ARTICLE_FACETS.reduce((bits, facet) => bits | FAILS[facet], FAILS.date);

/**
 * Counts every facet: a row that fails no filter counts everywhere, one that fails exactly one counts in that facet alone, since a facet's
 * counts ignore its own selection. One pass over all rows for what articles have, and one for each facet of paragraphs over those that count there.
 *
 * @param matching the rows that match the words
 */
export function tallyRows(matching: Uint32Array, columns: FacetColumns, filters: RowFilters): Tally {
  const { articleOf } = columns;
  const fails = failRows(matching, columns, filters);
  const passed = new Uint32Array(columns.first.length);
  const failedOnce = new Uint32Array(columns.first.length);
  const rows = new Uint32Array(matching.length);
  let total = 0;
  for (let i = 0; i < matching.length; i++) {
    const row = matching[i] as number;
    const failed = fails[i] as number;
    const article = articleOf[row] as number;
    if (failed === 0) {
      rows[total++] = row;
      (passed[article] as number)++;
    } else if ((failed & (failed - 1)) === 0 && (failed & ARTICLE_FAILS) !== 0) (failedOnce[article] as number)++;
  }
  const passing = rows.subarray(0, total);
  const bySet = PARAGRAPH_FACETS.map((facet) => {
    // What fails nothing but a filter that there is not fails nothing.
    const counted = filters.bySet[facet] === null ? passing : keepFailing(matching, fails, FAILS[facet]);
    return [facet, countSets(counted, columns.setOf[facet], columns.sets.length)];
  });
  return { rows: passing, passed, failedOnce, bySet: Object.fromEntries(bySet) };
}

/** By place in `matching`: bits of the filters that the row fails. */
function failRows(matching: Uint32Array, { articleOf, setOf }: FacetColumns, { byArticle, bySet }: RowFilters) {
  const fails = new Uint32Array(matching.length);
  for (let i = 0; i < matching.length; i++) fails[i] = byArticle[articleOf[matching[i] as number] as number] as number;
  for (const facet of PARAGRAPH_FACETS) {
    const failing = bySet[facet];
    if (failing === null) continue;
    const sets = setOf[facet];
    for (let i = 0; i < matching.length; i++) {
      fails[i] = (fails[i] as number) | (failing[sets[matching[i] as number] as number] as number);
    }
  }
  return fails;
}

/** Rows that fail nothing but perhaps one filter. */
function keepFailing(matching: Uint32Array, fails: Uint32Array, bit: number): Uint32Array {
  const kept = new Uint32Array(matching.length);
  let count = 0;
  for (let i = 0; i < matching.length; i++) {
    if (((fails[i] as number) & ~bit) === 0) kept[count++] = matching[i] as number;
  }
  return kept.subarray(0, count);
}

function countSets(rows: Uint32Array, setOf: Uint32Array, sets: number): Uint32Array {
  const counts = new Uint32Array(sets);
  for (let i = 0; i < rows.length; i++) {
    const set = setOf[rows[i] as number] as number;
    counts[set] = (counts[set] as number) + 1;
  }
  return counts;
}
