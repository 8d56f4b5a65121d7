import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";
import { NUMBER } from "#ingest/languages/pattern-parts.ts";

/**
 * What pages say around an article in lines of their own. Every phrase is closed: a line is furniture only when it is one from its first
 * word to its last. Written as `foldLine` writes lines.
 */

const { furniture } = WORDS;

const whole = (...phrases: readonly string[]): RegExp => new RegExp(`^(?:${phrases.join("|")})$`, "u");

/** Where readers are asked for comments. */
export const COMMENT_PROMPT = whole(...furniture.commentPrompts);

/** The head of what readers wrote. */
export const COMMENT_HEAD = whole(
  `(?:${NUMBER} )?${anyPattern(furniture.comments)}(?: ?:? ?${NUMBER})?`,
  ...furniture.commentHeads,
);

/** `3 thoughts on “A headline”`, which cites the headline: the number is what makes it one. */
export const COMMENT_COUNT = /^\d+ (?:thoughts?|responses?|replies|comments?) (?:on|to) ["“'«].*["”'»]$/u;

/** The head of a list of other texts. */
export const LIST_HEAD = whole(...furniture.listHeads);

/** What stands alone anywhere: of advertisers, of the next page, of letters, of rights, of the page's own working. */
export const SIGN = whole(...furniture.signs);
