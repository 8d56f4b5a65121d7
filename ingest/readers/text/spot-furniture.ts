import { isBar, isMenu } from "../furniture/bars.ts";
import { isCreditLine } from "../furniture/credit-lines.ts";
import { type FurnitureKind, tellFurniture } from "../furniture/tell-furniture.ts";
import { isPageLabel } from "./find-page-furniture.ts";

/** No line of a page's own words is longer; anything more is text that begins alike. */
const LONGEST = 220;

/** Tells the lines of a page from those of the article; null for the latter. */
export function spotFurniture(line: string): FurnitureKind | null {
  const kind = tellFurniture(line);
  if (kind !== null || line.length > LONGEST) return kind;
  return isCreditLine(line) || isBar(line) || isMenu(line) || isPageLabel(line) ? "notice" : null;
}
