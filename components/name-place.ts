/** Where something stands in an article, in the middle of a sentence: `paragraph 4`. */
export function namePlace(ordinal: number): string {
  return ordinal === 0 ? "the headline" : `paragraph ${ordinal}`;
}
