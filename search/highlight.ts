import type { Highlight } from "./result.ts";

/** Joins ranges that overlap; the input is sorted by start. */
export function mergeRanges(ranges: Highlight[]): Highlight[] {
  const merged: Highlight[] = [];
  for (const range of ranges) {
    const last = merged.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else merged.push({ ...range });
  }
  return merged;
}

/** A piece of shown text; `marked` pieces are what was searched for. */
export interface TextPiece {
  text: string;
  marked: boolean;
}

/** Cuts a text at its highlights, for rendering: `<mark>` is made from ranges, never from HTML strings. */
export function cutAtHighlights(text: string, highlights: Highlight[]): TextPiece[] {
  const pieces: TextPiece[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    if (start > at) pieces.push({ text: text.slice(at, start), marked: false });
    pieces.push({ text: text.slice(start, end), marked: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), marked: false });
  return pieces;
}
