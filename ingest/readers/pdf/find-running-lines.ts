import { isPageLabel, toKey } from "../text/find-page-furniture.ts";
import type { Segment } from "./build-segments.ts";

/** A page's pieces of lines, in order from the top. */
export interface PageSegments {
  height: number;
  segments: Segment[];
}

/** A line, and the next one away from the edge, which may lie in the other half of the page. */
interface EdgeRow {
  row: Segment[];
  inner: Segment[] | undefined;
}

/** Headers and footers are among so many lines at an edge. */
const EDGE_LINES = 4;
/** Headers stand at the same height on all pages, give or take so many points. */
const SAME_HEIGHT = 6;
/** Part of the height of a page within which a number alone counts its pages. */
const EDGE = 0.12;
const LONGEST = 160;
const LONGEST_BESIDE = 60;
const VERY_EDGE = 0.07;
const FAR = 2.5;
/** A line with nothing but a footer after so much of the page is the end of the text. */
const FARTHEST = 0.4;
/** On so many pages it is no accident. */
const SURE = 3;
/** Headers stand further from the text than its lines from each other, in sizes. */
const APART = 1.7;
const NUMBER = /^[-–—|\s]*\d{1,4}[-–—|\s]*$/u;

/**
 * Finds headers, footers and page numbers: lines at an edge that stand at the same height on other pages too, numbers aside, so that
 * left and right pages may differ; and numbers alone at the very edge. Linear in the number of pages.
 */
export function findRunningLines(pages: PageSegments[]): Set<Segment> {
  const places = new Map<string, Segment[]>();
  const edges = pages.map(listEdges);
  for (const { row } of edges.flat(2)) {
    for (const one of row) {
      if (one.text.length > LONGEST) continue;
      const key = toKey(one.text);
      places.get(key)?.push(one) ?? places.set(key, [one]);
    }
  }
  const repeated = new Map([...places.values()].flatMap(countSameHeight));
  const running = new Set<Segment>();
  pages.forEach(({ height }, n) => {
    for (const edge of edges[n] as EdgeRow[][]) {
      // From the edge inwards, as long as whole lines are headers.
      for (const { row, inner } of edge) {
        if (!isRunning(row, inner, height, repeated)) break;
        for (const one of row) running.add(one);
      }
    }
  });
  return running;
}

/**
 * Words that happen to stand at one height on two pages are no header: one stands apart from the text, is set in letters of its own, or
 * is on more pages.
 */
function isRunning(
  row: Segment[],
  inner: Segment[] | undefined,
  height: number,
  repeated: Map<Segment, number>,
): boolean {
  const [first] = row as [Segment];
  const isOuter = first.y < height * EDGE || first.y > height * (1 - EDGE);
  const distance = inner?.[0] === undefined ? Number.POSITIVE_INFINITY : Math.abs(inner[0].y - first.y);
  const isApart = distance > APART * Math.max(first.size, inner?.[0]?.size ?? 0);
  const isNumber = ({ text }: Segment) => isPageLabel(text) || NUMBER.test(text);
  const isSure = row.some((one) => (repeated.get(one) ?? 0) >= SURE);
  const hasWords = row.some((one) => repeated.has(one) && one.text.split(" ").length > 2);
  const isOther = inner?.every(({ size, font }) => size !== first.size || font !== first.font);
  if (row.every((one) => repeated.has(one))) return isSure || isApart || (isOther === true && hasWords);
  if (!isOuter || !isApart) return false;
  // The name of a paper at the very edge of a single page.
  const isEdge = first.y < height * VERY_EDGE || first.y > height * (1 - VERY_EDGE);
  const isFar = distance > FAR * first.size && distance < FARTHEST * height;
  if (isEdge && isFar && row.every((one) => one.text.length <= LONGEST_BESIDE)) return true;
  if (row.length === 1) return isNumber(first);
  // A header may stand beside something that is new on each page, such as the name of a section.
  return (isSure || hasWords) && row.every((one) => one.text.length <= LONGEST_BESIDE);
}

/** The lines at the top and at the bottom, each from the edge inwards. */
function listEdges({ segments, height }: PageSegments): EdgeRow[][] {
  const rows: Segment[][] = [];
  for (const one of segments) {
    const row = rows.at(-1);
    if (row && one.y - (row[0]?.y ?? 0) <= 0.25 * one.size) row.push(one);
    else rows.push([one]);
  }
  const isTop = ({ row }: EdgeRow) => (row[0]?.y ?? 0) < height / 2;
  const pairInwards = (all: Segment[][]): EdgeRow[] => all.map((row, i) => ({ row, inner: all[i + 1] }));
  const top = pairInwards(rows).filter(isTop);
  const bottom = pairInwards(rows.toReversed()).filter((one) => !isTop(one));
  return [top.slice(0, EDGE_LINES), bottom.slice(0, EDGE_LINES)];
}

/** Those that have another on another page at the same height, with the number of pages. */
function countSameHeight(all: Segment[]): [Segment, number][] {
  const sorted = all.toSorted((one, other) => one.y - other.y);
  const counts: [Segment, number][] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from + 1;
    while (to < sorted.length && (sorted[to] as Segment).y - (sorted[to - 1] as Segment).y <= SAME_HEIGHT) to++;
    const some = sorted.slice(from, to);
    const pages = new Set(some.map(({ page }) => page)).size;
    if (pages > 1) for (const one of some) counts.push([one, pages]);
    from = to;
  }
  return counts;
}
