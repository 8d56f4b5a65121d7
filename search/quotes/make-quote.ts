import { continuesNumber, mayFollow, mayPrecede } from "./article-words.ts";
import { checkWords, markWord } from "./check-words.ts";
import { cutWords } from "./cut-words.ts";
import { foldTypography } from "./fold-typography.ts";
import type { QuotedWords, QuoteReference } from "./quote-reference.ts";

/** A paragraph as far as a link is concerned. */
export interface QuotableParagraph {
  id: string;
  text: string;
}

/** A place in an article: which paragraph of the list, and how many UTF-16 units into its text. */
export interface Place {
  paragraph: number;
  offset: number;
}

/** A quote that takes no more than this in a link is written whole. */
const MAX_WHOLE = 200;
/** Of a longer one, as many words at either end as fit in this, but no fewer than three. */
const MAX_END = 56;
const FEWEST_AT_END = 3;
/** A quote of fewer words may stand in an article twice by chance: its link says what stands around it. */
export const DISTINCTIVE_WORDS = 8;
const CONTEXT_WORDS = 5;

const urlLength = (text: string): number => encodeURIComponent(text).length;

/** The link to a whole paragraph. */
export function makeParagraphQuote(paragraph: QuotableParagraph): QuoteReference {
  const quote = makeQuote([paragraph], { paragraph: 0, offset: 0 }, { paragraph: 0, offset: paragraph.text.length });
  return quote ?? { paragraphId: paragraph.id, words: null, damaged: false };
}

/**
 * The link to all words between two places, words that are cut by them included whole. Null when there are none.
 *
 * @param paragraphs those of the article, in order, or at least those that the quote touches; when the others are given too, a quote that
 * stands in several places gets what stands around it into its link
 */
export function makeQuote(paragraphs: readonly QuotableParagraph[], from: Place, to: Place): QuoteReference | null {
  const touched = paragraphs.slice(from.paragraph, to.paragraph + 1);
  const first = touched[0];
  const last = touched.at(-1);
  if (!first || !last) return null;
  const start = snapStart(first.text, from.offset);
  const end = snapEnd(last.text, to.offset);
  const texts = touched.map(({ text }, n) =>
    text.slice(n === 0 ? start : 0, n === touched.length - 1 ? end : undefined),
  );
  const exact = texts.join(" ").trim();
  const words = cutWords(exact);
  if (words.length === 0) return null;
  const folded = words.map((word) => word.text);
  const needed =
    folded.length < DISTINCTIVE_WORDS ||
    cutsWord(first.text.slice(0, start), exact, last.text.slice(end)) ||
    countPlaces(paragraphs, folded) > 1;
  const quoted: QuotedWords = {
    ...shorten(exact),
    prefix: needed ? takeLastWords(first.text.slice(0, start), CONTEXT_WORDS) : "",
    suffix: needed ? takeFirstWords(last.text.slice(end), CONTEXT_WORDS) : "",
    check: checkWords(folded),
  };
  return { paragraphId: first.id, words: quoted, damaged: false };
}

/** The exact words whole, or their ends and marks of the words between. */
function shorten(exact: string): Pick<QuotedWords, "first" | "last" | "marks"> {
  const words = cutWords(exact);
  if (urlLength(exact) <= MAX_WHOLE || words.length <= 2 * FEWEST_AT_END)
    return { first: exact, last: null, marks: [] };
  const head = fitWords(words.length, (count) => exact.slice(0, words[count - 1]?.end));
  const tail = fitWords(words.length - head, (count) => exact.slice(words[words.length - count]?.start));
  const marks = words.slice(head, words.length - tail).map((word) => markWord(word.text));
  return {
    first: exact.slice(0, words[head - 1]?.end),
    last: exact.slice(words[words.length - tail]?.start),
    marks,
  };
}

/** The most words that fit at one end. */
function fitWords(available: number, take: (count: number) => string): number {
  let count = FEWEST_AT_END;
  while (count < available && urlLength(take(count + 1)) <= MAX_END) count++;
  return Math.min(count, available);
}

const WORD_SIGN = /[\p{L}\p{N}\p{M}]/u;
const DASH = /[\p{Pd}−]/u;

/** Whether a place stands within a word, between two letters or digits, or within what is one sign to a reader. */
function splitsWord(text: string, offset: number): boolean {
  if (/^[\uDC00-\uDFFF\p{M}]/u.test(text.slice(offset, offset + 2)) && offset > 0) return true;
  const before = /[\s\S]$/u.exec(text.slice(Math.max(0, offset - 2), offset))?.[0] ?? "";
  const after = /^[\s\S]/u.exec(text.slice(offset, offset + 2))?.[0] ?? "";
  if (DASH.test(before) && DASH.test(after)) return true;
  if (!WORD_SIGN.test(before) || !WORD_SIGN.test(after)) return false;
  return cutWords(text).some((word) => word.start < offset && offset < word.end);
}

function snapStart(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at < text.length && /\s/.test(text[at] as string)) at++;
  while (at > 0 && splitsWord(text, at)) at--;
  return at;
}

function snapEnd(text: string, offset: number): number {
  let at = Math.min(offset, text.length);
  while (at > 0 && /\s/.test(text[at - 1] as string)) at--;
  while (at < text.length && splitsWord(text, at)) at++;
  return at;
}

function takeLastWords(text: string, count: number): string {
  const words = cutWords(text);
  return text.slice(words[Math.max(0, words.length - count)]?.start ?? text.length);
}

function takeFirstWords(text: string, count: number): string {
  const words = cutWords(text);
  return text.slice(0, words[Math.min(count, words.length) - 1]?.end ?? 0);
}

/** Whether a quote begins or ends within what would be another word or number without it. */
function cutsWord(before: string, exact: string, after: string): boolean {
  const words = cutWords(exact).map((word) => word.text);
  const [first, last] = [words[0] as string, words.at(-1) as string];
  const gluedBefore = foldTypography(/\S*$/.exec(before)?.[0] ?? "");
  const gluedAfter = foldTypography(/^\S*/.exec(after)?.[0] ?? "");
  if (!mayPrecede(gluedBefore, first) || !mayFollow(gluedAfter, last)) return true;
  const [left, right] = [before.trimEnd().slice(-1), after.trimStart().slice(0, 4)];
  return continuesNumber(left, first) || continuesNumber(last, right);
}

/** How often these words stand in the paragraphs, one after the other. */
function countPlaces(paragraphs: readonly QuotableParagraph[], folded: string[]): number {
  const needle = ` ${folded.join(" ")} `;
  const stream = ` ${paragraphs.flatMap(({ text }) => cutWords(text).map((word) => word.text)).join(" ")} `;
  let count = 0;
  for (let at = stream.indexOf(needle); at >= 0; at = stream.indexOf(needle, at + 1)) count++;
  return count;
}
