import { endsSentence } from "../../text/sentence-ends.ts";
import { foldLine } from "./fold-line.ts";
import { LIST_LABEL, POINTER_LABEL, VALUE_LABEL } from "./labels.ts";
import { isNotice } from "./notices.ts";
import { COMMENT_COUNT, COMMENT_HEAD, COMMENT_PROMPT, LIST_HEAD, SIGN } from "./phrases.ts";

/** What a page says around an article, by what may follow it. */
export type FurnitureKind =
  /** Stands alone: a sign, a notice, a value of the page's. */
  | "notice"
  /** Names another text: `Read more: …`. */
  | "pointer"
  /** Asks for comments. */
  | "comment-prompt"
  /** Opens what readers wrote. */
  | "comment-head"
  /** Opens a list of other texts. */
  | "list-head";

/** No phrase is longer. */
const LONGEST_PHRASE = 120;

/** No label with what it names is longer; anything more is text that begins alike. */
const LONGEST = 220;

/**
 * Tells a line of the page from one of the article by its words alone; null for the latter. Only a line that is nothing else is
 * furniture: a known phrase as a whole, a known label with a colon or a bar and no sentence behind it, or known sentences only.
 */
export function tellFurniture(text: string): FurnitureKind | null {
  if (text.length <= LONGEST_PHRASE) {
    const line = foldLine(text);
    if (COMMENT_PROMPT.test(line)) return "comment-prompt";
    if (COMMENT_HEAD.test(line) || COMMENT_COUNT.test(line)) return "comment-head";
    if (LIST_HEAD.test(line) || LIST_LABEL.test(text)) return "list-head";
    if (SIGN.test(line)) return "notice";
  }
  if (text.length <= LONGEST && !endsSentence(text)) {
    if (POINTER_LABEL.test(text)) return "pointer";
    if (VALUE_LABEL.test(text)) return "notice";
  }
  return isNotice(text) ? "notice" : null;
}
