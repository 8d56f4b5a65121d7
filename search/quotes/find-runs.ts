/**
 * Every place where a run of words stands among others, first to last (Knuth, Morris and Pratt 1977). Time: linear in both, however often the run
 * repeats itself; no word is asked for before the places that end before it were taken. `isSame` must be an equality.
 */
export function* findRuns<Word>(
  words: Iterable<Word>,
  run: readonly Word[],
  isSame: (one: Word, other: Word) => boolean,
): Generator<number> {
  /** By length of a beginning of the run: the longest shorter one with which it ends. */
  const shorter = new Int32Array(run.length + 1);
  shorter[0] = -1;
  const extend = (length: number, word: Word): number => {
    let next = length;
    while (next >= 0 && (next === run.length || !isSame(run[next] as Word, word))) next = shorter[next] as number;
    return next + 1;
  };
  for (let n = 1; n <= run.length; n++) shorter[n] = extend(shorter[n - 1] as number, run[n - 1] as Word);
  let length = 0;
  let end = 0;
  for (const word of words) {
    length = extend(length, word);
    end++;
    if (length === run.length) yield end - run.length;
  }
}
