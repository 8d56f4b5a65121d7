import type { Place, QuotableParagraph } from "#search/quotes/make-quote.ts";

/** Words that a reader has selected: the article's paragraphs as the page shows them, and two places in them. */
export interface SelectedWords {
  from: Place;
  to: Place;
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

/** How many UTF-16 units of an element's text stand before a point in it. */
function measureOffset(element: HTMLElement, node: Node, offset: number): number {
  const range = document.createRange();
  range.setStart(element, 0);
  range.setEnd(node, offset);
  return range.toString().length;
}

/** What is selected of the article's text: controls between the paragraphs are no part of it. Null when it is nothing. */
export function readSelection(): SelectedWords | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const all = textsOf(document);
  const parts = all.flatMap((element, paragraph) => {
    if (!range.intersectsNode(element)) return [];
    const { startContainer, startOffset, endContainer, endOffset } = range;
    const length = element.textContent?.length ?? 0;
    const start = element.contains(startContainer) ? measureOffset(element, startContainer, startOffset) : 0;
    const end = element.contains(endContainer) ? measureOffset(element, endContainer, endOffset) : length;
    const text = element.textContent?.slice(start, end).trim() ?? "";
    return text === "" ? [] : [{ paragraph, start, end, text }];
  });
  const [first] = parts;
  const last = parts.at(-1);
  if (!first || !last) return null;
  const holder = all[first.paragraph]?.closest<HTMLElement>("[data-paragraph]");
  return {
    from: { paragraph: first.paragraph, offset: first.start },
    to: { paragraph: last.paragraph, offset: last.end },
    ordinal: Number(holder?.dataset.ordinal),
    text: parts.map((part) => part.text).join("\n"),
  };
}
