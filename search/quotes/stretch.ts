import { INVISIBLE_SIGNS } from "../words/invisible.ts";
import { cutsWord, listWholeWords, snapToWords, type WholeWord } from "../words/whole-words.ts";
import { growAfter, growBefore, MAX_OUTER_SIGNS, makeGap } from "./outer-signs.ts";
import { listPrintedWords } from "./printed-words.ts";

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
 * The least stretch of whole words between two places, with the signs at its ends, which are whole too; null when there is no word.
 *
 * @param paragraphs those of the article, in order, or at least those between the places
 */
export function snapStretch(paragraphs: readonly Printed[], from: Place, to: Place): Stretch | null {
  const snap = (paragraph: number) => {
    const text = paragraphs[paragraph]?.text ?? "";
    const start = paragraph === from.paragraph ? from.offset : 0;
    return snapSigns(text, start, paragraph === to.paragraph ? to.offset : text.length);
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

const UNSEEN = new RegExp(`[\\s${INVISIBLE_SIGNS}]`, "u");

/** Without spaces at its ends, and signs there that nobody sees and that belong to no word. */
function trimUnseen(text: string, whole: readonly WholeWord[], { start, end }: WholeWord): WholeWord {
  const isUnseen = (at: number) => UNSEEN.test(text.charAt(at));
  let [from, to] = [start, end];
  while (from < to && isUnseen(from) && !cutsWord(whole, from + 1)) from++;
  while (to > from && isUnseen(to - 1) && !cutsWord(whole, to - 1)) to--;
  return { start: from, end: to };
}

/** Whole words of a paragraph with the signs beside them, but for signs that are more than anybody compares. */
function snapSigns(text: string, from: number, to: number): WholeWord | null {
  const whole = listWholeWords(text);
  const snapped = snapToWords(text, from, to, whole);
  if (!snapped) return null;
  const all = listPrintedWords(text).words;
  const words = all.filter((word) => word.start >= snapped.start && word.end <= snapped.end);
  const [first, last] = [words[0], words.at(-1)];
  if (!first || !last) return null;
  const before = all.findLast((word) => word.end <= first.start);
  const after = all.find((word) => word.start >= last.end);
  const gap = makeGap(text, whole, before, after);
  const start =
    first.start - snapped.start > MAX_OUTER_SIGNS ? first.start : growBefore(gap, snapped.start, first.start);
  const end = snapped.end - last.end > MAX_OUTER_SIGNS ? last.end : growAfter(gap, last.end, snapped.end);
  return trimUnseen(text, whole, { start, end });
}
