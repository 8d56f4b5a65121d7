import type { Article } from "../article.ts";
import { NO_LIMIT, type WorkBudget } from "../work-budget.ts";
import { markSpelling, spellOut } from "./check-words.ts";
import { isLongEnoughAlone, takeLikely, takeLikest, takeNeighboured } from "./choose-place.ts";
import { describeAround } from "./describe-around.ts";
import { describeDifference } from "./describe-difference.ts";
import {
  findCut,
  findExact,
  findOuterSigns,
  type SearchedArticle,
  searchArticle,
  type WordSpan,
  wholePlace,
} from "./find-exact.ts";
import { findNearestPassages, listQuoted, type Nearest, stepOver } from "./find-nearest-passages.ts";
import { findReplaced } from "./find-replaced.ts";
import { makePassage, wholePassage } from "./make-passage.ts";
import { mendCutMarks } from "./mend-cut-marks.ts";
import { findHome, type Home } from "./neighbours.ts";
import { listArticleWords } from "./printed-words.ts";
import type { QuotedWords, QuoteReference } from "./quote-reference.ts";
import { type Around, MAX_PLACES, type Passage, type QuoteResolution, type QuoteState } from "./quote-state.ts";
import { type QuotedWord, type ReadQuote, readQuote } from "./read-quote.ts";

/**
 * Finds the passage that a link was made for, by nothing but the link and the article as it is now. What it calls `verbatim` or `moved` is
 * proved: every word is known from the link, or the proof in the link was tried and held; and it is whole words. Throws nothing but
 * what the budget does.
 */
export function resolveQuote(
  article: Article,
  reference: QuoteReference,
  budget: WorkBudget = NO_LIMIT,
): QuoteResolution {
  const { paragraphId, words, damaged } = reference;
  const linked = article.paragraphs.findIndex((paragraph) => paragraph.id === paragraphId);
  const paragraph = article.paragraphs[linked];
  const answer = (state: QuoteState, isDamaged = false): QuoteResolution => ({
    ...state,
    paragraphUnchanged: paragraph !== undefined,
    damaged: isDamaged,
  });
  const found = words === null || damaged ? null : lookUp(article, words, linked, budget);
  const mended = found && words && paragraph && isLost(found) ? mendCutMarks(words, paragraph.text) : null;
  if (found) return answer((mended && lookUp(article, mended, linked, budget)) ?? found);
  if (words === null && !damaged) {
    if (!paragraph) return answer({ state: "removed" });
    // An id is made from the paragraph's text: that it is there proves that the whole paragraph is.
    const around: Around = { paragraph: "same", before: null, after: null };
    return answer({ state: "verbatim", passage: wholePassage(paragraph), respelled: false, around });
  }
  if (!paragraph) return answer({ state: "removed" }, true);
  return answer({ state: "ambiguous", places: [wholePassage(paragraph)], total: 1, exact: false, cut: false }, true);
}

/** What became of the words of a link; null when it holds none, or not those that it proves. */
function lookUp(article: Article, quoted: QuotedWords, linked: number, budget: WorkBudget): QuoteState | null {
  const quote = readQuote(quoted);
  const { paragraphs } = article;
  return (
    quote && findQuote({ paragraphs, quote, home: findHome(paragraphs, linked, quoted.neighbours), quoted }, budget)
  );
}

const isLost = (found: QuoteState): boolean => !("around" in found) && !(found.state === "ambiguous" && found.exact);

/** A link that is looked up, and the paragraphs of its article. */
interface Lookup {
  paragraphs: Article["paragraphs"];
  quote: ReadQuote;
  home: Home;
  quoted: QuotedWords;
}

function findQuote(lookup: Lookup, budget: WorkBudget): QuoteState {
  const { paragraphs, quote, home } = lookup;
  const unmoved = findUnmoved(lookup);
  if (unmoved) return unmoved;
  const article = searchArticle(listArticleWords(paragraphs, Number.POSITIVE_INFINITY, budget));
  const { words } = article;
  const passageOf = (span: WordSpan): Passage => makePassage(paragraphs, words, span);
  const ambiguous = (spans: WordSpan[]) => listPlaces(spans, passageOf, { exact: true, cut: false });
  const verified = (span: WordSpan) => verify(lookup, article, span);
  const paragraphOf = ({ from }: WordSpan) => words[from]?.paragraph ?? -1;

  const { spans, untried } = findExact(article, quote);
  budget.check();
  const tied = new Set(home.tied);
  const inTied = spans.filter((span) => tied.has(paragraphOf(span)));
  const inside = inTied.length > 0 ? inTied : spans.filter((span) => paragraphOf(span) === home.at);
  if (inside.length > 0) {
    // Of equal paragraphs, only one may be followed by what the quote goes on with.
    const best = inside.length === 1 ? inside[0] : takeLikest(article, inside, quote);
    return best ? verified(best) : ambiguous(inside);
  }
  if (spans.length > 0) {
    const neighbours = home.at < 0 ? lookup.quoted.neighbours : undefined;
    const best =
      takeLikest(article, spans, quote) ??
      (neighbours ? takeNeighboured(paragraphs, article, spans, quote, neighbours) : null);
    if (best) return verified(best);
    const [alone] = spans;
    if (alone && spans.length === 1 && isLongEnoughAlone(quote)) return verified(alone);
    // Few words stand elsewhere by chance: where all that stood around them has others now, they were replaced.
    const [replaced, ...others] = findReplaced(words, quote);
    return replaced && others.length === 0
      ? describeEdited(article, replacedBy(replaced, quote), quote, passageOf, false)
      : ambiguous(spans);
  }
  if (untried.length > 0)
    return listPlaces(untried, (place) => passageOf(placeWhole(article, place, quote)), { exact: false, cut: false });
  return findChanged(article, quote, home.at, passageOf, budget) ?? { state: "removed" };
}

/** Places of which nobody can tell which is the quote's. */
function listPlaces<P>(
  places: readonly P[],
  passageOf: (place: P) => Passage,
  how: { exact: boolean; cut: boolean },
): QuoteState {
  return { state: "ambiguous", places: places.slice(0, MAX_PLACES).map(passageOf), total: places.length, ...how };
}

/** What became of a quote whose very words stand nowhere as whole ones; null when nothing near it is there. */
function findChanged(
  article: SearchedArticle,
  quote: ReadQuote,
  linked: number,
  passageOf: (span: WordSpan) => Passage,
  budget: WorkBudget,
): QuoteState | null {
  const edited = (nearest: Changed, cut: boolean) => describeEdited(article, nearest, quote, passageOf, cut);
  const ambiguous = (places: { from: number; to: number }[], cut: boolean) =>
    listPlaces(places, (place) => passageOf(placeWhole(article, place, quote)), { exact: false, cut });
  const cut = findCut(article, quote);
  const inside = cut.filter(({ from }) => article.words[from]?.paragraph === linked);
  const candidates = inside.length > 0 ? inside : takeLikely(article, cut, quote);
  if (candidates.length > 0) {
    const best = candidates.length === 1 ? candidates[0] : takeLikest(article, candidates, quote);
    const isPart = candidates.every((place) => isPartOfWords(article, place, quote));
    if (!best) return ambiguous(candidates, isPart);
    const symbols = listQuoted(quote);
    return edited({ ...best, symbols, steps: symbols.map((_, n) => ({ wanted: n, found: best.from + n })) }, isPart);
  }
  budget.check();
  const nearest: Changed[] = findNearestPassages(article.words, quote);
  budget.check();
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

/** Signs that touch a word, and how many are read, in UTF-16 units. */
const TOUCHING_BEFORE = /[^\s\p{L}\p{N}\p{M}]*$/u;
const TOUCHING_AFTER = /^[^\s\p{L}\p{N}\p{M}]*/u;
const MAX_TOUCHING = 8;

/** The whole words of a place, with signs at its ends where the quote has any: the same, or those that touch the words there now. */
function placeWhole(article: SearchedArticle, place: { from: number; to: number }, quote: ReadQuote): WordSpan {
  const span = wholePlace(article, place.from, place.to);
  const signs = findOuterSigns(article, span.from, span.to, quote);
  const textAt = (at: number) => article.texts[article.words[at]?.paragraph ?? -1] ?? "";
  const [before, after] = [textAt(span.from).slice(0, span.start), textAt(span.to).slice(span.end)];
  const start = signs.start ?? span.start - (TOUCHING_BEFORE.exec(before.slice(-MAX_TOUCHING))?.[0].length ?? 0);
  const end = signs.end ?? span.end + (TOUCHING_AFTER.exec(after.slice(0, MAX_TOUCHING))?.[0].length ?? 0);
  return { ...span, start: Math.min(start, span.start), end: Math.max(end, span.end) };
}

/**
 * The quote where it was linked, when it stands there just once: the common case, for which nothing is read but the linked paragraph and those
 * after it that the quote reaches into.
 */
function findUnmoved(lookup: Lookup): QuoteState | null {
  const { paragraphs, quote, home } = lookup;
  if (home.at < 0 || home.tied.length > 0) return null;
  const after = paragraphs.slice(home.at);
  const article = listArticleWords(after, quote.length);
  const read = after.slice(0, article.texts.length);
  const searched = searchArticle(article);
  const [only, ...others] = findExact(searched, quote).spans.filter(({ from }) => article.words[from]?.paragraph === 0);
  const unmoved = { ...lookup, paragraphs: read, home: { ...home, at: 0 } };
  return only && others.length === 0 ? verify(unmoved, searched, only) : null;
}

/** The answer for a place where the very words stand. */
function verify({ paragraphs, quote, home, quoted }: Lookup, article: SearchedArticle, span: WordSpan): QuoteState {
  const passage = makePassage(paragraphs, article.words, span);
  const isInside = article.words[span.from]?.paragraph === home.at;
  const paragraph = isInside ? home.paragraph : home.at < 0 ? "gone" : "another";
  return {
    state: paragraph === "same" ? "verbatim" : "moved",
    passage,
    respelled: !isSpelledAs(passage, quoted),
    around: describeAround(article, span, quote, paragraph),
  };
}

/** Whether a passage is set as the link says; of long quotes of the earlier forms, whether it begins and ends so. */
function isSpelledAs(passage: Passage, { first, last, spelling }: QuotedWords): boolean {
  const text = spellOut(passage.text);
  if (last === null) return text === spellOut(first);
  if (spelling !== undefined) return markSpelling(text) === spelling;
  return text.startsWith(spellOut(first)) && text.endsWith(spellOut(last));
}
