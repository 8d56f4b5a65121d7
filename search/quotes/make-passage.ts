import type { Paragraph } from "../article.ts";
import type { WordSpan } from "./find-exact.ts";
import type { ArticleWord } from "./printed-words.ts";
import type { Passage } from "./quote-state.ts";
import { cutStretch, type Stretch } from "./stretch.ts";

/** The passage from one word of an article to another. */
export function makePassage(
  paragraphs: readonly Paragraph[],
  words: readonly ArticleWord[],
  { from, to, start, end }: WordSpan,
): Passage {
  const [first, last] = [words[from] as ArticleWord, words[to] as ArticleWord];
  return readStretch(paragraphs, {
    from: { paragraph: first.paragraph, offset: start },
    to: { paragraph: last.paragraph, offset: end },
  });
}

/** A whole paragraph as a passage. */
export function wholePassage(paragraph: Paragraph): Passage {
  const to = { paragraph: 0, offset: paragraph.text.length };
  return readStretch([paragraph], { from: { paragraph: 0, offset: 0 }, to });
}

function readStretch(paragraphs: readonly Paragraph[], stretch: Stretch): Passage {
  const parts = cutStretch(paragraphs, stretch);
  return {
    parts: parts.map(({ paragraph, start, end }) => {
      const { id, ordinal } = paragraphs[paragraph] as Paragraph;
      return { paragraphId: id, ordinal, start, end };
    }),
    text: parts.map(({ text }) => text).join("\n"),
  };
}
