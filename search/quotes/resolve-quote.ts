import type { Article } from "../article.ts";
import { listArticleWords, type WordSpan } from "./article-words.ts";
import { describeDifference } from "./describe-difference.ts";
import { compareContext, findExact } from "./find-exact.ts";
import { findNearest } from "./find-nearest.ts";
import { makePassage, wholePassage } from "./make-passage.ts";
import type { QuotedWords, QuoteReference } from "./quote-reference.ts";
import type { Passage, QuoteResolution, QuoteState } from "./quote-state.ts";
import { type ReadQuote, readQuote } from "./read-quote.ts";

/** Where at least half of what stood around the words still does, it is the same place. */
const SAME_PLACE = 0.5;
/** Words that stand in one place only, in other surroundings than they had: fewer than these may stand there by chance. */
const FEWEST_ALONE = 5;
/** The same for links of the first format, which say nothing of the surroundings. */
const FEWEST_ALONE_OLD = 3;

/**
 * Finds the passage that a link was made for, by nothing but the link and the article as it is now. What it calls `verbatim` or `moved` is
 * proved: every word is known from the link, or the proof in the link was tried and held. Never throws.
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
    // An id is made from the paragraph's text: that it is there proves that the whole paragraph is.
    return answer(
      paragraph ? { state: "verbatim", passage: wholePassage(paragraph), respelled: false } : { state: "removed" },
    );
  }
  if (!paragraph) return answer({ state: "removed" }, true);
  return answer({ state: "ambiguous", places: [wholePassage(paragraph)], exact: false }, true);
}

function findQuote(article: Article, quote: ReadQuote, linked: number, quoted: QuotedWords): QuoteState {
  const unmoved = findUnmoved(article, quote, linked);
  if (unmoved) return { state: "verbatim", passage: unmoved, respelled: !isSpelledAs(unmoved, quoted) };
  const words = listArticleWords(article.paragraphs);
  const passageOf = (span: WordSpan): Passage => makePassage(article.paragraphs, words, span);
  const found = (state: "verbatim" | "moved", span: WordSpan): QuoteState => {
    const passage = passageOf(span);
    return { state, passage, respelled: !isSpelledAs(passage, quoted) };
  };
  const ambiguous = (spans: WordSpan[]): QuoteState => ({
    state: "ambiguous",
    places: spans.map(passageOf),
    exact: true,
  });
  const likeness = (span: WordSpan) => compareContext(words, span, quote);

  const spans = findExact(words, quote);
  const inside = spans.filter((span) => words[span.from]?.paragraph === linked);
  if (inside.length > 0) {
    const best = takeLikest(inside, likeness);
    return best ? found("verbatim", best) : ambiguous(inside);
  }
  if (spans.length > 0) {
    const best = takeLikest(spans, likeness);
    if (best) return found("moved", best);
    const [alone] = spans;
    const enough = quote.context ? FEWEST_ALONE : FEWEST_ALONE_OLD;
    return alone && spans.length === 1 && quote.length >= enough ? found("moved", alone) : ambiguous(spans);
  }
  const nearest = findNearest(words, quote);
  const [near] = nearest;
  if (!near) return { state: "removed" };
  if (nearest.length > 1) {
    return { state: "ambiguous", places: nearest.map(({ span }) => passageOf(span)), exact: false };
  }
  const difference = describeDifference(article.paragraphs, words, near);
  return { state: "edited", passage: passageOf(near.span), difference };
}

/**
 * The quote where it was linked, when it stands there just once: the common case, for which nothing is read but the linked paragraph and those
 * after it that the quote reaches into.
 */
function findUnmoved({ paragraphs }: Article, quote: ReadQuote, linked: number): Passage | null {
  const read = paragraphs.slice(linked, linked + 1);
  if (linked < 0) return null;
  const words = listArticleWords(read);
  const needed = words.length + quote.length;
  for (let next = linked + 1; words.length < needed && next < paragraphs.length; next++) {
    const paragraph = paragraphs[next] as (typeof paragraphs)[number];
    words.push(...listArticleWords([paragraph]).map((word) => ({ ...word, paragraph: read.length })));
    read.push(paragraph);
  }
  const [only, ...others] = findExact(words, quote).filter((span) => words[span.from]?.paragraph === 0);
  return only && others.length === 0 ? makePassage(read, words, only) : null;
}

/** The one place whose surroundings are most like the quote's, when they are like it at all and no other's are as much. */
function takeLikest(spans: WordSpan[], likeness: (span: WordSpan) => number | null): WordSpan | null {
  const rated = spans.map((span) => ({ span, likeness: likeness(span) ?? 0 })).sort((a, b) => b.likeness - a.likeness);
  const [best, second] = rated;
  if (!best || best.likeness < SAME_PLACE || best.likeness === second?.likeness) return null;
  return best.span;
}

/** Whether a passage begins and ends with the link's own spelling of its words. */
function isSpelledAs(passage: Passage, { first, last }: QuotedWords): boolean {
  const plain = (text: string) => text.normalize("NFC").replace(/\s+/g, " ").trim();
  const text = plain(passage.text);
  return last === null ? text === plain(first) : text.startsWith(plain(first)) && text.endsWith(plain(last));
}
