import { countLetters } from "../../text/count-letters.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import { findFlow, isSetInFlow } from "./find-flow.ts";
import type { PageBlock } from "./list-blocks.ts";

/** A line of fewer letters that ends no sentence is a label: a section, a name, initials, a time. */
const LONGEST_LABEL = 60;

/** So many labels may stand above a text; more are its beginning. */
const MOST_ABOVE = 12;

/** More lines below a text are its end: a schedule, a list of names. */
const MOST_BELOW = 3;

/**
 * Leaves out labels above the first and below the last paragraph of a text. Between paragraphs short lines stay: they may be
 * verse, a question, or an item that is no list to the page.
 */
export function dropEdges(blocks: PageBlock[]): PageBlock[] {
  const flow = findFlow(blocks);
  const { first, last } = flow;
  if (first === -1) return blocks;
  const above = blocks.slice(0, first).filter((block) => isLabel(block) && !isSetInFlow(block, flow));
  const below = blocks.slice(last + 1).filter(isLabel);
  const labels = new Set([...(above.length <= MOST_ABOVE ? above : []), ...(below.length <= MOST_BELOW ? below : [])]);
  return blocks.filter((block) => !labels.has(block));
}

function isLabel({ kind, text, isQuoted }: PageBlock): boolean {
  if (kind !== "body" || isQuoted || countLetters(text) >= LONGEST_LABEL) return false;
  return !endsSentence(text) && !/[.:;,،]["'”’»)\]]*$/u.test(text);
}
