import { markWord } from "./check-words.ts";
import type { NumberedWords } from "./number-words.ts";
import type { QuoteSymbol } from "./weigh-symbols.ts";

/** Cells of an alignment table that take about 1 ms. */
const MAX_CELLS = 200_000;
/** Of a long article, the places with the most beginnings of a match. */
const MAX_WINDOWS = 4;
/** A place with fewer of them than this share of the best one's is no rival to it. */
const FEWEST_RUNS = 1 / 6;
/** A run that a quote says again and again tells no place; more of its places in the quote are not looked at. */
const MAX_REPETITIONS = 8;
/** How finely places are told apart, as a share of the quote's length, and how many words more than the quote's a window has on either side. */
const BLOCK = 1 / 4;
const SLACK = 1 / 2;

/**
 * The parts of an article to look for a quote in: all of it, unless that would take too long. Then those where most runs of three words
 * agree by their marks with runs of the quote, in about the same order: a run that agrees by chance is one in 32,768.
 */
export function listWindows(
  { numbers, distinct }: NumberedWords,
  symbols: QuoteSymbol[],
): { from: number; to: number }[] {
  if (numbers.length * symbols.length <= MAX_CELLS) return [{ from: 0, to: numbers.length }];
  const marks = symbols.map(({ word, mark }) => (word === null ? mark : markWord(word.text)));
  const runs = new Map<string, number[]>();
  for (let at = 0; at + 3 <= marks.length; at++) {
    const run = marks.slice(at, at + 3);
    if (run.includes(null)) continue;
    const known = runs.get(run.join(""));
    if (!known) runs.set(run.join(""), [at]);
    else if (known.length < MAX_REPETITIONS) known.push(at);
  }
  const markOf = distinct.map((word) => word.mark);
  const width = Math.max(16, Math.ceil(symbols.length * BLOCK));
  const hits = new Map<number, number>();
  for (let at = 0; at + 3 <= numbers.length; at++) {
    const run = `${markOf[numbers[at] as number]}${markOf[numbers[at + 1] as number]}${markOf[numbers[at + 2] as number]}`;
    for (const begins of runs.get(run) ?? []) {
      const block = Math.floor((at - begins) / width);
      hits.set(block, (hits.get(block) ?? 0) + 1);
    }
  }
  return chooseBlocks(hits, symbols.length / width / 2).map((block) => ({
    from: Math.max(0, Math.floor(block * width - symbols.length * SLACK)),
    to: Math.min(numbers.length, Math.ceil((block + 1) * width + symbols.length * (1 + SLACK))),
  }));
}

/** The blocks with the most hits, none nearer to a better one than `distance`: a window reaches so far to either side. */
function chooseBlocks(hits: ReadonlyMap<number, number>, distance: number): number[] {
  const chosen: number[] = [];
  const ranked = [...hits].sort((a, b) => b[1] - a[1]);
  const fewest = (ranked[0]?.[1] ?? 0) * FEWEST_RUNS;
  for (const [block, count] of ranked) {
    if (count < fewest || chosen.length === MAX_WINDOWS) break;
    if (chosen.every((other) => Math.abs(other - block) > distance)) chosen.push(block);
  }
  return chosen;
}
