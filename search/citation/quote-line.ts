import { formatDate } from "../dates.ts";
import { type Citation, chooseAddresses, describePlace } from "./citation.ts";
import { sayName, sayNames } from "./names/author-name.ts";
import { readName, readNames } from "./names/read-names.ts";
import { putInMarks } from "./nest-marks.ts";

/** What stands before an article's title: its author, and who said the words. Empty, or ends so that the title can follow. */
export function listPeople({ author, source, speaker }: Citation): string {
  const authors = sayNames(readNames(author, source));
  return `${speaker ? `${sayName(readName(speaker))}, quoted in ` : ""}${authors && `${authors}, `}`;
}

/** What is known of where a quote stands, as a list in words. What is not known is said, not left out. */
export function listFacts({ source, date, ordinal }: Citation): string[] {
  return [source ?? "source unknown", date ? formatDate(date) : "date unknown", describePlace(ordinal)];
}

/** The quote with where it stands, in one line. */
export function formatQuoteLine(citation: Citation): string {
  const { cited, checkedCopy } = chooseAddresses(citation);
  const facts = [`${listPeople(citation)}${putInMarks(citation.title)}`, ...listFacts(citation)].join(", ");
  const where = cited ? `. ${cited}` : "";
  const read = `accessed ${formatDate(citation.accessed)}`;
  const copy = checkedCopy ? `. Checked copy: ${checkedCopy}` : "";
  return `${putInMarks(citation.text)} — ${facts}${where} (${read})${copy}`;
}
