/** Consecutive paragraphs of an article, by their places in it; `to` exclusive. */
export interface PartRange {
  from: number;
  to: number;
}

/** Where a long article is opened. */
export type PartPlace =
  /** Exactly these paragraphs, as far as they fit. */
  | { range: PartRange }
  /** At this one, with some of what stands before it. */
  | { around: number };

/** The part that is shown, and those beside it; null where there are none. */
export interface ChosenPart extends PartRange {
  first: PartRange | null;
  earlier: PartRange | null;
  later: PartRange | null;
  last: PartRange | null;
}

/**
 * What a part may weigh, in bytes of its page. A browser shows it at once, and the server renders it in some tens of milliseconds, a few at a time.
 */
const MAX_WEIGHT = 600_000;
/** An article that weighs no more is shown whole. More than a part's, so that no last part is of a few paragraphs. */
const MAX_WHOLE = 800_000;
/** Of a part, what may stand before the paragraph around which it is opened. */
const MAX_BEFORE = MAX_WEIGHT / 8;

/**
 * Chooses which paragraphs of an article are shown together. The headline, paragraph 0, is no part of any: it stands above each. From any part, the
 * later ones and the earlier ones list each other paragraph exactly once. Time: the number of paragraphs.
 *
 * @param weights of the paragraphs, in bytes of a page; a part has at least one, whatever that weighs
 */
export function choosePart(weights: readonly number[], place: PartPlace): ChosenPart {
  const end = weights.length;
  if (end <= 1 || weights.reduce((sum, weight) => sum + weight, 0) <= MAX_WHOLE) {
    return { from: Math.min(1, end), to: end, first: null, earlier: null, later: null, last: null };
  }
  const clamp = (at: number) => Math.max(1, Math.min(end - 1, at));
  const { from, to } =
    "range" in place ? fitRange(weights, place.range, clamp) : openAround(weights, clamp(place.around));
  const isFirst = from === 1;
  const isLast = to === end;
  return {
    from,
    to,
    first: isFirst ? null : { from: 1, to: Math.min(from, fillForward(weights, 1, end)) },
    earlier: isFirst ? null : { from: fillPart(weights, from), to: from },
    later: isLast ? null : { from: to, to: fillForward(weights, to, end) },
    last: isLast ? null : { from: Math.max(to, fillPart(weights, end)), to: end },
  };
}

/** A range from outside: any two numbers. */
function fitRange(weights: readonly number[], range: PartRange, clamp: (at: number) => number): PartRange {
  const from = clamp(range.from);
  return { from, to: fillForward(weights, from, Math.max(from + 1, Math.min(weights.length, range.to))) };
}

/** As much as fits, most of it from the place on; at the end of the article, before it. */
function openAround(weights: readonly number[], at: number): PartRange {
  const before = fillBack(weights, at, MAX_BEFORE);
  const to = fillForward(weights, before, weights.length);
  // What stands before it must not leave out the place itself.
  const from = to > at ? before : at;
  const end = fillForward(weights, from, weights.length);
  return { from: end < weights.length ? from : Math.min(from, fillPart(weights, end)), to: end };
}

/** Where a part ends that begins at a place. */
function fillForward(weights: readonly number[], from: number, end: number): number {
  let weight = weights[from] ?? 0;
  let to = from + 1;
  while (to < end && weight + (weights[to] ?? 0) <= MAX_WEIGHT) weight += weights[to++] ?? 0;
  return to;
}

/** Where a part begins that ends before a place, of one paragraph at least. */
const fillPart = (weights: readonly number[], to: number): number =>
  fillBack(weights, to - 1, MAX_WEIGHT - (weights[to - 1] ?? 0));

/** How far back from a place one gets with some weight; never to the headline. */
function fillBack(weights: readonly number[], at: number, most: number): number {
  let weight = 0;
  let from = at;
  while (from > 1 && weight + (weights[from - 1] ?? 0) <= most) weight += weights[--from] ?? 0;
  return from;
}
