import { keyNotice, type Notice } from "../result.ts";
import type { ReadQuery } from "./read-query.ts";
import { noticeUnknownFields } from "./unknown-fields.ts";
import { noticeUnknownValues, type UnknownValue } from "./unknown-values.ts";

const DATE_OPERATOR = /^(?:after|before):/i;

/**
 * Says which filters of a query are none: by an unknown field, a value that nothing has, or no date. Each is told once, however often it was
 * typed.
 *
 * @param total paragraphs that were found
 * @param topicLabels by topic id
 */
export function noticeUnknown(
  asked: ReadQuery,
  total: number,
  unknown: UnknownValue[],
  topicLabels: Map<string, string>,
): Notice[] {
  const notices = [
    ...noticeUnreadDates(asked),
    ...noticeUnknownFields(asked, total),
    ...noticeUnknownValues(asked.query, unknown, topicLabels),
  ];
  return [...new Map(notices.map((notice) => [keyNotice(notice), notice])).values()];
}

/** Says of what was typed as a filter by date, and is none, that it was searched for as words: `after:soon`, `-before:2016`. */
function noticeUnreadDates({ lexemes }: ReadQuery): Notice[] {
  const unread = lexemes.flatMap((lexeme) =>
    lexeme.kind === "word" && DATE_OPERATOR.test(lexeme.text) ? [`${lexeme.negated ? "-" : ""}${lexeme.text}`] : [],
  );
  return unread.map((text) => ({ code: "date-unread", text }));
}
