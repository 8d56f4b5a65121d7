import { endsSentence, startsInSentence } from "../../text/sentence-ends.ts";
import { isSameSize, LEAST_INDENT, MOST_INDENT, type TypeMeasures } from "./measure-type.ts";
import type { Line } from "./order-columns.ts";

/** Lines that belong together, and how they stand in their column. */
export interface LineGroup {
  lines: Line[];
  size: number;
  font: string;
  page: number;
  /** Of those of its size. */
  isFirstInColumn: boolean;
  isLastInColumn: boolean;
  isIndented: boolean;
  /** The right edge of the column where its last line stands. */
  right: number;
  /** Its last line ends short of the edge that the lines of its column are stretched to. */
  endsShort: boolean;
}

/** Gaps so much wider than the leading part paragraphs. */
const WIDER = 1.2;
/** Lines of a headline stand no further apart, in sizes. */
const HEADLINE_LEADING = 1.7;
/** A line that is not the last of a paragraph leaves no room for the next word, and not so much more, in sizes. */
const SLACK = 0.4;
/** A line that leaves so much of the width free ends something, whatever its last sign is. */
const RAGGED = 0.3;
/** Sizes so much larger than that of the text are those of headlines, whose lines are balanced or centred. */
export const HEADLINE = 1.14;
/** So many lines of a column that is set justified end at its edge; few sizes before it are not at it. */
const STRETCHED = 0.5;
const AT_EDGE = 0.2;
const FEWEST_STRETCHED = 4;
/** Where words are only cut, not stretched, more lines end so many sizes before it. */
const NEAR = 3;
const MOST_NEAR = 0.12;
/** Lines with fewer spaces can't be stretched. */
const FEWEST_WORDS = 3;
/** Indents differ by no more, in sizes. */
const SAME_INDENT = 0.15;
const BULLET = /^(?:[•▪◦‣●○■➢▶►✓–—*·]|\d{1,2}[.)])\s+\S/u;
const SIGN = /^[•▪◦‣●○■➢▶►✓]\s/u;

/** Parts the lines of a column into paragraphs, headlines and other groups of lines. */
export function buildParagraphs(lines: Line[], type: TypeMeasures): LineGroup[] {
  const groups: LineGroup[] = [];
  const left = measureLeft(lines, type);
  const edge = findStretchedEdge(lines, type);
  lines.forEach((line, i) => {
    const group = groups.at(-1);
    const before = group?.lines.at(-1);
    if (group && before && !isBreak(lines, i, group, left, edge, type)) {
      group.lines.push(line);
      group.right = measureRight(lines, i);
      group.endsShort = isShort(lines, i, edge);
      return;
    }
    groups.push({
      lines: [line],
      size: line.size,
      font: line.font,
      page: line.page,
      isFirstInColumn: false,
      isLastInColumn: false,
      isIndented: isSetIn(line, left),
      right: measureRight(lines, i),
      endsShort: isShort(lines, i, edge),
    });
  });
  for (const group of groups) Object.assign(group, findStyle(group.lines));
  // Headers and captions at the ends of a column are of other sizes.
  for (const group of listFirst(groups)) group.isFirstInColumn = true;
  for (const group of listFirst(groups.toReversed())) group.isLastInColumn = true;
  return groups;
}

/** Those that none of their size stands before. */
function listFirst(groups: LineGroup[]): LineGroup[] {
  const sizes = new Set<number>();
  return groups.filter((group) => {
    const isFirst = !sizes.has(group.size) && ![...sizes].some((size) => isSameSize({ size }, group));
    sizes.add(group.size);
    return isFirst;
  });
}

/** The size and the font that most of its letters have. */
function findStyle(lines: Line[]): { size: number; font: string } {
  const longest = lines.reduce((most, line) => (line.text.length > most.text.length ? line : most));
  return { size: longest.size, font: longest.font };
}

const isSetIn = (line: Line, left: number): boolean =>
  line.x0 - left >= LEAST_INDENT * line.size && line.x0 - left <= MOST_INDENT * line.size;

/** The edge that most lines of a column are stretched to; null where they are ragged, and where indents tell paragraphs better. */
function findStretchedEdge(lines: Line[], type: TypeMeasures): number | null {
  if (type.hasIndents) return null;
  const some = lines.filter((line) => isSameSize(line, type));
  const bin = AT_EDGE * type.size;
  const ends = Map.groupBy(some, ({ x1 }) => Math.round(x1 / bin));
  const count = (at: number): number => (ends.get(at)?.length ?? 0) + (ends.get(at + 1)?.length ?? 0);
  const most = [...ends.keys()].reduce((best, at) => (count(at) > count(best) ? at : best), 0);
  const edge = most * bin;
  const near = some.filter(({ x1 }) => x1 < edge - bin && x1 > edge - NEAR * type.size).length;
  const isStretched = count(most) >= Math.max(FEWEST_STRETCHED, some.length * STRETCHED);
  return isStretched && near <= some.length * MOST_NEAR ? edge : null;
}

/** Whether a line ends before the edge that those beside it are stretched to: only last lines of paragraphs do. */
function isShort(lines: Line[], at: number, edge: number | null): boolean {
  const line = lines[at] as Line;
  if (edge === null || line.text.split(" ").length < FEWEST_WORDS) return false;
  const reaches = ({ x1, size }: Line): boolean => x1 >= edge - AT_EDGE * size;
  return !reaches(line) && [lines[at - 1], lines[at + 1]].some((other) => other && reaches(other));
}

/** The leftmost edge that a good part of the lines share; where most are first lines, that of the others. */
function measureLeft(lines: Line[], type: TypeMeasures): number {
  const common = findCommonLeft(lines);
  const isAtEdge = ({ x0, size }: Line): boolean => Math.abs(common - type.indent - x0) <= SAME_INDENT * size;
  return type.hasIndents && lines.some(isAtEdge) ? common - type.indent : common;
}

function findCommonLeft(lines: Line[]): number {
  const edges = Map.groupBy(lines, ({ x0 }) => Math.round(x0 / 2));
  const common = [...edges.values()]
    .filter((some) => some.length >= lines.length * 0.2)
    .map((some) => some[0]?.x0 ?? 0);
  return common.length > 0 ? Math.min(...common) : Math.min(...lines.map(({ x0 }) => x0));
}

/** How far the lines run: in the column, or beside a picture, where several lines end short of it at one edge. */
function measureRight(lines: Line[], at: number): number {
  const line = lines[at] as Line;
  const near = lines.slice(Math.max(0, at - 2), at + 3).filter((other) => isSameSize(other, line));
  const local = Math.max(...near.map(({ x1 }) => x1));
  const isEdge = near.filter(({ x1 }) => x1 > local - line.size).length >= 3;
  if (isEdge) return local;
  return Math.max(local, findFarthest(lines, line));
}

/** Right edges of the lines of columns, looked up once for each size. */
const farthest = new WeakMap<Line[], Map<number, number>>();

/** How far the lines of a column run that have the size of one. */
function findFarthest(lines: Line[], { size }: Line): number {
  const known = farthest.get(lines) ?? new Map<number, number>();
  farthest.set(lines, known);
  let right = known.get(size);
  if (right === undefined) {
    right = 0;
    for (const other of lines) if (isSameSize(other, { size }) && other.x1 > right) right = other.x1;
    known.set(size, right);
  }
  return right;
}

/** The room that a line leaves after the first word of the next was added to it; below 0 where that doesn't fit. */
export function measureRoom(line: Line, right: number, next: Line): number {
  const word = /^\S+/u.exec(next.text)?.[0].length ?? 0;
  return right - line.x1 - ((next.x1 - next.x0) * word) / Math.max(1, next.text.length) - 0.25 * line.size;
}

/** Whether a line begins with the sign or the number of an item of a list. */
export const startsItem = (text: string): boolean => BULLET.test(text);

function isBreak(
  lines: Line[],
  at: number,
  group: LineGroup,
  left: number,
  edge: number | null,
  type: TypeMeasures,
): boolean {
  const [before, line] = [lines[at - 1], lines[at]] as [Line, Line];
  if (!isSameSize(before, line)) return true;
  const gap = line.y - before.y;
  const isHeadline = line.size >= type.size * HEADLINE;
  if (isHeadline) return gap <= 0 || gap > HEADLINE_LEADING * line.size || before.font !== line.font;
  if (gap <= 0 || gap > type.leading(line.size) * WIDER) return true;
  if (SIGN.test(line.text)) return true;
  const right = measureRight(lines, at - 1);
  const room = measureRoom(before, right, line);
  const isClosed = endsSentence(before.text);
  const endsShort = isShort(lines, at - 1, edge);
  const hasRoom = room > SLACK * line.size || endsShort;
  if (startsItem(line.text) && (isClosed || hasRoom)) return true;
  // A heading in bold letters above its text.
  if (before.font !== line.font && hasRoom && !startsInSentence(line.text)) return true;
  if (endsShort && !startsInSentence(line.text)) return true;
  if (hasRoom && (isClosed || (room > RAGGED * (right - left) && !startsInSentence(line.text)))) return true;
  const deeper = line.x0 - before.x0;
  if (deeper >= LEAST_INDENT * line.size && isSetIn(line, left) && (isClosed || hasRoom)) return true;
  const isIndent = (depth: number): boolean => Math.abs(depth - type.indent) <= SAME_INDENT * line.size;
  const next = lines[at + 1];
  const isFirst = type.hasIndents && next !== undefined && isIndent(line.x0 - left) && isIndent(line.x0 - next.x0);
  if (isFirst && (isIndent(deeper) || group.lines.length === 1)) return true;
  // One line alone, set in as this one.
  const isAlone = group.lines.length === 1 && group.isIndented && isSetIn(line, left);
  if (type.hasIndents && isAlone && (isClosed || hasRoom)) return true;
  // Items whose further lines are set in.
  const isHanging =
    group.lines.length > 1 && (group.lines[1]?.x0 ?? 0) - (group.lines[0]?.x0 ?? 0) >= LEAST_INDENT * line.size;
  return isHanging && -deeper >= LEAST_INDENT * line.size && isClosed;
}
