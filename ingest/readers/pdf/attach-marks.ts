import type { Run } from "./turn-upright.ts";

/** Raised and lowered figures are smaller than the text they stand at, by at least so much. */
const SMALLER = 0.82;
/** So near the text they stand at, in its sizes. */
const NEAR = 0.35;
/** Longer runs are text of their own. */
const LONGEST = 8;

/** The figures that stand raised after a number or a unit are powers; after a word they lead to a footnote. */
const POWERS: Record<string, string> = Object.fromEntries(
  [..."0123456789-+−"].map((sign, i) => [sign, "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺⁻"[i] as string]),
);
const POWER_OF = /(?:\d|(?<!\p{L})(?:m|km|cm|mm|ft|mi))$/u;
const FOOTNOTE = /^[\d,*†‡§¶\s[\]()]+$/u;

/**
 * Puts small raised and lowered letters on the line of the text that they stand at: `1st`, `10²`, `CO2`. Marks that lead to footnotes
 * go, since nobody quotes them as part of a word; the text that they stood at has them in its `marks`.
 */
export function attachMarks(runs: Run[]): Run[] {
  const sorted = runs.toSorted((one, other) => one.y - other.y);
  const kept: Run[] = [];
  const marks = new Map<Run, string[]>();
  sorted.forEach((run, i) => {
    const host = run.text.trim().length <= LONGEST ? findHost(sorted, i) : null;
    if (host === null) kept.push(run);
    else if (host.y < run.y) kept.push({ ...run, y: host.y });
    else if (!FOOTNOTE.test(run.text)) kept.push({ ...run, y: host.y });
    else if (POWER_OF.test(host.text) && /^[-+−]?\d+$/u.test(run.text.trim())) {
      kept.push({ ...run, y: host.y, text: [...run.text.trim()].map((sign) => POWERS[sign] ?? sign).join("") });
    } else marks.set(host, [...(marks.get(host) ?? []), run.text.trim()]);
  });
  return kept.map((run) => (marks.has(run) ? { ...run, marks: marks.get(run) } : run));
}

/** So many runs above and below one are looked at; a line of a page has fewer. */
const MOST_AROUND = 500;

/** The larger run that ends where this one begins, a little below or above it. */
function findHost(sorted: Run[], at: number): Run | null {
  const run = sorted[at] as Run;
  const reach = run.size * 1.5;
  let best: Run | null = null;
  const look = (other: Run) => {
    const rise = other.y - run.y;
    if (run.size > other.size * SMALLER || rise > other.size * 0.7 || rise < -other.size * 0.4) return;
    if (Math.abs(rise) < other.size * 0.08 || Math.abs(run.x0 - other.x1) > other.size * NEAR) return;
    if (best === null || Math.abs(run.x0 - other.x1) < Math.abs(run.x0 - best.x1)) best = other;
  };
  const [first, last] = [Math.max(0, at - MOST_AROUND), Math.min(sorted.length - 1, at + MOST_AROUND)];
  for (let i = at + 1; i <= last && (sorted[i] as Run).y - run.y < reach; i++) look(sorted[i] as Run);
  for (let i = at - 1; i >= first && run.y - (sorted[i] as Run).y < reach; i--) look(sorted[i] as Run);
  return best;
}

/** The first letter of a paragraph, set over several of its lines, is so much larger than they are. */
const INITIAL = 1.8;

/** A page with more letters alone has them for something else. */
const MOST_INITIALS = 50;

/** Puts large first letters before the words that they begin. */
export function attachInitials(runs: Run[]): Run[] {
  const initials = runs.filter(({ text }) => /^[“"‘«]?\p{Lu}$/u.test(text.trim()));
  if (initials.length === 0 || initials.length > MOST_INITIALS) return runs;
  const first = new Map<Run, string>();
  const gone = new Set<Run>();
  for (const one of initials) {
    const beside = runs.filter(
      (run) =>
        one.size > run.size * INITIAL &&
        run.y <= one.y + one.size * 0.1 &&
        run.y > one.y - one.size &&
        run.x0 > one.x1 - one.size * 0.2 &&
        run.x0 < one.x1 + one.size * 0.5,
    );
    const [top] = beside.toSorted((a, b) => a.y - b.y);
    const lines = new Set(beside.map(({ y }) => Math.round(y)));
    if (!top || lines.size < 2) continue;
    first.set(top, one.text.trim());
    gone.add(one);
  }
  return runs.filter((run) => !gone.has(run)).map((run) => ({ ...run, text: (first.get(run) ?? "") + run.text }));
}
