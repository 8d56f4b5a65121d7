import { extname } from "node:path";

/** Endings of names that a list of web addresses may have. In Markdown a `#` is a headline. */
export const LIST_NAMES = new Set([".txt", ".text", ".urls", ".list", ""]);

/** The folder in which the pages of a list are kept, beside it: `reading.txt` has `reading.pages`. */
export function pagesFolder(list: string): string {
  return `${list.slice(0, list.length - extname(list).length)}.pages`;
}
