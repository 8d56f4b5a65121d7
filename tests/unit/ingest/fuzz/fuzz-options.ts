const { FUZZ_RUNS, FUZZ_SEED } = process.env;

/** `FUZZ_RUNS=20000` runs so many changes of each seed; null in the suite, where there are few. */
export const LONG_RUNS = FUZZ_RUNS === undefined ? null : Number(FUZZ_RUNS);

/** The seed of chance; long runs take another one each time and print it. */
export const CHANCE = Number(FUZZ_SEED ?? (LONG_RUNS === null ? 20161109 : Date.now() % 2 ** 31));

/** Milliseconds for one test: only what hangs is stopped, as everywhere. */
export const TIMEOUT = LONG_RUNS === null ? 1_200_000 : 6 * 60 * 60 * 1000;

/** One of a list, by any number. */
export function pick<Item>(items: Item[], at: number): Item {
  return items[at % items.length] as Item;
}
