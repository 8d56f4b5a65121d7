import { extname } from "node:path";

/** The folder in which the pages of a list are kept, beside it: `reading.txt` has `reading.pages`. */
export function pagesFolder(list: string): string {
  return `${list.slice(0, list.length - extname(list).length)}.pages`;
}
