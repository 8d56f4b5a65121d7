import { findDates } from "../../dates/find-dates.ts";
import { parseDateLine } from "../../dates/parse-date-line.ts";
import { readByline } from "../../read-byline.ts";
import { isCaption } from "../text/spot-captions.ts";
import { dropEdges } from "./drop-edges.ts";
import { dropLinkLists } from "./drop-link-lists.ts";
import { dropRepeats } from "./drop-repeats.ts";
import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { isFurniture } from "./tell-furniture.ts";

/** The paragraphs of an article among all that its element shows. */
export function chooseBlocks(blocks: PageBlock[], title: string | null): PageBlock[] {
  const kept = dropLinkLists(blocks).filter(
    (block) => !isFurniture(block) && !isTitle(block, title) && !isDateLine(block) && !isByline(block),
  );
  const named = kept.map((block): PageBlock => (isCaption(block.text) ? { ...block, kind: "caption" } : block));
  const texts = dropRepeats(isSlideShow(named) ? named.map(readSlide) : named);
  return dropLoneHeadings(dropEdges(texts));
}

/** Where hardly any text stands outside of captions, the captions are the text. */
function isSlideShow(blocks: PageBlock[]): boolean {
  const lettersOf = (kind: string): number =>
    blocks.reduce((sum, block) => sum + (block.kind === kind ? block.text.length : 0), 0);
  return lettersOf("caption") > 2 * lettersOf("body");
}

function readSlide(block: PageBlock): PageBlock {
  return block.kind === "caption" && !isCaption(block.text) ? { ...block, kind: "body" } : block;
}

const LONGEST_KICKER = 60;

function isTitle({ kind, text, element }: PageBlock, title: string | null): boolean {
  if (element.tag === "h1") return true;
  if (title === null || (kind !== "heading" && kind !== "body")) return false;
  // A line above the headline stands in the same element at times.
  const isBelowKicker = kind === "heading" && text.endsWith(title) && text.length - title.length < LONGEST_KICKER;
  return isBelowKicker || foldWords(text) === foldWords(title);
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
