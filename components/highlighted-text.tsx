import { cutAtHighlights } from "#search/highlight.ts";
import type { Highlight } from "#search/result.ts";

/** Text from outside with its highlights, always as text: `<mark>` is made from ranges. */
export function HighlightedText({ text, highlights }: { text: string; highlights: Highlight[] }) {
  return cutAtHighlights(text, highlights).map((piece, n) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    piece.marked ? <mark key={n}>{piece.text}</mark> : piece.text,
  );
}
