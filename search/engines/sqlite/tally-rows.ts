import type { FacetColumns } from "./facet-columns.ts";
import { FAILS, type RowFilters } from "./filter-rows.ts";

/** What one pass over the matching rows finds out. */
export interface Tally {
  /** Matching rows that fail no filter, in ascending order. */
  rows: Uint32Array;
  /** By article: rows that fail no filter. */
  passed: Uint32Array;
  /** By article: rows whose only failed filter is one of the article's (which one, `RowFilters.byArticle` says). */
  failedOnce: Uint32Array;
  /** By set: rows that fail nothing but perhaps the topics (the speakers) themselves. */
  topicSets: Uint32Array;
  speakerSets: Uint32Array;
}

/**
 * Counts every facet in one pass: a row that fails no filter counts everywhere, one that fails exactly one counts in that facet
 * alone, since a facet's counts ignore its own selection. About 8 ns a row.
 *
 * @param matching the rows that match the words
 */
export function tallyRows(matching: Uint32Array, columns: FacetColumns, filters: RowFilters): Tally {
  const { articleOf, topicSet, speakerSet } = columns;
  const { byArticle, byTopicSet, bySpeakerSet } = filters;
  const passed = new Uint32Array(columns.first.length);
  const failedOnce = new Uint32Array(columns.first.length);
  const topicSets = new Uint32Array(columns.sets.length);
  const speakerSets = new Uint32Array(columns.sets.length);
  const rows = new Uint32Array(matching.length);
  let total = 0;
  for (let i = 0; i < matching.length; i++) {
    const row = matching[i] as number;
    const article = articleOf[row] as number;
    const topics = topicSet[row] as number;
    const speakers = speakerSet[row] as number;
    const fails = (byArticle[article] as number) | (byTopicSet[topics] as number) | (bySpeakerSet[speakers] as number);
    if (fails === 0) {
      rows[total++] = row;
      (passed[article] as number)++;
      (topicSets[topics] as number)++;
      (speakerSets[speakers] as number)++;
    } else if (fails === FAILS.topic) (topicSets[topics] as number)++;
    else if (fails === FAILS.speaker) (speakerSets[speakers] as number)++;
    else if ((fails & (fails - 1)) === 0) (failedOnce[article] as number)++;
  }
  return { rows: rows.subarray(0, total), passed, failedOnce, topicSets, speakerSets };
}
