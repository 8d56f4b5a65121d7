import { STEP, type Step, traceSteps } from "./align-words.ts";
import { beginsParagraph } from "./compare-context.ts";
import { showArticleWord } from "./describe-difference.ts";
import type { SearchedArticle, WordSpan } from "./find-exact.ts";
import { joinPieces, type ShownStep } from "./join-pieces.ts";
import type { Around, DifferencePiece } from "./quote-state.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";

/** Words that are shown where the link says that nothing stood there. */
const FEW_WORDS = 5;

/**
 * How what stands around a passage differs from what the link says stood there. Only words are compared, not the signs between them. Words that
 * only the link has are told only where its paragraph is gone: one that is unchanged had around the words what it has, whatever a link says.
 */
export function describeAround(
  article: SearchedArticle,
  { from, to }: WordSpan,
  { context }: ReadQuote,
  paragraph: Around["paragraph"],
): Around {
  const { words } = article;
  const count = (told: QuotedWord[] | null) => told?.length || FEW_WORDS;
  let begin = from;
  while (begin > from - count(context.before) && !beginsParagraph(words, begin)) begin--;
  let end = to + 1;
  while (end <= to + count(context.after) && !beginsParagraph(words, end)) end++;
  const isWithin = words[from]?.paragraph === words[to]?.paragraph;
  const isUnchanged = paragraph === "same" || paragraph === "beside-others";
  const told = (pieces: DifferencePiece[] | null) =>
    paragraph === "gone" ? pieces : (pieces?.filter(({ kind }) => kind !== "removed") ?? null);
  return {
    paragraph,
    before: isUnchanged ? null : told(compare(article, context.before, begin, from)),
    after: isUnchanged && isWithin ? null : told(compare(article, context.after, to + 1, end)),
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
  const show = ({ wanted: was, found: is }: Step): ShownStep => ({
    was: told[was ?? -1]?.shown,
    is: is === null ? undefined : showWordAt(article, from + is),
    isSame: was !== null && is !== null && told[was]?.text === found[is]?.text,
  });
  return joinPieces(traceSteps(wanted, numbers, { from: 0, to: found.length, cost: 0 }).map(show));
}

function showWordAt(article: SearchedArticle, at: number): string {
  const { text, shown } = showArticleWord(article, at);
  return text.slice(shown.start, shown.end).trim();
}
