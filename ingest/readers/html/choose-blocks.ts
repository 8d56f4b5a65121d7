import { findDates } from "../../dates/find-dates.ts";
import { parseDateLine } from "../../dates/parse-date-line.ts";
import { readByline } from "../../read-byline.ts";
import { isCaption } from "../text/spot-captions.ts";
import type { PageBlock } from "./list-blocks.ts";

/** Lines that pages put amid and below their text, in the languages that the project reads. Short ones only. */
const FURNITURE = new RegExp(
  `^(?:${[
    "advertisements?|ad|anzeige|werbung|reklam|publicité|publicidad|реклама",
    "(?:story |article )?(?:continues|continued) (?:below|after|on).*",
    "(?:read|see|watch|listen|learn|find out|click|sign up|subscribe|follow|join|share|like|tweet|comment|download|register|log ?in|support)\\b.{0,12}(?::|here|more|also|now|us|this|next|on|to|for|our|your)\\b.*",
    "(?:related|more|recommended|trending|most read|most popular|popular|also|up next|you may|you might|don.t miss|see also|read also)\\b[^.]{0,60}:?",
    "(?:©|\\(c\\)|copyright\\b).*",
    ".*\\ball rights reserved\\b.*",
    "(?:photo|photos|image|picture|credit|photograph|video|illustration)(?:graph)?s?(?: by| credit| courtesy)?\\s*:.*",
    "(?:share|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|copy link|tweet|telegram|copy|link copied!?|copied)(?:[ |,/]+(?:share|email|print|facebook|twitter|whatsapp|linkedin|pinterest|reddit|link|on|via))*",
    "(?:leave a (?:reply|comment)|\\d* ?comments?|post a comment|view comments|show comments|no comments|be the first to comment).*",
    "(?:tags?|filed under|topics|categories|posted in|category|schlagworte|themen|etiketler)\\s*:.*",
    "(?:published|updated|last updated|posted|modified|first published|last modified)\\b.{0,12}\\d.{0,40}",
    "\\d+\\s*-?\\s*min(?:ute)?s?(?:\\s*read)?",
    "(?:published|updated|last updated|posted|modified|last modified|date)\\s*:?",
    "(?:previous|next|back|home|top|menu|search|close|loading|skip to .*|back to top)",
    "(?:mehr zum thema|lesen sie (?:auch|mehr)|zum thema|teilen|drucken|weiterlesen|newsletter|kommentare?)\\b.{0,60}",
    "(?:lire aussi|à lire|leer también|ayrıca oku.*|ilgili haberler?)\\b.{0,60}",
  ].join("|")})$`,
  "iu",
);

const LONGEST_FURNITURE = 160;

/** What sites say below their texts in whole sentences: of rights, of comments, of their letters and apps. */
const NOTICE =
  /\b(?:written permission|may not be (?:re)?(?:published|produced|printed|distributed|broadcast)|is the copyrighted property|already a subscriber|to view the full story|comments? (?:are|is) (?:closed|moderated|subject to)|comments that are (?:civil|representative|respectful)|comments (?:are|be) civil|comments may be (?:re)?published|email address(?:es)? will not be published|is not responsible for the (?:opinions?|content)|(?:sign up|subscribe) (?:for|to) (?:our|the|my) .{0,40}(?:newsletters?|emails?|updates|channel|alerts)|follow .{1,60} on (?:twitter|facebook|instagram|x|linkedin)|(?:download|get) (?:the|our) .{0,30}\bapp\b|this (?:site|website|page) uses cookies|affiliate (?:links?|commission))\b/iu;

const LONGEST_NOTICE = 400;

/** Whether a line belongs to the page around the article, whatever element it stands in. */
function isFurniture({ text, kind, linked }: PageBlock): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return true;
  if (kind === "body" || kind === "list" || kind === "heading") {
    if (text.length <= LONGEST_FURNITURE && FURNITURE.test(text)) return true;
    if (text.length <= LONGEST_NOTICE && NOTICE.test(text)) return true;
  }
  // A line that is all link leads elsewhere; a sentence may be one.
  return linked >= text.length * 0.9 && text.length < 200 && !/[.!?”"]$/u.test(text);
}

/** The paragraphs of an article among all that its element shows. */
export function chooseBlocks(blocks: PageBlock[], title: string | null): PageBlock[] {
  const kept = blocks.filter(
    (block) => !isFurniture(block) && !isTitle(block, title) && !isDateLine(block) && !isByline(block),
  );
  const named = kept.map((block): PageBlock => (isCaption(block.text) ? { ...block, kind: "caption" } : block));
  return dropLoneHeadings(isSlideShow(named) ? named.map(readSlide) : named);
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

const fold = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

function isTitle({ kind, text, element }: PageBlock, title: string | null): boolean {
  if (element.tag === "h1") return true;
  return title !== null && (kind === "heading" || kind === "body") && fold(text) === fold(title);
}

/** A date with a section or a name beside it, as it stands above a text. */
function isDateLine({ text, kind }: PageBlock): boolean {
  if (kind === "caption" || text.length > 100) return false;
  if (parseDateLine(text) !== null) return true;
  const dates = findDates(text);
  const [first] = dates;
  if (first === undefined) return false;
  const rest = fold(
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

/** A heading below which no text is left has lost it: the list of links that it named. */
function dropLoneHeadings(blocks: PageBlock[]): PageBlock[] {
  const kept: PageBlock[] = [];
  for (const block of [...blocks].reverse()) {
    const next = kept.at(-1);
    if (block.kind === "heading" && (next === undefined || (next.kind === "heading" && rank(next) <= rank(block))))
      continue;
    kept.push(block);
  }
  return kept.reverse();
}

const rank = ({ element }: PageBlock): number => Number(/^h([1-6])$/.exec(element.tag)?.[1] ?? 7);
