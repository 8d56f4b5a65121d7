import { endsSentence } from "../../text/sentence-ends.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isPointer } from "./name-by-words.ts";
import { isAllLink } from "./page-links.ts";
import { listAncestors, type PageElement } from "./page-tree.ts";

/** A longer link is a paragraph. */
const LONGEST = 200;

const LONGEST_POINTER = 250;

/** A table with a larger share of its cells in links leads elsewhere; one that tells of what it links to has some text beside. */
const MOST_LINKED = 0.7;

/**
 * Leaves out lines that are nothing but a link to another page: pointers to other stories, names of sections, buttons. A sentence may be a
 * link; so may what a line above introduces (`The report is here:`), an item of a list that stays, and a cell of a table.
 *
 * @param isText whether a block is none of the lines that are left out for what they say
 */
export function dropLinks(blocks: PageBlock[], isText: (block: PageBlock) => boolean): PageBlock[] {
  const tables = new Map<PageElement, { all: number; linked: number }>();
  for (const block of blocks) {
    const table = tableOf(block);
    if (table === null) continue;
    const counts = tables.get(table) ?? { all: 0, linked: 0 };
    tables.set(table, { all: counts.all + 1, linked: counts.linked + (isAllLink(block) ? 1 : 0) });
  }
  const rows = new Set(blocks.filter((block) => !isAllLink(block) && isText(block)).map(rowOf));
  const isCell = (block: PageBlock): boolean => {
    const row = rowOf(block);
    if (row !== null && rows.has(row)) return true;
    const table = tableOf(block);
    const counts = table === null ? undefined : tables.get(table);
    return counts !== undefined && counts.linked <= counts.all * MOST_LINKED;
  };
  let isIntroduced = false;
  return blocks.filter((block, at) => {
    const { text, kind } = block;
    if (leadsToOthers(block)) return false;
    if (!isAllLink(block) || kind === "heading" || text.length >= LONGEST) return true;
    const above = blocks[at - 1];
    // What follows an introduced link is introduced as well.
    if (above === undefined || !isAllLink(above))
      isIntroduced = above !== undefined && introduces(above, block) && isText(above);
    if (endsSentence(text)) return true;
    if (kind === "caption") return false;
    if (isIntroduced || isCell(block)) return true;
    return /^(?:li|dt|dd)$/.test(block.element.tag) && /\p{L}/u.test(text);
  });
}

/** A line that names other texts and links to them: `Read also: …`, `» …`. */
function leadsToOthers({ text, kind, linked, element }: PageBlock): boolean {
  if (kind === "caption" || /^(?:li|dt|dd|tr|t[dh])$/.test(element.tag)) return false;
  return linked >= text.length / 2 && text.length <= LONGEST_POINTER && isPointer(text);
}

function introduces(above: PageBlock, { element }: PageBlock): boolean {
  const isBeside = above.element.parent === element.parent || above.element === element;
  return isBeside && above.kind !== "caption" && above.text.split(/\s+/).length > 2 && /[:：]$/u.test(above.text);
}

/** The row of a table that a cell stands in; null for text in no table. */
function rowOf({ element }: PageBlock): PageElement | null {
  for (const one of [element, ...listAncestors(element)]) {
    if (one.tag === "tr") return one;
    if (one.tag === "table" || !/^(?:t[dh]|p|span|div)$/.test(one.tag)) return null;
  }
  return null;
}

/** The table whose row or cell a block is; null for text in no table, and in a list in one. */
function tableOf({ element }: PageBlock): PageElement | null {
  for (const one of [element, ...listAncestors(element)]) {
    if (one.tag === "table") return one;
    if (/^(?:ul|ol|dl|section|article)$/.test(one.tag)) return null;
  }
  return null;
}

/** What is left of links that hold several lines when one of them was left out: a line above the headline of another story. */
export function findRestOfLinks(blocks: PageBlock[], isText: (block: PageBlock) => boolean): Set<PageBlock> {
  const linked = blocks.filter((block) => block.link !== null && isAllLink(block));
  const links = Map.groupBy(linked, ({ link }) => link);
  return new Set([...links.values()].filter((lines) => !lines.every(isText)).flat());
}
