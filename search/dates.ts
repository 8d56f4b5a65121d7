/** Dates of reduced precision: `2016`, `2016-08`, `2016-08-09` (ISO 8601). */

const PARTIAL = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DAY_MS = 86_400_000;

/** First and last day that a partial date covers, in days since 1970-01-01. */
export interface DaySpan {
  first: number;
  last: number;
}

const toDay = (year: number, month: number, day: number): number => Date.UTC(year, month - 1, day) / DAY_MS;

/** Reads a partial date; null when it is malformed or no such day exists. Years 1000 to 9999. */
export function parsePartialDate(value: string): DaySpan | null {
  const match = PARTIAL.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  if (year < 1000) return null;
  if (match[2] === undefined) return { first: toDay(year, 1, 1), last: toDay(year, 12, 31) };
  const month = Number(match[2]);
  if (month < 1 || month > 12) return null;
  const lastOfMonth = toDay(year, month + 1, 1) - 1;
  if (match[3] === undefined) return { first: toDay(year, month, 1), last: lastOfMonth };
  const day = toDay(year, month, Number(match[3]));
  return Number(match[3]) >= 1 && day <= lastOfMonth ? { first: day, last: day } : null;
}

/** The ISO day of a day number. */
export function formatDay(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** The date just before a partial date, of the same precision: `2017` -> `2016`, `2017-01` -> `2016-12`. */
export function dateBefore(value: string): string | null {
  const span = parsePartialDate(value);
  return span && span.first > toDay(1000, 1, 1) ? formatDay(span.first - 1).slice(0, value.length) : null;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** A partial date in words, no more precise than it is: `9 August 2016`, `August 2016`, `2016`. */
export function formatDate(date: string): string {
  const [year, month, day] = date.split("-");
  const name = month ? MONTHS[Number(month) - 1] : undefined;
  return [day ? String(Number(day)) : undefined, name, year].filter((part) => part !== undefined).join(" ");
}
