import type { Notice } from "../result.ts";
import type { ReadQuery } from "./read-query.ts";

const OPERATOR = /^(?:after|before):/i;

/** Says of what was typed as a filter by date, and is none, that it was searched for as words: `after:soon`, `-before:2016`. */
export function noticeUnreadDates({ lexemes }: ReadQuery): Notice[] {
  const unread = lexemes.flatMap((lexeme) =>
    lexeme.kind === "word" && OPERATOR.test(lexeme.text) ? [`${lexeme.negated ? "-" : ""}${lexeme.text}`] : [],
  );
  return unread.map((text) => ({ code: "date-unread", text }));
}
