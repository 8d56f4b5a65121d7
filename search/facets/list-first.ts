/**
 * The first of some items in an order, without sorting the others; of equal ones those that come first. Time: one comparison each, and a place in
 * a short list for those that are among the first so far.
 *
 * @param isListed asked only of items that would be among the first
 */
export function listFirst<T>(
  items: Iterable<T>,
  most: number,
  compare: (a: T, b: T) => number,
  isListed: (item: T) => boolean = () => true,
): T[] {
  const first: T[] = [];
  for (const item of items) {
    if (first.length >= most && compare(first[most - 1] as T, item) <= 0) continue;
    if (!isListed(item)) continue;
    let [low, high] = [0, first.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compare(first[middle] as T, item) <= 0) low = middle + 1;
      else high = middle;
    }
    first.splice(low, 0, item);
    if (first.length > most) first.pop();
  }
  return first;
}
