import { anyPattern, WORDS } from "#ingest/languages/joined-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isAllLink, type PageLinks } from "./page-links.ts";
import { listAncestors, type PageElement } from "./page-tree.ts";

/** With this share of its letters in links a list leads elsewhere. */
const LINKED = 0.6;

/** Longer items tell something about what they link to. */
const LONGEST_ITEM = 160;

/** The words above a list of other stories. */
const AWAY = new RegExp(`^${anyPattern(WORDS.furniture.otherLists)}(?=$|[\\s:：])`, "iu");

/** The words above a list that is part of a text wherever it stands. */
const SOURCES = new RegExp(`^(?:\\d+\\.?\\s*)?${anyPattern(WORDS.furniture.sourceLists)}\\s*[:：]?$`, "iu");

/** The end of a line that a list follows. */
const COLON = /[:：]["'”’»)]*$/u;

/** A sentence that says that a list follows. */
const FOLLOWS = new RegExp(`\\b${anyPattern(WORDS.furniture.listFollows)}\\b[^.]{0,60}\\.?$`, "iu");

/** Such a sentence says so in its last letters. */
const LONGEST_END = 200;

/** What introduces a list that nothing follows has so many words at least. */
const FEWEST_WORDS = 5;

/**
 * Leaves out lists whose items are links to other texts, with or without a word before each (`Berlin: …`). One in the flow of the text
 * stays when a line above introduces it, or when it leads to other sites from amid the paragraphs.
 *
 * @param isText whether a block is none of the lines that are left out for what they say
 */
export function dropLinkLists(
  blocks: PageBlock[],
  isText: (block: PageBlock) => boolean,
  links: PageLinks,
): PageBlock[] {
  const lists = new Map<PageElement, number[]>();
  for (const [at, block] of blocks.entries()) {
    const list = block.kind === "list" ? listOf(block) : null;
    if (list === null) continue;
    const items = lists.get(list);
    if (items) items.push(at);
    else lists.set(list, [at]);
  }
  const away = new Set<PageBlock>();
  for (const [list, places] of lists) {
    const items = places.map((at) => blocks[at] as PageBlock);
    if (!leadsAway(items, isText) || isInFlow(blocks, list, places, isText, links)) continue;
    for (const item of items) away.add(item);
  }
  return blocks.filter((block) => !away.has(block));
}

/** The list that an item stands in; null when it stands in none. */
function listOf({ element }: PageBlock): PageElement | null {
  for (const one of [element, ...listAncestors(element)]) if (/^(?:ul|ol|dl)$/.test(one.tag)) return one;
  return null;
}

function leadsAway(items: PageBlock[], isText: (block: PageBlock) => boolean): boolean {
  // The first one may name the others.
  const [first, ...others] = items;
  const isLabel = first?.linked === 0 && (!isText(first) || AWAY.test(first.text) || COLON.test(first.text));
  const all = isLabel && others.length > 0 ? others : items;
  const sum = (count: (item: PageBlock) => number): number => all.reduce((total, item) => total + count(item), 0);
  if (all.some(({ text, linked }) => text.length > LONGEST_ITEM || linked === 0)) return false;
  return sum(({ linked }) => linked) >= LINKED * sum(({ text }) => text.length);
}

function isInFlow(
  blocks: PageBlock[],
  list: PageElement,
  places: number[],
  isText: (block: PageBlock) => boolean,
  links: PageLinks,
): boolean {
  const above = blocks[(places[0] as number) - 1];
  const below = blocks[(places.at(-1) as number) + 1];
  if (above === undefined || !isText(above) || isAllLink(above) || !isBeside(above, list)) return false;
  if (AWAY.test(above.text)) return false;
  const aims = places.map((at) => links.findAim(blocks[at] as PageBlock));
  if (aims.every((aim) => aim === "here")) return false;
  if (SOURCES.test(above.text)) return true;
  const isAmid =
    below !== undefined && below.kind !== "caption" && isText(below) && !isAllLink(below) && isBeside(below, list);
  const isAbroad = aims.filter((aim) => aim === "elsewhere").length > aims.length / 2;
  if (above.kind === "heading" || above.kind === "caption") return above.kind === "heading" && isAmid && isAbroad;
  if (COLON.test(above.text) || (isAbroad && FOLLOWS.test(above.text.slice(-LONGEST_END))))
    return isAmid || above.text.split(/\s+/).length >= FEWEST_WORDS;
  return isAmid && isAbroad;
}

/** Whether a block stands beside a list, or each of the two in a wrapper of its own beside the other's. */
function isBeside({ element }: PageBlock, list: PageElement): boolean {
  const parents = [list.parent, list.parent?.parent];
  return parents.some((parent) => parent && (element.parent === parent || element.parent?.parent === parent));
}
