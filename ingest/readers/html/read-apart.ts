import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import type { PageElement, PageNode } from "./page-tree.ts";
import { isNeverShown } from "./unseen.ts";

/** Elements that stand within a line; all others begin a new one. */
const INLINE = new Set("a abbr b bdi cite em font i mark s small span strong sub sup time u".split(" "));

/** Marks of borders, in the place of which a bar stands where letters would run together. */
const BORDER = { line: "\u0000", element: "\u0001" };

const BETWEEN_WORDS = new RegExp(`[\\s${BORDER.line}${BORDER.element}]+`, "gu");
const GLUED = new RegExp(
  `(?<=[\\p{Ll}.)\\]])${BORDER.element}+(?=[\\p{Lu}\\d([])|(?<=\\p{Lu})${BORDER.element}+(?=\\p{Lu}\\p{Ll})`,
  "gu",
);

const BY = new RegExp(`\\b(${anyPhrase([...WORDS.bylines.by, ...WORDS.bylines.byBeforeName])})\\s*\\|\\s*`, "giu");

/**
 * The text of an element on one line, with a bar where nothing but the layout keeps its parts apart: `By Ann Lee | Staff` for
 * `By <a>Ann Lee</a><span>Staff</span>`. Linear.
 */
export function readApart(root: PageElement): string {
  const parts: string[] = [];
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") {
      parts.push(node);
      continue;
    }
    if (node.tag === "button" || isNeverShown(node) || node.attributes.hidden !== undefined) continue;
    const border = node === root ? "" : INLINE.has(node.tag) ? BORDER.element : BORDER.line;
    parts.push(border);
    if (border !== "") stack.push(border);
    for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as PageNode);
  }
  return parts
    .join("")
    .replace(BETWEEN_WORDS, (space) => (space.includes(BORDER.line) ? " | " : space))
    .replace(GLUED, " | ")
    .replaceAll(BORDER.element, "")
    .replace(/\s+/gu, " ")
    .replace(/^[\s|]+|(?<![\s|])[\s|]+$/gu, "")
    .replace(BY, "$1 ");
}
