import type { PageBlock } from "./list-blocks.ts";
import type { PageElement } from "./page-tree.ts";

/** With this share of its letters in links a list leads elsewhere. */
const LINKED = 0.6;

/** Longer items tell something about what they link to. */
const LONGEST_ITEM = 160;

/** Leaves out lists whose items are links to other texts, with or without a word before each (`Berlin: …`). */
export function dropLinkLists(blocks: PageBlock[]): PageBlock[] {
  const lists = new Map<PageElement, PageBlock[]>();
  for (const block of blocks) {
    const list = block.kind === "list" ? listOf(block) : null;
    if (list !== null) lists.set(list, [...(lists.get(list) ?? []), block]);
  }
  const away = new Set([...lists.values()].filter(leadsAway).flat());
  return blocks.filter((block) => !away.has(block));
}

function listOf({ element }: PageBlock): PageElement | null {
  for (let at: PageElement | null = element; at !== null; at = at.parent) if (/^(?:ul|ol|dl)$/.test(at.tag)) return at;
  return null;
}

function leadsAway(items: PageBlock[]): boolean {
  const sum = (count: (item: PageBlock) => number): number => items.reduce((all, item) => all + count(item), 0);
  if (items.some(({ text, linked }) => text.length > LONGEST_ITEM || linked === 0)) return false;
  return sum(({ linked }) => linked) >= LINKED * sum(({ text }) => text.length);
}
