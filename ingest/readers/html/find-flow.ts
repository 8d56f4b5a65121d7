import { countLetters } from "../../text/count-letters.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import type { PageBlock } from "./list-blocks.ts";
import type { PageElement } from "./page-tree.ts";

/** A paragraph of so many letters is text, whatever it ends in. */
const SURELY_TEXT = 80;

/** A shorter one is when it ends as a sentence does. */
const SHORTEST_SENTENCE = 30;

/** Where the text of an article stands among the blocks. */
export interface Flow {
  /** Positions of the first and the last paragraph; -1 without any. */
  first: number;
  last: number;
  /** The element that the first one stands in. */
  parent: PageElement | null;
}

/** Finds where text begins and ends: running sentences that are no links. Linear. */
export function findFlow(blocks: PageBlock[]): Flow {
  const first = blocks.findIndex(isText);
  return { first, last: blocks.findLastIndex(isText), parent: blocks[first]?.element.parent ?? null };
}

/** Whether a block is a paragraph like those of the text: that one is the author's, however short. */
export function isSetInFlow({ element }: PageBlock, { parent }: Flow): boolean {
  return element.tag === "p" && element.parent === parent;
}

function isText({ kind, text, linked }: PageBlock): boolean {
  if (kind !== "body" && kind !== "list") return false;
  const letters = countLetters(text);
  return linked < text.length / 2 && (letters >= SURELY_TEXT || (letters > SHORTEST_SENTENCE && endsSentence(text)));
}
