import type { Paragraph } from "../article.ts";
import { type ArticleWord, unfoldOffset, type WordSpan } from "./article-words.ts";
import type { Passage, PassagePart } from "./quote-state.ts";

/** The passage from one word of an article to another. */
export function makePassage(paragraphs: readonly Paragraph[], words: readonly ArticleWord[], span: WordSpan): Passage {
  const first = words[span.from] as ArticleWord;
  const last = words[span.to] as ArticleWord;
  const printed = (word: ArticleWord) => (paragraphs[word.paragraph] as Paragraph).text.slice(word.start, word.end);
  const start = first.start + unfoldOffset(printed(first), span.before.length);
  const end =
    span.after === "" ? last.end : last.start + unfoldOffset(printed(last), last.text.length - span.after.length);
  const touched = paragraphs.slice(first.paragraph, last.paragraph + 1);
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
