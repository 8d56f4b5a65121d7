import type { Step } from "./align-words.ts";
import { markWord } from "./check-words.ts";
import type { SearchedArticle, WordSpan } from "./find-exact.ts";
import { joinPieces, type ShownStep } from "./join-pieces.ts";
import { foldBetween, foldSigns, showWord } from "./printed-words.ts";
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
  return joinPieces(showSigns(steps.map(show)));
}

/** Steps in which a change of signs between two words is told where it is seen: `this,”` became `this,’`, not `said` became `said`. */
function showSigns(steps: ShownStep[]): ShownStep[] {
  for (const [n, step] of steps.entries()) {
    const before = steps[n - 1];
    if (step.isSame || step.was !== step.is || !before || before.was === before.is) continue;
    step.isSame = true;
    before.isSame = false;
  }
  return steps;
}

function isSame({ word, mark }: QuoteSymbol, found: { text: string; before: string }, withSigns: boolean): boolean {
  if (!word) return mark === null || mark === markWord(found.text);
  return word.text === found.text && (!withSigns || word.before === null || word.before === found.before);
}

/** The signs that a passage has before its first word and after its last. */
function readOuterSigns({ words, texts }: SearchedArticle, { from, to, start, end }: WordSpan) {
  const [first, last] = [words[from], words[to]];
  return {
    before: foldBetween(undefined, (texts[first?.paragraph ?? -1] ?? "").slice(start, first?.start), first?.text ?? ""),
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
