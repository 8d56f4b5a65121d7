/** What a text fragment asks a browser to find (WICG, Text Fragments): the first place where all of it fits. */
export interface Directive {
  prefix: string;
  start: string;
  /** Empty for a fragment that holds the whole quote in `start`. */
  end: string;
  suffix: string;
}

/** A page as a browser searches it: its blocks, one after the other. */
export interface FoldedPage {
  text: string;
  /** Where each block begins. */
  starts: number[];
}

const QUOTES: [RegExp, string][] = [
  [/[“”„‟«»″]/g, '"'],
  [/[‘’‚‛‹›′]/g, "'"],
];

/** Browsers find text whatever its case and accents, and take the shapes of quotation marks for one. Folding pieces is folding the whole. */
export function foldForBrowser(text: string): string {
  const folded = text.toLowerCase().normalize("NFKD").replace(/\p{M}/gu, "").replace(/\s/g, " ");
  return QUOTES.reduce((all, [marks, plain]) => all.replace(marks, plain), folded);
}

/** The page that an article's paragraphs make. */
export function foldPage(texts: readonly string[]): FoldedPage {
  const starts: number[] = [];
  let text = "";
  for (const block of texts) {
    starts.push(text.length);
    // A term never goes on in another block.
    text += `${foldForBrowser(block)}\n`;
  }
  return { text, starts };
}

const isLetter = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}]/u.test(sign);

/** Whether a match cuts no word; in scripts without spaces browsers ask their own dictionary. */
function isBounded(page: string, from: number, to: number): boolean {
  const cuts = (at: number) => isLetter(page[at - 1]) && isLetter(page[at]);
  return !cuts(from) && !cuts(to);
}

/** Where a term stands from a place on. */
function findTerm(page: string, term: string, from: number): number {
  for (let at = page.indexOf(term, from); at >= 0; at = page.indexOf(term, at + 1)) {
    if (isBounded(page, at, at + term.length)) return at;
  }
  return -1;
}

/** The place after white space and ends of blocks. */
function skipSpace(page: string, at: number): number {
  let next = at;
  while (next < page.length && /\s/.test(page[next] as string)) next++;
  return next;
}

const standsAt = (page: string, term: string, at: number): boolean =>
  page.startsWith(term, at) && isBounded(page, at, at + term.length);

/**
 * The place that a browser scrolls to, in UTF-16 units of the folded page, end exclusive; null when there is none. The terms of the directive are
 * folded (`foldForBrowser`). Follows "find a range from a text directive" of the draft.
 */
export function findFragment({ text }: FoldedPage, directive: Directive): { start: number; end: number } | null {
  const { prefix, start, end, suffix } = directive;
  for (let from = 0; from < text.length; ) {
    const first = findTerm(text, prefix || start, from);
    if (first < 0) return null;
    from = first + 1;
    const begin = prefix === "" ? first : skipSpace(text, first + prefix.length);
    if (!standsAt(text, start, begin)) continue;
    let until = begin + start.length;
    if (end === "") {
      if (suffix === "" || standsAt(text, suffix, skipSpace(text, until))) return { start: begin, end: until };
      continue;
    }
    for (let at = findTerm(text, end, until); at >= 0; at = findTerm(text, end, at + 1)) {
      until = at + end.length;
      if (suffix === "" || standsAt(text, suffix, skipSpace(text, until))) return { start: begin, end: until };
    }
    // No later start has an end that this one lacks.
    return null;
  }
  return null;
}
