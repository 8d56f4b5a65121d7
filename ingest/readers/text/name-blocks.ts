import type { Omission, OmissionKind } from "#ingest/report/omissions.ts";
import type { Block } from "#ingest/understand/raw-article.ts";
import type { ParagraphKind } from "#search/article.ts";
import { countWords } from "../../text/sentence-ends.ts";
import { toKey } from "./find-page-furniture.ts";
import type { Head } from "./read-head.ts";
import type { Spotted } from "./spot-pieces.ts";

/** Where the parts of a text are, by position in the list of its pieces. */
export interface Parts extends Head {
  /** From here on nothing is the article's. */
  tail: number;
  /** The last piece of prose before the tail. */
  lastProse: number;
  /** Lines that have become facts and nothing else. */
  used: Set<number>;
}

/** Lines of fewer words above the text are names of sections and the like. */
const FEWEST_WORDS = 4;

const MOST_HEADING_WORDS = 14;

/** `Inside Story – Can …`, a programme and what it is about; never the end of a sentence. */
const PROGRAMME = /^((?:\p{Lu}[\p{L}\p{M}’'&]*\s){1,4})[–—|-]\s\p{Lu}.{5,110}$/u;

/** The blocks of a text, and its lines that are none: they became facts, or say once more what stands there already. */
export interface NamedBlocks {
  blocks: Block[];
  omitted: Omission[];
}

/**
 * Gives each piece its kind; what the page adds to the article is a list, each such line once.
 * @param keepsRepeats for a file whose paragraphs are its author's: no page repeats its title and its menu there
 */
export function nameBlocks(pieces: Spotted[], parts: Parts, keepsRepeats = false): NamedBlocks {
  const title = parts.title === null ? null : pieces[parts.title]?.text;
  const candidates = new Set(parts.candidates);
  const labels = countLabels(pieces);
  const lists = new Set<string>();
  const named: NamedBlocks = { blocks: [], omitted: [] };
  const leftOut = (piece: Spotted, i: number): OmissionKind | null => {
    if (i === parts.title) return "title";
    if (parts.used.has(i)) return nameFact(piece);
    // The title again, above the text or at the top of its next page.
    const isRepeat =
      !keepsRepeats && piece.text === title && (piece.look.role === "line" || piece.look.role === "page");
    return isRepeat ? "title" : null;
  };
  let isLinks = false;
  pieces.forEach((piece, i) => {
    const { text, look, omitted = [] } = piece;
    let why = leftOut(piece, i);
    // What follows the head of a list of other texts is a list, up to the next paragraph.
    if (why === null && look.role === "furniture") isLinks = look.kind === "list-head";
    else if (why === null && look.role !== "line") isLinks = false;
    const isLink = isLinks && look.role === "line" && i >= parts.bodyStart;
    const kind = piece.kind ?? (isLink ? "list" : nameKind(piece, i, parts, candidates, labels));
    if (why === null && kind === "list" && piece.kind === undefined && !keepsRepeats) {
      const isOfPages = look.role === "page" || look.role === "addresses";
      const key = isOfPages ? toKey(text) : text;
      if (lists.has(key)) why = isOfPages ? "running-line" : "twin";
      lists.add(key);
    }
    if (why !== null) named.omitted.push({ kind: why, text }, ...omitted);
    else named.blocks.push(omitted.length === 0 ? { kind, text } : { kind, text, omitted });
  });
  return named;
}

/** What a line that has become facts is. */
function nameFact({ look }: Spotted): OmissionKind {
  const facts = look.role === "facts" ? look.stated.facts : {};
  if (facts.author !== undefined) return "byline";
  if (facts.title !== undefined) return "title";
  return facts.date === undefined ? "label" : "date-line";
}

function nameKind(
  { text, look }: Spotted,
  at: number,
  parts: Parts,
  candidates: Set<number>,
  labels: Map<string, number>,
): ParagraphKind {
  if (at === parts.standfirst) return "standfirst";
  if (look.role === "caption") return "caption";
  if (look.role === "page" || look.role === "addresses" || look.role === "furniture" || look.role === "list")
    return "list";
  if (at >= parts.tail) return "list";
  if (at < parts.bodyStart) {
    if (!candidates.has(at) || countWords(text, FEWEST_WORDS) < FEWEST_WORDS) return "list";
    return parts.title === null || at < parts.title ? "heading" : "standfirst";
  }
  const label = PROGRAMME.exec(text)?.[1];
  if (label && text.length <= 140 && !text.endsWith(".") && labels.get(label) === 1) return "list";
  if (look.role === "prose" || isOpenParagraph(text)) return "body";
  if (at > parts.lastProse) return "list";
  return look.role === "line" || !look.stated.isLabelled ? "heading" : "caption";
}

/** A quotation, or more words than headings have: a paragraph whose full stop is missing. */
function isOpenParagraph(text: string): boolean {
  return /^["“„«]/u.test(text) || countWords(text, MOST_HEADING_WORDS + 1) > MOST_HEADING_WORDS;
}

/** How many pieces begin with each label: in an interview the same name stands before every question. */
function countLabels(pieces: Spotted[]): Map<string, number> {
  const labels = new Map<string, number>();
  for (const { text } of pieces) {
    const label = text.length <= 140 ? PROGRAMME.exec(text)?.[1] : undefined;
    if (label) labels.set(label, (labels.get(label) ?? 0) + 1);
  }
  return labels;
}
