import { countLetters } from "../../text/count-letters.ts";
import type { Headline } from "./choose-title.ts";
import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";

const LONGEST_KICKER = 60;

/** More letters are no headline. */
const LONGEST_TITLE = 300;

/** A line of so many letters is the beginning of the text. */
const PARAGRAPH_LENGTH = 60;

/**
 * The blocks that are the headline: itself, the same words once more, and what stands above it as large, such as the name of the
 * site. A heading of the first rank below it is a heading. A paragraph amid the text that says the headline is a refrain.
 */
export function listTitles(blocks: PageBlock[], { text, element }: Headline): Set<PageBlock> {
  const words = foldWords(text ?? "");
  const isTitle = (block: PageBlock): boolean =>
    block.element === element ||
    (words !== "" && block.text.length <= LONGEST_TITLE && foldWords(block.text) === words);
  const isText = (block: PageBlock): boolean =>
    (block.kind === "body" || block.kind === "list") &&
    countLetters(block.text) >= PARAGRAPH_LENGTH &&
    block.linked < block.text.length / 2 &&
    !isTitle(block);
  const first = blocks.findIndex(isText);
  const last = blocks.findLastIndex(isText);
  const shown = blocks.findIndex((block) => block.element === element);
  const start = shown === -1 ? first : shown;
  const isTold = (block: PageBlock, at: number): boolean => {
    if (block.element === element) return true;
    if (block.element.tag === "h1" && at < start) return true;
    if (block.kind !== "heading" && block.kind !== "body") return false;
    if (isTitle(block))
      return block.kind === "heading" || at < first || at > last || block.linked > block.text.length / 2;
    // A line above the headline stands in the same element at times.
    const above = block.text.length - (text?.length ?? 0);
    return (
      block.kind === "heading" && at < first && text !== null && block.text.endsWith(text) && above < LONGEST_KICKER
    );
  };
  return new Set(blocks.filter(isTold));
}
