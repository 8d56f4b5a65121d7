import type { QuotableParagraph } from "#search/quotes/make-quote.ts";
import { cutStretch, type Place, type Stretch, snapStretch } from "#search/quotes/stretch.ts";

/** Words that a reader has selected, all whole: the article's paragraphs as the page shows them, and two places in them. */
export interface SelectedWords extends Stretch {
  ordinal: number;
  text: string;
}

const textsOf = (root: ParentNode): HTMLElement[] => [...root.querySelectorAll<HTMLElement>("article [data-text]")];

/** The paragraphs of the article on the page; what they show is their text and nothing else. */
export function readParagraphs(): QuotableParagraph[] {
  return textsOf(document).map((element) => ({
    id: element.closest<HTMLElement>("[data-paragraph]")?.dataset.paragraph ?? "",
    text: element.textContent ?? "",
  }));
}

/** The paragraph's place in the article. */
const ordinalOf = (element: HTMLElement | undefined): number =>
  Number(element?.closest<HTMLElement>("[data-paragraph]")?.dataset.ordinal);

/** How many UTF-16 units of an element's text stand before a point in it. */
function measureOffset(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** The whole words that are selected of the article's text: controls between the paragraphs are no part of it. Null when there are none. */
export function readSelection(): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const { startContainer, startOffset, endContainer, endOffset } = range;
  const all = textsOf(document);
  const touched = all.flatMap((element, paragraph) => (range.intersectsNode(element) ? [{ element, paragraph }] : []));
  // Of a long article, others stand between the headline and the part that is shown: no quote goes from the one into the other.
  const isAfterGap = (n: number) => ordinalOf(touched[n]?.element) > ordinalOf(touched[n - 1]?.element) + 1;
  const begin = touched.findLastIndex((_, n) => isAfterGap(n));
  const [first, last] = [touched[Math.max(0, begin)], touched.at(-1)];
  if (!first || !last) return null;
  const from: Place = {
    paragraph: first.paragraph,
    offset: first.element.contains(startContainer) ? measureOffset(first.element, startContainer, startOffset) : 0,
  };
  const to: Place = {
    paragraph: last.paragraph,
    offset: last.element.contains(endContainer)
      ? measureOffset(last.element, endContainer, endOffset)
      : (last.element.textContent?.length ?? 0),
  };
  const texts = all.map((element) => ({ text: element.textContent ?? "" }));
  const snapped = snapStretch(texts, from, to);
  if (!snapped) return null;
  const text = cutStretch(texts, snapped)
    .map((part) => part.text)
    .join("\n");
  return { ...snapped, ordinal: ordinalOf(all[snapped.from.paragraph]), text };
}

/** The node that holds a place of an element's text, and the place in it. */
function findPoint(element: HTMLElement, offset: number): { node: Node; offset: number } {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = offset;
  let node: Node = element;
  while (walker.nextNode()) {
    node = walker.currentNode;
    const length = node.textContent?.length ?? 0;
    if (left <= length) return { node, offset: left };
    left -= length;
  }
  return { node, offset: node === element ? 0 : (node.textContent?.length ?? 0) };
}

/** Selects whole words where a reader's selection cut some, so that what is seen is what is quoted. The direction stays. */
export function snapSelection({ from, to }: Stretch): void {
  const selection = document.getSelection();
  const all = textsOf(document);
  const [first, last] = [all[from.paragraph], all[to.paragraph]];
  if (!selection || !first || !last) return;
  const [start, end] = [findPoint(first, from.offset), findPoint(last, to.offset)];
  const { anchorNode, anchorOffset, focusNode } = selection;
  const range = document.createRange();
  if (!anchorNode || !focusNode) return;
  range.setStart(anchorNode, anchorOffset);
  range.collapse(true);
  // Where the anchor stands behind the focus, the reader has selected backwards.
  const isBackward = range.comparePoint(focusNode, selection.focusOffset) < 0;
  const [anchor, focus] = isBackward ? [end, start] : [start, end];
  selection.setBaseAndExtent(anchor.node, anchor.offset, focus.node, focus.offset);
}
