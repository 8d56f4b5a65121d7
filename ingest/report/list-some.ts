/** Names in words, at most so many of them, and how many more there are: `a.md, b.md and 3 more`. */
export function listSome(names: readonly (string | number)[], most: number): string {
  const more = names.length - most;
  return names.slice(0, most).join(", ") + (more > 0 ? ` and ${more} more` : "");
}
