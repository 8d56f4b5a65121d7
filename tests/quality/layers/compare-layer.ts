import type { OmissionKind } from "#ingest/report/omissions.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";
import { splitWords } from "./split-words.ts";

/** How an article's words differ from those of its file. */
export interface LayerDifference {
  /** In the file, in no paragraph, and without a name among what was left out. */
  lost: string[];
  /** In a paragraph, and not in the file. */
  added: string[];
  /** How many words were left out on purpose, by kind. */
  omitted: Partial<Record<OmissionKind, number>>;
  /** Words that were cut at the end of a line, and are whole. */
  joined: number;
}

/** Compares the words of a file's own text with those of what was read of it, as multisets. Linear in the words, but for those that are lost. */
export function compareLayer(
  layer: string[],
  { blocks, omitted }: Pick<RawArticle, "blocks" | "omitted">,
): LayerDifference {
  const left = [...blocks.flatMap((block) => block.omitted ?? []), ...omitted];
  const counts: LayerDifference["omitted"] = {};
  for (const { kind, text } of left) counts[kind] = (counts[kind] ?? 0) + splitWords(text).length;
  const own = layer.flatMap(splitWords);
  const shown = blocks.flatMap(({ text }) => splitWords(text));
  const all = [...shown, ...left.flatMap(({ text }) => splitWords(text))];
  const lost = subtract(own, all);
  const more = subtract(all, own);
  const added = subtract(shown, own);
  let joined = 0;
  for (const first of layer.flatMap(listCutWords)) {
    // The rest may stand on the next page, below its header.
    const second = lost.has(first) ? [...lost.keys()].find((word) => more.has(first + word)) : undefined;
    if (second === undefined) continue;
    for (const counts of [more, added]) if (counts.has(first + second)) take(counts, first + second);
    for (const part of [first, second]) take(lost, part);
    joined++;
  }
  return { lost: list(lost), added: list(added), omitted: counts, joined };
}

/** The first parts of words that a line's end may cut. */
function listCutWords(text: string): string[] {
  return Array.from(text.matchAll(/([\p{L}\p{M}]+)[-\u00AD\u2010]\s*(?:\n|$)/gu), ([, first = ""]) =>
    splitWords(first).join(""),
  );
}

/** How many more of each word there are in one list than in another. */
function subtract(from: string[], others: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of from) counts.set(word, (counts.get(word) ?? 0) + 1);
  for (const word of others) if (counts.has(word)) take(counts, word);
  return counts;
}

function take(counts: Map<string, number>, word: string): void {
  const count = (counts.get(word) ?? 0) - 1;
  if (count > 0) counts.set(word, count);
  else counts.delete(word);
}

const list = (counts: Map<string, number>): string[] =>
  [...counts].flatMap(([word, count]) => Array<string>(count).fill(word));
