import type { Article } from "../article.ts";
import { compareContext } from "./compare-context.ts";
import { describeAround } from "./describe-around.ts";
import { describeDifference } from "./describe-difference.ts";
import { findCut, findExact, type SearchedArticle, searchArticle, type WordSpan, wholePlace } from "./find-exact.ts";
import { findNearest, listQuoted, type Nearest, stepOver } from "./find-nearest.ts";
import { findReplaced } from "./find-replaced.ts";
import { makePassage, wholePassage } from "./make-passage.ts";
import { findSignsAfter, findSignsBefore, listArticleWords } from "./printed-words.ts";
import type { QuotedWords, QuoteReference } from "./quote-reference.ts";
import type { Around, Passage, QuoteResolution, QuoteState } from "./quote-state.ts";
import { type QuotedWord, type ReadQuote, readQuote } from "./read-quote.ts";

/** Where at least half of what stood around the words still does, it is the same place. */
const SAME_PLACE = 0.5;
/** Words that stand in one place only, in other surroundings than they had: fewer than these may stand there by chance. */
const FEWEST_ALONE = 5;
/** The same for links that say nothing of the surroundings. */
const FEWEST_ALONE_UNTOLD = 3;
/** More places that cut a word of the quote say nothing. */
const MAX_CUT_PLACES = 10;

/**
 * Finds the passage that a link was made for, by nothing but the link and the article as it is now. What it calls `verbatim` or `moved` is
 * proved: every word is known from the link, or the proof in the link was tried and held; and it is whole words. Never throws.
 */
export function resolveQuote(article: Article, reference: QuoteReference): QuoteResolution {
  const { paragraphId, words, damaged } = reference;
  const linked = article.paragraphs.findIndex((paragraph) => paragraph.id === paragraphId);
  const paragraph = article.paragraphs[linked];
  const answer = (state: QuoteState, isDamaged = false): QuoteResolution => ({
    ...state,
    paragraphUnchanged: paragraph !== undefined,
    damaged: isDamaged,
  });
  const quote = words === null || damaged ? null : readQuote(words);
  if (words !== null && quote) return answer(findQuote(article, quote, linked, words));
  if (words === null && !damaged) {
    if (!paragraph) return answer({ state: "removed" });
    // An id is made from the paragraph's text: that it is there proves that the whole paragraph is.
    const around: Around = { paragraph: "same", before: null, after: null };
    return answer({ state: "verbatim", passage: wholePassage(paragraph), respelled: false, around });
  }
  if (!paragraph) return answer({ state: "removed" }, true);
  return answer({ state: "ambiguous", places: [wholePassage(paragraph)], exact: false, cut: false }, true);
}

function findQuote({ paragraphs }: Article, quote: ReadQuote, linked: number, quoted: QuotedWords): QuoteState {
  const unmoved = findUnmoved(paragraphs, quote, linked, quoted);
  if (unmoved) return unmoved;
  const article = searchArticle(listArticleWords(paragraphs));
  const { words } = article;
  const passageOf = (span: WordSpan): Passage => makePassage(paragraphs, words, span);
  const ambiguous = (spans: WordSpan[], exact: boolean): QuoteState => ({
    state: "ambiguous",
    places: spans.map(passageOf),
    exact,
    cut: false,
  });
  const verified = (span: WordSpan) => verify(paragraphs, article, span, quote, linked, quoted);

  const spans = findExact(article, quote);
  const inside = spans.filter((span) => words[span.from]?.paragraph === linked);
  if (inside.length > 0) {
    const best = takeLikest(article, inside, quote);
    return best ? verified(best) : ambiguous(inside, true);
  }
  if (spans.length > 0) {
    const best = takeLikest(article, spans, quote);
    if (best) return verified(best);
    const [alone] = spans;
    const isTold = quote.context.before !== null || quote.context.after !== null;
    const enough = quote.length >= (isTold ? FEWEST_ALONE : FEWEST_ALONE_UNTOLD);
    if (alone && spans.length === 1 && enough) return verified(alone);
    // Few words stand elsewhere by chance: where all that stood around them has others now, they were replaced.
    const [replaced, ...others] = findReplaced(words, quote);
    return replaced && others.length === 0
      ? describeEdited(article, replacedBy(replaced, quote), quote, passageOf, false)
      : ambiguous(spans, true);
  }
  return findChanged(article, quote, linked, passageOf) ?? { state: "removed" };
}

/** What became of a quote whose very words stand nowhere as whole ones; null when nothing near it is there. */
function findChanged(
  article: SearchedArticle,
  quote: ReadQuote,
  linked: number,
  passageOf: (span: WordSpan) => Passage,
): QuoteState | null {
  const edited = (nearest: Changed, cut: boolean) => describeEdited(article, nearest, quote, passageOf, cut);
  const ambiguous = (places: { from: number; to: number }[], cut: boolean): QuoteState => ({
    state: "ambiguous",
    places: places.map((place) => passageOf(placeWhole(article, place, quote))),
    exact: false,
    cut,
  });
  const cut = findCut(article, quote);
  const inside = cut.filter(({ from }) => article.words[from]?.paragraph === linked);
  // In other paragraphs a few characters are parts of many words.
  const isLikely = (place: { from: number; to: number }) => {
    const likeness = compareContext(article.words, place, quote);
    return likeness === null ? quote.length >= FEWEST_ALONE_UNTOLD : likeness >= SAME_PLACE;
  };
  const candidates = inside.length > 0 ? inside : cut.filter(isLikely);
  if (candidates.length > 0 && candidates.length <= MAX_CUT_PLACES) {
    const best = candidates.length === 1 ? candidates[0] : takeLikest(article, candidates, quote);
    const isPart = candidates.every((place) => isPartOfWords(article, place, quote));
    if (!best) return ambiguous(candidates, isPart);
    const symbols = listQuoted(quote);
    return edited({ ...best, symbols, steps: symbols.map((_, n) => ({ wanted: n, found: best.from + n })) }, isPart);
  }
  const nearest: Changed[] = findNearest(article.words, quote);
  if (nearest.length === 0)
    nearest.push(...findReplaced(article.words, quote).map((place) => replacedBy(place, quote)));
  const [near, ...rivals] = nearest;
  if (!near) return null;
  return rivals.length > 0 ? ambiguous(nearest, false) : edited(near, false);
}

/** A passage that became of a quote, and the steps that lead there. */
type Changed = Omit<Nearest, "distance">;

/** A passage that has none of the quote's words any more. */
function replacedBy(place: { from: number; to: number }, quote: ReadQuote): Changed {
  const symbols = listQuoted(quote);
  const lost = symbols.map((_, n) => ({ wanted: n, found: null }));
  return { ...place, symbols, steps: [...lost, ...stepOver(place.from, place.to + 1)] };
}

function describeEdited(
  article: SearchedArticle,
  nearest: Changed,
  quote: ReadQuote,
  passageOf: (span: WordSpan) => Passage,
  cut: boolean,
): QuoteState {
  const span = placeWhole(article, nearest, quote);
  const steps = [...stepOver(span.from, nearest.from), ...nearest.steps, ...stepOver(nearest.to + 1, span.to + 1)];
  const difference = describeDifference(article, { span, symbols: nearest.symbols, steps }, quote);
  return { state: "edited", passage: passageOf(span), difference, cut };
}

/** Whether the words of a quote that stand in a place are parts of longer ones there; else only other signs stand beside them. */
function isPartOfWords(
  article: SearchedArticle,
  { from, to }: { from: number; to: number },
  { head }: ReadQuote,
): boolean {
  const whole = wholePlace(article, from, to);
  const isWhole = (at: number, word: QuotedWord | undefined) => article.words[at]?.text === word?.text;
  return whole.from < from || whole.to > to || !isWhole(from, head[0]) || !isWhole(to, head.at(-1));
}

/** The whole words of a place, with signs at its ends where the quote has any. */
function placeWhole(article: SearchedArticle, place: { from: number; to: number }, quote: ReadQuote): WordSpan {
  const span = wholePlace(article, place.from, place.to);
  const textOf = (at: number) => article.texts[article.words[at]?.paragraph ?? -1] ?? "";
  return {
    ...span,
    start: findSignsBefore(textOf(span.from), span.start, quote.leading) ?? span.start,
    end: findSignsAfter(textOf(span.to), span.end, quote.trailing) ?? span.end,
  };
}

/**
 * The quote where it was linked, when it stands there just once: the common case, for which nothing is read but the linked paragraph and those
 * after it that the quote reaches into.
 */
function findUnmoved(
  paragraphs: Article["paragraphs"],
  quote: ReadQuote,
  linked: number,
  quoted: QuotedWords,
): QuoteState | null {
  if (linked < 0) return null;
  const after = paragraphs.slice(linked);
  const article = listArticleWords(after, quote.length);
  const read = after.slice(0, article.texts.length);
  const searched = searchArticle(article);
  const [only, ...others] = findExact(searched, quote).filter(({ from }) => article.words[from]?.paragraph === 0);
  return only && others.length === 0 ? verify(read, searched, only, quote, 0, quoted) : null;
}

/** The answer for a place where the very words stand. */
function verify(
  paragraphs: Article["paragraphs"],
  article: SearchedArticle,
  span: WordSpan,
  quote: ReadQuote,
  linked: number,
  quoted: QuotedWords,
): QuoteState {
  const passage = makePassage(paragraphs, article.words, span);
  const isInside = article.words[span.from]?.paragraph === linked;
  const paragraph = isInside ? "same" : linked < 0 ? "gone" : "another";
  return {
    state: isInside ? "verbatim" : "moved",
    passage,
    respelled: !isSpelledAs(passage, quoted),
    around: describeAround(article, span, quote, paragraph),
  };
}

/** The one place whose surroundings are most like the quote's, when they are like it at all and no other's are as much. */
function takeLikest<P extends { from: number; to: number }>(
  { words }: SearchedArticle,
  places: P[],
  quote: ReadQuote,
): P | null {
  const rated = places
    .map((place) => ({ place, likeness: compareContext(words, place, quote) ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness);
  const [best, second] = rated;
  if (!best || best.likeness < SAME_PLACE || best.likeness === second?.likeness) return null;
  return best.place;
}

/** Whether a passage begins and ends with the link's own spelling of its words. */
function isSpelledAs(passage: Passage, { first, last }: QuotedWords): boolean {
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  const text = plain(passage.text);
  return last === null ? text === plain(first) : text.startsWith(plain(first)) && text.endsWith(plain(last));
}
