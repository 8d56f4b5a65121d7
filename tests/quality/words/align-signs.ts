/** More cells than this are not filled: what is so long and so different is no version of the other. */
const MOST_CELLS = 6_000_000;

/**
 * Which of the wanted signs stand in the found ones, in order: the longest common subsequence, after what both begin and end with. Time and
 * memory: the product of what differs, up to `MOST_CELLS`; beyond, only the common ends are aligned.
 *
 * @returns for each wanted sign its place in `found`, or -1
 */
export function alignSigns(wanted: readonly string[], found: readonly string[]): Int32Array {
  const places = new Int32Array(wanted.length).fill(-1);
  let start = 0;
  while (start < wanted.length && start < found.length && wanted[start] === found[start]) places[start] = start++;
  let end = 0;
  while (
    end < wanted.length - start &&
    end < found.length - start &&
    wanted[wanted.length - 1 - end] === found[found.length - 1 - end]
  ) {
    end++;
    places[wanted.length - end] = found.length - end;
  }
  const [rows, columns] = [wanted.length - start - end, found.length - start - end];
  if (rows * columns > MOST_CELLS) return places;
  const width = columns + 1;
  const lengths = new Uint16Array((rows + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] as number;
  for (let row = rows - 1; row >= 0; row--) {
    for (let column = columns - 1; column >= 0; column--) {
      lengths[row * width + column] =
        wanted[start + row] === found[start + column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
    }
  }
  for (let row = 0, column = 0; row < rows && column < columns; ) {
    if (wanted[start + row] === found[start + column]) places[start + row++] = start + column++;
    else if (at(row + 1, column) >= at(row, column + 1)) row++;
    else column++;
  }
  return places;
}
