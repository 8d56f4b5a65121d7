import { findDates } from "../../dates/find-dates.ts";
import { parseDateLine } from "../../dates/parse-date-line.ts";
import type { Omission, OmissionKind } from "../../omissions.ts";
import { readByline } from "../../read-byline.ts";
import { isCaption } from "../text/spot-captions.ts";
import { dropEdges } from "./drop-edges.ts";
import { dropLinkLists } from "./drop-link-lists.ts";
import { findLinkedHeadings } from "./drop-linked-headings.ts";
import { dropLinks } from "./drop-links.ts";
import { dropLoneHeadings } from "./drop-lone-headings.ts";
import { dropPlaceholders } from "./drop-placeholders.ts";
import { dropPullQuotes } from "./drop-pull-quotes.ts";
import { dropTwins } from "./drop-twins.ts";
import type { Headline } from "./find-other-stories.ts";
import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import type { PageLinks } from "./page-links.ts";
import { isFurniture } from "./tell-furniture.ts";
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
  for (const block of blocks) {
    const kind = nameLine(block) ?? (titles.has(block) ? "title" : null);
    if (kind !== null) reasons.set(block, kind);
  }
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

/** What a line is besides text; null for text. */
function nameLine(block: PageBlock): OmissionKind | null {
  if (isFurniture(block)) return "notice";
  if (isDateLine(block)) return "date-line";
  return isByline(block) ? "byline" : null;
}

/** Where hardly any text stands outside of captions, the captions are the text. */
function isSlideShow(blocks: PageBlock[]): boolean {
  const lettersOf = (kind: string): number =>
    blocks.reduce((sum, block) => sum + (block.kind === kind ? block.text.length : 0), 0);
  return lettersOf("caption") > 2 * lettersOf("body");
}

/** A date with a section or a name beside it, as it stands above a text. */
function isDateLine({ text, kind }: PageBlock): boolean {
  if (kind === "caption" || text.length > 100) return false;
  if (parseDateLine(text) !== null) return true;
  const dates = findDates(text);
  const [first] = dates;
  if (first === undefined) return false;
  const rest = foldWords(
    dates.reduce((left, date) => left.replace(date, " "), text).replace(/\d{1,2}[:.]\d{2}(?:\s?[ap]\.?m\.?)?/giu, " "),
  );
  return rest.split(" ").filter((word) => word.length > 2).length <= 3;
}

/** `By Ann Lee and Bo Chan`, wherever it stands. */
function isByline({ text, kind }: PageBlock): boolean {
  if (kind === "caption" || text.length > 120) return false;
  const byline = readByline(text);
  return byline?.isMarked === true && byline.others.join(" ").length < 40;
}
