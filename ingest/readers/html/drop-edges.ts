import { countLetters } from "../../count-letters.ts";
import { endsSentence } from "../text/sentence-ends.ts";
import type { PageBlock } from "./list-blocks.ts";

/** A line of fewer letters that ends no sentence is a label: a section, a name, initials, a time. */
const LONGEST_LABEL = 60;

/** So many labels may stand above a text; more are its beginning. */
const MOST_ABOVE = 12;

/** More lines below a text are its end: a schedule, a list of names. */
const MOST_BELOW = 3;

/** A paragraph of so many letters is text, whatever it ends in. */
const SURELY_TEXT = 80;

/**
 * Leaves out labels above the first and below the last paragraph of a text. Between paragraphs short lines stay: they may be
 * verse, a question, or an item that is no list to the page.
 */
export function dropEdges(blocks: PageBlock[]): PageBlock[] {
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  if (first === -1) return blocks;
  const flow = (blocks[first] as PageBlock).element.parent;
  // A paragraph like all others is the author's, however short.
  const isSet = ({ element }: PageBlock): boolean => element.tag === "p" && element.parent === flow;
  const above = blocks.slice(0, first).filter((block) => isLabel(block) && !isSet(block));
  const below = blocks.slice(last + 1).filter(isLabel);
  const labels = new Set([...(above.length <= MOST_ABOVE ? above : []), ...(below.length <= MOST_BELOW ? below : [])]);
  return blocks.filter((block) => !labels.has(block));
}

function isText({ kind, text, linked }: PageBlock): boolean {
  if (kind !== "body" && kind !== "list") return false;
  const letters = countLetters(text);
  return linked < text.length / 2 && (letters >= SURELY_TEXT || (letters > LONGEST_LABEL / 2 && endsSentence(text)));
}

function isLabel({ kind, text, isQuoted }: PageBlock): boolean {
  return (
    kind === "body" && !isQuoted && countLetters(text) < LONGEST_LABEL && !/[.!?…:;,。！？]["'”’»)\]]*$/u.test(text)
  );
}
