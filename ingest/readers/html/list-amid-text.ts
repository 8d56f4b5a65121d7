import type { OmissionKind } from "../../omissions.ts";
import { isInline } from "./inline.ts";
import type { PageElement, PageNode } from "./page-tree.ts";

/** The line that is read: from the beginning of a block, or the end of one within it, to the next. */
interface Line {
  hasWords: boolean;
  named: PageElement[];
}

/** What the walk meets besides elements and texts. */
type Step = { node: PageNode } | { end: "block" | "named" };

/**
 * The elements among those named as a part of the page that stand within a line that has other words: they are words of a
 * sentence, whatever they are called. Linear in the page.
 *
 * @param named elements with the names of parts
 * @param unseen elements that no reader sees
 */
export function listAmidText(
  root: PageElement,
  named: ReadonlyMap<PageElement, string>,
  unseen: ReadonlyMap<PageElement, OmissionKind>,
): PageElement[] {
  const found: PageElement[] = [];
  let line: Line = { hasWords: false, named: [] };
  const endLine = (): void => {
    if (line.hasWords) for (const element of line.named) found.push(element);
    line = { hasWords: false, named: [] };
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
      if (within === 0 && !line.hasWords && /[\p{L}\p{N}]/u.test(node)) line.hasWords = true;
      continue;
    }
    if (unseen.has(node)) continue;
    // A row is a line, and its cells are words of it.
    const isCell = /^t[dh]$/.test(node.tag) && !node.hasBlocks;
    if (!isCell && (!isInline(node) || node.hasBlocks)) {
      endLine();
      // What is named in a heading is the heading.
      line.hasWords = /^h[1-6]$/.test(node.tag) && !named.has(node);
      stack.push({ end: "block" });
    } else if (named.has(node)) {
      line.named.push(node);
      within++;
      stack.push({ end: "named" });
    }
    for (let at = node.children.length - 1; at >= 0; at--) stack.push({ node: node.children[at] as PageNode });
  }
  return found;
}
