import { formatDay, parsePartialDate } from "#search/dates.ts";
import { UNKNOWN } from "#search/facets.ts";
import type { SearchQuery } from "#search/query/query.ts";
import type { FacetValue } from "#search/result.ts";

export type Level = "year" | "month" | "day";

/** One bar: a year, month or day with the number of paragraphs. */
export interface Bucket {
  date: string;
  count: number;
}

export interface Histogram {
  level: Level;
  /** Without gaps: empty ones stand between. */
  buckets: Bucket[];
  /** Paragraphs whose date is known less precisely than the bars are. */
  coarser: number;
}

/** More months than this become years. */
const MONTHS_SHOWN = 36;
/** Bars at most; past it the first ones are left out (a typing error such as the year 1016 would fill pages). */
const BUCKETS_SHOWN = 200;
const LENGTHS: Record<Level, number> = { year: 4, month: 7, day: 10 };

function nextDate(date: string, level: Level): string {
  const last = parsePartialDate(date)?.last ?? 0;
  return formatDay(last + 1).slice(0, LENGTHS[level]);
}

function countMonths(first: string, last: string): number {
  const [a, b] = [first, last].map((date) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)));
  return (b as number) - (a as number) + 1;
}

function liesWithin(date: string, { from, to }: SearchQuery): boolean {
  const span = parsePartialDate(date);
  const first = from && from !== UNKNOWN ? parsePartialDate(from) : null;
  const last = to ? parsePartialDate(to) : null;
  return span !== null && (!first || span.first >= first.first) && (!last || span.last <= last.last);
}

function pickLevel(dates: string[]): Level {
  if (dates.some((date) => date.length === LENGTHS.day)) return "day";
  const months = dates.filter((date) => date.length === LENGTHS.month).sort();
  const [first, last] = [months[0], months.at(-1)];
  return first && last && countMonths(first, last) <= MONTHS_SHOWN ? "month" : "year";
}

/** The bars of a distribution of dates within the dates that are selected; null when there is nothing to draw. */
export function makeHistogram(values: FacetValue[], query: SearchQuery): Histogram | null {
  const dated = values.filter(({ value, count }) => count > 0 && value !== UNKNOWN && liesWithin(value, query));
  if (dated.length === 0) return null;
  const level = pickLevel(dated.map(({ value }) => value));
  const counts = new Map<string, number>();
  let coarser = 0;
  for (const { value, count } of dated) {
    const date = value.slice(0, LENGTHS[level]);
    if (date.length < LENGTHS[level]) coarser += count;
    else counts.set(date, (counts.get(date) ?? 0) + count);
  }
  const dates = [...counts.keys()].sort();
  const [first, last] = [dates[0], dates.at(-1)];
  if (!first || !last) return null;
  const buckets: Bucket[] = [];
  for (let date = first; date <= last; date = nextDate(date, level)) {
    buckets.push({ date, count: counts.get(date) ?? 0 });
  }
  return { level, buckets: buckets.slice(-BUCKETS_SHOWN), coarser };
}
