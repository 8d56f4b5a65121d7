import type { Step } from "./align-words.ts";
import { markWord } from "./check-words.ts";
import type { SearchedArticle, WordSpan } from "./find-exact.ts";
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
  const pieces: DifferencePiece[] = [];
  let added: string[] = [];
  let removed: (string | null)[] = [];
  const flush = () => {
    for (const word of removed) addPiece(pieces, word === null ? "unknown" : "removed", word ?? "");
    for (const word of added) addPiece(pieces, "added", word);
    [added, removed] = [[], []];
  };
  const { before, after } = readOuterSigns(article, span);
  const [first, last] = [symbols.findIndex(({ quoted }) => quoted), symbols.findLastIndex(({ quoted }) => quoted)];
  for (const { wanted, found } of steps) {
    const symbol = symbols[wanted ?? -1];
    const word = article.words[found ?? -1];
    const shown = found === null || !word ? null : showInPassage(article, span, found);
    // Where the passage begins or ends with another word than the quote, the signs beside it are no part of either.
    const [isFirst, isLast] = [wanted === first, wanted === last];
    const sameSigns =
      (found !== span.from || !isFirst || before === leading) && (found !== span.to || !isLast || after === trailing);
    const isInner = found !== span.from || isFirst;
    if (symbol && word && shown !== null && sameSigns && isSame(symbol, word, isInner)) {
      flush();
      addPiece(pieces, "same", shown);
      continue;
    }
    if (symbol) removed.push(symbol.word?.shown ?? null);
    if (shown !== null) added.push(shown);
  }
  flush();
  return pieces;
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

function addPiece(pieces: DifferencePiece[], kind: DifferencePiece["kind"], text: string): void {
  const last = pieces.at(-1);
  if (last?.kind !== kind) pieces.push({ kind, text, words: 1 });
  else {
    if (text !== "") last.text += ` ${text}`;
    last.words++;
  }
}
