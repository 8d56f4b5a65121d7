import { markWord } from "./check-words.ts";
import type { NumberedWords, QuoteSymbol } from "./find-nearest.ts";

/** Cells of an alignment table that take about 2 ms. */
const MAX_CELLS = 400_000;
/** Of a very long article, the places with the most beginnings of a match. */
const MAX_WINDOWS = 4;

/**
 * The parts of an article to look for a quote in: all of it, unless that would take too long. Then those where most runs of three words
 * agree by their marks with runs of the quote, in about the same order: a run that agrees by chance is one in 32,768.
 */
export function listWindows(
  { numbers, distinct }: NumberedWords,
  symbols: QuoteSymbol[],
): { from: number; to: number }[] {
  const whole = { from: 0, to: numbers.length };
  if (numbers.length * symbols.length <= MAX_CELLS) return [whole];
  const marks = symbols.map(({ word, mark }) => (word === null ? mark : markWord(word)));
  const runs = new Map<string, number[]>();
  for (let at = 0; at + 3 <= marks.length; at++) {
    const run = marks.slice(at, at + 3);
    if (!run.includes(null)) runs.set(run.join(""), [...(runs.get(run.join("")) ?? []), at]);
  }
  const markOf = distinct.map((word) => word.mark);
  const width = symbols.length;
  const hits = new Map<number, number>();
  for (let at = 0; at + 3 <= numbers.length; at++) {
    const run = `${markOf[numbers[at] as number]}${markOf[numbers[at + 1] as number]}${markOf[numbers[at + 2] as number]}`;
    for (const begins of runs.get(run) ?? []) {
      const block = Math.floor((at - begins) / width);
      hits.set(block, (hits.get(block) ?? 0) + 1);
    }
  }
  const best = [...hits].sort((a, b) => b[1] - a[1]).slice(0, MAX_WINDOWS);
  return best.map(([block]) => ({
    from: Math.max(0, (block - 1) * width),
    to: Math.min(numbers.length, (block + 3) * width),
  }));
}
