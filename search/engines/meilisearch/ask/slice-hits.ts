import { parsePartialDate } from "../../../dates.ts";
import type { Counts } from "../../../facets/list-values.ts";

/** Meilisearch makes every hit up to the last one asked for, so each request asks for so many of a part that has no more. */
export const SLICE_HITS = 1000;

/** A part of the matches, by what all of them meet. */
export interface Slice {
  /** In the filter language. */
  condition: string;
  /** Paragraphs in it. */
  count: number;
  /** Whether all of them have one date, so that it can only be cut by article. */
  isOneDate: boolean;
}

/** Cuts matches into parts of at most SLICE_HITS by the first day of their dates, in order; unknown dates come last. */
export function sliceByDate(byDate: Counts, order: "newest" | "oldest"): Slice[] {
  const days = new Map<number, number>();
  let undated = 0;
  for (const [date, count] of byDate) {
    const first = parsePartialDate(date)?.first;
    if (first === undefined) undated += count;
    else days.set(first, (days.get(first) ?? 0) + count);
  }
  const sorted = [...days].sort(([a], [b]) => (order === "newest" ? b - a : a - b));
  const slices = groupUpTo(sorted, SLICE_HITS).map(({ keys, count }): Slice => {
    const [from, to] = [Math.min(...keys), Math.max(...keys)];
    return { condition: `first >= ${from} AND first <= ${to}`, count, isOneDate: from === to };
  });
  if (undated > 0) slices.push({ condition: "first NOT EXISTS", count: undated, isOneDate: true });
  return slices;
}

/** Cuts matches of one date by their articles' numbers; an article with more than SLICE_HITS stays whole. */
export function sliceByArticle(slice: Slice, byArticle: Counts): Slice[] {
  const sorted = [...byArticle].sort(([a], [b]) => Number(a) - Number(b));
  return groupUpTo(sorted, SLICE_HITS).map(({ keys, count }) => ({
    condition: `${slice.condition} AND a IN [${keys.join(", ")}]`,
    count,
    isOneDate: true,
  }));
}

/** Neighbours together, as long as their counts add up to no more than `most`. */
function groupUpTo<K>(counts: [K, number][], most: number): { keys: K[]; count: number }[] {
  const groups: { keys: K[]; count: number }[] = [];
  for (const [key, count] of counts) {
    const last = groups.at(-1);
    if (last && last.count + count <= most) {
      last.keys.push(key);
      last.count += count;
    } else groups.push({ keys: [key], count });
  }
  return groups;
}
