/** What an alignment costs at each step; a replaced word of the quote costs `STEP`. */
export const STEP = 4;

/** One word that is looked for. */
export interface Wanted {
  /** What it costs to find each distinct word of the article in its place, by the word's number. */
  costs: Uint8Array;
  /** What it costs to leave it out, and to have another word after it. */
  gap: number;
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

/**
 * The cheapest place for the wanted words, and the cheapest of the others that lie apart from it (Sellers 1980: an edit distance that may begin
 * and end anywhere in the text). Time: wanted words times found ones.
 *
 * @param found the article's words by their numbers
 */
export function fitWords(wanted: readonly Wanted[], found: Int32Array, count: number): Fit[] {
  let costs = new Int32Array(found.length + 1);
  let starts = Int32Array.from(costs, (_, at) => at);
  let nextCosts = new Int32Array(found.length + 1);
  let nextStarts = new Int32Array(found.length + 1);
  for (const { costs: each, gap } of wanted) {
    nextCosts[0] = (costs[0] as number) + gap;
    nextStarts[0] = 0;
    for (let at = 1; at <= found.length; at++) {
      const replaced = (costs[at - 1] as number) + (each[found[at - 1] as number] as number);
      const left = (costs[at] as number) + gap;
      const added = (nextCosts[at - 1] as number) + gap;
      const best = Math.min(replaced, left, added);
      nextCosts[at] = best;
      nextStarts[at] = (best === replaced ? starts[at - 1] : best === left ? starts[at] : nextStarts[at - 1]) as number;
    }
    [costs, nextCosts] = [nextCosts, costs];
    [starts, nextStarts] = [nextStarts, starts];
  }
  return takeApart(costs, starts, count);
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
