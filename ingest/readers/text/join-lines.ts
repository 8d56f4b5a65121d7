import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { readByline } from "#ingest/text/bylines/read-byline.ts";
import {
  endsInAbbreviation,
  endsSentence,
  isSentenceCase,
  isTitleCase,
  startsInSentence,
} from "../../text/sentence-ends.ts";
import type { Line } from "./cut-lines.ts";
import { joinPieces, WordRegister } from "./join-hyphens.ts";
import { continues, type Layout, measureRoom } from "./measure-layout.ts";
import { spotAddresses, spotMasthead } from "./spot-addresses.ts";
import { spotFurniture } from "./spot-furniture.ts";

/** What stands between two line ends that part paragraphs. */
export interface Piece {
  text: string;
  /** Pieces of one group have no empty line between them. */
  group: number;
  /** True for a header or footer of a page. */
  isPageFurniture: boolean;
}

/** The small words that no title or paragraph ends with, in the languages whose dates are read. */
const OPEN_END = new RegExp(`(?:^|\\s)${anyPhrase(WORDS.prose.openEnds)}$`, "iu");
const BULLET = /^(?:[*·]|\d{1,2}[.)]|[-–—])\s+\S/u;

/** Lines cut by hand leave up to so much of the width free. */
const RAGGED = 0.35;

/** Headlines stand among the first lines. */
const HEAD_LINES = 15;

/** Joins lines into paragraphs; headers and footers come apart, after the paragraph they stand in. Linear. */
export function joinLines(lines: Line[], furniture: Set<number>, layout: Layout): Piece[] {
  const words = new WordRegister(() => lines.map((line) => line.text));
  const pieces: Piece[] = [];
  let parts: string[] = [];
  let waiting: Piece[] = [];
  let group = 0;
  let before: Line | null = null;
  let isInterrupted = false;
  const flush = () => {
    if (parts.length > 0) pieces.push({ text: parts.join(""), group, isPageFurniture: false });
    for (const piece of waiting) pieces.push(piece);
    parts = [];
    waiting = [];
  };
  lines.forEach((line, i) => {
    if (furniture.has(i)) {
      waiting.push({ text: line.text, group: -1 - i, isPageFurniture: true });
      isInterrupted = true;
      return;
    }
    const crossesPage = isInterrupted || line.newPage;
    if (before !== null && shouldJoin(before, line, layout, crossesPage, i < HEAD_LINES)) {
      const { cut, glue } = joinPieces(before.text, line.text, words);
      const last = parts.length - 1;
      if (cut > 0) parts[last] = (parts[last] as string).slice(0, -cut);
      parts.push(glue, line.text);
    } else {
      flush();
      if (line.gap > 0 || crossesPage) group++;
      parts = [line.text];
    }
    before = line;
    isInterrupted = false;
  });
  flush();
  return pieces;
}

/** A line of bare hosts and e-mail addresses, perhaps beside a name; one URL may stand amid a sentence. */
function isMasthead(text: string): boolean {
  const addresses = spotAddresses(text) ?? spotMasthead(text);
  return addresses !== null && addresses.urls.length === 0;
}

function isSignature(text: string): boolean {
  const byline = text.length < 80 && /^\p{Ll}/u.test(text) ? readByline(text) : null;
  return byline?.isMarked === true && byline.author !== null && byline.others.length === 0;
}

/** `Comments (12)`, `Most Read`: what comes next is a list, with whatever letter it begins. */
function isListHead(text: string): boolean {
  if (text.length > 60 || !/^[\p{Lu}\p{N}]/u.test(text)) return false;
  const kind = spotFurniture(text);
  return kind === "comment-head" || kind === "list-head";
}

/** Whether a line goes on with the paragraph of the line before it. */
function shouldJoin(before: Line, line: Line, layout: Layout, crossesPage: boolean, isHead: boolean): boolean {
  const gap = Math.min(line.gap, 2);
  const wraps = layout.wraps[gap] || (crossesPage && layout.wraps.includes(true));
  const isOpen = !endsSentence(before.text);
  if (isMasthead(before.text) || isMasthead(line.text) || /^[•▪◦‣●○■]\s/u.test(line.text)) return false;
  if (isOpen ? isListHead(before.text) : spotFurniture(line.text) !== null) return false;
  // `by Ann Lee` in small letters signs the headline above it.
  if (isHead && isOpen && isSignature(line.text)) return false;
  // Nothing but a word that goes on has a hyphen right after it.
  if (gap === 0 && /[\p{L}\p{N}]-$/u.test(before.text) && /^[\p{L}\p{N}]/u.test(line.text)) return true;
  // A dash or a number may begin a line amid a sentence too: `— he said`, `3. März`.
  const isFull = wraps && isOpen && before.text.length > layout.width * (1 - RAGGED);
  if (BULLET.test(line.text) && !isFull) return false;
  if (isOpen && (gap === 0 || wraps || crossesPage) && continues(before, line))
    return before.text.length <= 250 || wraps;
  if (isOpen && (gap === 0 || wraps) && OPEN_END.test(before.text.slice(-20))) return true;
  if (!wraps) return false;
  if (startsInSentence(line.text)) return true;
  if (layout.indent !== null && line.indent >= layout.indent + 2) return false;
  const room = measureRoom(before, line, layout.width);
  const isClosed = !isOpen || endsInAbbreviation(before.text);
  // A headline may be as long as the lines below it.
  if (isHead && isOpen && line.gap > 0 && isTitleCase(before.text) && isSentenceCase(line.text)) return false;
  if (layout.isDense) return room < 0 || (!isClosed && room <= layout.slack);
  return room < layout.width * RAGGED && !(isClosed && crossesPage);
}
