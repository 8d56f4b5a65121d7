import { endsSentence, startsInSentence, startsUncased } from "../../text/sentence-ends.ts";
import type { Line } from "./cut-lines.ts";

/** How a text is laid out: whether its lines are paragraphs, or pieces of paragraphs cut at some width. */
export interface Layout {
  /** Whether lines with so many empty lines between them (0, 1, 2 or more) are mostly one paragraph. */
  wraps: [boolean, boolean, boolean];
  /** The width at which lines were cut, in characters; of proportional type an average. */
  width: number;
  /** True when nothing but the length of their last lines shows where paragraphs end. */
  isDense: boolean;
  /**
   * The room that lines leave amid a sentence although the next word would seem to fit, in characters: none where all letters
   * are equally wide, up to some 15 % of the width in proportional type.
   */
  slack: number;
  /** The indent of lines amid a paragraph where first lines are set further in; null where indents say nothing. */
  indent: number | null;
}

/** Shorter lines are names, dates and labels, and say nothing about how the text was cut. */
const SHORTEST = 12;

const MOST_SLACK = 0.15;

/** No page is that wide: longer lines are paragraphs. */
const WIDEST = 250;

/** Share of line ends amid a sentence from which lines are cut: of cut lines it is about 0.7, of paragraphs below 0.05. */
const WRAP_SHARE = 0.3;

/** Empty lines between all lines is rarer than paragraphs set apart by them, so it takes more to believe. */
const FEWEST = [2, 4, 6];

/** Whether the text goes on from one line to the next beyond doubt. */
export function continues(before: Line, line: Line): boolean {
  if (endsSentence(before.text)) return false;
  if (startsInSentence(line.text)) return true;
  return startsUncased(line.text) && before.text.length >= line.text.length * 0.8 && before.text.length > 30;
}

/** Measures how the lines of a text were cut. Linear in the number of lines. */
export function measureLayout(lines: Line[]): Layout {
  const pairs = [0, 0, 0];
  const open = [0, 0, 0];
  const widths: number[][] = [[], [], []];
  const indents: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as Line, lines[i] as Line];
    if (before.text.length < SHORTEST || line.newPage) continue;
    const gap = Math.min(line.gap, 2);
    (pairs[gap] as number)++;
    if (continues(before, line)) {
      (open[gap] as number)++;
      widths[gap]?.push(before.text.length);
      if (gap === 0) indents.push(line.indent);
    }
  }
  const wraps = [0, 1, 2].map((gap) => {
    const [count, all] = [open[gap] as number, pairs[gap] as number];
    return (
      count >= (FEWEST[gap] as number) && count >= all * WRAP_SHARE && pickWidth(widths[gap] as number[]) <= WIDEST
    );
  }) as [boolean, boolean, boolean];
  const width = pickWidth(widths.filter((_, gap) => wraps[gap]).flat());
  const indent = measureIndent(lines, indents);
  return {
    wraps,
    width,
    slack: measureSlack(lines, width),
    indent,
    isDense: indent === null && !hasVisibleBreaks(lines, wraps),
  };
}

/** What a line of this width leaves free when the first word of the next line is added to it; below 0 where it doesn't fit. */
export function measureRoom(before: Line, line: Line, width: number): number {
  return width - before.text.length - 1 - (/^\S{1,40}/u.exec(line.text)?.[0].length ?? 0);
}

/** Headlines leave much more, so that the very largest don't count. */
function measureSlack(lines: Line[], width: number): number {
  const rooms: number[] = [];
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as Line, lines[i] as Line];
    if (before.text.length >= SHORTEST && continues(before, line)) rooms.push(measureRoom(before, line, width));
  }
  const most = rooms.sort((a, b) => a - b)[Math.floor(rooms.length * 0.97)] ?? 0;
  return Math.min(Math.max(most, 0), width * MOST_SLACK);
}

/** The indent within paragraphs, when nearly all lines that are set further in begin one. */
function measureIndent(lines: Line[], within: number[]): number | null {
  const usual = within.toSorted((a, b) => a - b)[Math.floor(within.length / 2)];
  if (usual === undefined) return null;
  let deeper = 0;
  let starts = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as Line, lines[i] as Line];
    if (line.gap > 0 || line.indent < usual + 2) continue;
    deeper++;
    if (endsSentence(before.text) && !startsInSentence(line.text)) starts++;
  }
  return deeper >= 2 && starts >= deeper * 0.7 ? usual : null;
}

/** Nine of ten cut lines are no longer: one line that runs over must not widen the page. */
function pickWidth(widths: number[]): number {
  const sorted = widths.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * 0.9)] ?? 0;
}

/** Whether empty lines part the paragraphs: more than once, and at least once in some twenty lines. */
function hasVisibleBreaks(lines: Line[], wraps: Layout["wraps"]): boolean {
  let breaks = 0;
  for (let i = 1; i < lines.length; i++) {
    const [before, line] = [lines[i - 1] as Line, lines[i] as Line];
    if (!wraps[Math.min(line.gap, 2)] && endsSentence(before.text) && !startsInSentence(line.text)) breaks++;
  }
  return breaks >= 2 && breaks * 20 >= lines.length;
}
