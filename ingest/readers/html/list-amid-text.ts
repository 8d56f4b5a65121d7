import { isInline } from "./inline.ts";
import type { PageElement, PageNode } from "./page-tree.ts";

/** The line that is read: from the beginning of a block, or the end of one within it, to the next. */
interface Line {
  /** What stands in it outside of the named elements, each of which is `NAMED` here; `\n` where its page breaks it. */
  words: string;
  named: PageElement[];
  isHeading: boolean;
}

/** Stands for a named element in the words of its line. */
export const NAMED = "\uFFFC";

/** So many letters of a line say what it is. */
const LONGEST = 500;

/** What is named in a heading is the heading. */
const hasWords = (words: string, isHeading: boolean): boolean => isHeading || /[\p{L}\p{N}]/u.test(words);

/** What the walk meets besides elements and texts. */
type Step = { node: PageNode } | { end: "block" | "named" };

/**
 * The elements among those named as a part of the page that stand within a line that has other words: they are words of a
 * sentence, whatever they are called. Linear in the page.
 *
 * @param named elements with the names of parts
 * @param isUnseen what no reader sees
 * @param isText whether the other words of a line, up to some hundred letters of them, make it text; by default any word does, and so
 *   does being a heading
 */
export function listAmidText(
  root: PageElement,
  named: { has(element: PageElement): boolean },
  isUnseen: (element: PageElement) => boolean,
  isText: (words: string, isHeading: boolean) => boolean = hasWords,
): PageElement[] {
  const found: PageElement[] = [];
  let line: Line = { words: "", named: [], isHeading: false };
  const endLine = (): void => {
    if (line.named.length > 0 && isText(line.words, line.isHeading))
      for (const element of line.named) found.push(element);
    line = { words: "", named: [], isHeading: false };
  };
  /** How many named elements the walk is in: their own words speak for none of them. */
  let within = 0;
  const stack: Step[] = [{ node: root }];
  for (let step = stack.pop(); step !== undefined; step = stack.pop()) {
    if ("end" in step) {
      if (step.end === "block") endLine();
      else within--;
      continue;
    }
    const { node } = step;
    if (typeof node === "string") {
      if (within === 0 && line.words.length < LONGEST) line.words += ` ${node.trim().slice(0, LONGEST)}`;
      continue;
    }
    if (isUnseen(node)) continue;
    if (node.tag === "br" && within === 0) line.words += "\n";
    // A row is a line, and its cells are words of it.
    const isCell = /^t[dh]$/.test(node.tag) && !node.hasBlocks;
    if (!isCell && (!isInline(node) || node.hasBlocks)) {
      endLine();
      line.isHeading = /^h[1-6]$/.test(node.tag) && !named.has(node);
      stack.push({ end: "block" });
    } else if (named.has(node)) {
      if (within === 0) line.words += NAMED;
      line.named.push(node);
      within++;
      stack.push({ end: "named" });
    }
    for (let at = node.children.length - 1; at >= 0; at--) stack.push({ node: node.children[at] as PageNode });
  }
  return found;
}
