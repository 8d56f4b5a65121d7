import type { Omission } from "../../report/omissions.ts";

/** A run of letters in a page as it is seen. */
export interface Glyphs {
  text: string;
  /** Where its first letter stands on the base line, in points from the left and from the top. */
  x: number;
  y: number;
  /** How far it runs, in points. */
  length: number;
  /** Size of its font, in points. */
  size: number;
  /** The direction it runs in, in radians clockwise. */
  angle: number;
  /** A name for its font, the same all over the document. */
  font: string;
  isRightToLeft: boolean;
}

/** A run of letters on a horizontal line; `x1` is where it ends. */
export interface Run {
  text: string;
  x0: number;
  x1: number;
  y: number;
  size: number;
  font: string;
  isRightToLeft: boolean;
  /** Marks of notes that stood at it. */
  marks?: string[];
}

/** The text of a page, turned so that its lines run from left to right, in points from the top left corner. */
export interface PageText {
  /** From 1. */
  number: number;
  width: number;
  height: number;
  runs: Run[];
  /** What was left out of it. */
  omitted: Omission[];
}

/** Lines that lean further, such as stamps across a page, are no lines of the text. Radians. */
const LEAST_LEANING = 0.15;

/**
 * Keeps the runs in the direction that most letters of the page have, and turns the page so that they run to the right: tables across
 * the page, and columns of Chinese or Japanese. Text in other directions, and what lies outside of the page, is left out and told.
 */
export function turnUpright(number: number, width: number, height: number, glyphs: Glyphs[]): PageText {
  const letters = [0, 0, 0, 0];
  for (const one of glyphs) (letters[toQuarter(one.angle)] as number) += one.text.length;
  const quarter = letters.indexOf(Math.max(...letters));
  const runs: Run[] = [];
  const omitted: Omission[] = [];
  for (const one of glyphs) {
    const leaning = one.angle - (quarter * Math.PI) / 2;
    if (Math.abs(Math.atan2(Math.sin(leaning), Math.cos(leaning))) > LEAST_LEANING) {
      omitted.push({ kind: "running-line", text: one.text });
      continue;
    }
    if (one.x < -1 || one.y < -1 || one.x > width + 1 || one.y > height + one.size) {
      omitted.push({ kind: "hidden", text: one.text });
      continue;
    }
    const [x, y] = turnPoint(one.x, one.y, quarter, width, height);
    const { text, size, font, isRightToLeft } = one;
    const blank = 1 - text.trimEnd().length / text.length;
    runs.push({ text: text.trimEnd(), x0: x, x1: x + one.length * (1 - blank), y, size, font, isRightToLeft });
  }
  const isTurned = quarter % 2 === 1;
  return {
    number,
    width: isTurned ? height : width,
    height: isTurned ? width : height,
    runs: dropRepeated(runs, omitted),
    omitted,
  };
}

const toQuarter = (angle: number): number => ((Math.round(angle / (Math.PI / 2)) % 4) + 4) % 4;

function turnPoint(x: number, y: number, quarter: number, width: number, height: number): [number, number] {
  if (quarter === 1) return [y, width - x];
  if (quarter === 2) return [width - x, height - y];
  if (quarter === 3) return [height - y, x];
  return [x, y];
}

/** Some programs make letters bold or shaded by drawing them twice, at nearly the same place. */
function dropRepeated(runs: Run[], omitted: Omission[]): Run[] {
  const seen = new Map<string, Run[]>();
  return runs.filter((run) => {
    const others = seen.get(run.text) ?? [];
    const isNear = (other: Run) => Math.hypot(other.x0 - run.x0, other.y - run.y) < run.size * 0.2;
    if (others.slice(-20).some(isNear)) {
      omitted.push({ kind: "twin", text: run.text });
      return false;
    }
    seen.set(run.text, [...others.slice(-20), run]);
    return true;
  });
}
