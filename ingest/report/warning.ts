/** Something that a reader of the report should know about an article that was ingested all the same. */
export interface IngestWarning {
  code: WarningCode;
  message: string;
}

/** Every code has a heading in docs/errors.md (a test checks it). */
export const WARNING_CODES = [
  "date-ambiguous",
  "date-impossible",
  "date-in-future",
  "date-of-change",
  "facts-conflict",
  "decoded-by-guess",
  "characters-removed",
  "topic-unknown",
  "metadata-unused",
  "parts-missing",
  "page-is-part",
  "summary-only",
  "entries-unpublished",
  "text-unreadable",
  "pages-unread",
  "pages-without-text",
  "source-spellings",
  "same-bytes",
  "path-replaced",
  "words-left-out",
] as const;
export type WarningCode = (typeof WARNING_CODES)[number];
