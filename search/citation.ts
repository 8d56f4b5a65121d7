import { formatDate } from "./dates.ts";

/** Everything that a reader needs to check a quote. */
export interface Citation {
  text: string;
  title: string;
  author: string | null;
  source: string | null;
  /** Partial date of publication; null when unknown. */
  date: string | null;
  /** The paragraph's position in the article; 0 is the headline. */
  ordinal: number;
  /** Absolute link to the quote. */
  link: string;
  /** ISO day on which it was read. */
  accessed: string;
}

/** The quote with where it stands, in one line. What is not known is said, not left out. */
export function formatCitation(citation: Citation): string {
  const { text, title, author, source, date, ordinal, link, accessed } = citation;
  const place = ordinal === 0 ? "headline" : `paragraph ${ordinal}`;
  const facts = [
    ...(author ? [author] : []),
    `“${title}”`,
    source ?? "source unknown",
    date ? formatDate(date) : "date unknown",
    place,
  ];
  return `“${text}” — ${facts.join(", ")}. ${link} (accessed ${formatDate(accessed)})`;
}
