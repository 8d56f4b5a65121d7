import { isPageLabel } from "./find-page-furniture.ts";
import { BAR_FILLERS, BAR_WORDS, COMMENT_HEAD, COMMENT_PROMPT, LIST_HEAD, NOTICE, TEASER } from "./furniture-words.ts";
import { countWords, endsSentence } from "./sentence-ends.ts";

/** What a page says around an article, by what may follow it. */
export type FurnitureKind =
  /** Stands alone: a share bar, a notice, a link to another text. */
  | "notice"
  /** Asks for comments. */
  | "comment-prompt"
  /** Opens what readers wrote. */
  | "comment-head"
  /** Opens a list of other texts. */
  | "list-head";

/** No line of a page's own words is longer; anything more is text that begins alike. */
const LONGEST = 220;

/** `Home > World > Europe`, `News | Sport | Weather`. */
const MENU = /\s[>|»/›•·]\s/u;

/** Tells the lines of a page from those of the article; null for the latter. */
export function spotFurniture(line: string): FurnitureKind | null {
  // No pattern takes the Turkish capital for an i.
  const text = line.replaceAll("İ", "i");
  if (text.length > LONGEST) return null;
  if (COMMENT_PROMPT.test(text)) return "comment-prompt";
  if (COMMENT_HEAD.test(text)) return "comment-head";
  if (LIST_HEAD.test(text)) return "list-head";
  if (NOTICE.test(text) || isTeaser(text) || isBar(text) || isMenu(text) || isPageLabel(text)) return "notice";
  return null;
}

/** A teaser is a line or a headline; a paragraph that begins alike goes on for several sentences. */
function isTeaser(text: string): boolean {
  return TEASER.test(text) && !(endsSentence(text) && /[.!?]\s+\p{Lu}/u.test(text));
}

function isBar(text: string): boolean {
  const words = text.toLowerCase().split(/[\s|•·,/:]+/u);
  if (words.length > 16 || endsSentence(text)) return false;
  let bars = 0;
  for (const word of words) {
    if (BAR_WORDS.has(word) || /^@\w+$/.test(word) || /^(?:a{1,3}[+-]*)+$/.test(word.replaceAll("-", ""))) bars++;
    else if (!BAR_FILLERS.has(word) && !/^\d*[.,]?\d*[km]?$/.test(word)) return false;
  }
  return bars > 0;
}

function isMenu(text: string): boolean {
  if (!MENU.test(text) || /\d/.test(text) || endsSentence(text)) return false;
  const parts = text.split(/\s[>|»/›•·]\s/u);
  return (parts.length > 2 || / > | » | › /.test(text)) && parts.every((part) => countWords(part, 4) <= 3);
}
