import { hasSentenceInside } from "../../text/sentence-ends.ts";
import type { Spotted } from "./spot-pieces.ts";

/** Prose so long is the article's, also after the head of a list of other texts. */
const LONG_PROSE = 200;

/** What stands before a request for comments must be so much of the prose to be the article. */
const LEAST_BEFORE = 0.25;

/** Teasers under a list of other texts are at most so much of the prose. */
const MOST_AFTER = 0.25;

/**
 * The position from which nothing is the article's any more: what readers wrote, or lists of other texts at the end. The number
 * of pieces when there is no such place.
 */
export function findTail(pieces: Spotted[], bodyStart: number): number {
  const total = countProse(pieces, bodyStart, pieces.length);
  let before = 0;
  let head: number | null = null;
  let tail = pieces.length;
  for (let i = bodyStart; i < pieces.length; i++) {
    const { text, look } = pieces[i] as Spotted;
    if (look.role === "prose") before += text.length;
    if (look.role !== "furniture" || before < total * LEAST_BEFORE || before === 0) continue;
    if (look.kind === "comment-head") head ??= i;
    // `Comments (12)` says that there are some; the word alone may be a heading of the article's.
    if (look.kind === "comment-prompt" || (look.kind === "comment-head" && /\d/.test(text))) {
      tail = head ?? i;
      break;
    }
  }
  for (let i = tail - 1; i >= bodyStart; i--) {
    const { text, look } = pieces[i] as Spotted;
    if (look.role === "prose" && (text.length > LONG_PROSE || hasSentenceInside(text))) break;
    if (look.role === "furniture" && look.kind === "list-head") {
      if (countProse(pieces, i, tail) <= countProse(pieces, bodyStart, i) * MOST_AFTER) tail = i;
    }
  }
  return tail;
}

function countProse(pieces: Spotted[], from: number, to: number): number {
  let count = 0;
  for (let i = from; i < to; i++) if (pieces[i]?.look.role === "prose") count += pieces[i]?.text.length ?? 0;
  return count;
}
