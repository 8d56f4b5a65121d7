import { parsePartialDate } from "../../dates.ts";
import { resolveFacetValue } from "../../facet-values.ts";
import { type SearchQuery, type Selection, UNKNOWN } from "../../query.ts";
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

/** A single value passes when it is selected (or nothing is) and not excluded; of a set one must be selected, none excluded. */
function makeTest(selection: Selection, values: string[]): (members: string[]) => boolean {
  const included = new Set(selection.include.flatMap((value) => resolveFacetValue(value, values)));
  const excluded = new Set(selection.exclude.flatMap((value) => resolveFacetValue(value, values)));
  const any = selection.include.length === 0;
  return (members) =>
    (any || members.some((value) => included.has(value))) && !members.some((value) => excluded.has(value));
}

const isActive = ({ include, exclude }: Selection): boolean => include.length + exclude.length > 0;

/** Works out the filters of a query. */
export function makeFilters(query: SearchQuery, columns: FacetColumns): RowFilters {
  const byArticle = new Uint8Array(columns.first.length);
  for (const facet of ["source", "author", "lang"] as const) {
    if (!isActive(query.filters[facet])) continue;
    const test = makeTest(query.filters[facet], columns.values[facet]);
    const passes = columns.values[facet].map((value) => test([value]));
    const codes = columns.byArticle[facet];
    for (let n = 1; n < byArticle.length; n++)
      if (!passes[codes[n] as number]) (byArticle[n] as number) |= FAILS[facet];
  }
  failDates(query, columns, byArticle);
  return {
    byArticle,
    byTopicSet: failSets(query.filters.topic, columns.sets, columns.topics, FAILS.topic),
    bySpeakerSet: failSets(query.filters.speaker, columns.sets, columns.speakers, FAILS.speaker),
  };
}

function failSets(selection: Selection, sets: string[][], values: string[], bit: number): Uint8Array {
  const fails = new Uint8Array(sets.length);
  if (!isActive(selection)) return fails;
  const test = makeTest(selection, values);
  for (const [n, members] of sets.entries()) if (members && !test(members)) fails[n] = bit;
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
    if (!passes) (byArticle[n] as number) |= FAILS.date;
  }
}
