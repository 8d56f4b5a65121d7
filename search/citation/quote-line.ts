import { formatDate } from "../dates.ts";
import { type Citation, describePlace } from "./citation.ts";
import { putInMarks } from "./nest-marks.ts";

/** What is known of where a quote stands, as a list in words. What is not known is said, not left out. */
export function listFacts({ author, source, date, ordinal }: Citation): { author: string | null; rest: string[] } {
  return {
    author,
    rest: [source ?? "source unknown", date ? formatDate(date) : "date unknown", describePlace(ordinal)],
  };
}

/** The quote with where it stands, in one line. */
export function formatQuoteLine(citation: Citation): string {
  const { author, rest } = listFacts(citation);
  const facts = [...(author ? [author] : []), putInMarks(citation.title), ...rest];
  return `${putInMarks(citation.text)} — ${facts.join(", ")}. ${citation.link} (accessed ${formatDate(citation.accessed)})`;
}
