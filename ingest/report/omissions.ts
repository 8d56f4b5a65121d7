/**
 * What readers leave out on purpose. Nothing else may be missing from a paragraph: `npm run quality` compares every paragraph with what a
 * browser shows, and `inspect` tells what was left out.
 */
export const OMISSION_KINDS = [
  // Within a paragraph.
  /** No reader sees it: `hidden`, a style, a position off the screen, a box of one pixel. */
  "hidden",
  /** For those who have a page read to them: "opens in new tab". */
  "screen-reader",
  /** Struck through: `<del>`, `<s>`, `~~ ~~`. */
  "struck",
  /** The mark of a note: ¹, [2], *. */
  "note-mark",
  /** A sign that a typeface draws. */
  "icon",
  /** A part of the page amid a paragraph, by its name: a share bar, an advertisement. */
  "part",
  // Whole lines.
  /** The headline, or the same words once more. */
  "title",
  "byline",
  "date-line",
  /** Header, footer or number of a page. */
  "running-line",
  /** What pages say around an article: "Advertisement", "Read more", of rights, of comments, of their letters. */
  "notice",
  /** A line that is nothing but a link to another page. */
  "link",
  "link-list",
  /** A quotation set apart whose words stand in the text. */
  "pull-quote",
  /** A few words above or below the text: a section, a name. */
  "label",
  /** A heading that has lost what it named. */
  "lone-heading",
  /** The same text laid out once more, for another screen. */
  "twin",
  /** Of another article on the same page. */
  "other-story",
  /** A line that stands in many places for what a page could not show. */
  "placeholder",
] as const;

/** One of `OMISSION_KINDS`. */
export type OmissionKind = (typeof OMISSION_KINDS)[number];

/** Words that a reader of files left out on purpose. */
export interface Omission {
  kind: OmissionKind;
  text: string;
}
