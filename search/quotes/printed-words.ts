import type { Paragraph } from "../article.ts";
import { INVISIBLE_SIGNS } from "../words/invisible.ts";
import { UNSPACED_SIGN, type WholeWord } from "../words/whole-words.ts";
import { NO_LIMIT, type WorkBudget } from "../work-budget.ts";
import { foldTypography } from "./fold-typography.ts";

/**
 * What quotes are compared by: words, and the signs between them. Spaces count only where they part two words, so that `left — without` and
 * `left—without`, `mot !` and `mot!`, `50 %` and `50%` are the same, set anew.
 *
 * The proofs and marks of links are of these words. So they are cut by their characters alone, whatever stands around them, and how they are cut
 * never changes; where a quote may begin and end (whole-words.ts) is another question, whose answer may.
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

const UNSEEN = `[${INVISIBLE_SIGNS}]*`;
const LETTER = `[[\\p{L}\\p{N}\\p{M}]--[${UNSPACED_SIGN}${INVISIBLE_SIGNS}]]`;
const PART = `${LETTER}(?:[\\u200C\\u200D${INVISIBLE_SIGNS}]*${LETTER})*`;
const HYPHEN = "[\\-‐‑−\\u058A\\uFE63\\uFF0D]";
/** What stands within a word: `O’Brien`, `U.S`, `AT&T`; a hyphen but in a range of numbers; separators of numbers. */
const JOINT = [
  "[.@&_'’‘`´ʼ＇·\\u2027\\u05BE]",
  `(?<!\\p{N}${UNSEEN})${HYPHEN}`,
  `${HYPHEN}(?!${UNSEEN}\\p{N})`,
  `(?<=\\p{N})[,:\\/⁄٬٫，．](?=\\p{N})`,
].join("|");
/** A letter of a script without spaces stands alone: where its words end depends on what stands around them. */
const WORD = new RegExp(
  `${UNSPACED_SIGN}[[\\p{M}\\u200C\\u200D]--[${INVISIBLE_SIGNS}]]*|\\p{RGI_Emoji}|°\\s?[CF](?!${UNSEEN}${LETTER})|[℃℉]|` +
    `${PART}(?:(?:${JOINT})${UNSEEN}(?=[\\p{L}\\p{N}])${PART})*`,
  "gv",
);
/** The same where all letters are English, as in most paragraphs. */
const PLAIN_WORD = /[A-Za-z0-9]+(?:(?:[.@&_'’‘`]|(?<!\d)-|-(?!\d)|(?<=\d)[,:/](?=\d))[A-Za-z0-9]+)*/g;
// biome-ignore lint/suspicious/noControlCharactersInRegex: the whole of ASCII is meant
const PLAIN = /^[\x00-\x7F‘’“”–—…]*$/;

/** Cuts a text into what is compared. Time: linear. */
export function listPrintedWords(text: string): PrintedWords {
  const words: PrintedWord[] = [];
  let at = 0;
  const isPlain = PLAIN.test(text);
  for (const { 0: word, index: start } of text.matchAll(isPlain ? PLAIN_WORD : WORD)) {
    const folded = foldTypography(isPlain ? word : word.replace(/\s+/g, ""));
    const end = start + word.length;
    words.push({ text: folded, before: foldBetween(words.at(-1)?.text, text.slice(at, start), folded), start, end });
    at = end;
  }
  return { words, after: foldSigns(text.slice(at)) };
}

/** Signs as they are compared. */
export function foldSigns(signs: string): string {
  return signs === " " || signs === "" ? "" : foldTypography(signs.replace(/\s+/g, ""));
}

const INVISIBLE = new RegExp(UNSEEN, "gu");
const BEGINS_WITH_NUMBER = /^[\p{N}一二三四五六七八九十百千]/u;
/** A sign that touches what follows, and no word, dash, or other stop before: that of a number (`−5`, `+5`, `.5`), with its currency (`−$5`). */
const SIGN =
  /(?<![\p{L}\p{N}\p{M}\-‐‑‒–—−―﹣－])[-‐‑‒–−﹣－+＋](?=\p{Sc}?[.．]?$)|(?<![\p{L}\p{N}\p{M}.．])[.．](?=$)/u;
/** The minus is no dash, with a space after it or without. */
const MINUS = /−(?=\s?(?:\p{Sc}\s?)?$)/u;
/** A number, or what ends with one: `1990s`. */
const ENDS_IN_NUMBER = /\p{N}\p{L}{0,2}$/u;
/** A dash alone, or after the sign of the number before it, and before that of the next one. */
const BETWEEN_NUMBERS = /^[%‰\p{Sc}°)\]\s]*(?:[—―]|-{2,})[\s([]*\p{Sc}?$/u;

/** Stands before signs that are those of the number after them. */
const OF_NUMBER = "±";
const ENDS_UNSPACED = new RegExp(`${UNSPACED_SIGN}\\p{M}*$`, "v");

/**
 * The signs between two words as they are compared. Beside numbers a dash is one of three: that of a range (`5–10`), which `5 — 10` has not, or the sign
 * of a number (`left −5`), which `left - 5` has not. The same goes for `.5`, which `June. 5` has not.
 */
export function foldBetween(left: string | undefined, signs: string, right: string): string {
  const folded = foldSigns(signs);
  if (!BEGINS_WITH_NUMBER.test(right)) return folded;
  const seen = signs.replace(INVISIBLE, "");
  const isBetween = ENDS_IN_NUMBER.test(left ?? "");
  const isAfterWord = left !== undefined && !ENDS_UNSPACED.test(left);
  const context = isAfterWord ? `a${seen}` : ` ${seen}`;
  const at = (SIGN.exec(context) ?? (isBetween ? null : MINUS.exec(context)))?.index ?? -1;
  if (at > 0) return `${foldSigns(context.slice(1, at))}${OF_NUMBER}${foldSigns(context.slice(at))}`;
  return isBetween && BETWEEN_NUMBERS.test(seen) ? folded.replace("-", "—") : folded;
}

/** Signs without what depends on the words beside them. */
export const foldAlone = (signs: string): string => signs.replace(/±/g, "").replace(/—/g, "-");

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

/** A budget is asked after so many paragraphs. */
const CHECKED = 64;

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
  enough = Number.POSITIVE_INFINITY,
  budget: WorkBudget = NO_LIMIT,
): ArticleWords {
  const words: ArticleWord[] = [];
  const texts: string[] = [];
  let ofFirst = 0;
  let carried = "";
  for (const [paragraph, { text }] of paragraphs.entries()) {
    if (paragraph % CHECKED === CHECKED - 1) budget.check();
    if (paragraph === 1) ofFirst = words.length;
    if (paragraph > 0 && words.length - ofFirst >= enough) break;
    texts.push(text);
    const printed = listPrintedWords(text).words;
    const [first] = printed;
    const signs = text.slice(0, first?.start);
    if (first) {
      const before = foldBetween(words.at(-1)?.text, `${carried}\n${signs}`, first.text);
      words.push({ ...first, before, paragraph });
    }
    for (let n = 1; n < printed.length; n++) {
      // Written out: a spread of each word takes several times as long.
      const { text, before, start, end } = printed[n] as PrintedWord;
      words.push({ text, before, start, end, paragraph });
    }
    carried = first ? text.slice(printed.at(-1)?.end) : `${carried}\n${signs}`;
  }
  return { words, texts };
}
