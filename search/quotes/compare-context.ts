import type { ArticleWord } from "./printed-words.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";

/** Where at least half of what stood around the words still does, it is the same place. */
export const SAME_PLACE = 0.5;
/** Of few words that changed, more must: they may stand there by chance. */
export const ITS_PLACE = 0.6;
/** Where nearly all of it does, more of the words may have changed. */
export const ITS_VERY_PLACE = 0.8;

/** Where a quote stands: words of an article, both ends inclusive. */
export interface Place {
  from: number;
  to: number;
}

/**
 * How much of what stood around a quote stands around a place, from 0 to 1; null when the link does not say. A quote that began or ended its
 * paragraph counts as one word more there.
 */
export function compareContext(
  words: readonly ArticleWord[],
  { from, to }: Place,
  { context }: ReadQuote,
): number | null {
  let [matched, total] = [0, 0];
  const compare = (told: QuotedWord[] | null, found: readonly ArticleWord[], isEdge: boolean) => {
    if (!told) return;
    total += Math.max(1, told.length);
    matched += told.length === 0 ? Number(isEdge) : countCommon(told, found);
  };
  const reach = (told: QuotedWord[] | null) => (told?.length ?? 0) + 2;
  compare(context.before, words.slice(Math.max(0, from - reach(context.before)), from), beginsParagraph(words, from));
  compare(context.after, words.slice(to + 1, to + 1 + reach(context.after)), beginsParagraph(words, to + 1));
  return total === 0 ? null : matched / total;
}

/** Whether a word is the first of its paragraph, or stands behind the last of all. */
export function beginsParagraph(words: readonly ArticleWord[], at: number): boolean {
  return words[at - 1]?.paragraph !== words[at]?.paragraph;
}

/** Words that two short lists have in common, in order (longest common subsequence). */
function countCommon(one: readonly { text: string }[], other: readonly { text: string }[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [n, found] of other.entries()) {
      next.push(word.text === found.text ? (row[n] as number) + 1 : Math.max(row[n + 1] as number, next[n] as number));
    }
    row = next;
  }
  return row.at(-1) as number;
}
