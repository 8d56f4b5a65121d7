import { snapToWords } from "../whole-words.ts";

/** A paragraph as far as its words are concerned. */
interface Printed {
  text: string;
}

/** A place in an article: which paragraph of the list, and how many UTF-16 units into its text. */
export interface Place {
  paragraph: number;
  offset: number;
}

/** A stretch of an article: `to` exclusive. */
export interface Stretch {
  from: Place;
  to: Place;
}

/** What a stretch has of one paragraph: UTF-16 offsets, end exclusive. */
export interface StretchPart {
  paragraph: number;
  start: number;
  end: number;
  text: string;
}

/** The parts of a stretch in the paragraphs that it touches, in order. */
export function cutStretch(paragraphs: readonly Printed[], { from, to }: Stretch): StretchPart[] {
  return paragraphs.slice(from.paragraph, to.paragraph + 1).map(({ text }, n) => {
    const paragraph = from.paragraph + n;
    const start = paragraph === from.paragraph ? from.offset : 0;
    const end = paragraph === to.paragraph ? to.offset : text.length;
    return { paragraph, start, end, text: text.slice(start, end) };
  });
}

/**
 * The least stretch of whole words between two places; null when there is no word.
 *
 * @param paragraphs those of the article, in order, or at least those between the places
 */
export function snapStretch(paragraphs: readonly Printed[], from: Place, to: Place): Stretch | null {
  const snap = (paragraph: number) => {
    const text = paragraphs[paragraph]?.text ?? "";
    const start = paragraph === from.paragraph ? from.offset : 0;
    return snapToWords(text, start, paragraph === to.paragraph ? to.offset : text.length);
  };
  const end = Math.min(to.paragraph, paragraphs.length - 1);
  for (let first = from.paragraph; first <= end; first++) {
    const begins = snap(first);
    if (!begins) continue;
    for (let last = end; last >= first; last--) {
      const ends = snap(last);
      if (ends) return { from: { paragraph: first, offset: begins.start }, to: { paragraph: last, offset: ends.end } };
    }
  }
  return null;
}
