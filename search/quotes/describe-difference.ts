import type { Step } from "./align-words.ts";
import { markWord } from "./check-words.ts";
import type { SearchedArticle, WordSpan } from "./find-exact.ts";
import { joinPieces, type ShownStep } from "./join-pieces.ts";
import { foldSigns, showWord } from "./printed-words.ts";
import type { DifferencePiece } from "./quote-state.ts";
import type { ReadQuote } from "./read-quote.ts";
import type { QuoteSymbol } from "./weigh-symbols.ts";

/** A passage, and how the words of a quote lead to those that it has. */
export interface Difference {
  span: WordSpan;
  symbols: readonly QuoteSymbol[];
  steps: readonly Step[];
}

/** How a passage differs from the quoted words, word by word, in the order in which one reads it. */
export function describeDifference(
  article: SearchedArticle,
  { span, symbols, steps }: Difference,
  { leading, trailing }: Pick<ReadQuote, "leading" | "trailing">,
): DifferencePiece[] {
  const { before, after } = readOuterSigns(article, span);
  const [first, last] = [symbols.findIndex(({ quoted }) => quoted), symbols.findLastIndex(({ quoted }) => quoted)];
  const show = ({ wanted, found }: Step): ShownStep => {
    const symbol = symbols[wanted ?? -1];
    const word = article.words[found ?? -1];
    // Where the passage begins or ends with another word than the quote, the signs beside it are no part of either.
    const [isFirst, isLast] = [wanted === first, wanted === last];
    const sameSigns =
      (found !== span.from || !isFirst || before === leading) && (found !== span.to || !isLast || after === trailing);
    const isInner = found !== span.from || isFirst;
    return {
      was: symbol && (symbol.word?.shown ?? null),
      is: found === null || !word ? undefined : showInPassage(article, span, found),
      isSame: symbol !== undefined && word !== undefined && sameSigns && isSame(symbol, word, isInner),
    };
  };
  return joinPieces(steps.map(show));
}

function isSame({ word, mark }: QuoteSymbol, found: { text: string; before: string }, withSigns: boolean): boolean {
  if (!word) return mark === null || mark === markWord(found.text);
  return word.text === found.text && (!withSigns || word.before === null || word.before === found.before);
}

/** The signs that a passage has before its first word and after its last. */
function readOuterSigns({ words, texts }: SearchedArticle, { from, to, start, end }: WordSpan) {
  const [first, last] = [words[from], words[to]];
  return {
    before: foldSigns((texts[first?.paragraph ?? -1] ?? "").slice(start, first?.start)),
    after: foldSigns((texts[last?.paragraph ?? -1] ?? "").slice(last?.end, end)),
  };
}

/** A word of a passage with the signs that touch it, as far as they are part of the passage. */
function showInPassage(article: SearchedArticle, { from, to, start, end }: WordSpan, at: number): string {
  const { text, shown } = showArticleWord(article, at);
  return text.slice(at === from ? start : shown.start, at === to ? end : shown.end).trim();
}

/** A word of an article with the signs that touch it, and its paragraph's text. */
export function showArticleWord({ words, texts }: Pick<SearchedArticle, "words" | "texts">, at: number) {
  const paragraph = words[at]?.paragraph;
  const near = words.slice(Math.max(0, at - 1), at + 2).filter((word) => word.paragraph === paragraph);
  const text = texts[paragraph ?? -1] ?? "";
  return { text, shown: showWord(text, near, near.indexOf(words[at] as (typeof near)[number])) };
}
