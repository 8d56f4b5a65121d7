import { composeMarks } from "../../text/compose-marks.ts";
import { attachInitials, attachMarks } from "./attach-marks.ts";
import type { PageText, Run } from "./turn-upright.ts";

/** A piece of a line without a wide gap in it. Columns beside each other have segments of their own. */
export interface Segment {
  page: number;
  text: string;
  /** Points from the left. Of right-to-left pages, from the right: they are mirrored. */
  x0: number;
  x1: number;
  /** The base line, in points from the top. */
  y: number;
  /** The size that most of its letters have, in points. */
  size: number;
  font: string;
  /** Marks of notes that stood at its words, which are without them. */
  marks: string[];
}

/** Wider gaps may part columns; pdf.js puts no such gap into a run. In sizes of the font. */
const WIDE_GAP = 0.6;
/** The narrowest space between words, in sizes of the font. */
const WORD_GAP = 0.12;
/** Base lines so near each other are one, in sizes of the font. */
const SAME_LINE = 0.25;

const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/gu;
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\u3000-\u303F\uFF00-\uFF60]/u;

/** Makes the pieces of lines of a page out of its runs, with the words parted, in order from the top and the left. */
export function buildSegments(page: PageText): Segment[] {
  const isMirrored = isRightToLeft(page.runs);
  const runs = isMirrored
    ? page.runs.map((run) => ({ ...run, x0: page.width - run.x1, x1: page.width - run.x0 }))
    : page.runs;
  return groupRows(attachMarks(attachInitials(runs)))
    .flatMap((row) => cutRow(row, isMirrored))
    .map((pieces) => joinRuns(pieces, page.number, isMirrored));
}

function isRightToLeft(runs: Run[]): boolean {
  let rightToLeft = 0;
  let letters = 0;
  for (const { text } of runs) {
    rightToLeft += text.match(RIGHT_TO_LEFT)?.length ?? 0;
    letters += text.match(/\p{L}/gu)?.length ?? 0;
  }
  return rightToLeft * 2 > letters;
}

function groupRows(runs: Run[]): Run[][] {
  const rows: Run[][] = [];
  let y = Number.NEGATIVE_INFINITY;
  for (const run of runs.toSorted((one, other) => one.y - other.y || one.x0 - other.x0)) {
    const row = rows.at(-1);
    if (row && run.y - y <= SAME_LINE * Math.min(run.size, row[0]?.size ?? run.size)) row.push(run);
    else {
      rows.push([run]);
      y = run.y;
    }
  }
  return rows;
}

function cutRow(row: Run[], isMirrored: boolean): Run[][] {
  const pieces: Run[][] = [];
  let end = Number.NEGATIVE_INFINITY;
  for (const run of row.toSorted((one, other) => one.x0 - other.x0)) {
    if (run.x0 - end > WIDE_GAP * run.size) pieces.push([run]);
    else pieces.at(-1)?.push(run);
    end = Math.max(end, run.x1);
  }
  return isMirrored ? pieces.map(orderNumbers) : pieces;
}

/** Within a line from right to left, runs of Latin letters and numbers still run to the right among themselves. */
function orderNumbers(pieces: Run[]): Run[] {
  const ordered: Run[] = [];
  let from = 0;
  for (let i = 0; i <= pieces.length; i++) {
    const run = pieces[i];
    if (run && !run.isRightToLeft && /[\p{L}\p{N}]/u.test(run.text)) continue;
    ordered.push(...pieces.slice(from, i).reverse());
    if (run) ordered.push(run);
    from = i + 1;
  }
  return ordered;
}

function joinRuns(runs: Run[], page: number, isMirrored: boolean): Segment {
  let text = "";
  let before: Run | null = null;
  const letters = new Map<string, number>();
  for (const run of runs) {
    if (before !== null && needsSpace(before, run, isMirrored)) text += " ";
    text += run.text;
    before = run;
    const style = `${run.size.toFixed(1)} ${run.font}`;
    letters.set(style, (letters.get(style) ?? 0) + run.text.length);
  }
  const [style] = [...letters].reduce((most, one) => (one[1] > most[1] ? one : most));
  const [size, ...font] = style.split(" ");
  return {
    page,
    text: cleanLetters(text),
    x0: Math.min(...runs.map(({ x0 }) => x0)),
    x1: Math.max(...runs.map(({ x1 }) => x1)),
    y: runs[0]?.y ?? 0,
    size: Number(size),
    font: font.join(" "),
    marks: runs.flatMap(({ marks = [] }) => marks),
  };
}

function needsSpace(before: Run, run: Run, isMirrored: boolean): boolean {
  const gap = isMirrored ? Math.max(run.x0 - before.x1, before.x0 - run.x1) : run.x0 - before.x1;
  if (UNSPACED.test(before.text.slice(-1)) && UNSPACED.test(run.text.slice(0, 1))) return gap > WIDE_GAP * run.size;
  return gap > WORD_GAP * Math.min(before.size, run.size);
}

/** Ligatures and the shapes of Arabic letters as the letters they stand for; other signs stay as they are. */
function cleanLetters(text: string): string {
  const cleaned = text
    .replace(/[\uFB00-\uFB06\uFB13-\uFB17\uFB1D-\uFDFB\uFE70-\uFEFC]+/gu, (letters) => letters.normalize("NFKC"))
    .replace(/\s+/gu, " ")
    .replace(/ ([\u0300-\u036F])/gu, "$1")
    .trim();
  return composeMarks(cleaned);
}
