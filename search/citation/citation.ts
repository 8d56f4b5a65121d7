import { isPublic } from "../reach.ts";

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
  /** Absolute link to the quote on this site. */
  link: string;
  /** Where the article was published. */
  url: string | null;
  /** ISO day on which it was read. */
  accessed: string;
  /** BCP 47 code; null when unknown. */
  language: string | null;
  /** Who said the words, when all of them are one person's speech. */
  speaker?: string | null;
  /** Words under which a library files it. */
  keywords?: string[];
}

/** The addresses that a citation may carry. */
export interface CitedAddresses {
  /** Where the words can be read: the article's own address before this site's. */
  cited: string | null;
  /** The link to the quote on this site, beside the article's own address. */
  checkedCopy: string | null;
}

/** Addresses that open on this computer or in one network alone would lead every reader of a citation elsewhere or nowhere: they are left out. */
export function chooseAddresses({ url, link }: Pick<Citation, "url" | "link">): CitedAddresses {
  const shared = isPublic(link) ? link : null;
  return url && isPublic(url) ? { cited: encodeSigns(url), checkedCopy: shared } : { cited: shared, checkedCopy: null };
}

/** Signs that end an address or a field in some format; an article's address may hold them as they are. */
const encodeSigns = (address: string): string => address.replace(/[\s<>{}"\\^`|]/g, encodeURIComponent);

/** Where a quote stands, in words: `paragraph 4`. */
export function describePlace(ordinal: number): string {
  return ordinal === 0 ? "headline" : `paragraph ${ordinal}`;
}
