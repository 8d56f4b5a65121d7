/** A source of numbers from 0 to 1 (exclusive) that gives the same ones for the same seed (mulberry32). */
export type Random = () => number;

/** @param seed any whole number */
export function makeRandom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A whole number from 0 to `count` (exclusive). */
export function pickNumber(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** One of the values, all equally likely. */
export function pick<T>(random: Random, values: readonly T[]): T {
  return values[pickNumber(random, values.length)] as T;
}

/** Cells of a sampler's table: the rarest of 60,000 words still gets one or two. */
const CELLS = 2 ** 20;

/**
 * Picks ranks as Zipf and Mandelbrot found them in real texts: rank r (from 0) with a weight of 1 / (r + 1 + offset). The
 * larger the offset, the flatter the head.
 */
export function makeZipf(count: number, offset: number): (random: Random) => number {
  const table = new Uint32Array(CELLS);
  let total = 0;
  for (let rank = 0; rank < count; rank++) total += 1 / (rank + 1 + offset);
  let sum = 0;
  let cell = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1 + offset);
    for (const end = Math.round((sum / total) * CELLS); cell < end; cell++) table[cell] = rank;
  }
  return (random) => table[Math.floor(random() * CELLS)] as number;
}
