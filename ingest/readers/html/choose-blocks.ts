import type { Omission, OmissionKind } from "../../omissions.ts";
import { isCaption } from "../text/spot-captions.ts";
import { dropEdges } from "./drop-edges.ts";
import { dropLinkLists } from "./drop-link-lists.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { nameLines } from "./name-line.ts";

/** The paragraphs of an article among all that its element shows, and the lines that are none, each in order. */
export function chooseBlocks(blocks: PageBlock[], title: string | null): { blocks: PageBlock[]; omitted: Omission[] } {
  const reasons = new Map<PageBlock, OmissionKind>();
  const sift = (from: PageBlock[], kept: PageBlock[], kind: OmissionKind): PageBlock[] => {
    const left = new Set(kept);
    for (const block of from) if (!left.has(block)) reasons.set(block, kind);
    return kept;
  };
  let texts = sift(blocks, dropLinkLists(blocks), "link-list");
  const lines = nameLines(texts);
  texts = texts.filter((block) => {
    const kind = isTitle(block, title) ? "title" : (lines.get(block) ?? null);
    if (kind !== null) reasons.set(block, kind);
    return kind === null;
  });
  for (const block of texts) if (isCaption(block.text)) block.kind = "caption";
  if (isSlideShow(texts))
    for (const block of texts) if (!isCaption(block.text) && block.kind === "caption") block.kind = "body";
  texts = sift(texts, dropRepeats(texts), "pull-quote");
  texts = sift(texts, dropEdges(texts), "label");
  texts = sift(texts, dropLoneHeadings(texts), "lone-heading");
  const omitted = blocks.flatMap((block) => {
    const kind = reasons.get(block);
    return kind === undefined ? [] : [{ kind, text: block.text }];
  });
  return { blocks: texts, omitted };
}

/** Where hardly any text stands outside of captions, the captions are the text. */
function isSlideShow(blocks: PageBlock[]): boolean {
  const lettersOf = (kind: string): number =>
    blocks.reduce((sum, block) => sum + (block.kind === kind ? block.text.length : 0), 0);
  return lettersOf("caption") > 2 * lettersOf("body");
}

const LONGEST_KICKER = 60;

function isTitle({ kind, text, element }: PageBlock, title: string | null): boolean {
  if (element.tag === "h1") return true;
  if (title === null || (kind !== "heading" && kind !== "body")) return false;
  // A line above the headline stands in the same element at times.
  const isBelowKicker = kind === "heading" && text.endsWith(title) && text.length - title.length < LONGEST_KICKER;
  return isBelowKicker || foldWords(text) === foldWords(title);
}

/** A heading at the end, or above one of a higher rank, has lost what it named: a list of links. Ones in a row are a list. */
function dropLoneHeadings(blocks: PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = [];
  for (const block of [...blocks].reverse()) {
    const next = kept.at(-1);
    if (block.kind === "heading" && (next === undefined || (next.kind === "heading" && rank(next) < rank(block))))
      continue;
    kept.push(block);
  }
  return kept.reverse();
}

const rank = ({ element }: PageBlock): number => Number(/^h([1-6])$/.exec(element.tag)?.[1] ?? 7);
