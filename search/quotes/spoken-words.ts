import type { Paragraph } from "../article.ts";
import { findSpeakers, overlapping, type QuotingArticle } from "./find-speakers.ts";
import type { Passage } from "./quote-state.ts";

/** What one person says in a passage, without the words of the article around it. */
export interface SpokenWords {
  speaker: string;
  /** As printed, without the marks around it; where the article's own words stand between, ` […] `. */
  text: string;
}

/** The same with where it begins in its paragraph: its first stretch, all of it said without a break; UTF-16 offsets, end exclusive. */
export interface SpokenPart extends SpokenWords {
  start: number;
  end: number;
  /** More was said after words of the article's own: no one stretch has all of it and nothing else. */
  isBroken: boolean;
}

/** What each speaker who is named says in a paragraph, in the order in which they begin to speak. */
export function listSpokenWords({ text, quotations }: Pick<Paragraph, "text" | "quotations">): SpokenPart[] {
  const parts = new Map<string, SpokenPart & { read: number }>();
  for (const { start, end, speaker } of overlapping(quotations, 0, text.length)) {
    const words = text.slice(start, end);
    if (speaker === null || !hasLetters(words)) continue;
    const before = parts.get(speaker);
    if (!before) parts.set(speaker, { speaker, text: words, start, end, isBroken: false, read: end });
    else if (start >= before.read) {
      parts.set(speaker, { ...before, text: `${dropComma(before.text)} […] ${words}`, isBroken: true, read: end });
    }
  }
  return [...parts.values()].map(({ read, ...part }) => ({ ...part, text: dropComma(part.text) }));
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
