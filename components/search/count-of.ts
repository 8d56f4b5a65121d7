/** A number with its noun: `1 paragraph`, `1,204 paragraphs`. */
export function countOf(count: number, noun: string): string {
  return `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;
}
