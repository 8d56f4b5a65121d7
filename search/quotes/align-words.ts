/** What an alignment costs at each step; a replaced word of the quote costs `STEP`. */
export const STEP = 4;

/** One word that is looked for. */
export interface Wanted {
  /** What it costs to find each distinct word of the article in its place, by the word's number. */
  costs: Uint8Array;
  /** What it costs to leave it out, and to have another word after it. */
  gap: number;
  /** Any word may stand in its place: all costs are 0. */
  isUnknown: boolean;
}

/** Where the wanted words fit, `from` inclusive, `to` exclusive, and at what cost. */
export interface Fit {
  from: number;
  to: number;
  cost: number;
}

/** A step of an alignment: a wanted word and a found one, or one of them alone. */
export interface Step {
  wanted: number | null;
  found: number | null;
}

/** What the best alignment that ends before each found word costs, and where it begins. */
interface Row {
  costs: Int32Array;
  starts: Int32Array;
}

/**
 * The cheapest place for the wanted words, and the cheapest of the others that lie apart from it (Sellers 1980: an edit distance that may begin
 * and end anywhere in the text). Time: wanted words times found ones; a run of unknown ones counts as one.
 *
 * @param found the article's words by their numbers
 */
export function fitWords(wanted: readonly Wanted[], found: Int32Array, count: number): Fit[] {
  const newRow = (): Row => ({ costs: new Int32Array(found.length + 1), starts: new Int32Array(found.length + 1) });
  let row = newRow();
  let next = newRow();
  for (let at = 0; at <= found.length; at++) row.starts[at] = at;
  for (let n = 0; n < wanted.length; ) {
    let unknown = 0;
    while (wanted[n + unknown]?.isUnknown) unknown++;
    if (unknown > 1) stepOverUnknown(unknown, row, next);
    else stepOverWord(wanted[n] as Wanted, found, row, next);
    [row, next] = [next, row];
    n += Math.max(1, unknown);
  }
  return takeApart(row.costs, row.starts, count);
}

function stepOverWord({ costs: each, gap }: Wanted, found: Int32Array, row: Row, next: Row): void {
  const { costs, starts } = row;
  const { costs: nextCosts, starts: nextStarts } = next;
  let before = costs[0] as number;
  let current = before + gap;
  let currentStart = 0;
  nextCosts[0] = current;
  nextStarts[0] = 0;
  for (let at = 1; at <= found.length; at++) {
    const above = costs[at] as number;
    const replaced = before + (each[found[at - 1] as number] as number);
    const left = above + gap;
    const added = current + gap;
    if (replaced <= left && replaced <= added) {
      current = replaced;
      currentStart = starts[at - 1] as number;
    } else if (left <= added) {
      current = left;
      currentStart = starts[at] as number;
    } else current = added;
    nextCosts[at] = current;
    nextStarts[at] = currentStart;
    before = above;
  }
}

/**
 * Steps over `count` unknown words at once: whatever stands in their place is free, and each word more or fewer costs a step. The cheapest way
 * to a place comes from at least `count` words before it (the best of those so far), or from nearer (the minimum of a sliding window).
 */
function stepOverUnknown(count: number, { costs, starts }: Row, next: Row): void {
  const width = costs.length;
  /** Places of the window whose cost, taken as far as the window's end, no later place undercuts. */
  const candidates = new Int32Array(width);
  let [first, end] = [0, 0];
  const reach = (at: number) => (costs[at] as number) + at * STEP;
  let [more, moreFrom] = [Number.MAX_SAFE_INTEGER, 0];
  for (let at = 0; at < width; at++) {
    while (end > first && reach(candidates[end - 1] as number) >= reach(at)) end--;
    candidates[end++] = at;
    if ((candidates[first] as number) <= at - count) first++;
    const fewerFrom = candidates[first] as number;
    const fewer = reach(fewerFrom) + (count - at) * STEP;
    more += STEP;
    const free = at - count;
    if (free >= 0 && (costs[free] as number) <= more) [more, moreFrom] = [costs[free] as number, free];
    next.costs[at] = Math.min(more, fewer);
    next.starts[at] = starts[more <= fewer ? moreFrom : fewerFrom] as number;
  }
}

/** The cheapest fits of which none shares more than half of its words with another. */
function takeApart(costs: Int32Array, starts: Int32Array, count: number): Fit[] {
  const fits: Fit[] = [];
  while (fits.length < count) {
    let best: Fit | null = null;
    for (let to = 1; to < costs.length; to++) {
      const fit = { from: starts[to] as number, to, cost: costs[to] as number };
      if ((!best || fit.cost < best.cost) && fit.from < to && fits.every((taken) => liesApart(taken, fit))) best = fit;
    }
    if (!best) return fits;
    fits.push(best);
  }
  return fits;
}

function liesApart(one: Fit, other: Fit): boolean {
  const shared = Math.min(one.to, other.to) - Math.max(one.from, other.from);
  return shared * 2 <= Math.min(one.to - one.from, other.to - other.from);
}

/** The steps that lead through one fit, in order. */
export function traceSteps(wanted: readonly Wanted[], found: Int32Array, { from, to }: Fit): Step[] {
  const width = to - from + 1;
  const table = new Int32Array((wanted.length + 1) * width);
  const cell = (i: number, j: number) => table[i * width + j] as number;
  for (let j = 1; j < width; j++) table[j] = j * STEP;
  for (const [i, { costs, gap }] of wanted.entries()) {
    table[(i + 1) * width] = cell(i, 0) + gap;
    for (let j = 1; j < width; j++) {
      const replaced = cell(i, j - 1) + (costs[found[from + j - 1] as number] as number);
      table[(i + 1) * width + j] = Math.min(replaced, cell(i, j) + gap, cell(i + 1, j - 1) + gap);
    }
  }
  const steps: Step[] = [];
  let [i, j] = [wanted.length, width - 1];
  while (i > 0 || j > 0) {
    const word = wanted[i - 1];
    const cost = cell(i, j);
    if (word && j > 0 && cost === cell(i - 1, j - 1) + (word.costs[found[from + j - 1] as number] as number)) {
      steps.push({ wanted: --i, found: from + --j });
    } else if (word && cost === cell(i - 1, j) + word.gap) steps.push({ wanted: --i, found: null });
    else steps.push({ wanted: null, found: from + --j });
  }
  return steps.reverse();
}
