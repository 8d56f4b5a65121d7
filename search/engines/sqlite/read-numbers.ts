/**
 * The whole numbers of a comma-separated list, as `group_concat` gives them: the fastest way to get many integers out of
 * `node:sqlite` (223,000 rowids in 22 ms; `all()` takes 92, `iterate()` 132).
 *
 * @param count how many there are
 */
export function readNumbers(list: string | null, count: number): Uint32Array {
  const numbers = new Uint32Array(count);
  if (list === null) return numbers;
  let value = 0;
  let at = 0;
  for (let i = 0; i < list.length; i++) {
    const code = list.charCodeAt(i);
    if (code === 44) {
      numbers[at++] = value;
      value = 0;
    } else value = value * 10 + code - 48;
  }
  if (at < count) numbers[at] = value;
  return numbers;
}
