import { cutsWord, listWholeWords, type WholeWord } from "../whole-words.ts";
import { findRuns } from "./find-runs.ts";
import { findSignsAfter, findSignsBefore } from "./outer-signs.ts";
import type { ArticleWord, ArticleWords } from "./printed-words.ts";
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
    if (span && !cutsWords(article, span)) spans.push(span);
  }
  return { spans, untried };
}

/** The place with the signs that the quote has at its ends; null where others stand. */
function placeSigns(article: ArticleWords, from: number, to: number, quote: ReadQuote): WordSpan | null {
  // Cheaper than the signs as printed. Between two numbers a dash is kept apart, of which a quote has but one.
  if (!article.words[from]?.before.replace("—", "-").endsWith(quote.leading)) return null;
  const { start, end } = findOuterSigns(article, from, to, quote);
  return start === null || end === null ? null : { from, to, start, end };
}

/** Where a quote begins and ends with its signs, by its words in an article; null where these signs don't stand. */
export function findOuterSigns(
  { words, texts }: ArticleWords,
  from: number,
  to: number,
  { leading, trailing, printed }: ReadQuote,
): { start: number | null; end: number | null } {
  const [first, last] = [words[from] as ArticleWord, words[to] as ArticleWord];
  const [before, after] = [words[from - 1], words[to + 1]];
  const gapOf = (word: ArticleWord) => {
    const text = texts[word.paragraph] ?? "";
    return {
      text,
      from: before?.paragraph === word.paragraph ? before.end : 0,
      to: after?.paragraph === word.paragraph ? after.start : text.length,
    };
  };
  return {
    start: findSignsBefore(gapOf(first), first.start, { printed: printed.leading, folded: leading }),
    end: findSignsAfter(gapOf(last), last.end, { printed: printed.trailing, folded: trailing }),
  };
}

/** Whether a place begins or ends within a whole word. */
function cutsWords({ words, wholeWordsOf }: SearchedArticle, { from, to, start, end }: WordSpan): boolean {
  const [first, last] = [words[from] as ArticleWord, words[to] as ArticleWord];
  return cutsWord(wholeWordsOf(first.paragraph), start) || cutsWord(wholeWordsOf(last.paragraph), end);
}

/** The least place of whole words that holds these words; signs that touch it on the outside are no part of it. */
export function wholePlace({ words, wholeWordsOf }: SearchedArticle, from: number, to: number): WordSpan {
  const at = (n: number) => words[n] as ArticleWord;
  let [first, last] = [from, to];
  while (first > 0 && cutsWord(wholeWordsOf(at(first).paragraph), at(first).start)) first--;
  while (last + 1 < words.length && cutsWord(wholeWordsOf(at(last).paragraph), at(last).end)) last++;
  return { from: first, to: last, start: at(first).start, end: at(last).end };
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
