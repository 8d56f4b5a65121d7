import type { SearchQuery } from "./query.ts";
import type { Notice } from "./result.ts";
import { noticeUnknownFields } from "./unknown-fields.ts";
import { noticeUnknownValues, type UnknownValue } from "./unknown-values.ts";
import { noticeUnreadDates } from "./unread-dates.ts";

/**
 * Says which filters of a query are none: by an unknown field, a value that nothing has, or no date.
 *
 * @param total paragraphs that were found
 * @param topicLabels by topic id
 */
export function noticeUnknown(
  query: SearchQuery,
  total: number,
  unknown: UnknownValue[],
  topicLabels: Map<string, string>,
): Notice[] {
  return [
    ...noticeUnreadDates(query),
    ...noticeUnknownFields(query, total),
    ...noticeUnknownValues(query, unknown, topicLabels),
  ];
}
