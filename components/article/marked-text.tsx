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
    const start = at - piece.text.length;
    const first = next;
    while ((highlights[next]?.end ?? Infinity) <= at) next++;
    const joined = highlights.slice(first, next).map((each) => ({ start: each.start - start, end: each.end - start }));
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
      <mark key={n} id={joined.length === 1 ? stepAnchor(firstStep + first) : undefined}>
        {joined.length > 1 ? (
          <JoinedSteps text={piece.text} highlights={joined} firstStep={firstStep + first} />
        ) : (
          piece.text
        )}
      </mark>
    );
  });
}

/** One mark may be of several highlights that the quote joins: one steps to each of them. */
function JoinedSteps({ text, highlights, firstStep }: Omit<MarkedTextProps, "quoted">) {
  let step = firstStep;
  return cutAtHighlights(text, highlights).map((piece) => {
    if (!piece.marked) return piece.text;
    const id = stepAnchor(step++);
    return (
      <span key={id} id={id}>
        {piece.text}
      </span>
    );
  });
}
