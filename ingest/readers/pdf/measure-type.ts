import type { Line } from "./order-columns.ts";

/** How the text of a document is set. */
export interface TypeMeasures {
  /** Size and font that most letters have. */
  size: number;
  font: string;
  /** From one base line to the next within a paragraph, for text of a size. In points. */
  leading(size: number): number;
  /** Whether first lines of paragraphs are set in. */
  hasIndents: boolean;
  /** How far most of them are, in points; 0 where none are. */
  indent: number;
}

/** Sizes so near each other are one. */
const SAME_SIZE = 0.06;
/** No lines of one paragraph stand further apart, in sizes of their font. */
const WIDEST_LEADING = 2.6;
/** What is used where a size has too few lines to measure; programs set 1.15 to 1.2. */
const USUAL_LEADING = 1.25;
/** The leading is the smallest of those that so many of the pairs of lines have. */
const COMMON = 0.2;
const FEWEST_PAIRS = 4;
/** A line that reaches so much of the width of its column is full. */
const FULL = 0.85;
/** An indent is no smaller, in sizes of the font, and no larger. */
export const LEAST_INDENT = 0.7;
export const MOST_INDENT = 5;

/** Whether two pieces of text have the same size. */
export function isSameSize(one: { size: number }, other: { size: number }): boolean {
  return Math.abs(one.size - other.size) <= SAME_SIZE * Math.max(one.size, other.size);
}

/** Measures the type of the columns of a document. Linear in its lines. */
export function measureType(columns: Line[][]): TypeMeasures {
  const letters = new Map<string, number>();
  for (const { text, size, font } of columns.flat()) {
    const style = `${size} ${font}`;
    letters.set(style, (letters.get(style) ?? 0) + text.length);
  }
  const [most] = [...letters].reduce((best, one) => (one[1] > best[1] ? one : best), ["10 ", 0]);
  const size = Number(most.slice(0, most.indexOf(" ")));
  const leadings = measureLeadings(columns);
  const indents = listIndents(columns, size).sort((a, b) => a - b);
  return {
    size,
    font: most.slice(most.indexOf(" ") + 1),
    leading: (of) => of * (leadings.get(Math.round(of)) ?? USUAL_LEADING),
    hasIndents: indents.length >= 2,
    indent: indents.length >= 2 ? (indents[Math.floor(indents.length / 2)] as number) : 0,
  };
}

/** For each size in whole points the leading in sizes. Only a full line surely goes on in the next one. */
function measureLeadings(columns: Line[][]): Map<number, number> {
  const full = new Map<number, number[]>();
  const all = new Map<number, number[]>();
  for (const lines of columns) {
    const left = Math.min(...lines.map(({ x0 }) => x0));
    const right = Math.max(...lines.map(({ x1 }) => x1));
    lines.forEach((line, i) => {
      const before = lines[i - 1];
      if (!before || !isSameSize(before, line)) return;
      const ratio = (line.y - before.y) / line.size;
      if (ratio <= 0.8 || ratio > WIDEST_LEADING) return;
      const key = Math.round(line.size);
      add(all, key, ratio);
      if (before.x1 - left >= FULL * (right - left)) add(full, key, ratio);
    });
  }
  const leadings = new Map<number, number>();
  for (const [size, some] of all) {
    const pairs = full.get(size) ?? [];
    const measured = pairs.length >= FEWEST_PAIRS ? findCommon(pairs) : Math.min(findCommon(some), USUAL_LEADING * 1.2);
    leadings.set(size, measured);
  }
  return leadings;
}

function add(map: Map<number, number[]>, key: number, value: number): void {
  map.get(key)?.push(value) ?? map.set(key, [value]);
}

function findCommon(ratios: number[]): number {
  const counts = Map.groupBy(ratios, (ratio) => Math.round(ratio * 20));
  return Math.min(
    ...[...counts].filter(([, some]) => some.length >= ratios.length * COMMON).map(([bin]) => bin / 20),
    WIDEST_LEADING,
  );
}

/** How far lines are set in between lines that are not, which is how paragraphs begin. */
function listIndents(columns: Line[][], size: number): number[] {
  const indents: number[] = [];
  for (const lines of columns) {
    for (let i = 1; i + 1 < lines.length; i++) {
      const [before, line, after] = [lines[i - 1], lines[i], lines[i + 1]] as [Line, Line, Line];
      if (!isSameSize(line, { size }) || !isSameSize(line, before) || !isSameSize(line, after)) continue;
      const indent = Math.min(line.x0 - before.x0, line.x0 - after.x0);
      if (indent >= LEAST_INDENT * size && indent <= MOST_INDENT * size) indents.push(indent);
    }
  }
  return indents;
}
