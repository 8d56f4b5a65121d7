import { STEP, type Step, traceSteps } from "./align-words.ts";
import { beginsParagraph } from "./compare-context.ts";
import { showArticleWord } from "./describe-difference.ts";
import type { SearchedArticle, WordSpan } from "./find-exact.ts";
import { joinPieces, type ShownStep } from "./join-pieces.ts";
import type { Around, DifferencePiece } from "./quote-state.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";

/** A link that gives fewer words says that the paragraph began or ended there: then what stands there now is shown, as far as its sentence goes. */
const FEWEST_GIVEN = 3;
/** Words that are shown then at most. */
const MAX_WORDS = 20;
const ENDS_SENTENCE = /[.!?…]/;

/**
 * How what stands around a passage differs from what the link says stood there. Only words are compared, not the signs between them. Words that
 * only the link has are told only where its paragraph is gone: one that is unchanged had around the words what it has, whatever a link says.
 */
export function describeAround(
  article: SearchedArticle,
  { from, to }: WordSpan,
  { context, tellsEdges }: ReadQuote,
  paragraph: Around["paragraph"],
): Around {
  const { words } = article;
  const isSentence = (at: number) => ENDS_SENTENCE.test(words[at]?.before ?? "");
  const goesOn = (told: QuotedWord[] | null, count: number, at: number) => {
    // The first word is looked at whatever stands between: the passage's own last sign may end its sentence.
    if (count < Math.max(1, told?.length ?? 0)) return true;
    const isEdge = told !== null && told.length < FEWEST_GIVEN && (tellsEdges || told.length === 0);
    return isEdge && count < MAX_WORDS && !isSentence(at);
  };
  let begin = from;
  while (!beginsParagraph(words, begin) && goesOn(context.before, from - begin, begin)) begin--;
  let end = to + 1;
  while (!beginsParagraph(words, end) && goesOn(context.after, end - to - 1, end)) end++;
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
