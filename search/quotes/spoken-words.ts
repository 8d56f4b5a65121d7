import type { Paragraph } from "../article.ts";
import { findSpeakers, overlapping, type QuotingArticle } from "./find-speakers.ts";
import type { Passage } from "./quote-state.ts";

/** What one person says in a passage, without the words of the article around it. */
export interface SpokenWords {
  speaker: string;
  /** As printed, without the marks around it; where the article's own words stand between, ` […] `. */
  text: string;
}

/** The same with where it stands in its paragraph: from its first word to its last, UTF-16 offsets, end exclusive. */
export interface SpokenPart extends SpokenWords {
  start: number;
  end: number;
}

/** What each speaker who is named says in a paragraph, in the order in which they begin to speak. */
export function listSpokenWords({ text, quotations }: Pick<Paragraph, "text" | "quotations">): SpokenPart[] {
  const parts = new Map<string, SpokenPart>();
  for (const { start, end, speaker } of overlapping(quotations, 0, text.length)) {
    const words = text.slice(start, end);
    if (speaker === null || !hasLetters(words)) continue;
    const before = parts.get(speaker);
    if (!before) parts.set(speaker, { speaker, text: words, start, end });
    else if (start >= before.end) parts.set(speaker, { ...before, text: `${before.text} […] ${words}`, end });
  }
  return [...parts.values()].map((part) => ({ ...part, text: dropComma(part.text) }));
}

/** A passage as its speaker's, when all of it is the speech of one person; null for any other. */
export function readSpokenWords(article: QuotingArticle, passage: Passage): SpokenWords | null {
  const speaker = findSpeakers(article, passage).all;
  if (speaker === null) return null;
  const texts = passage.parts.map(({ ordinal, start, end }) => {
    const { text = "", quotations = [] } = article.paragraphs[ordinal] ?? {};
    return overlapping(quotations, start, end)
      .map((each) => text.slice(Math.max(start, each.start), Math.min(end, each.end)).trim())
      .filter(hasLetters)
      .join(" ");
  });
  return { speaker, text: dropComma(texts.filter(Boolean).join("\n")) };
}

const hasLetters = (text: string): boolean => /[\p{L}\p{N}]/u.test(text);

/** The comma before `he said` belongs to the article's sentence. */
const dropComma = (text: string): string => text.trim().replace(/[,،、]$/, "");
