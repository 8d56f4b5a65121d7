import { cutAtHighlights, mergeRanges } from "#search/highlight.ts";
import { stepAnchor } from "#search/reading/article-links.ts";
import type { Highlight } from "#search/result.ts";

interface MarkedTextProps {
  text: string;
  /** The words that were searched for. */
  highlights: Highlight[];
  /** The number of the first of them in the article, from 1. */
  firstStep: number;
  /** What is quoted, marked as well; null when it needs no mark. */
  quoted: Highlight | null;
}

/** A paragraph's text, the words that were searched for marked and numbered, and those that are quoted marked. */
export function MarkedText({ text, highlights, firstStep, quoted }: MarkedTextProps) {
  const ranges = quoted ? [...highlights, quoted].sort((a, b) => a.start - b.start) : highlights;
  let at = 0;
  let next = 0;
  return cutAtHighlights(text, mergeRanges(ranges)).map((piece, n) => {
    at += piece.text.length;
    if (!piece.marked) return piece.text;
    // One mark may be of several highlights that the quote joins: it has the number of the first.
    const step = (highlights[next]?.end ?? Infinity) <= at ? firstStep + next : null;
    while ((highlights[next]?.end ?? Infinity) <= at) next++;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <mark key={n} id={step === null ? undefined : stepAnchor(step)}>
        {piece.text}
      </mark>
    );
  });
}
