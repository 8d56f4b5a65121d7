import type { Notice } from "../result.ts";
import { readLexemes } from "./lexemes.ts";
import type { SearchQuery } from "./query.ts";

const OPERATORS = ["after", "before"];
const OPERATOR = /^(?:after|before):$/i;

/** Says of what was typed as a filter by date, and is none, that it was searched for as words: `after:soon`, `-before:2016`. */
export function noticeUnreadDates({ q }: SearchQuery): Notice[] {
  const unread = readLexemes(q, OPERATORS).flatMap((lexeme) => {
    if (lexeme.kind === "field") return [`${lexeme.negated ? "-" : ""}${lexeme.field}:${lexeme.value}`];
    return lexeme.kind === "word" && OPERATOR.test(lexeme.text) ? [lexeme.text] : [];
  });
  return unread.map((text) => ({ code: "date-unread", text }));
}
