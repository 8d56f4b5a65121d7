import type { Notice } from "../result.ts";
import type { ReadQuery } from "./read-query.ts";

const OPERATOR = /^(?:after|before):/i;

/** Says of what was typed as a filter by date, and is none, that it was searched for as words: `after:soon`, `-before:2016`. */
export function noticeUnreadDates({ lexemes }: ReadQuery): Notice[] {
  const unread = lexemes.flatMap((lexeme) =>
    lexeme.kind === "word" && OPERATOR.test(lexeme.text) ? [`${lexeme.negated ? "-" : ""}${lexeme.text}`] : [],
  );
  return unread.map((typed) => ({
    code: "date-unread",
    message: `“${typed}” is no filter by date, so it was searched for as words. Write after:2016, after:2016-08 or after:2016-08-09.`,
  }));
}
