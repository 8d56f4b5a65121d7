import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { foldDateWord, MONTHS, WEEKDAYS } from "./month-names.ts";

/** The numbers of a date as they are written, before anything is decided about them. */
export type WrittenDate =
  | { form: "year" | "month" | "day"; year: number; month: number; day: number }
  /** `03/04/2017`: which is the month is not said. Dotted ones are day-first wherever dots are used. */
  | { form: "numbers"; numbers: [number, number]; year: number; yearDigits: number; dotted: boolean };

/** Dates are short; more is a paragraph that mentions one. */
const LONGEST = 160;

const MONTH = `(${[...MONTHS.keys()].sort((a, b) => b.length - a.length).join("|")})\\.?(?!\\p{L})`;
const DAY = `(?<!\\d)(\\d{1,2})(?:${anyPhrase(WORDS.dates.ordinals)}|\\.|º|°)?(?!\\d)`;
const OF = anyPhrase(WORDS.dates.of);
const YEAR = "(\\d{4})(?!\\d)(?:\\s*г(?:ода|\\.|$))?";

type Read = (found: string[]) => WrittenDate;

const number = (text: string | undefined): number => Number(text);
const monthOf = (name: string | undefined): number => MONTHS.get(name ?? "") ?? 0;
const day = (year?: string, month?: number, date?: string): WrittenDate => ({
  form: "day",
  year: number(year),
  month: month ?? 0,
  day: number(date),
});
const month = (year: string | undefined, value: number): WrittenDate => ({
  form: "month",
  year: number(year),
  month: value,
  day: 1,
});

/** Tried in this order; what one has read is not read again by the next. */
const FORMS: [RegExp, Read][] = [
  [/(?<![\d.])(\d{4})([-/.])\s?(\d{1,2})\2\s?(\d{1,2})(?!\d)/gu, (m) => day(m[1], number(m[3]), m[4])],
  [/(?<!\d)(\d{4})\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]/gu, (m) => day(m[1], number(m[2]), m[3])],
  [/^\s*(\d{4})(\d{2})(\d{2})(?:t\d{4}(?:\d{2})?)?(?![\d.])/gu, (m) => day(m[1], number(m[2]), m[3])],
  [
    /(?<![\d./-])(\d{1,2})\s?([./-])\s?(\d{1,2})\2\s?(\d{4}|\d{2})(?![\d/-]|\.\d)/gu,
    (m) => ({
      form: "numbers",
      numbers: [number(m[1]), number(m[3])],
      year: number(m[4]),
      yearDigits: m[4]?.length ?? 0,
      dotted: m[2] === ".",
    }),
  ],
  [
    new RegExp(`${DAY}[\\s./-]*(?:${OF}\\s)?\\s*${MONTH}[\\s.,/-]*(?:del?\\s)?${YEAR}`, "gu"),
    (m) => day(m[3], monthOf(m[2]), m[1]),
  ],
  [
    new RegExp(`(?<!\\p{L})${MONTH}[\\s/-]*${DAY}(?:\\s*,\\s*|\\s+|[-/])${YEAR}`, "gu"),
    (m) => day(m[3], monthOf(m[1]), m[2]),
  ],
  // `Tue Aug 09 14:05:00 CEST 2016`, as Java and Unix write it.
  [
    new RegExp(`(?<!\\p{L})${MONTH}\\s+${DAY}\\s+\\d{2}:\\d{2}:\\d{2}\\s+[a-z]{1,5}\\s+${YEAR}`, "gu"),
    (m) => day(m[3], monthOf(m[1]), m[2]),
  ],
  [new RegExp(`(?<!\\d)(\\d{4})[\\s.,/-]+${MONTH}[\\s/-]+${DAY}`, "gu"), (m) => day(m[1], monthOf(m[2]), m[3])],
  [new RegExp(`(?<!\\p{L})${MONTH}[\\s.,/-]*(?:${OF}\\s)?${YEAR}`, "gu"), (m) => month(m[2], monthOf(m[1]))],
  [/(?<![\d./-])(\d{4})-(\d{2})(?![\d./-])/gu, (m) => month(m[1], number(m[2]))],
  [/(?<![\d./-])(\d{1,2})[/.](\d{4})(?![\d./-])/gu, (m) => month(m[2], number(m[1]))],
];

/** Tried only when nothing else was found: beside a date, four digits are a time or a number. */
const OCLOCK = anyPhrase(WORDS.dates.oclock);
const YEAR_ALONE = new RegExp(`(?<![\\d.:/+-])(\\d{4})(?![\\d.:/-])(?!\\s*(?:gmt|utc|h\\b|${OCLOCK}))`, "gu");

const TIMES = new RegExp(
  [
    "(?:(?<=\\d)t|(?<!\\p{L})t)?(?<!\\d)\\d{1,2}[:.h]\\d{2}(?:[:.]\\d{2}(?:[.,]\\d+)?)?(?!\\d)",
    `(?<!\\d)\\d{1,2}\\s?(?=[ap]\\.?m\\b|${OCLOCK}|h\\b)`,
    "(?<!\\d)\\d{4}(?=\\s?(?:gmt|utc|h\\b))",
    "\\d{1,2}\\s?[時时시]\\s?\\d{1,2}\\s?[分분]",
  ].join("|"),
  "gu",
);
const ZONES = /(?:gmt|utc|(?<![\p{L}\d])z|(?<!\p{L})[a-z]{1,3}t)?\s?[+-]\d{1,2}:?(?:\d{2})?(?!\d)/gu;
const READING_TIME = new RegExp(
  `\\d+\\s*(?:-\\s*)?${anyPattern(WORDS.dates.minutes)}\\.?(?:\\s*${anyPhrase(WORDS.dates.reading)})?`,
  "gu",
);

/** Words that may stand beside a date without saying anything else than when. */
const LABELS = new Set([
  ...WORDS.dates.beside,
  ..."am pm a m p h hrs gmt utc z est edt et cst cdt ct mst mdt pst pdt pt cet cest eet eest msk ist bst trt".split(
    " ",
  ),
]);

/** What is written onto numbers: `9th`, `1er`, `5 min read`. */
const UNITS = new Set([...WORDS.dates.units, ...WORDS.dates.ordinals, "t"]);

/** Words saying that a date is that of a later change. */
export const UPDATE_WORDS = new RegExp(anyPattern(WORDS.dates.updated), "u");

/** What a line that gives a date and nothing else says. */
export interface DateLine {
  date: WrittenDate;
  /** True when the only date is that of the last change, not of publication. */
  isUpdate: boolean;
}

/**
 * Reads a text that is a date and nothing else: with its label ("Published on"), day of the week, time and zone, in English,
 * or one of the other languages whose months are known, or in numbers. Null when anything else stands there, or several dates. Where one
 * date is of publication and another of an update, the first counts.
 */
export function parseDateLine(written: string): DateLine | null {
  // `GMT+0100 (Central European Standard Time)`, as scripts print a date.
  const text = written.replace(/(?<=GMT[+-]\d{4}) \([^()]{1,60}\)$/, "");
  if (text.length > LONGEST || !/\p{Nd}/u.test(text) || !hasDateWordsOnly(text)) return null;
  let rest = foldDate(text);
  const found: { at: number; date: WrittenDate }[] = [];
  const take = (pattern: RegExp, read: Read) => {
    rest = rest.replace(pattern, (...match) => {
      found.push({ at: match.at(-2) as number, date: read(match) });
      // Of the same length, so that positions stay, and no letter or digit that later forms could read.
      return " ".repeat(String(match[0]).length);
    });
  };
  for (const [pattern, read] of FORMS) take(pattern, read);
  if (found.length === 0) take(YEAR_ALONE, (m) => ({ form: "year", year: number(m[1]), month: 1, day: 1 }));
  if (found.length === 0 || !isCompany(rest)) return null;
  found.sort((a, b) => a.at - b.at);
  const isUpdate = found.map(({ at }, i) => UPDATE_WORDS.test(rest.slice(found[i - 1]?.at ?? 0, at)));
  const published = found.filter((_, i) => !isUpdate[i]);
  const chosen = published.length > 0 ? published : found;
  const [first, ...others] = chosen.map(({ date }) => date);
  if (!first || others.some((other) => JSON.stringify(other) !== JSON.stringify(first))) return null;
  return { date: first, isUpdate: published.length === 0 };
}

/** A look at the words alone, which rules out nearly every line before its numbers are read. */
function hasDateWordsOnly(text: string): boolean {
  for (const [word] of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const folded = foldDateWord(word);
    if (!LABELS.has(folded) && !MONTHS.has(folded) && !WEEKDAYS.has(folded) && !UNITS.has(folded)) return false;
  }
  return true;
}

/** Folds word by word, so that every month stands as in `MONTHS`. */
function foldDate(text: string): string {
  return text.replace(/[\p{L}\p{M}]+|[^\P{Nd}\d]/gu, foldDateWord).replace(/[\u2010-\u2015\u2212]/g, "-");
}

/** Whether what stands around the dates is labels, times and punctuation only. */
function isCompany(rest: string): boolean {
  const words = rest.replace(READING_TIME, " ").replace(TIMES, " ").replace(ZONES, " ");
  if (/\d/.test(words)) return false;
  return (words.match(/[\p{L}\p{M}]+/gu) ?? []).every((word) => LABELS.has(word) || WEEKDAYS.has(word));
}
