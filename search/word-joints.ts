import { measureUnit } from "./number-units.ts";

/** What is printed between two runs of letters and digits, and belongs to the word or the number that they make together. */

/**
 * `quote`: nothing is ever cut. `search`: a word is also found beside an apostrophe (`Turkey’s`), in alternatives (`YPG/PYD`), and where a number
 * measures it or is measured by it (`5 million`): whoever types it means it.
 */
export type WordUse = "quote" | "search";

/** Two runs of letters and digits with what stands between them. */
export interface Joint {
  left: string;
  gap: string;
  right: string;
  /** Whether `left` is all that the word has so far, or a group of digits in a number written with spaces: `12` of `12 400 000`. */
  leftIsFirst: boolean;
  leftIsGroup: boolean;
}

/** Joins whatever stands on both sides; an editor's mark may follow a hyphen, as in `anti-“American”`. */
const ALWAYS = /^(?:[-‐‑‒–−\u05BE]["'“”„«‘’([]?|[.&@_*+~=#\\·״׳])$/u;
/** Joins letters, and digits, in quotes only. */
const IN_QUOTES = /^['’‘‛′´ʼ＇`/]$/u;
/** Joins digits: separators, fractions, times. */
const IN_NUMBERS = /^[,:/'’′´٫٬]$/u;
/** Marks that an editor sets into a word: `(un)lawful`, `un“lawful”`. */
const INSERTED = /^[()[\]"“„«]$/u;

/** UTF-16 units that a gap within a word has at most. */
export const MAX_GAP = 2;

const SPACE = /^[ \u00A0\u2009\u202F]$/u;
const ENDS_IN_DIGIT = /\p{N}$/u;
const BEGINS_WITH_DIGIT = /^\p{N}/u;
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;
const BEGINS_WITH_LETTER = /^\p{L}/u;
const FIRST_GROUP = /^\p{Sc}?\p{Nd}{1,3}$/u;
const NEXT_GROUP = /^\p{Nd}{3}(?!\p{N})/u;
const FRACTION = /^[¼½¾⅐-⅞]/u;
const CURRENCY = /^\p{Lu}{0,3}\p{Sc}$/u;
/** `50 %`, `30 °C`, `5 €`. */
const SIGN_OF_NUMBER = /^(?:[%‰‱℃℉]|°\p{L}?|\p{Sc})$/u;

/** Whether a gap is a space between groups of digits: `12 400`. */
export function joinsGroups({ left, gap, right, leftIsFirst, leftIsGroup }: Joint): boolean {
  const canLead = leftIsGroup || (leftIsFirst && FIRST_GROUP.test(left));
  return SPACE.test(gap) && canLead && NEXT_GROUP.test(right);
}

/** Whether two runs are parts of one word or number. */
export function joins(joint: Joint, use: WordUse): boolean {
  const { left, gap, right } = joint;
  if (gap === "") return true;
  // Nearly every gap: only numbers go on over a space.
  if (gap === " " && !/[\p{N}\p{Sc}]$/u.test(left)) return false;
  const ofNumbers = ENDS_IN_DIGIT.test(left) && BEGINS_WITH_DIGIT.test(right);
  if (SPACE.test(gap)) {
    if (joinsGroups(joint) || (CURRENCY.test(left) && BEGINS_WITH_DIGIT.test(right))) return true;
    if (!ENDS_IN_DIGIT.test(left)) return false;
    return FRACTION.test(right) || SIGN_OF_NUMBER.test(right);
  }
  if (ALWAYS.test(gap)) return true;
  if (IN_NUMBERS.test(gap) && ofNumbers) return true;
  if (INSERTED.test(gap)) return ENDS_IN_LETTER.test(left) && BEGINS_WITH_LETTER.test(right);
  return IN_QUOTES.test(gap) && use === "quote";
}

/** How many UTF-16 units the unit takes that begins at a place of a text, right after a number; 0 where none does. */
export function measureUnitAfter({ left, gap }: Pick<Joint, "left" | "gap">, text: string, at: number): number {
  return SPACE.test(gap) && ENDS_IN_DIGIT.test(left) ? measureUnit(text, at) : 0;
}

/** Whether a gap holds a mark that may have a partner beside the word. */
export function isEditorsMark(gap: string): boolean {
  return gap !== " " && /[()[\]]/.test(gap);
}

/** Signs before a number, `.5` too. */
const BEFORE_NUMBER = /(?:^|[\s([{“”"‘’«»„:;,—/|])([<>≤≥≈~±+\-‐‑–−]{0,2}\.?)$/u;
const BEFORE_NAME = /(?:^|[^\p{L}\p{N}#@])([#@])$/u;
const OF_NUMBER = /^(?:\p{Lu}{0,3}\p{Sc})?\p{N}/u;
const MAX_BEFORE = 4;

/** How many UTF-16 units before a run belong to it: a number's sign, `#` and `@` of a name. */
export function measureBefore(text: string, at: number, run: string): number {
  if (at === 0 || text[at - 1] === " ") return 0;
  const before = text.slice(Math.max(0, at - MAX_BEFORE), at);
  const own = (OF_NUMBER.test(run) || CURRENCY.test(run) ? BEFORE_NUMBER : BEFORE_NAME).exec(before);
  return own?.[1]?.length ?? 0;
}

/** `C++`, `C#`, `50+`, and the hyphen of `pre- and post-war`. */
const AFTER = /^(?:[+#]+(?![\p{L}\p{N}])|[-‐](?![\p{L}\p{N}\-‐‑‒–—−]))/u;
const MAX_AFTER = 4;

/** How many UTF-16 units after a run belong to it. */
export function measureAfter(text: string, at: number): number {
  if (text[at] === " ") return 0;
  return AFTER.exec(text.slice(at, at + MAX_AFTER))?.[0].length ?? 0;
}

/** Chinese and Japanese write the thousands of a number behind it: `50万`. */
const CJK_SCALE = /^[十百千万萬亿億兆]+/u;

/** How many UTF-16 units of a text without spaces belong to the number before it. */
export function measureScale(left: string, text: string): number {
  return ENDS_IN_DIGIT.test(left) ? (CJK_SCALE.exec(text.slice(0, MAX_AFTER))?.[0].length ?? 0) : 0;
}
