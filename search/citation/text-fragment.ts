import type { Stretch } from "../quotes/stretch.ts";
import { listWholeWords, type WholeWord } from "../words/whole-words.ts";
import { type Directive, findFragment, foldForBrowser, foldPage } from "./find-fragment.ts";

/** Fewer words at an end than these are found too easily elsewhere on the page, in menus and teasers that are not in the article. */
const FEWEST_WORDS = 3;
/** A quote of no more words is written whole. */
const MAX_WHOLE_WORDS = 8;
/** Words of what stands around the quote, where it is needed: the page may repeat the words in places that the article does not have. */
const FEWEST_CONTEXT_WORDS = 2;
const MAX_CONTEXT_WORDS = 8;

/** A hyphen has a meaning in a fragment, so it is encoded; `encodeURIComponent` does the comma and the ampersand. */
const encode = (text: string): string => encodeURIComponent(text).replaceAll("-", "%2D");

/**
 * The address of the original page at a quote: a text fragment (WICG, Text Fragments) whose first place in the article is the quote's. A short
 * quote is written whole, of a longer one its first and last words; what stands around it is added only where these stand elsewhere too, be it in
 * the headline. All of it begins and ends between whole words. Null when no fragment leads there.
 *
 * @param texts the article's paragraphs in order, the headline first
 * @param quote the quoted stretch, of whole words
 */
export function makeTextFragment(url: string, texts: readonly string[], { from, to }: Stretch): string | null {
  const page = foldPage(texts);
  const [first, last] = [texts[from.paragraph] ?? "", texts[to.paragraph] ?? ""];
  const firstWords = wordsWithin(first, from.offset, from.paragraph === to.paragraph ? to.offset : first.length);
  const lastWords = wordsWithin(last, from.paragraph === to.paragraph ? from.offset : 0, to.offset);
  const [begin, finish] = [firstWords[0], lastWords.at(-1)];
  if (!begin || !finish) return null;
  const placeOf = (paragraph: number, offset: number) =>
    (page.starts[paragraph] ?? 0) + foldForBrowser((texts[paragraph] ?? "").slice(0, offset)).length;
  const leads = (directive: Directive, start: number, end: number): boolean => {
    const folded = Object.fromEntries(Object.entries(directive).map(([name, term]) => [name, foldForBrowser(term)]));
    const found = findFragment(page, folded as unknown as Directive);
    return found?.start === placeOf(from.paragraph, start) && found.end === placeOf(to.paragraph, end);
  };
  const words = { firstWords, lastWords, isOneParagraph: from.paragraph === to.paragraph };
  const tries = [
    { start: begin.start, end: finish.end, before: first.slice(0, begin.start), after: last.slice(finish.end) },
    // A whole paragraph that is repeated can only be told by its neighbours. Other things may stand between them on the page, so they come last.
    {
      start: from.offset,
      end: to.offset,
      before: texts[from.paragraph - 1] ?? "",
      after: texts[to.paragraph + 1] ?? "",
    },
  ];
  for (const { start, end, before, after } of tries) {
    for (const terms of listTerms(first, last, { ...words, start, end })) {
      for (const context of listContexts(before, after)) {
        const directive = { ...terms, ...context };
        // Without context the words must stand only once: of two places the first would do here, but the page may have more before it.
        const isTold = context.prefix + context.suffix !== "" || standsOnce(page.text, foldForBrowser(terms.start));
        if (isTold && leads(directive, start, end)) return writeDirective(url, directive);
      }
    }
  }
  return null;
}

const wordsWithin = (text: string, start: number, end: number): WholeWord[] =>
  listWholeWords(text).filter((word) => word.start >= start && word.end <= end);

function standsOnce(page: string, term: string): boolean {
  const first = page.indexOf(term);
  return first >= 0 && page.indexOf(term, first + 1) < 0;
}

/** What the terms are taken from: whole words, and where the quote begins in the first text and ends in the last. */
interface QuoteWords extends WholeWord {
  firstWords: WholeWord[];
  lastWords: WholeWord[];
  isOneParagraph: boolean;
}

/** The quote whole, or by its first and last words: few of them, then more. */
function* listTerms(
  first: string,
  last: string,
  { firstWords, lastWords, isOneParagraph, start, end }: QuoteWords,
): Iterable<Pick<Directive, "start" | "end">> {
  if (isOneParagraph && firstWords.length <= MAX_WHOLE_WORDS) {
    yield { start: first.slice(start, end), end: "" };
    return;
  }
  for (const count of [FEWEST_WORDS, MAX_WHOLE_WORDS]) {
    // The two ends never share a word.
    const most = isOneParagraph ? Math.min(count, Math.floor(firstWords.length / 2)) : count;
    const head = firstWords[Math.min(most, firstWords.length) - 1] as WholeWord;
    const tail = lastWords[Math.max(0, lastWords.length - most)] as WholeWord;
    yield { start: first.slice(start, head.end), end: last.slice(tail.start, end) };
  }
}

/** Nothing, then what stands on both sides of the quote, a word more each time. */
function* listContexts(before: string, after: string): Iterable<Pick<Directive, "prefix" | "suffix">> {
  yield { prefix: "", suffix: "" };
  const [left, right] = [listWholeWords(before), listWholeWords(after)];
  for (let count = FEWEST_CONTEXT_WORDS; count <= MAX_CONTEXT_WORDS; count++) {
    const prefix = left.length === 0 ? "" : before.slice(left.at(-count)?.start ?? left[0]?.start).trim();
    const suffix = right.length === 0 ? "" : after.slice(0, (right[count - 1] ?? right.at(-1))?.end).trim();
    if (prefix + suffix !== "") yield { prefix, suffix };
  }
}

function writeDirective(url: string, { prefix, start, end, suffix }: Directive): string {
  const terms = [prefix && `${encode(prefix)}-`, encode(start), end && encode(end), suffix && `-${encode(suffix)}`];
  return `${url.split("#")[0]}#:~:text=${terms.filter(Boolean).join(",")}`;
}
