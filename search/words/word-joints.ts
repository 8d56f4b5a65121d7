import { LEADS, measureUnit } from "./number-units.ts";

/** What is printed between two runs of letters and digits, and belongs to the word or the number that they make together. */

/**
 * `quote`: nothing is ever cut. `search`: a word is also found beside an apostrophe (`Turkey’s`), in alternatives (`YPG/PYD`), and where a number
 * measures it or is measured by it (`5 million`): whoever types it means it.
 */
export type WordUse = "quote" | "search";

/** Two runs of letters and digits with what stands between them, as plainSigns() gives them. */
export interface Joint {
  left: string;
  gap: string;
  right: string;
  /** Whether `left` is all that the word has so far, or a group of digits in a number written with spaces: `12` of `12 400 000`. */
  leftIsFirst: boolean;
  leftIsGroup: boolean;
  /** Whether `left` ends a number: its digits, its scale or its unit. */
  leftIsNumber: boolean;
  /** Whether the word so far begins with a currency. */
  isMoney: boolean;
}

/** UTF-16 units that a gap with a space in it has at most: the dash of `5 – 10`. */
const MAX_SPACED_GAP = 3;

/**
 * Signs without a space that part letters: dashes, ellipses, and what ends a clause (a stop and a colon only beside quotation marks or brackets, since
 * they stand in `U.S.-led` and `EU:n`); the apostrophe of an elision before a quotation; the bracket of a note's number.
 */
const PARTS_LETTERS = /[,;!?،؛؟。、—―⸺⸻|‖•▪◦¦]|--|\.\.|[.:]["“”„«»()[\]{}]|["“”„«»()[\]{}][.:]|^['’]["“„«]/u;
/** Signs that part even digits. */
const PARTS_DIGITS = /[—―⸺⸻|‖•▪◦¦]|--|\.{4}/;

/** Joins for searches too; marks may stand on both sides of a hyphen, as in `anti-“American”` and `U.S.-led`. */
const ALWAYS = /^(?:["'“”’)\].]{0,2}[-‐‑‒–−\u05BE]["'“”„«‘’([]?|[.&@_*+~=#\\·״׳])$/u;
/** Joins digits for searches too: separators, fractions, times. */
const IN_NUMBERS = /^[,:/'’′´٫٬⁄]$/u;
/** Marks that an editor sets into a word, for searches too: `(un)lawful`, `un“lawful”`. */
const INSERTED = /^[()[\]"“„«]$/u;

const SPACE = /^[ \u00A0\u2009\u202F]$/u;
/** `50 %`, and what bookkeepers set for a loss: `(5.2) million`. */
const BEFORE_UNIT = /^\)?[ \u00A0\u2009\u202F]$/u;
const HAS_SPACE = /\s/u;
/** A range, a ratio or a product that is set with spaces; also with one. */
const SPACED_SIGN =
  /^(?:[ \u00A0\u2009\u202F][-‐‑‒–−:×·÷/+=<>≤≥±~∶][ \u00A0\u2009\u202F]|[ \u00A0][×÷/⁄^=]|[×÷/⁄^=][ \u00A0])$/u;
const ENDS_IN_DIGIT = /\p{N}$/u;
const BEGINS_WITH_NUMBER = /^\p{Sc}?\p{N}/u;
const BEGINS_WITH_DIGIT = /^\p{N}/u;
const ENDS_IN_LETTER = /[\p{L}\p{M}]$/u;
const BEGINS_WITH_LETTER = /^\p{L}/u;
const FIRST_GROUP = /^\p{Sc}?\p{Nd}{1,3}$/u;
const NEXT_GROUP = /^\p{Nd}{3}(?!\p{N})/u;
const FRACTION = /^[¼½¾⅐-⅞]/u;
const WRITTEN_FRACTION = /^\p{Nd}{1,2}[/⁄]\p{Nd}/u;
const LONGEST_FRACTION = 4;
/** `€ 5`, `US$ 5`, and the Turkish `% 5`. */
export const CURRENCY = /^(?:\p{Lu}{0,3}\p{Sc}|%)$/u;
/** `50 %`, `30 °C`, `5 €`. */
const SIGN_OF_NUMBER = /^(?:[%‰‱]|°\p{L}?|\p{Sc})$/u;

/** Whether a gap is a space between groups of digits: `12 400`. */
export function joinsGroups({ left, gap, right, leftIsFirst, leftIsGroup }: Joint): boolean {
  const canLead = leftIsGroup || (leftIsFirst && FIRST_GROUP.test(left));
  return SPACE.test(gap) && canLead && NEXT_GROUP.test(right);
}

/**
 * Whether two runs are parts of one word or number.
 *
 * @param at where the second run begins in the text
 */
export function joins(joint: Joint, use: WordUse, text: string, at: number): boolean {
  const { left, gap, right, leftIsNumber } = joint;
  if (gap === "") return true;
  if (HAS_SPACE.test(gap)) return gap.length <= MAX_SPACED_GAP && joinsOverSpace(joint, use, text, at);
  const ofNumbers = (leftIsNumber || ENDS_IN_DIGIT.test(left)) && BEGINS_WITH_NUMBER.test(right);
  if (use === "quote") return !(ofNumbers ? PARTS_DIGITS : PARTS_LETTERS).test(gap) && !isNote(gap, right);
  if (ALWAYS.test(gap) || (IN_NUMBERS.test(gap) && ofNumbers)) return true;
  return INSERTED.test(gap) && ENDS_IN_LETTER.test(left) && BEGINS_WITH_LETTER.test(right);
}

/** Whether a number of a note follows: `people[12]`. */
const isNote = (gap: string, right: string): boolean => gap.endsWith("[") && BEGINS_WITH_DIGIT.test(right);

/** Only numbers go on over a space. */
function joinsOverSpace(joint: Joint, use: WordUse, text: string, at: number): boolean {
  const { left, gap, right, leftIsFirst, leftIsNumber } = joint;
  if (!SPACE.test(gap)) {
    return use === "quote" && leftIsNumber && SPACED_SIGN.test(gap) && BEGINS_WITH_NUMBER.test(right);
  }
  if (BEGINS_WITH_DIGIT.test(right)) {
    if ((leftIsFirst && CURRENCY.test(left)) || joinsGroups(joint)) return true;
    if (use === "quote" && LEADS.has(left)) return true;
  }
  if (!ENDS_IN_DIGIT.test(left)) return false;
  if (FRACTION.test(right) || SIGN_OF_NUMBER.test(right)) return true;
  return use === "quote" && /^\p{Nd}+$/u.test(left) && WRITTEN_FRACTION.test(text.slice(at, at + LONGEST_FRACTION));
}

/** Whether a number reaches over a gap to its unit in a script without spaces. */
export const reaches = (gap: string, use: WordUse): boolean => gap === "" || (use === "quote" && SPACE.test(gap));

/** How many UTF-16 units the unit takes that begins at a place of a text, right after a number; 0 where none does. */
export function measureUnitAfter(joint: Joint, text: string, at: number): number {
  if (!joint.leftIsNumber || !BEFORE_UNIT.test(joint.gap)) return 0;
  return measureUnit(text, at, joint.isMoney);
}

/** Whether a number may follow over a space: after other digits, a currency, or a word that leads to one. */
export const leadsToNumber = (run: string): boolean => ENDS_IN_DIGIT.test(run) || CURRENCY.test(run) || LEADS.has(run);

/** Whether a run is a number, or one with its unit: `5`, `$5`, `5km`. */
export const isNumber = (run: string): boolean => BEGINS_WITH_NUMBER.test(run);
