import { checkWords, markWord } from "./check-words.ts";
import { listPrintedWords, type PrintedWord } from "./printed-words.ts";
import { MAX_QUOTABLE, type QuotedWords } from "./quote-reference.ts";

/** Places whose proof is tried at most: others begin, go on and end as the quote does, and are none. */
const MOST_TRIED = 20;

/**
 * A long quote whose link lost its last characters on its way, as mail and chat programs make it, with the marks that it lacks: its proof
 * stands before them, and tells which words they were. Only a quote within one paragraph is mended. Time: linear in the paragraph, beside a bounded
 * number of proofs.
 *
 * @param text of the paragraph that the link names
 * @returns null where the link lacks nothing, or where its words are not in the paragraph
 */
export function mendCutMarks(quoted: QuotedWords, text: string): QuotedWords | null {
  const { first, last, check, marks, form } = quoted;
  if (last === null || check === null || form === 2 || text.length > MAX_QUOTABLE) return null;
  const { words } = listPrintedWords(text);
  const [head, tail] = [first, last].map((end) => listPrintedWords(end).words) as [PrintedWord[], PrintedWord[]];
  if (head.length === 0 || tail.length === 0) return null;
  const standsAt = (sought: PrintedWord[], at: number) =>
    sought.every(({ text: word }, n) => words[at + n]?.text === word);
  const isMarked = (at: number) =>
    marks.every((mark, n) => mark === null || mark === markWord(words[at + n]?.text ?? ""));
  const starts = words.flatMap((_, at) => (standsAt(head, at) && isMarked(at + head.length) ? [at] : []));
  const ends = words.flatMap((_, at) => (standsAt(tail, at) ? [at] : []));
  let [tried, next] = [0, 0];
  for (const start of starts) {
    const middle = start + head.length;
    // Ends that were too near for one start are so for the later ones.
    while ((ends[next] ?? Number.POSITIVE_INFINITY) <= middle + marks.length) next++;
    for (const end of ends.slice(next, next + MOST_TRIED)) {
      if (++tried > MOST_TRIED) return null;
      if (checkWords(words.slice(start, end + tail.length)) !== check) continue;
      return { ...quoted, form: 3, marks: words.slice(middle, end).map((word) => markWord(word.text)) };
    }
  }
  return null;
}
