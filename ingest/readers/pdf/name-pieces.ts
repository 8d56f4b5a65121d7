import type { Omission } from "../../report/omissions.ts";
import { countWords } from "../../text/sentence-ends.ts";
import type { RawArticle } from "../../understand/raw-article.ts";
import { refuseHeads } from "../refuse-several.ts";
import { collectFacts } from "../text/collect-facts.ts";
import { findTail } from "../text/find-tail.ts";
import { nameBlocks } from "../text/name-blocks.ts";
import { type Head, readHead } from "../text/read-head.ts";
import { type Spotted, spotPieces } from "../text/spot-pieces.ts";
import { HEADLINE } from "./build-paragraphs.ts";
import { chooseTitle, type StatedTitles } from "./choose-title.ts";
import type { SetPiece } from "./join-group.ts";
import type { TypeMeasures } from "./measure-type.ts";

/** Sizes below this share of that of the text are those of captions, credits and notes. */
const SMALL = 0.93;
/** Captions are short, and few stand together. */
const LONGEST_CAPTION = 500;
const MOST_CAPTIONS = 2;
const MOST_HEADING_WORDS = 25;
const FEWEST_STANDFIRST_WORDS = 6;

/** Tells what each piece of a document is, by its words as in pasted text and by how it is set, and puts it into `raw`. True when a headline was found. */
export function namePieces(raw: RawArticle, pieces: SetPiece[], type: TypeMeasures, stated: StatedTitles): boolean {
  const kept = dropPullQuotes(pieces, type.size, raw.omitted);
  const spotted = spotPieces(kept.map(({ text }, group) => ({ text, group, isPageFurniture: false })));
  spotted.forEach((one, i) => {
    const { marks = [] } = kept[i] ?? {};
    if (marks.length > 0) one.omitted = marks.map((text) => ({ kind: "note-mark", text }));
  });
  const small = findCaptions(kept, type.size);
  spotted.forEach((one, i) => {
    if (small.has(i) && (one.look.role === "prose" || one.look.role === "line")) one.look = { role: "caption" };
    if (isHeading(kept[i] as SetPiece, one, type)) one.look = { role: "line" };
  });
  refuseHeads(spotted);
  const title = chooseTitle(kept, type.size, stated);
  const head = findHead(kept, spotted, type, title);
  const tail = findTail(spotted, head.bodyStart);
  const lastProse = spotted.findLastIndex(({ look }, i) => i < tail && look.role === "prose");
  const used = collectFacts(raw, spotted, head, lastProse);
  const { blocks, omitted } = nameBlocks(spotted, { ...head, tail, lastProse, used });
  raw.blocks.push(...blocks);
  raw.omitted.push(...omitted);
  return title !== null;
}

/** Larger than the text and no longer than a headline. */
function isHeading({ text, size, lines }: SetPiece, { look }: Spotted, type: TypeMeasures): boolean {
  if (look.role !== "prose" || size < type.size * HEADLINE) return false;
  return lines <= 4 && countWords(text, MOST_HEADING_WORDS + 1) <= MOST_HEADING_WORDS;
}

function findHead(pieces: SetPiece[], spotted: Spotted[], type: TypeMeasures, title: number | null): Head {
  const head = readHead(spotted);
  if (title === null) return head;
  const isText = (i: number) => spotted[i]?.look.role === "prose" && (pieces[i]?.size ?? 0) < type.size * HEADLINE;
  const body = spotted.findIndex((_, i) => i > title && isText(i));
  const bodyStart = body < 0 ? spotted.length : body;
  const standfirst = spotted.findIndex(
    ({ text, look }, i) =>
      i > title &&
      i < bodyStart &&
      (look.role === "prose" || look.role === "line") &&
      countWords(text, FEWEST_STANDFIRST_WORDS) >= FEWEST_STANDFIRST_WORDS,
  );
  return { title, standfirst: standfirst < 0 ? null : standfirst, bodyStart, candidates: head.candidates };
}

/** Small type in few short pieces: what stands under pictures. */
function findCaptions(pieces: SetPiece[], size: number): Set<number> {
  const found = new Set<number>();
  for (let from = 0; from < pieces.length; ) {
    let to = from;
    while (to < pieces.length && (pieces[to] as SetPiece).size < size * SMALL) to++;
    const run = pieces.slice(from, to);
    const isShort = run.reduce((sum, { text }) => sum + text.length, 0) <= LONGEST_CAPTION;
    if (run.length <= MOST_CAPTIONS && isShort) for (let i = from; i < to; i++) found.add(i);
    from = to + 1;
  }
  return found;
}

/** A text has no more quotations pulled out of it. */
const MOST_PULLED = 300;

/** Words of the text that are set once more in large type say nothing new. */
function dropPullQuotes(pieces: SetPiece[], size: number, omitted: Omission[]): SetPiece[] {
  const fold = (text: string) =>
    text
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim();
  const text = pieces
    .filter((piece) => piece.size < size * HEADLINE)
    .map((piece) => fold(piece.text))
    .join("\n");
  const largest = Math.max(...pieces.map((piece) => piece.size));
  let tried = 0;
  return pieces.filter((piece) => {
    if (piece.size < size * HEADLINE || piece.size === largest || countWords(piece.text, 6) < 6) return true;
    if (++tried > MOST_PULLED) return true;
    if (!text.includes(fold(piece.text))) return true;
    omitted.push({ kind: "pull-quote", text: piece.text });
    return false;
  });
}
