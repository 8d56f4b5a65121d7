import type { Omission, OmissionKind } from "../../report/omissions.ts";
import { isCaption } from "../text/spot-captions.ts";
import type { Headline } from "./choose-title.ts";
import { dropEdges } from "./drop-edges.ts";
import { dropLinkLists } from "./drop-link-lists.ts";
import { findLinkedHeadings } from "./drop-linked-headings.ts";
import { dropLinks, findRestOfLinks } from "./drop-links.ts";
import { dropLoneHeadings } from "./drop-lone-headings.ts";
import { dropPlaceholders } from "./drop-placeholders.ts";
import { dropPullQuotes } from "./drop-pull-quotes.ts";
import { dropTwins } from "./drop-twins.ts";
import type { PageBlock } from "./list-blocks.ts";
import { nameLines } from "./name-line.ts";
import type { PageLinks } from "./page-links.ts";
import { listTitles } from "./tell-title.ts";

/**
 * The paragraphs of an article among all that its element shows, and the lines that are none, each in order.
 *
 * @param links where the links of the page lead
 */
export function chooseBlocks(
  blocks: PageBlock[],
  headline: Headline,
  links: PageLinks,
): { blocks: PageBlock[]; omitted: Omission[] } {
  const reasons = new Map<PageBlock, OmissionKind>();
  const titles = listTitles(blocks, headline);
  for (const block of titles) reasons.set(block, "title");
  for (const [block, kind] of nameLines(blocks)) reasons.set(block, kind);
  const isText = (block: PageBlock): boolean => !reasons.has(block);
  const sift = (from: PageBlock[], kept: PageBlock[], kind: OmissionKind): PageBlock[] => {
    const left = new Set(kept);
    for (const block of from) if (!left.has(block) && isText(block)) reasons.set(block, kind);
    return kept;
  };
  const headings = findLinkedHeadings(blocks, isText, links, headline.text ?? "");
  // What introduces a list is told by the lines that are left out as well.
  const listed = dropLinkLists(blocks, isText, links);
  const lined = dropLinks(blocks, isText);
  const without = (set: Set<PageBlock>): PageBlock[] => blocks.filter((block) => !set.has(block));
  sift(blocks, without(headings.cards), "other-story");
  sift(blocks, without(headings.links), "link");
  sift(blocks, listed, "link-list");
  sift(blocks, lined, "link");
  sift(blocks, without(findRestOfLinks(blocks, isText)), "link");

  let texts = blocks.filter(isText);
  for (const block of texts) if (isCaption(block.text)) block.kind = "caption";
  if (isSlideShow(texts))
    for (const block of texts) if (!isCaption(block.text) && block.kind === "caption") block.kind = "body";
  texts = sift(texts, dropTwins(texts), "twin");
  texts = sift(texts, dropPlaceholders(texts), "placeholder");
  texts = sift(texts, dropPullQuotes(texts), "pull-quote");
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
