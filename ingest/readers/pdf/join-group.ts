import { joinPieces, type WordRegister } from "../text/join-hyphens.ts";
import type { LineGroup } from "./build-paragraphs.ts";

/** A paragraph or a headline as text, and how it is set. */
export interface SetPiece {
  text: string;
  size: number;
  font: string;
  page: number;
  lines: number;
  /** Marks of notes that its words are without. */
  marks: string[];
}

/** Joins the lines of a group; words that a line end cuts are whole again. */
export function joinGroup({ lines, size, font, page }: LineGroup, words: WordRegister): SetPiece {
  const parts: string[] = [];
  for (const { text } of lines) {
    const before = parts.at(-1);
    if (before !== undefined) {
      const { cut, glue } = joinPieces(before, text, words);
      parts.splice(-1, 1, before.slice(0, before.length - cut), glue);
    }
    parts.push(text);
  }
  return {
    text: parts.join("").replaceAll("\u00AD", ""),
    size,
    font,
    page,
    lines: lines.length,
    marks: lines.flatMap(({ marks }) => marks),
  };
}
