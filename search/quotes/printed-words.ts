import type { Paragraph } from "../article.ts";
import { INVISIBLE_SIGNS } from "../invisible.ts";
import { UNSPACED } from "../tokenize.ts";
import { listWholeWords, type WholeWord } from "../whole-words.ts";
import { foldEarlier, foldTypography } from "./fold-typography.ts";

/**
 * What quotes are compared by: words, and the signs between them. Spaces count only where they part two words, so that `left — without` and
 * `left—without`, `mot !` and `mot!`, `50 %` and `50%` are the same, set anew.
 */

/** A word and where it stands: UTF-16 offsets, end exclusive. */
export interface PrintedWord extends WholeWord {
  /** Typography folded away (fold-typography.ts). */
  text: string;
  /** The signs between the word before and this one, folded, without spaces. */
  before: string;
}

/** The words of a text in order, and the signs after the last. */
export interface PrintedWords {
  words: PrintedWord[];
  after: string;
}

/** `now`, or `earlier`: as links of the second form were made, whose proofs and marks are of words cut so. */
export type Cutting = "now" | "earlier";

const SEEN_NOT = `[${INVISIBLE_SIGNS}]*`;
const AT_SPACE = "(?<=[\\p{L}\\p{N}])[ \\u00A0\\u2009\\u202F](?=[\\p{L}\\p{N}])";
/** Where a whole word is parted to be compared: at spaces between its parts, at the dash of a range, and at a dash between letters, no hyphen. */
const BETWEEN_PARTS = {
  now: new RegExp(
    `${AT_SPACE}|(?<=\\p{N}[%\\p{Sc}]?${SEEN_NOT})[-‐‑‒–—−](?=${SEEN_NOT}\\p{Sc}?\\p{N})|(?<=[\\p{L}\\p{M}])[‒–—](?=${SEEN_NOT}\\p{L})`,
    "gu",
  ),
  earlier: new RegExp(`${AT_SPACE}|(?<=\\p{N}[%\\p{Sc}]?)[-‐‑‒–—−](?=\\p{Sc}?\\p{N})`, "gu"),
};
const MAY_HAVE_PARTS = new RegExp(`[${UNSPACED}\\s\\-‐‑‒–—−]`, "v");
/** A letter of a script without spaces stands alone: where its words end depends on what stands around them. */
const LETTERS = {
  now: new RegExp(`[${UNSPACED}][\\p{M}\\u200C\\u200D${INVISIBLE_SIGNS}]*|[^${UNSPACED}]+`, "gv"),
  earlier: new RegExp(`[${UNSPACED}]\\p{M}*|[^${UNSPACED}]+`, "gv"),
};

/** Signs as they are compared. */
export function foldSigns(signs: string, cutting: Cutting = "now"): string {
  if (signs === " " || signs === "") return "";
  const close = signs.replace(/\s+/g, "");
  return cutting === "now" ? foldTypography(close) : foldEarlier(close);
}

/** Without letters to join they are no word. */
const JOINERS_ALONE = /^(?:\u200C|\u200D)+$/;
const DASH = /[—―]|-{2,}/;
const ENDS_IN_NUMBER = /\p{N}[%\p{Sc}]?$/u;
const BEGINS_WITH_NUMBER = /^\p{Sc}?\p{N}/u;

/** The signs between two words as they are compared. Between numbers a dash is no dash of a range: `5 — 10` is not `5–10`. */
function foldBetween(left: string | undefined, signs: string, right: string, cutting: Cutting): string {
  const folded = foldSigns(signs, cutting);
  if (folded !== "-" || cutting === "earlier" || !DASH.test(signs)) return folded;
  return ENDS_IN_NUMBER.test(left ?? "") && BEGINS_WITH_NUMBER.test(right) ? "—" : folded;
}

/** Cuts a text into what is compared. Time: linear. */
export function listPrintedWords(text: string, cutting: Cutting = "now"): PrintedWords {
  const words: PrintedWord[] = [];
  const fold = cutting === "now" ? foldTypography : foldEarlier;
  let at = 0;
  const add = (start: number, end: number) => {
    const folded = fold(text.slice(start, end).replace(/\s+/g, ""));
    if (folded === "" || (cutting === "now" && JOINERS_ALONE.test(folded))) return;
    words.push({
      text: folded,
      before: foldBetween(words.at(-1)?.text, text.slice(at, start), folded, cutting),
      start,
      end,
    });
    at = end;
  };
  for (const { start, end } of listWholeWords(text)) {
    const whole = text.slice(start, end);
    if (!MAY_HAVE_PARTS.test(whole)) add(start, end);
    else for (const part of listParts(whole, cutting)) add(start + part.start, start + part.end);
  }
  return { words, after: foldSigns(text.slice(at), cutting) };
}

function* listParts(whole: string, cutting: Cutting): Iterable<WholeWord> {
  let at = 0;
  for (const piece of whole.split(BETWEEN_PARTS[cutting])) {
    for (const { 0: part, index } of piece.matchAll(LETTERS[cutting]))
      yield { start: at + index, end: at + index + part.length };
    at += piece.length + 1;
  }
}

/**
 * A word as a reader sees it, with the signs that touch it: those after it up to the first space, those before it from there on.
 *
 * @param words those of the text, in order
 */
export function showWord(text: string, words: readonly WholeWord[], at: number): WholeWord {
  const { start, end } = words[at] as WholeWord;
  const [before, after] = [words[at - 1]?.end ?? 0, words[at + 1]?.start ?? text.length];
  const spaceBefore = at === 0 ? before - 1 : before + text.slice(before, start).search(/\s/);
  const spaceAfter = at === words.length - 1 ? -1 : text.slice(end, after).search(/\s/);
  const from = spaceBefore < before && at > 0 ? start : spaceBefore + 1;
  return { start: from, end: spaceAfter < 0 ? after : end + spaceAfter };
}

/** A word of an article; its signs before reach back into the paragraph before. */
export interface ArticleWord extends PrintedWord {
  paragraph: number;
}

/** An article cut into what is compared, and the texts of its paragraphs. */
export interface ArticleWords {
  words: ArticleWord[];
  texts: readonly string[];
}

/**
 * All words of an article in reading order: quotes may begin in one paragraph and end in another, and paragraphs get split and merged. The end of a
 * paragraph parts words as a line break does in a quote.
 *
 * @param enough how many words after those of the first paragraph are wanted: no paragraph is read after that
 */
export function listArticleWords(
  paragraphs: readonly Pick<Paragraph, "text">[],
  cutting: Cutting = "now",
  enough = Number.POSITIVE_INFINITY,
): ArticleWords {
  const words: ArticleWord[] = [];
  const texts: string[] = [];
  let ofFirst = 0;
  let carried = "";
  for (const [paragraph, { text }] of paragraphs.entries()) {
    if (paragraph === 1) ofFirst = words.length;
    if (paragraph > 0 && words.length - ofFirst >= enough) break;
    texts.push(text);
    const printed = listPrintedWords(text, cutting).words;
    const [first] = printed;
    const signs = text.slice(0, first?.start);
    if (first) {
      const before = foldBetween(words.at(-1)?.text, `${carried}\n${signs}`, first.text, cutting);
      words.push({ ...first, before, paragraph });
    }
    for (const word of printed.slice(1)) words.push({ ...word, paragraph });
    carried = first ? text.slice(printed.at(-1)?.end) : `${carried}\n${signs}`;
  }
  return { words, texts };
}
