import { formatDate } from "../dates.ts";
import { type Citation, chooseAddresses, describePlace } from "./citation.ts";
import { putInMarks } from "./nest-marks.ts";

/** Names as they are printed, in the place of those of list-people.ts. */
function printPeople({ author, speaker }: Citation): string {
  return `${speaker ? `${speaker}, quoted in ` : ""}${author ? `${author}, ` : ""}`;
}

/** What is known of where a quote stands, as a list in words. What is not known is said, not left out. */
export function listFacts({ source, date, ordinal }: Citation): string[] {
  return [source ?? "source unknown", date ? formatDate(date) : "date unknown", describePlace(ordinal)];
}

/**
 * The quote with where it stands, in one line.
 *
 * @param people what stands before the title; without, names are as printed: to read them takes lists of names that a page does without
 */
export function formatQuoteLine(citation: Citation, people = printPeople(citation)): string {
  const { cited, checkedCopy } = chooseAddresses(citation);
  const facts = [`${people}${putInMarks(citation.title)}`, ...listFacts(citation)].join(", ");
  const where = cited ? `. ${cited}` : "";
  const read = `accessed ${formatDate(citation.accessed)}`;
  const copy = checkedCopy ? `. Checked copy: ${checkedCopy}` : "";
  return `${putInMarks(citation.text)} — ${facts}${where} (${read})${copy}`;
}
