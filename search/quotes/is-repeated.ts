import { findRuns } from "./find-runs.ts";
import { listPrintedWords } from "./printed-words.ts";

interface Text {
  text: string;
}

/** In a text of these, English letters and digits are printed as they are compared: none is folded, and no sign that nobody sees parts them. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PRINTED_AS_COMPARED = /^[\x00-\x7F\u00A0\u00C0-\u017F‘’“”–—…]*$/;

/** Stands for paragraphs that are not cut; no word is like it. */
const GAP: Text = { text: "\n" };

/**
 * Whether words stand in paragraphs more than once, one after the other, over the ends of paragraphs too. Only paragraphs that may have the longest of
 * the words are cut, and those beside them that the words may reach into; none after the second place. Time: linear.
 */
export function isRepeated(paragraphs: readonly Text[], words: readonly Text[]): boolean {
  const key = longestPart(words.reduce((best, { text }) => (text.length > best.length ? text : best), ""));
  const mayHold = ({ text }: Text) => text.includes(key) || !PRINTED_AS_COMPARED.test(text);
  const wanted = new Set([...paragraphs.keys()].filter((n) => mayHold(paragraphs[n] as Text)));
  const cut = (n: number): readonly Text[] => listPrintedWords(paragraphs[n]?.text ?? "").words;
  const reach = (order: number[]): number[] => {
    let left = 0;
    return order.filter((n) => {
      if (wanted.has(n)) left = words.length;
      const isReached = left > 0 && !wanted.has(n);
      if (isReached) left -= cut(n).length;
      return isReached;
    });
  };
  const order = [...paragraphs.keys()];
  const reached = new Set([...reach(order), ...reach(order.toReversed())]);
  function* listWords(): Generator<Text> {
    for (const n of order) {
      if (wanted.has(n) || reached.has(n)) yield* cut(n);
      else yield GAP;
    }
  }
  let count = 0;
  for (const _ of findRuns(listWords(), words, (one, other) => one.text === other.text)) if (++count > 1) return true;
  return false;
}

/** The longest part of a word that is of English letters and digits; the word where it has none. */
function longestPart(word: string): string {
  const parts = word.match(/[A-Za-z0-9]+/g) ?? [word];
  return parts.reduce((best, part) => (part.length > best.length ? part : best));
}
