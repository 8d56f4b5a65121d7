import { parsePartialDate } from "../../dates.ts";
import type { FacetValues } from "../../facets/facet-values.ts";
import type { Selected } from "../../facets/list-values.ts";
import { type FacetName, type SearchQuery, UNKNOWN } from "../../query/query.ts";
import { type FacetColumns, NO_DAY } from "./facet-columns.ts";

/** One bit for each filter that a row can fail. */
export const FAILS = { source: 1, author: 2, lang: 4, date: 8, topic: 16, speaker: 32 } as const;

/** Which filters fail, worked out once a query for every article and every set of values, so that a row costs three look-ups. */
export interface RowFilters {
  /** By article: bits of `source`, `author`, `lang` and `date`. */
  byArticle: Uint8Array;
  /** By set: the bit of `topic`, or 0. */
  byTopicSet: Uint8Array;
  /** By set: the bit of `speaker`, or 0. */
  bySpeakerSet: Uint8Array;
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
  const byArticle = new Uint8Array(columns.first.length);
  for (const facet of ["source", "author", "lang"] as const) {
    if (!isActive(selected[facet])) continue;
    const marks = markValues(selected[facet], columns.values[facet]);
    const passing = selected[facet].include.size > 0 ? 1 : 0;
    const codes = columns.byArticle[facet];
    for (let n = 1; n < byArticle.length; n++)
      if (marks[codes[n] as number] !== passing) byArticle[n] = (byArticle[n] as number) | FAILS[facet];
  }
  failDates(query, columns, byArticle);
  return {
    byArticle,
    byTopicSet: failSets(selected.topic, columns, FAILS.topic),
    bySpeakerSet: failSets(selected.speaker, columns, FAILS.speaker),
  };
}

/** Of a set one value must be selected (or nothing is), and none excluded. */
function failSets(selected: Selected, { sets, members }: FacetColumns, bit: number): Uint8Array {
  const fails = new Uint8Array(sets.length);
  if (!isActive(selected)) return fails;
  const marks = markValues(selected, members);
  const passing = selected.include.size > 0 ? 1 : 0;
  for (let n = 0; n < sets.length; n++) {
    let found = 0;
    for (const code of sets[n] ?? []) found |= marks[code] as number;
    if (found !== passing) fails[n] = bit;
  }
  return fails;
}

function failDates(query: SearchQuery, { first, last }: FacetColumns, byArticle: Uint8Array): void {
  if (query.from === null && query.to === null) return;
  const undated = query.from === UNKNOWN;
  const from = query.from && !undated ? (parsePartialDate(query.from)?.first ?? NO_DAY) : NO_DAY;
  const to = query.to ? (parsePartialDate(query.to)?.last ?? Infinity) : Infinity;
  for (let n = 1; n < byArticle.length; n++) {
    const known = first[n] !== NO_DAY;
    const passes = undated ? !known : known && (first[n] as number) >= from && (last[n] as number) <= to;
    if (!passes) byArticle[n] = (byArticle[n] as number) | FAILS.date;
  }
}
