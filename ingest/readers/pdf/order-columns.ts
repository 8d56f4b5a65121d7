import { startsInSentence } from "../../text/sentence-ends.ts";
import type { Segment } from "./build-segments.ts";

/** A line of a column: its pieces joined. */
export type Line = Segment;

/** Columns have at least so many lines beside each other. */
const FEWEST_LINES = 3;
/** The narrowest gap between columns, in sizes of the font. */
const NARROWEST = 0.6;
/** No gap between words is so wide over several lines. */
const WIDE = 2;
/** Edges so near each other on different pages are one, in points. */
const SAME_EDGE = 3;
/** A column of so many lines is one beyond doubt. */
const MANY_LINES = 5;
/** Gaps between words don't stand below each other over so many lines. */
const TALL = 8;
/** Places looked at for a gap: enough to find any gap of some points. */
const MOST_PLACES = 300;
/** Cells of tables and numbers of lists hold fewer words than lines of text do. */
const FEWEST_WORDS = 2.2;
/** Lines of text in narrow columns hold so many, and so many of them begin in the middle of a sentence, as cells rarely do. */
const FEWEST_IN_NARROW = 1.4;
const WITHIN_SENTENCE = 0.6;
/** Text leaves less of its column free. */
const FILLED = 0.5;
/** So many lines of a column begin at its edge; the others are first lines of paragraphs. */
const FLUSH = 0.55;
/** Cells stand on the lines of those beside them; lines of columns do so only where both are set on one grid. */
const ALIGNED = 0.7;

/** A gap that parts columns, and which of the segments lie in those. Positions in the list of segments. */
interface Gutter {
  x: number;
  /** Where the lines right of it begin. */
  edge: number;
  from: number;
  to: number;
  height: number;
  /** So many lines stand on both sides that other pages have their columns there too. */
  isSure: boolean;
}

/**
 * Orders the pieces of lines of a page as people read them: each column to its end, before it what stands above all its columns.
 * The tallest gap that no piece crosses parts a page first; what it parts is parted again. Rows of tables stay whole.
 * Cuts along white space as in Nagy and Seth, Hierarchical representation of optically scanned documents (1984), but by the gaps alone.
 */
export function orderColumns(pages: Segment[][]): Line[][] {
  const edges = new Set<number>();
  for (const segments of pages) orderRegion(segments, { known: [], found: edges, cuts: 0 });
  const known = [...edges].slice(0, MOST_EDGES);
  return pages.flatMap((segments) => orderRegion(segments, { known, found: new Set(), cuts: 0 }));
}

/** Of columns on other pages. */
const MOST_EDGES = 200;

/** A page that gaps part more often has none between columns. */
const MOST_CUTS = 200;

/** What is known of a page while it is parted. */
interface Parting {
  /** Edges of columns on other pages. */
  known: number[];
  /** Takes the edges of this one. */
  found: Set<number>;
  /** How many gaps have parted it. */
  cuts: number;
}

/** Where a gap was found on another page, a line beside another is enough: the last column of a text may be short. */
function orderRegion(segments: Segment[], parting: Parting): Line[][] {
  if (segments.length === 0) return [];
  const sorted = segments.toSorted((one, other) => one.y - other.y || one.x0 - other.x0);
  const gutter = parting.cuts < MOST_CUTS ? findGutter(sorted, parting.known) : null;
  if (gutter === null) return [joinRows(sorted)];
  parting.cuts++;
  if (gutter.isSure) parting.found.add(gutter.edge);
  const within = sorted.slice(gutter.from, gutter.to);
  return [
    sorted.slice(0, gutter.from),
    within.filter((one) => middle(one) < gutter.x),
    within.filter((one) => middle(one) >= gutter.x),
    sorted.slice(gutter.to),
  ].flatMap((part) => orderRegion(part, parting));
}

const middle = ({ x0, x1 }: Segment): number => (x0 + x1) / 2;

function findGutter(sorted: Segment[], known: number[]): Gutter | null {
  if (sorted.length < 2) return null;
  let best: Gutter | null = null;
  for (const x of listPlaces(sorted)) {
    let from = 0;
    for (let i = 0; i <= sorted.length; i++) {
      const one = sorted[i];
      if (one && !(one.x0 < x && one.x1 > x)) continue;
      const found = measureGutter(sorted, x, from, i, known);
      if (found && (best === null || isTaller(found, best))) best = found;
      from = i + 1;
    }
  }
  return best;
}

/** Of gaps beside the same few lines the one that parts them from more. */
function isTaller(one: Gutter, other: Gutter): boolean {
  return one.height === other.height ? one.to - one.from > other.to - other.from : one.height > other.height;
}

/** The middles of the gaps between pieces of one line and between the edges of pieces of different lines. */
function listPlaces(sorted: Segment[]): number[] {
  const ends = [...new Set(sorted.map(({ x1 }) => Math.round(x1)))].sort((a, b) => a - b);
  const starts = [...new Set(sorted.map(({ x0 }) => Math.round(x0)))].sort((a, b) => a - b);
  const places = new Set<number>();
  let next = 0;
  for (const end of ends) {
    while (next < starts.length && (starts[next] as number) <= end) next++;
    const start = starts[next];
    if (start !== undefined) places.add((end + start) / 2);
  }
  // Where edges of different columns lie in each other's way, the left edge of each column is a place too.
  for (const start of starts) places.add(start - 1);
  const all = [...places].sort((a, b) => a - b);
  const step = Math.max(1, all.length / MOST_PLACES);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}

function measureGutter(sorted: Segment[], x: number, from: number, to: number, known: number[]): Gutter | null {
  const left: Segment[] = [];
  const right: Segment[] = [];
  for (let i = from; i < to; i++) {
    const one = sorted[i] as Segment;
    (middle(one) < x ? left : right).push(one);
  }
  if (left.length === 0 || right.length === 0) return null;
  const edge = Math.min(...right.map(({ x0 }) => x0));
  const isKnown = known.some((other) => Math.abs(other - edge) <= SAME_EDGE);
  const fewest = isKnown || isLastColumn(left, right) ? 1 : FEWEST_LINES;
  if (left.length < fewest || right.length < fewest) return null;
  const top = Math.max(left[0]?.y ?? 0, right[0]?.y ?? 0);
  const bottom = Math.min(left.at(-1)?.y ?? 0, right.at(-1)?.y ?? 0);
  const isBeside = ({ y, size }: Segment) => y >= top - size && y <= bottom + size;
  const [besideLeft, besideRight] = [left.filter(isBeside), right.filter(isBeside)];
  if (besideLeft.length < fewest || besideRight.length < fewest) return null;
  const width = Math.min(...besideRight.map(({ x0 }) => x0)) - Math.max(...besideLeft.map(({ x1 }) => x1));
  const sizes = [...besideLeft, ...besideRight].map(({ size }) => size).sort((a, b) => a - b);
  const size = sizes[Math.floor(sizes.length / 2)] as number;
  if (width < NARROWEST * size) return null;
  if (fewest > 1) {
    if (!isFlush(besideRight) && width <= WIDE * size) return null;
    const isTall = Math.max(joinRows(left).length, joinRows(right).length) >= TALL;
    if (isTable(besideLeft, besideRight, isTall)) return null;
  }
  return { x, edge, from, to, height: bottom - top, isSure: fewest > 1 && isLong(besideLeft, besideRight) };
}

/** A few lines that happen to leave a gap, as wide spaces do, tell nothing of other pages. */
const isLong = (left: Segment[], right: Segment[]): boolean =>
  Math.min(joinRows(left).length, joinRows(right).length) >= MANY_LINES;

/** A text may end with a few lines in the last column, beside a full one. */
function isLastColumn(left: Segment[], right: Segment[]): boolean {
  if (right.length >= MANY_LINES || left.length < MANY_LINES) return false;
  // Spaces of justified lines may be as wide as a gap.
  const isWhole = joinRows(left).length === left.length && joinRows(right).length === right.length;
  return isWhole && isFlush(left) && isRunningText(left, left.length >= TALL);
}

/** Whether lines begin at one edge; gaps between words that happen to stand below each other leave a ragged one. */
function isFlush(side: Segment[]): boolean {
  const lines = joinRows(side);
  const starts = Map.groupBy(lines, ({ x0, size }) => Math.round(x0 / (size * 0.1)));
  const edges = [...starts].map(([at, some]) => some.length + (starts.get(at + 1)?.length ?? 0));
  return Math.max(...edges) >= Math.max(FEWEST_LINES, lines.length * FLUSH);
}

/** Whether pieces on both sides are cells of the same rows: few words or much room between them, on common lines. */
function isTable(left: Segment[], right: Segment[], isTall: boolean): boolean {
  // A side may hold further columns, the last of them with a line or two: the column at the gap counts by itself, too.
  const isText = (side: Segment[], nearest: Segment[]): boolean =>
    isRunningText(side, isTall) || isRunningText(nearest, isTall);
  if (isText(left, listEnds(left)) && isText(right, listStarts(right))) return false;
  const [few, many] = left.length < right.length ? [left, right] : [right, left];
  let next = 0;
  let aligned = 0;
  for (const { y, size } of few) {
    while (next < many.length && (many[next] as Segment).y < y - size * 0.25) next++;
    if (next < many.length && Math.abs((many[next] as Segment).y - y) <= size * 0.25) aligned++;
  }
  return aligned >= few.length * ALIGNED;
}

const groupRows = (side: Segment[]): Segment[][] => [...Map.groupBy(side, ({ y }) => y).values()];
/** The last pieces of its rows. */
const listEnds = (side: Segment[]): Segment[] =>
  groupRows(side).map((row) => row.reduce((last, one) => (one.x1 > last.x1 ? one : last)));
/** The first pieces of its rows. */
const listStarts = (side: Segment[]): Segment[] =>
  groupRows(side).map((row) => row.reduce((first, one) => (one.x0 < first.x0 ? one : first)));

/** Whether the lines of a column hold some words, fewer where they go on in each other along a tall gap, and are mostly full, however wide their spaces are. */
function isRunningText(side: Segment[], isTall: boolean): boolean {
  const lines = joinRows(side);
  const words = lines.reduce((sum, { text }) => sum + Math.max(text.split(" ").length, text.length / 12), 0);
  const width = Math.max(...side.map(({ x1 }) => x1)) - Math.min(...side.map(({ x0 }) => x0));
  const covered = side.reduce((sum, { x0, x1 }) => sum + x1 - x0, 0);
  const within = lines.filter(({ text }) => startsInSentence(text)).length;
  const goesOn = isTall && within >= WITHIN_SENTENCE * lines.length;
  const isText = words >= (goesOn ? FEWEST_IN_NARROW : FEWEST_WORDS) * lines.length;
  return isText && covered >= FILLED * width * lines.length;
}

/** Joins the pieces of lines that no gap between columns parts. */
function joinRows(sorted: Segment[]): Line[] {
  const lines: Line[] = [];
  for (const one of sorted) {
    const line = lines.at(-1);
    if (!line || one.y - line.y > 0.25 * Math.min(one.size, line.size)) lines.push({ ...one, marks: [...one.marks] });
    else {
      const [first, last] = line.x0 <= one.x0 ? [line, one] : [one, line];
      const main = one.text.length > line.text.length ? one : line;
      const x1 = Math.max(line.x1, one.x1);
      if (first === line) line.marks.push(...one.marks);
      else line.marks.unshift(...one.marks);
      lines[lines.length - 1] = {
        ...first,
        x1,
        text: `${first.text} ${last.text}`,
        marks: line.marks,
        size: main.size,
        font: main.font,
      };
    }
  }
  return lines;
}
