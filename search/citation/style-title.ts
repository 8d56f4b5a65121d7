import type { Citation } from "./citation.ts";
import { putInMarks } from "./nest-marks.ts";
import { curlSingle, replaceDouble } from "./straight-marks.ts";
import { writeTitleCase } from "./title-case.ts";

/** A title with the marks of print: `"` and `'` around words, and the apostrophe within one. */
export function curlMarks(title: string): string {
  return curlSingle(replaceDouble(title, "“$1”").replace(/(?<=\p{L})'(?=\p{L})/gu, "’"));
}

/** Marks that close speech at the end of a title; an apostrophe there closes nothing. */
function cutEnd(text: string): [body: string, marks: string] {
  const marks = /(?<![”’"])[”’"]+$/u.exec(text)?.[0] ?? "";
  const closes = marks.includes("’") && !text.includes("‘") ? "" : marks;
  return [text.slice(0, text.length - closes.length), closes];
}

/** A sentence's end: a full stop within the marks that close it, as in American print, unless there is an end already. */
export function endSentence(text: string): string {
  const [body, marks] = cutEnd(text);
  return /[.?!]$/.test(body) ? text : `${body}.${marks}`;
}

/** What goes on after a title: a comma within the marks that close it, after a question mark too (Chicago 18, 6.134). */
export function endClause(text: string): string {
  const [body, marks] = cutEnd(text);
  return `${body},${marks}`;
}

/**
 * A title between quotation marks, with its full stop or comma. Without a source the work stands by itself: its title is not in marks, but in italics, which plain text
 * has not.
 */
export function markTitle(title: string, { source }: Pick<Citation, "source">, end: (text: string) => string): string {
  return source ? putInMarks(end(title)) : end(title);
}

/** The title as MLA and Chicago set it. */
export function setTitle({ title, language }: Pick<Citation, "title" | "language">): string {
  return curlMarks(writeTitleCase(title, language));
}
