import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";

const { newWindow, otherSite, link } = WORDS.links;

/** What a page tells those who have it read to them of a link: a whole text, in brackets or not, after a comma or not. */
export const NOTES_FOR_LISTENERS = new RegExp(
  `^[\\s,;:.–—(\\[（]*(?:${anyPattern(link)},? ?(?:that |which |will |externe?,? ?)?)?${anyPattern([...newWindow, ...otherSite])}[\\s,;:.)\\]）]*$`,
  "iu",
);
