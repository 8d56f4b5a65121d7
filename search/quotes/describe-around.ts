import { STEP, type Step, traceSteps } from "./align-words.ts";
import { beginsParagraph } from "./compare-context.ts";
import { showArticleWord } from "./describe-difference.ts";
import type { SearchedArticle, WordSpan } from "./find-exact.ts";
import type { Around, DifferencePiece } from "./quote-state.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";

/** Words that are shown where the link says that nothing stood there. */
const FEW_WORDS = 5;

/** How what stands around a passage differs from what the link says stood there. Only words are compared, not the signs between them. */
export function describeAround(
  article: SearchedArticle,
  { from, to }: WordSpan,
  { context }: ReadQuote,
): Pick<Around, "before" | "after"> {
  const { words } = article;
  const count = (told: QuotedWord[] | null) => told?.length || FEW_WORDS;
  let begin = from;
  while (begin > from - count(context.before) && !beginsParagraph(words, begin)) begin--;
  let end = to + 1;
  while (end <= to + count(context.after) && !beginsParagraph(words, end)) end++;
  return {
    before: compare(article, context.before, begin, from),
    after: compare(article, context.after, to + 1, end),
  };
}

/** The way from the words that the link gives to those of the article, `from` inclusive, `to` exclusive; null where it has the same. */
function compare(
  article: SearchedArticle,
  told: QuotedWord[] | null,
  from: number,
  to: number,
): DifferencePiece[] | null {
  if (!told) return null;
  const found = article.words.slice(from, to);
  if (found.length === told.length && found.every(({ text }, n) => text === told[n]?.text)) return null;
  const wanted = told.map(({ text }) => ({
    costs: Uint8Array.from(found, (word) => (word.text === text ? 0 : STEP)),
    gap: STEP,
    isUnknown: false,
  }));
  const numbers = Int32Array.from(found, (_, n) => n);
  const steps = traceSteps(wanted, numbers, { from: 0, to: found.length, cost: 0 });
  return steps.flatMap((step) => showStep(step));

  function showStep({ wanted: was, found: is }: Step): DifferencePiece[] {
    const shown = (at: number) => {
      const { text, shown: range } = showArticleWord(article, from + at);
      return text.slice(range.start, range.end).trim();
    };
    const isSame = was !== null && is !== null && told?.[was]?.text === found[is]?.text;
    if (isSame) return [{ kind: "same", text: shown(is as number), words: 1 }];
    return [
      ...(was === null ? [] : [{ kind: "removed" as const, text: told?.[was]?.shown ?? "", words: 1 }]),
      ...(is === null ? [] : [{ kind: "added" as const, text: shown(is), words: 1 }]),
    ];
  }
}
