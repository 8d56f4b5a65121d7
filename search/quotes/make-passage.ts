import type { Paragraph } from "../article.ts";
import type { WordSpan } from "./find-exact.ts";
import type { ArticleWord } from "./printed-words.ts";
import type { Passage, PassagePart } from "./quote-state.ts";

/** The passage from one word of an article to another. */
export function makePassage(
  paragraphs: readonly Paragraph[],
  words: readonly ArticleWord[],
  { from, to, start, end }: WordSpan,
): Passage {
  const touched = paragraphs.slice(words[from]?.paragraph, (words[to]?.paragraph ?? 0) + 1);
  return joinParts(
    touched.map((paragraph, n) => ({
      paragraph,
      start: n === 0 ? start : 0,
      end: n === touched.length - 1 ? end : paragraph.text.length,
    })),
  );
}

/** A whole paragraph as a passage. */
export function wholePassage(paragraph: Paragraph): Passage {
  return joinParts([{ paragraph, start: 0, end: paragraph.text.length }]);
}

function joinParts(parts: { paragraph: Paragraph; start: number; end: number }[]): Passage {
  return {
    parts: parts.map(
      ({ paragraph: { id, ordinal }, start, end }): PassagePart => ({ paragraphId: id, ordinal, start, end }),
    ),
    text: parts.map(({ paragraph, start, end }) => paragraph.text.slice(start, end)).join("\n"),
  };
}
