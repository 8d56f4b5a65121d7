import { type PageElement, readHints, readLine, walkElements } from "./page-tree.ts";

/** What formulas are drawn with: KaTeX, MathJax 2 to 4, MediaWiki. The second copy is for those who have the page read to them. */
const SECOND =
  /(?:^|\s)(?:katex-mathml|mjx[_-]assistive[_-](?:mathml|mml)|mwe-math-mathml(?:-(?:inline|display|a11y))?|mwe-math-mathml-a11y)(?=$|\s)/i;

/** Whether an element holds a formula once more, which its part of the page shows otherwise. */
export function isSecondFormula(element: PageElement): boolean {
  return isCopy(element) && hasWords(element, true);
}

/** Whether an element is the only thing that tells a formula's letters, though no reader sees it: what is seen is drawn. */
export function isOnlyFormula(element: PageElement): boolean {
  return isCopy(element) && !hasWords(element, false);
}

function isCopy(element: PageElement): boolean {
  const { class: names } = element.attributes;
  return element.tag === "mjx-assistive-mml" || (names !== undefined && SECOND.test(names));
}

/** A formula has few parts; what has more is a text that holds formulas. */
const MOST_PARTS = 20;

/** Whether what stands around a copy within the same formula says something. */
function hasWords(copy: PageElement, orPicture: boolean): boolean {
  const around = copy.parent?.children ?? [];
  if (around.length > MOST_PARTS) return false;
  const others = around.filter((child) => child !== copy);
  return others.some((other) => {
    if (typeof other === "string") return other.trim() !== "";
    return readLine(other) !== "" || (orPicture && readPicture(other) !== null);
  });
}

/** Whether a part of MathML is what a formula was written from (`annotation`), which no browser shows. */
function isAnnotation({ tag }: PageElement): boolean {
  return tag === "annotation" || tag === "annotation-xml";
}

const OF_FORMULAS = /(?:^|[\s_-])(?:math|latex|tex|equation|formula|mwe-math-fallback-image-\w+)(?=$|[\s_-])/;

/** A picture that stands for words: an emoji by its sign, a formula by what it was written from. Null for all others. */
export function readPicture(element: PageElement): string | null {
  const { tag, attributes } = element;
  const alt = attributes.alt?.trim() ?? "";
  if (tag !== "img" || alt === "") return null;
  if (/^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F)+$/u.test(alt)) return alt;
  if (!OF_FORMULAS.test(readHints(element)) && !/[?/](?:latex|math|tex)\b/i.test(attributes.src ?? "")) return null;
  return /^\{\\(?:display|text)style (.*)\}$/s.exec(alt)?.[1]?.trim() ?? alt;
}

/** The letters of MathML, without its annotations (the source it was made from) and its white space. */
export function readEquation(math: PageElement): string {
  const parts: string[] = [];
  for (const element of walkElements(math, (one) => !isAnnotation(one))) {
    for (const child of element.children) if (typeof child === "string") parts.push(child.trim());
  }
  return parts.join("");
}
