/** What a preview image shows. All words are the article's own or this site's: nothing that stands in an address alone gets here. */
export interface Card {
  /** Verified words; null when there are none to show. Paragraphs are separated by line breaks. */
  quote: string | null;
  /** Whether the words are put in quotation marks: they are speech that has none around it. */
  marked: boolean;
  /** Who said it, in words; null when unknown or when there is no quote. */
  attribution: string | null;
  title: string;
  /** Source and date, in words. */
  facts: string;
  /** What became of a linked passage, when it can't be shown as a quote, or stands in other surroundings. */
  note: string | null;
  /** BCP 47 code of the article; null when unknown. */
  language: string | null;
}

/** More of a text than this can't fit at the smallest size in any script, so no more is carried and measured. UTF-16 units. */
export const MAX_UNITS = 1200;

/** Pixels: what networks and chat programs ask for (Open Graph, `summary_large_image`). */
export const CARD_SIZE = { width: 1200, height: 630 };
