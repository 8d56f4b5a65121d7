/** Something to look at: an article, or a file that is not an article. */
export interface ReviewEntry {
  /** The article's title, or the file's name or URL. */
  name: string;
  /** Of the article's page; null when it has none. */
  href: string | null;
  /** What is the matter; null when the list says it. */
  message: string | null;
  /** What to do about this one, as the ingest printed it; null when the list says it. */
  action: string | null;
  /** Whether the message is what the ingest printed, in English. */
  isPrinted: boolean;
}

/** A kind of things to look at, with one page of them. */
export interface ReviewList {
  /** In the address and as the anchor. */
  id: string;
  title: string;
  /** What it means and what to do. */
  hint: string;
  total: number;
  /** How many of them can be shown; the report keeps the first of very many. */
  available: number;
  entries: ReviewEntry[];
  /** A search that finds the paragraphs of these articles; null where none does. */
  searchHref: string | null;
}

/** The address of a list, or of one of its pages. */
export function reviewPath(id: string, page = 1): string {
  return `/library?list=${encodeURIComponent(id)}${page > 1 ? `&page=${page}` : ""}`;
}
