/**
 * Optimal string alignment distance (Damerau 1964, without editing a part twice), or `limit + 1` when it is above `limit`. Time: the length of
 * `a` times the limit (Ukkonen 1985: a place further than that from the diagonal is more edits away).
 */
export function editDistance(a: string, b: string, limit: number): number {
  const tooFar = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return tooFar;
  let older: number[] = [];
  let old = Array.from({ length: b.length + 1 }, (_, j) => j);
  let row = new Array<number>(b.length + 1).fill(tooFar);
  for (let i = 1; i <= a.length; i++) {
    const [from, to] = [Math.max(1, i - limit), Math.min(b.length, i + limit)];
    row[from - 1] = from === 1 ? i : tooFar;
    let least = row[from - 1] as number;
    for (let j = from; j <= to; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      const above = j === i + limit ? tooFar : (old[j] as number);
      let cost = Math.min(above + 1, (row[j - 1] as number) + 1, (old[j - 1] as number) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1))
        cost = Math.min(cost, (older[j - 2] as number) + 1);
      row[j] = cost;
      least = Math.min(least, cost);
    }
    if (least > limit) return tooFar;
    [older, old, row] = [old, row, older.length > 0 ? older : new Array<number>(b.length + 1).fill(tooFar)];
  }
  return Math.min(tooFar, old[b.length] as number);
}
