import { cutsWord, findWholeWord, listWholeWords, type WholeWord } from "../words/whole-words.ts";
import { findRuns } from "./find-runs.ts";
import { findSignsAfter, findSignsBefore, type Gap, makeGap } from "./outer-signs.ts";
import { type ArticleWord, type ArticleWords, foldAlone } from "./printed-words.ts";
import { findQuoted, proveRun } from "./prove-places.ts";
import type { QuotedWord, ReadQuote } from "./read-quote.ts";

/** Words of an article, both ends inclusive, and where the passage begins and ends in the paragraphs of the first and the last. */
export interface WordSpan {
  from: number;
  to: number;
  start: number;
  end: number;
}

/** An article, its whole words looked up a paragraph at a time. */
export interface SearchedArticle extends ArticleWords {
  wholeWordsOf(paragraph: number): readonly WholeWord[];
}

/** Prepares an article for looking for quotes in it. */
export function searchArticle(article: ArticleWords): SearchedArticle {
  const known = new Map<number, readonly WholeWord[]>();
  return {
    ...article,
    wholeWordsOf(paragraph) {
      const words = known.get(paragraph) ?? listWholeWords(article.texts[paragraph] ?? "");
      known.set(paragraph, words);
      return words;
    },
  };
}

/** Where a quote stands, and where it may: `untried` places begin and end as it does, and are too many for its proof to be tried in all of them. */
export interface ExactPlaces {
  spans: WordSpan[];
  untried: { from: number; to: number }[];
}

/**
 * Every place of an article where a quote stands word for word and cuts no word, its proof tried where the link does not hold all words. Time:
 * linear in the article and the quote, beside a bounded number of proofs (prove-places.ts).
 */
export function findExact(article: SearchedArticle, quote: ReadQuote): ExactPlaces {
  const { words } = article;
  const { run, untried } = quote.proof ? proveRun(article, quote, quote.proof) : { run: quote.head, untried: [] };
  const spans: WordSpan[] = [];
  for (const from of run ? findQuoted(words, run) : []) {
    const span = placeSigns(article, from, from + (run as QuotedWord[]).length - 1, quote);
    if (span && !cutsWords(article, span) && !joinsParagraphs(article, span, quote)) spans.push(span);
  }
  return { spans, untried };
}

/** The place with the signs that the quote has at its ends; null where others stand. */
function placeSigns(article: SearchedArticle, from: number, to: number, quote: ReadQuote): WordSpan | null {
  // Cheaper than the signs as printed. What a dash beside a number is depends on what stands before it.
  if (!foldAlone(article.words[from]?.before ?? "").endsWith(foldAlone(quote.leading))) return null;
  const { start, end } = findOuterSigns(article, from, to, quote);
  return start === null || end === null ? null : { from, to, start, end };
}

/** Where a quote begins and ends with its signs, by its words in an article; null where these signs don't stand. */
export function findOuterSigns(
  { words, texts, wholeWordsOf }: SearchedArticle,
  from: number,
  to: number,
  { leading, trailing, printed }: ReadQuote,
): { start: number | null; end: number | null } {
  const [first, last] = [words[from] as ArticleWord, words[to] as ArticleWord];
  const gapOf = (word: ArticleWord): Gap => {
    const isBeside = (other: ArticleWord | undefined) => (other?.paragraph === word.paragraph ? other : undefined);
    const beside = [isBeside(words[from - 1]), isBeside(words[to + 1])] as const;
    return makeGap(texts[word.paragraph] ?? "", wholeWordsOf(word.paragraph), ...beside);
  };
  return {
    start: findSignsBefore(gapOf(first), first.start, { printed: printed.leading, folded: leading }),
    end: findSignsAfter(gapOf(last), last.end, { printed: printed.trailing, folded: trailing }),
  };
}

/** Whether a word or number of the quote is one that two paragraphs would make together: `12 400` of `… number 12` and `400 came`. */
function joinsParagraphs({ words }: ArticleWords, { from, to }: WordSpan, { joined }: ReadQuote): boolean {
  const begins = (at: number) => words[at - 1]?.paragraph !== words[at]?.paragraph;
  return joined.fromFirst.some((n) => begins(from + n)) || joined.fromLast.some((n) => begins(to - n));
}

/** Whether a place begins or ends within a whole word. */
function cutsWords({ words, wholeWordsOf }: SearchedArticle, { from, to, start, end }: WordSpan): boolean {
  const [first, last] = [words[from] as ArticleWord, words[to] as ArticleWord];
  return cutsWord(wholeWordsOf(first.paragraph), start) || cutsWord(wholeWordsOf(last.paragraph), end);
}

/** The least place of whole words that holds these words; signs that touch it on the outside are no part of it. */
export function wholePlace({ words, wholeWordsOf }: SearchedArticle, from: number, to: number): WordSpan {
  const at = (n: number) => words[n] as ArticleWord;
  const wholeAt = ({ paragraph }: ArticleWord, offset: number) => findWholeWord(wholeWordsOf(paragraph), offset);
  const start = Math.min(at(from).start, wholeAt(at(from), at(from).start)?.start ?? at(from).start);
  const end = Math.max(at(to).end, wholeAt(at(to), at(to).end - 1)?.end ?? at(to).end);
  const isIn = (n: number, within: ArticleWord) => words[n]?.paragraph === within.paragraph;
  let [first, last] = [from, to];
  while (isIn(first - 1, at(from)) && at(first - 1).start >= start) first--;
  while (isIn(last + 1, at(to)) && at(last + 1).end <= end) last++;
  return { from: first, to: last, start, end };
}

/**
 * Where the characters of a quote stand as parts of other words or numbers, or beside other signs: `lawful killing` in `unlawful killing`, `500` in
 * `1,500`. None for a quote that the link does not hold whole. Nothing like this is ever the quote: it is what it was cut from.
 */
export function findCut({ words }: SearchedArticle, quote: ReadQuote): { from: number; to: number }[] {
  const { head, proof } = quote;
  const [first, last] = [head[0], head.at(-1)];
  if (proof || !first || !last) return [];
  const inner = head.slice(1, -1);
  const found: { from: number; to: number }[] = [];
  const begins =
    inner.length > 0 ? findRuns<{ text: string }>(words, inner, (a, b) => a.text === b.text) : words.keys();
  for (const second of begins) {
    const from = inner.length > 0 ? second - 1 : second;
    const to = from + head.length - 1;
    const [begin, end] = [words[from]?.text, words[to]?.text];
    if (begin === undefined || end === undefined) continue;
    const fits = from === to ? begin.includes(first.text) : begin.endsWith(first.text) && end.startsWith(last.text);
    if (fits) found.push({ from, to });
  }
  return found;
}
