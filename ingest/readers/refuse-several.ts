import { IngestError } from "../report/errors.ts";
import { countHeads } from "./several/count-heads.ts";
import { countRuled } from "./several/count-ruled.ts";
import { findRecordMark } from "./several/record-marks.ts";
import type { Spotted } from "./text/spot-pieces.ts";

/** So many characters at least stand between the same mark of two records. */
const LEAST_RECORD = 80;

/** Each of these alone stands once in a record. */
const SURE = ["number", "end", "load-date", "length", "key", "address"];

const CODES = ["HD", "WC", "PD", "SN", "LP", "TD", "AN"].map((code) => `code ${code}`);
/** Labels that may stand once in a record; tables and lists of books have some of them. */
const BESIDE_SOURCE = ["title", "author", "date", "text", "place"].map((label) => `label ${label}`);

/**
 * Refuses a text that holds several articles, as press databases export them, by marks that each record repeats: numbers of documents,
 * `End of Document`, `Load-Date`, fields. Linear in the lines.
 *
 * @param lines of the text, or its paragraphs
 * @throws IngestError `several-articles`
 */
export function refuseRecords(lines: Iterable<string>): void {
  const counts = countMarks(lines);
  const repeats = (kind: string): boolean => (counts.get(kind) ?? 0) > 1;
  const sure = SURE.filter(repeats);
  const codes = CODES.filter(repeats);
  const labels = repeats("label source") ? BESIDE_SOURCE.filter(repeats) : [];
  const isLabelled = labels.length > 1 && labels.some((label) => label === "label author" || label === "label date");
  const found = [...sure, ...(codes.length > 1 ? codes : []), ...(isLabelled ? labels : [])];
  if (found.length > 0) throw refuse(Math.max(...found.map((kind) => counts.get(kind) ?? 0)));
}

/**
 * Refuses a text in which several times a headline, a date and a byline or the name of a paper stand above paragraphs. Linear in the pieces.
 *
 * @throws IngestError `several-articles`
 */
export function refuseHeads(pieces: Spotted[]): void {
  const heads = countHeads(pieces);
  if (heads > 1) throw refuse(heads);
}

/**
 * Refuses a text whose parts between rulers (`____`) are each signed. Linear in the lines.
 *
 * @throws IngestError `several-articles`
 */
export function refuseRuled(lines: string[]): void {
  const parts = countRuled(lines);
  if (parts > 1) throw refuse(parts);
}

/** How many records have each kind of mark, by the marks that differ or stand apart. */
function countMarks(lines: Iterable<string>): Map<string, number> {
  const counts = new Map<string, number>();
  const last = new Map<string, { key: string | null; at: number }>();
  let at = 0;
  for (const line of lines) {
    at += line.length;
    const mark = findRecordMark(line);
    if (mark === null) continue;
    const before = last.get(mark.kind);
    // The number of a record may stand at the head of each of its pages.
    const isSame = before !== undefined && mark.key !== null && mark.key === before.key;
    if (isSame || (before !== undefined && at - line.length - before.at < LEAST_RECORD)) continue;
    last.set(mark.kind, { key: mark.key, at });
    counts.set(mark.kind, (counts.get(mark.kind) ?? 0) + 1);
  }
  return counts;
}

function refuse(count: number): IngestError {
  return new IngestError(
    "several-articles",
    `The file seems to hold ${count} articles or more, and it can't be told safely where each begins.`,
    "Export or save each article as a file of its own.",
  );
}
