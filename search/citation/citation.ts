/** Everything that a reader needs to check a quote. */
export interface Citation {
  text: string;
  title: string;
  /** As printed; several names are separated by semicolons, commas or `and`. */
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
  /** BCP 47 code; null when unknown. */
  language: string | null;
  /** Words under which a library files it. */
  keywords?: string[];
  /** Where the article was published, which `link` is not. */
  originalUrl?: string | null;
  /** Ends its key, where others of the same article and year stand beside it. */
  keyEnd?: string;
}

/** Where a quote stands, in words: `paragraph 4`. */
export function describePlace(ordinal: number): string {
  return ordinal === 0 ? "headline" : `paragraph ${ordinal}`;
}

/** A sentence's end: a full stop, unless there is an end already. */
export function endSentence(text: string): string {
  return /[.?!…][”"’']?$/.test(text) ? text : `${text}.`;
}
