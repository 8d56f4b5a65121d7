/** Every code has a heading in docs/errors.md (a test checks it). */
export const INGEST_ERRORS = [
  // One file is refused; the others are ingested.
  "file-unreadable",
  "file-too-large",
  "file-outside-folder",
  "file-not-regular",
  "format-unsupported",
  "encoding-unknown",
  "file-damaged",
  "file-encrypted",
  "file-too-complex",
  "file-stalled",
  "password-needed",
  "no-text",
  "text-unreadable",
  "front-matter-refused",
  "front-matter-invalid",
  "url-refused",
  "article-empty",
  "article-duplicate",
  "several-articles",
  "columns-invalid",
  "record-invalid",
  // One page of a list is refused; the others are fetched.
  "page-address-refused",
  "page-disallowed",
  "page-unreachable",
  "page-too-slow",
  "page-too-large",
  "page-type-unsupported",
  "page-failed",
  // Nothing can be done.
  "folder-unreadable",
  "no-articles",
  "other-articles",
  "url-list-invalid",
  "pages-unwritable",
  "watch-failed",
  "sidecar-invalid",
  "topics-invalid",
  "sources-invalid",
  "usage",
  "build-failed",
  "port-unavailable",
  "server-failed",
] as const;

export type IngestErrorCode = (typeof INGEST_ERRORS)[number];

/** A failure of an ingest or of a command: what happened, and what to do next. */
export class IngestError extends Error {
  readonly code: IngestErrorCode;
  /** A sentence that tells the reader what to do. */
  readonly action: string;

  constructor(code: IngestErrorCode, message: string, action: string, options?: { cause?: unknown }) {
    super(message, options);
    this.name = "IngestError";
    this.code = code;
    this.action = action;
  }
}

/** The parts of an error that are told. Errors lose their class between threads and in the memory of what was read. */
export type ToldError = Pick<IngestError, "code" | "message" | "action">;

/** An error from its parts. */
export function makeError({ code, message, action }: ToldError): IngestError {
  return new IngestError(code, message, action);
}
