import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isWithin, listAncestors, type PageElement, readHints } from "./page-tree.ts";

const PULLED =
  /(?:^|[\s_-])(?:(?:pull|block|big|side|text)?-?quotes?|pull|zitat|zitate|citation|citations|cita|citazione|exergue|alinti|spot|highlight)(?=$|[\s_-])/;

/** So many words in the same order are no chance. */
const FEWEST_WORDS = 4;

/** A text that a page prints so often stands for something that it could not show: a film, a post. */
const FORM = 3;
const SHORTEST_FORM = 30;

/** Who said it, below a pull quote. */
const LONGEST_CREDIT = 100;

/**
 * Leaves out texts that a page prints in many places, and pull quotes whose words stand in a paragraph of the text, with the line that names their speaker. A pull quote
 * with words of its own stays.
 */
export function dropRepeats(blocks: PageBlock[]): PageBlock[] {
  const frames = blocks.map((block) => (block.kind === "caption" ? null : findFrame(block)));
  const running = blocks.filter(({ kind }, at) => frames[at] === null && (kind === "body" || kind === "list"));
  const known = running.map(({ text }) => ` ${foldWords(text)} `).join("\n");
  const away = new Set<PageBlock>();
  for (const [at, block] of blocks.entries()) {
    const frame = frames[at];
    if (frame === null || frame === undefined || !repeats(block.text, known)) continue;
    away.add(block);
    for (const one of blocks) {
      if (one.text.length <= LONGEST_CREDIT && (one.element === frame || isWithin(one.element, frame))) away.add(one);
    }
  }
  const forms = listForms(blocks);
  return blocks.filter((block) => !away.has(block) && !forms.has(block.text));
}

/** The texts that stand in many places; none when the whole text does, laid out once for each size of screen. */
function listForms(blocks: PageBlock[]): Set<string> {
  const counts = new Map<string, number>();
  const flow = findFlow(blocks);
  for (const { kind, text, element } of blocks) {
    if ((kind === "body" || kind === "heading") && text.length >= SHORTEST_FORM && element.parent !== flow)
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const forms = new Map([...counts].filter(([, count]) => count >= FORM));
  const repeated = [...forms.values()].reduce((sum, count) => sum + count, 0);
  return repeated > blocks.length / 3 ? new Set() : new Set(forms.keys());
}

/** The element that most paragraphs stand in: what is repeated right there is the author's. */
function findFlow(blocks: PageBlock[]): PageElement | null {
  const counts = new Map<PageElement | null, number>();
  for (const { kind, element } of blocks)
    if (kind === "body") counts.set(element.parent, (counts.get(element.parent) ?? 0) + 1);
  return [...counts].reduce<[PageElement | null, number]>((a, b) => (b[1] > a[1] ? b : a), [null, 0])[0];
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
