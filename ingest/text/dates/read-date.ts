import type { DateFact } from "#search/article.ts";
import { parsePartialDate } from "#search/dates.ts";
import { parseDateLine, type WrittenDate } from "./parse-date-line.ts";

/** Which of two numbers is the day, as configured for a source. */
export type DateOrder = "day-first" | "month-first";

/** A date that could be read, or why not. */
export type ReadDate =
  | { value: string; precision: DateFact["precision"] }
  | { problem: "ambiguous" | "impossible" | "in-future" | "unreadable" };

/**
 * Reads a date as people and programs write it, no more precise than it is written. An ISO time keeps the day that is
 * written, whatever its zone.
 *
 * @param order what 03/04/2017 means; null when nobody says, and then it is `ambiguous`
 * @param today ISO day; later dates are refused as `in-future`
 */
export function readDate(raw: string, order: DateOrder | null, today: string): ReadDate {
  const line = parseDateLine(raw.trim());
  if (line === null) return { problem: "unreadable" };
  const resolved = resolveOrder(line.date, order, Number(today.slice(0, 4)));
  if (resolved === null) return { problem: "ambiguous" };
  const { year, month, day, precision } = resolved;
  const value = [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")]
    .slice(0, { year: 1, month: 2, day: 3 }[precision])
    .join("-");
  if (parsePartialDate(value) === null) return { problem: "impossible" };
  if (value > today.slice(0, value.length)) return { problem: "in-future" };
  return { value, precision };
}

interface ResolvedDate {
  year: number;
  month: number;
  day: number;
  precision: DateFact["precision"];
}

/** Null when two readings are possible. */
function resolveOrder(date: WrittenDate, order: DateOrder | null, thisYear: number): ResolvedDate | null {
  if (date.form !== "numbers") return { ...date, precision: date.form };
  const [first, second] = date.numbers;
  const year = date.yearDigits === 4 ? date.year : expandYear(date.year, thisYear);
  const dayFirst = { year, month: second, day: first, precision: "day" as const };
  const monthFirst = { year, month: first, day: second, precision: "day" as const };
  if (date.dotted) return second > 12 && first <= 12 ? monthFirst : dayFirst;
  // Of two digits each, the first may be the year as well: 13/04/17.
  if (date.yearDigits === 4 || order !== null) {
    if (first > 12 || first === second) return dayFirst;
    if (second > 12) return monthFirst;
  }
  if (order === null) return null;
  return order === "day-first" ? dayFirst : monthFirst;
}

/** `16` is 2016, and `98` 1998: the last such year that is not in the future. */
function expandYear(year: number, thisYear: number): number {
  const century = Math.floor(thisYear / 100) * 100;
  return century + year <= thisYear ? century + year : century - 100 + year;
}

const ZONE =
  /(?:Z|\b(?:UTC|GMT)(?:\s?[+-]\d{1,2}(?::?\d{2})?)?|(?<=\d)[+-]\d{2}:?\d{2}|\b(?:[ECMP][SD]T|CES?T|EES?T|BST|IST|MSK|TRT|ET|PT)\b)\s*$/;
const TIME = /(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\.?)?/iu;

/** What a written date says besides its day: how precise it is, the time and the zone as they stand there. */
export function describeDate(raw: string): {
  precision: DateFact["precision"] | "ambiguous" | null;
  time?: string;
  zone?: string;
} {
  const form = parseDateLine(raw.trim())?.date.form ?? null;
  const [time] = TIME.exec(raw.replace(/\d{4}-\d{2}-\d{2}T?|\d{1,2}\.\d{1,2}\.\d{4}/, " ")) ?? [];
  const [zone] = ZONE.exec(raw.trim()) ?? [];
  return {
    precision: form === "numbers" ? "ambiguous" : form,
    ...(time === undefined ? {} : { time }),
    ...(time === undefined || zone === undefined ? {} : { zone: zone.trim() }),
  };
}
