import type { Omission } from "#ingest/report/omissions.ts";
import type { ParagraphKind } from "#search/article.ts";
import { countWords, endsInAbbreviation, endsSentence, startsInSentence } from "../../text/sentence-ends.ts";
import type { FurnitureKind } from "../furniture/tell-furniture.ts";
import type { Piece } from "./join-lines.ts";
import { type Addresses, spotAddresses, spotMasthead } from "./spot-addresses.ts";
import { isCaption, isCredit } from "./spot-captions.ts";
import { type StatedFacts, spotFacts } from "./spot-facts.ts";
import { spotFurniture } from "./spot-furniture.ts";

/** What a piece looks like by itself, wherever it stands. */
export type Look =
  | { role: "page" }
  | { role: "addresses"; addresses: Addresses }
  | { role: "facts"; stated: StatedFacts }
  | { role: "furniture"; kind: FurnitureKind }
  | { role: "caption" }
  | { role: "list" }
  /** A sentence or more. */
  | { role: "prose" }
  /** A line that is no sentence: a headline, a heading, a name, a section. */
  | { role: "line" };

/** A piece of text and what it looks like. */
export interface Spotted {
  text: string;
  look: Look;
  /** Where the file itself says what the piece is. */
  kind?: ParagraphKind;
  /** What was left out within it. */
  omitted?: Omission[];
}

/** Longer pieces are paragraphs even when their full stop is missing. */
const LONGEST_LINE = 200;
const MOST_WORDS = 30;

const BULLET = /^[•▪◦‣●○■]\s+\S/u;

/** A caption set in lines of its own has no more of them. */
const CAPTION_LINES = 4;

/** Looks at each piece by itself, and joins the lines of a caption that stand together. Linear in the text. */
export function spotPieces(pieces: Piece[]): Spotted[] {
  const spotted: Spotted[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = from + 1;
    while (to < pieces.length && pieces[to]?.group === pieces[from]?.group) to++;
    const group = pieces.slice(from, to).map((piece) => ({ text: piece.text, look: lookAt(piece) }));
    markBullets(group);
    if (from > 0) markVerse(group);
    for (const one of from > 0 && group.length <= CAPTION_LINES ? joinCaption(group) : group) spotted.push(one);
    from = to;
  }
  return spotted;
}

/** `- One`, `* Two`, which several lines in a row begin with; a single one may be a dialogue's. */
const DASHED = /^[-*·]\s+\S/u;
const NUMBERED = /^(\d{1,2})[.)]\s+\S/u;

/** Makes lists of the runs of lines that begin alike. Hyphens before questions and answers open no list. */
function markBullets(spotted: Spotted[]): void {
  for (let from = 0; from < spotted.length; ) {
    const first = spotted[from] as Spotted;
    let to = from + 1;
    const number = Number(NUMBERED.exec(first.text)?.[1]);
    while (to < spotted.length && goesOn(first.text, (spotted[to] as Spotted).text, number + to - from)) to++;
    const run = spotted.slice(from, to);
    if (run.length > 1 && !run.some(({ text }) => /[?]["'”’»]?$/u.test(text))) {
      for (const one of run) one.look = { role: "list" };
    }
    from = to;
  }
}

const FEWEST_VERSES = 3;
const LONGEST_VERSE = 80;

/** Lines of a poem stand together, are short, and go on from one to the next: none of them is a heading. */
function markVerse(group: Spotted[]): void {
  if (group.length < FEWEST_VERSES) return;
  const isShort = group.every(
    ({ text, look: { role } }) => text.length <= LONGEST_VERSE && /^(?:line|prose)$/.test(role),
  );
  const goOn = group.slice(0, -1).filter(({ text }) => /[,;:—–]$/u.test(text)).length;
  const isClosed = /[.!?…,;:—–]["'”’»)]*$/u.test(group.at(-1)?.text ?? "");
  if (isShort && isClosed && goOn > 0) for (const one of group) one.look = { role: "prose" };
}

/** Whether a line is the next of a list: with the same sign, or with the number that follows. */
function goesOn(first: string, text: string, number: number): boolean {
  if (DASHED.test(first)) return DASHED.test(text) && text[0] === first[0];
  return Number(NUMBERED.exec(text)?.[1]) === number;
}

/** Lines that stand together and end in a picture's credit are one caption. */
function joinCaption(group: Spotted[]): Spotted[] {
  const last = group.findLastIndex(({ look }) => look.role === "caption");
  if (last < 1) return group;
  const isAlone = last === group.length - 1 && isCredit(group[last]?.text ?? "");
  let first = last;
  while (first > 0) {
    const { text, look } = group[first - 1] as Spotted;
    if (look.role !== "line" && look.role !== "caption" && !(isAlone && look.role === "prose" && text.length < 400))
      break;
    first--;
  }
  const text = group.slice(first, last + 1).map((part) => part.text);
  return [...group.slice(0, first), { text: text.join(" "), look: { role: "caption" } }, ...group.slice(last + 1)];
}

function lookAt({ text, isPageFurniture }: Piece): Look {
  if (isPageFurniture) return { role: "page" };
  const addresses = spotAddresses(text) ?? spotMasthead(text);
  if (addresses) return { role: "addresses", addresses };
  if (BULLET.test(text)) return { role: "list" };
  if (isCredit(text)) return { role: "caption" };
  const stated = spotFacts(text);
  if (stated) return { role: "facts", stated };
  const kind = spotFurniture(text);
  if (kind) return { role: "furniture", kind };
  if (isCaption(text)) return { role: "caption" };
  return { role: isProse(text) ? "prose" : "line" };
}

function isProse(text: string): boolean {
  if (text.length > LONGEST_LINE || countWords(text, MOST_WORDS + 1) > MOST_WORDS) return true;
  if (endsSentence(text)) return !(endsInAbbreviation(text) && countWords(text, 15) < 15);
  // A line that is open at one of its ends is a piece of a sentence.
  return /[,;:]["'”’»]?$/u.test(text) || (startsInSentence(text) && countWords(text, 4) > 3);
}
