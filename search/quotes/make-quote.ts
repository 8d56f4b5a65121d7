import { checkWords, markSpelling, markWord } from "./check-words.ts";
import { isRepeated } from "./is-repeated.ts";
import { type Neighbours, readNeighbours } from "./neighbours.ts";
import { listPrintedWords, type PrintedWord } from "./printed-words.ts";
import { MAX_QUOTABLE, MAX_QUOTE_WORDS, type QuotedWords, type QuoteReference } from "./quote-reference.ts";
import { DISTINCTIVE_WORDS } from "./read-quote.ts";
import { cutStretch, type Place, snapStretch } from "./stretch.ts";

/** A paragraph as far as a link is concerned. */
export interface QuotableParagraph {
  id: string;
  text: string;
}

/** A quote that takes no more than this in a link is written whole. */
const MAX_WHOLE = 200;
/** Of a longer one, as many words at either end as fit in this, but no fewer than three. */
const MAX_END = 56;
const FEWEST_AT_END = 3;
/** Words that a link gives of what stands around a quote, and of a quote that may stand in the article twice. */
const CONTEXT_WORDS = 3;
const MORE_CONTEXT_WORDS = 5;
/** Longer words, such as addresses, are not written into a link: it then says that something stood there. */
const MAX_CONTEXT_WORD = 60;
const SOMETHING = "…";

const urlLength = (text: string): number => encodeURIComponent(text).length;

/**
 * The link to a whole paragraph; to one of more words than a link holds by its id alone.
 *
 * @param neighbours what stands beside it, where the article is known; without, the link leads to another one when equal ones come before it
 */
export function makeParagraphQuote(paragraph: QuotableParagraph, neighbours?: Neighbours): QuoteReference {
  const to = { paragraph: 0, offset: paragraph.text.length };
  const quote = makeQuote([paragraph], { paragraph: 0, offset: 0 }, to);
  if (!quote?.words) return { paragraphId: paragraph.id, words: null, damaged: false };
  return neighbours ? { ...quote, words: { ...quote.words, neighbours } } : quote;
}

/**
 * The link to all words between two places, words that are cut by them included whole. Null when there are none, more than `MAX_QUOTE_WORDS`,
 * or they begin or end in a paragraph of more than `MAX_QUOTABLE`.
 *
 * @param paragraphs all of the article, in order, or the only one that the quote touches; when the others are given too, a quote that stands in
 * several places gets more of what stands around it into its link, and what stands beside its paragraph
 */
export function makeQuote(paragraphs: readonly QuotableParagraph[], from: Place, to: Place): QuoteReference | null {
  if ([from, to].some(({ paragraph }) => (paragraphs[paragraph]?.text.length ?? 0) > MAX_QUOTABLE)) return null;
  const snapped = snapStretch(paragraphs, from, to);
  if (!snapped) return null;
  const at = ({ paragraph }: Place) => paragraphs[paragraph] as QuotableParagraph;
  const exact = cutStretch(paragraphs, snapped)
    .map(({ text }) => text)
    .join("\n");
  const { words } = listPrintedWords(exact);
  if (words.length === 0 || words.length > MAX_QUOTE_WORDS) return null;
  const isDoubtful = words.length < DISTINCTIVE_WORDS || isRepeated(paragraphs, words);
  const count = isDoubtful ? MORE_CONTEXT_WORDS : CONTEXT_WORDS;
  const quoted: QuotedWords = {
    ...shorten(exact, words),
    prefix: takeLastWords(at(snapped.from).text, snapped.from.offset, count),
    suffix: takeFirstWords(at(snapped.to).text, snapped.to.offset, count),
    check: checkWords(words),
    form: 3,
    ...(paragraphs.length > 1 && { neighbours: readNeighbours(paragraphs, snapped.from.paragraph) }),
  };
  return { paragraphId: at(snapped.from).id, words: quoted, damaged: false };
}

/** The exact words whole, or their ends and marks of the words between. */
function shorten(exact: string, words: PrintedWord[]): Pick<QuotedWords, "first" | "last" | "marks" | "spelling"> {
  const whole = { first: exact, last: null, marks: [] };
  if (urlLength(exact) <= MAX_WHOLE) return whole;
  const first = fitWords(words.length, (count) => exact.slice(0, words[count - 1]?.end));
  const last = fitWords(words.length, (count) => exact.slice(words.at(-count)?.start));
  const marks = words.slice(first.count, -last.count).map(({ text }) => markWord(text));
  if (words.length <= first.count + last.count) return whole;
  return { first: first.text, last: last.text, marks, spelling: markSpelling(exact) };
}

/** The most words that fit at one end. */
function fitWords(available: number, take: (count: number) => string): { count: number; text: string } {
  let count = FEWEST_AT_END;
  while (count < available && urlLength(take(count + 1)) <= MAX_END) count++;
  return { count, text: take(count) };
}

/** Words before a place of a paragraph, as printed; empty when the paragraph begins there. */
function takeLastWords(text: string, offset: number, count: number): string {
  const words = listPrintedWords(text)
    .words.filter(({ end }) => end <= offset)
    .slice(-count);
  const long = words.findLastIndex(isLong);
  if (long < 0) return text.slice(words[0]?.start ?? offset, offset);
  return `${SOMETHING} ${text.slice(words[long + 1]?.start ?? offset, offset)}`;
}

/** Words after a place of a paragraph, as printed; empty when the paragraph ends there. */
function takeFirstWords(text: string, offset: number, count: number): string {
  const words = listPrintedWords(text)
    .words.filter(({ start }) => start >= offset)
    .slice(0, count);
  const long = words.findIndex(isLong);
  if (long < 0) return text.slice(offset, words.at(-1)?.end ?? offset);
  return `${text.slice(offset, words[long - 1]?.end ?? offset)} ${SOMETHING}`;
}

const isLong = ({ text }: PrintedWord): boolean => text.length > MAX_CONTEXT_WORD;
