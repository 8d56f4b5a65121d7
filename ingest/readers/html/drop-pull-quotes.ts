import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isWithin, listAncestors, type PageElement, readHints } from "./page-tree.ts";

const PULLED =
  /(?:^|[\s_-])(?:(?:pull|block|big|side|text)?-?quotes?|pull|zitat|zitate|citation|citations|cita|citazione|exergue|alinti|spot|highlight)(?=$|[\s_-])/;

/** So many words in the same order are no chance. */
const FEWEST_WORDS = 4;

/** A page with more quotations set apart is one of quotations. */
const MOST_FRAMES = 300;

/** Who said it, below a pull quote. */
const LONGEST_CREDIT = 100;

/**
 * Leaves out pull quotes whose words stand in a paragraph of the text, with the line that names their speaker. A pull quote with words of
 * its own stays.
 */
export function dropPullQuotes(blocks: PageBlock[]): PageBlock[] {
  const frames = blocks.map((block) => (block.kind === "caption" ? null : findFrame(block)));
  const running = blocks.filter(({ kind }, at) => frames[at] === null && (kind === "body" || kind === "list"));
  const known = running.map(({ text }) => ` ${foldWords(text)} `).join("\n");
  const away = new Set<PageBlock>();
  let tried = 0;
  const isCredit = (block: PageBlock | undefined, frame: PageElement): block is PageBlock =>
    block !== undefined &&
    block.text.length <= LONGEST_CREDIT &&
    !/[.!?]["'”’»]*$/u.test(block.text) &&
    (block.element === frame || isWithin(block.element, frame));
  for (const [at, block] of blocks.entries()) {
    const frame = frames[at];
    if (frame === null || frame === undefined || ++tried > MOST_FRAMES || !repeats(block.text, known)) continue;
    away.add(block);
    for (const beside of [blocks[at - 1], blocks[at + 1], blocks[at + 2]])
      if (isCredit(beside, frame)) away.add(beside);
  }
  return blocks.filter((block) => !away.has(block));
}

/** The element that sets a quotation apart; null for running text. */
function findFrame({ element }: PageBlock): PageElement | null {
  let found: PageElement | null = null;
  for (const one of [element, ...[...listAncestors(element)].slice(0, 4)]) {
    if (one.tag === "blockquote" || one.tag === "q" || PULLED.test(readHints(one))) found = one;
  }
  return found;
}

/** Whether the words of a quotation, or of each part of one with something left out, stand in the text in their order. */
function repeats(text: string, known: string): boolean {
  const parts = text.split(/(?:\[?\(?(?:\.\s?\.\s?\.|…)\)?\]?)/u).map((part) => ` ${foldWords(part)} `);
  const said = parts.filter((part) => part.trim() !== "");
  const words = said.join(" ").trim().split(/\s+/).length;
  return words >= FEWEST_WORDS && said.every((part) => known.includes(part));
}
