import { countLetters } from "../../text/count-letters.ts";
import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isAllLink, type PageLinks } from "./page-links.ts";
import { isWithin, listAncestors, type PageElement, walkElements } from "./page-tree.ts";

/** A shorter line below a heading says nothing of what it names, unless it is a sentence. */
const SHORTEST_TEXT = 40;

/** A card has no more blocks; what has more is the text itself. */
const LARGEST_CARD = 12;

/** A card tells little of its story; what has more letters is text. */
const LONGEST_CARD = 400;

/** What a page puts in cards is a round-up when it is so much of the text. */
const ROUND_UP = 0.5;

const PICTURES = new Set("img picture amp-img figure video time".split(" "));

/** What is left out, by why. */
export interface DroppedHeadings {
  /** Headings that name no text of this page. */
  links: Set<PageBlock>;
  /** All of a card: the headline of another story, and what it tells of it. */
  cards: Set<PageBlock>;
}

/**
 * Tells headings that are links: one has the fate of the text that it names. With no text below it names another page. In a box of
 * its own, with a picture, a date or a link to another page of the site, it is the card of another story, and goes with its text. In the flow
 * of the text, or when most of the text stands in such boxes, as in a letter that tells what is new elsewhere, both stay.
 *
 * @param isText whether a block is none of the lines that are left out for what they say
 * @param title of the page; a heading that says it in part is the article's own
 */
export function findLinkedHeadings(
  blocks: PageBlock[],
  isText: (block: PageBlock) => boolean,
  links: PageLinks,
  title: string,
): DroppedHeadings {
  const found: DroppedHeadings = { links: new Set(), cards: new Set() };
  const cards: PageBlock[][] = [];
  const titled = listWords(title);
  for (const [at, block] of blocks.entries()) {
    if (block.kind !== "heading" || !isAllLink(block) || !isText(block)) continue;
    const aim = links.findAim(block);
    if (aim === "here" || isKin(listWords(block.text), titled)) continue;
    const below = findBelow(blocks, at, isText);
    const box = below === -1 ? null : findSharedBox(blocks, at, below);
    const card = box === null ? null : listCard(blocks, at, box);
    if (box === null || (card === null && aim === "own-site" && isBoxed(block, box))) found.links.add(block);
    else if (card !== null && (aim === "own-site" || isCard(box))) cards.push(card);
  }
  if (sumText(cards.flat()) < ROUND_UP * sumText(blocks)) found.cards = new Set(cards.flat());
  return found;
}

/** Letters of running text outside of links. */
function sumText(blocks: PageBlock[]): number {
  const weigh = ({ kind, text, linked }: PageBlock): number =>
    kind === "body" || kind === "list" ? countLetters(text) * (1 - Math.min(1, linked / text.length)) : 0;
  return blocks.reduce((sum, block) => sum + weigh(block), 0);
}

/** The first text that a heading names, before the next heading; -1 when there is none. */
function findBelow(blocks: PageBlock[], at: number, isText: (block: PageBlock) => boolean): number {
  const link = findLink(blocks[at] as PageBlock);
  for (let below = at + 1; below < blocks.length; below++) {
    const block = blocks[below] as PageBlock;
    if (block.kind === "heading") return -1;
    if (block.kind === "caption" || !isText(block)) continue;
    // One link may hold the heading and its text.
    if (isAllLink(block) && (link === null || findLink(block) !== link)) continue;
    if (countLetters(block.text) >= SHORTEST_TEXT || /[.!?…。]["'”’»)]*$/u.test(block.text)) return below;
  }
  return -1;
}

/** The link that a block stands in as a whole. */
function findLink({ element }: PageBlock): PageElement | null {
  return [element, ...listAncestors(element)].find(({ tag }) => tag === "a") ?? null;
}

/** Whether a heading has half of the words of the headline. */
function isKin(words: ReadonlySet<string>, title: ReadonlySet<string>): boolean {
  return [...words].filter((word) => title.has(word)).length > Math.max(title.size, words.size) / 2;
}

const listWords = (text: string): Set<string> => new Set(foldWords(text).split(" "));

/** The smallest element that a heading and its text stand in. */
function findSharedBox(blocks: PageBlock[], at: number, below: number): PageElement | null {
  const [heading, text] = [blocks[at] as PageBlock, blocks[below] as PageBlock];
  const around = new Set<PageElement>([text.element, ...listAncestors(text.element)]);
  return [...listAncestors(heading.element)].find((one) => around.has(one)) ?? null;
}

/** Whether a heading has a box to itself, amid a text that it does not name. */
function isBoxed({ element }: PageBlock, flow: PageElement): boolean {
  const outer = [...listAncestors(element)].find((one) => one.parent === flow);
  return outer !== undefined && /^(?:div|aside|section|figure|article|ul|li)$/.test(outer.tag);
}

/** The blocks of a box that holds one heading and its text; null when it is the flow of the text. */
function listCard(blocks: PageBlock[], at: number, box: PageElement): PageBlock[] | null {
  const isIn = (block: PageBlock | undefined): boolean =>
    block !== undefined && (block.element === box || isWithin(block.element, box));
  let [first, last] = [at, at];
  while (isIn(blocks[first - 1]) && last - first <= LARGEST_CARD) first--;
  while (isIn(blocks[last + 1]) && last - first <= LARGEST_CARD) last++;
  const card = blocks.slice(first, last + 1);
  if (card.length > LARGEST_CARD || card.length === blocks.length) return null;
  const told = card.reduce((sum, { kind, text }) => sum + (kind === "heading" ? 0 : countLetters(text)), 0);
  if (told > LONGEST_CARD || sumText(blocks.slice(first, at)) > SHORTEST_TEXT) return null;
  const headings = card.filter((block) => block.kind === "heading" && isAllLink(block));
  return headings.length > 1 ? null : card;
}

/** Whether a box is laid out as a card: with a picture or a date, or as one link. */
function isCard(box: PageElement): boolean {
  if ([box, ...listAncestors(box)].some(({ tag }) => tag === "a")) return true;
  return [...walkElements(box)].some(({ tag }) => PICTURES.has(tag));
}
