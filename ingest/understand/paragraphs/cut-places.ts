/** A cut is known by so many characters on either side of it. */
const CONTEXT = 24;

/** No rank is higher. */
const HIGHEST = 0xffffffff;

/**
 * Places where a text may be cut, each with a rank, a number that its surroundings give it: the lowest is cut first. The lowest of a
 * range is found in the time of the logarithm of their number, by a tree of the lowest ranks of halves (a segment tree), since a text can
 * be made whose ranks only grow.
 */
export class CutPlaces {
  /** In the order of the text. */
  readonly #offsets: number[];
  /** Ranks as the leaves of a tree, which begin at the number of places; each node before them has the lower of its two. */
  readonly #tree: Uint32Array;
  /** Places of each rank: only a text that repeats itself has several of one. */
  readonly #equal = new Map<number, number[]>();

  constructor(text: string, offsets: number[]) {
    const { length } = offsets;
    this.#offsets = offsets;
    this.#tree = new Uint32Array(2 * length);
    for (const [index, at] of offsets.entries()) {
      const rank = hash(text.slice(Math.max(0, at - CONTEXT), at + CONTEXT));
      this.#tree[length + index] = rank;
      const equal = this.#equal.get(rank);
      if (equal) equal.push(at);
      else this.#equal.set(rank, [at]);
    }
    for (let node = length - 1; node > 0; node--)
      this.#tree[node] = Math.min(this.#rankOf(2 * node), this.#rankOf(2 * node + 1));
  }

  /** The offset of the lowest place between two offsets, both included; of equal ones that in the middle. Null when there is none. */
  findLowest(from: number, to: number): number | null {
    const [first, end] = [findFirst(this.#offsets, from), findFirst(this.#offsets, Math.floor(to) + 1)];
    if (first >= end) return null;
    const equal = this.#equal.get(this.#findRank(first, end)) as number[];
    const middle = (from + to) / 2;
    const after = findFirst(equal, middle);
    const [before, behind] = [equal[after - 1], equal[after]];
    if (before === undefined || before < from) return behind as number;
    return behind === undefined || behind > to || middle - before <= behind - middle ? before : behind;
  }

  /** The places that are the lowest among all within a distance. */
  listLowest(distance: number): number[] {
    return this.#offsets.filter((at) => this.findLowest(at - distance, at + distance) === at);
  }

  /** The lowest rank of some leaves of the tree, the last one excluded: of the whole nodes that they are made of. */
  #findRank(first: number, end: number): number {
    const { length } = this.#offsets;
    let lowest = HIGHEST;
    for (let [left, right] = [first + length, end + length]; left < right; left >>= 1, right >>= 1) {
      if (left & 1) lowest = Math.min(lowest, this.#rankOf(left++));
      if (right & 1) lowest = Math.min(lowest, this.#rankOf(--right));
    }
    return lowest;
  }

  #rankOf(node: number): number {
    return this.#tree[node] as number;
  }
}

/** The first of ascending numbers that is not below another one. */
function findFirst(numbers: number[], from: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** FNV-1a, 32 bits: nothing but spreading is asked of it. */
function hash(text: string): number {
  let sum = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) sum = Math.imul(sum ^ text.charCodeAt(at), 0x01000193);
  return sum >>> 0;
}
