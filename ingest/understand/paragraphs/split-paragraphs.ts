import type { Paragraph, ParagraphKind } from "#search/article.ts";
import { makeParagraphId } from "#search/paragraph-id.ts";
import { normalizeText } from "../../text/normalize-text.ts";
import type { Block } from "../raw-article.ts";
import { splitLongText } from "./split-long-text.ts";

/**
 * The paragraphs of an article, the title as number 0, their topics and quotations not found yet. Texts are normalised;
 * blocks that are empty then are left out, and those too long to be quoted are split (see split-long-text.ts). Equal texts get different ids by counting those before them.
 */
export function splitParagraphs(articleId: string, title: string, blocks: Block[]): Paragraph[] {
  const occurrences = new Map<string, number>();
  const paragraphs: Paragraph[] = [];
  const add = (kind: ParagraphKind, text: string) => {
    const occurrence = occurrences.get(text) ?? 0;
    occurrences.set(text, occurrence + 1);
    paragraphs.push({
      id: makeParagraphId(articleId, text, occurrence),
      articleId,
      ordinal: paragraphs.length,
      kind,
      text,
      topics: [],
      quotations: [],
    });
  };
  add("title", normalizeText(title).text);
  for (const block of blocks) {
    const { text } = normalizeText(block.text);
    if (text === "") continue;
    for (const piece of block.kind === "heading" ? [text] : splitLongText(text)) add(block.kind, piece);
  }
  return paragraphs;
}
