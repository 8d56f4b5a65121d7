import type { Segment } from "./build-segments.ts";

/** Fewer numbers under each other may be a list's. */
const FEWEST = 8;

/**
 * Finds the numbers of lines in the margin of transcripts, bills and poems: numbers alone that begin lines, one below the other,
 * each larger than the last by the same step.
 *
 * @param segments those of one page, in order from the top
 */
export function findLineNumbers(segments: Segment[]): Set<Segment> {
  const numbers = segments.filter(({ text }) => /^\d{1,4}$/.test(text));
  const found = new Set<Segment>();
  for (const column of Map.groupBy(numbers, ({ x1, size }) => Math.round(x1 / size)).values()) {
    for (let from = 0; from < column.length; ) {
      const step = Number(column[from + 1]?.text) - Number(column[from]?.text);
      let to = from + 1;
      while (to < column.length && Number(column[to]?.text) - Number(column[to - 1]?.text) === step) to++;
      if (to - from >= FEWEST && (step === 1 || step === 5)) for (const one of column.slice(from, to)) found.add(one);
      from = to;
    }
  }
  return found;
}
