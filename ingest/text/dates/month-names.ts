import { LANGUAGES } from "#ingest/languages/languages.ts";

/** Languages whose dates are read. */
const CALENDARS = LANGUAGES.flatMap(({ code, calendar }) => (calendar === null ? [] : [{ code, ...calendar }]));

/** One spelling for a word of a date: lower case, no accents, dotless i as i, no full stop; Arabic and Persian figures as Latin ones. */
export function foldDateWord(word: string): string {
  return (
    word
      .replaceAll("İ", "i")
      .toLowerCase()
      .normalize("NFD")
      .replace(/\p{M}/gu, "")
      .replaceAll("ı", "i")
      .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
      // Korean syllables were taken apart as well.
      .normalize("NFC")
      .replace(/\.$/, "")
  );
}

/** A word as a format of some day shows it: months take another form beside a day in Russian (`август`, `9 августа`). */
function nameParts(
  locale: string,
  options: Intl.DateTimeFormatOptions,
  type: "month" | "weekday",
  date: Date,
): string[] {
  const found = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options })
    .formatToParts(date)
    .find((part) => part.type === type)?.value;
  return found && /^\p{L}/u.test(found) ? [foldDateWord(found)] : [];
}

function collectMonths(): Map<string, number> {
  const months = new Map(
    CALENDARS.flatMap(({ months: more = {} }) => Object.entries(more)).map(([name, month]) => [
      foldDateWord(name),
      month,
    ]),
  );
  for (const { code, names } of CALENDARS) {
    if (names === "weekdays") continue;
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2023, month - 1, 15));
      for (const style of names === "full" ? (["long"] as const) : (["long", "short"] as const)) {
        for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
          for (const name of nameParts(`${code}-u-ca-gregory`, options, "month", date)) {
            if (!/\s/.test(name) && !months.has(name)) months.set(name, month);
          }
        }
      }
    }
  }
  return months;
}

function collectWeekdays(): Set<string> {
  const weekdays = new Set<string>(CALENDARS.flatMap(({ weekdays: more = [] }) => more));
  for (const { code } of CALENDARS) {
    for (let day = 1; day <= 7; day++) {
      const date = new Date(Date.UTC(2023, 0, day));
      for (const weekday of ["long", "short"] as const) {
        for (const name of nameParts(code, { weekday }, "weekday", date)) weekdays.add(name);
      }
    }
  }
  return weekdays;
}

/** Month numbers (1 to 12) by folded name, in full or abbreviated. */
export const MONTHS: ReadonlyMap<string, number> = collectMonths();

/** Folded names of the days of the week, in full or abbreviated. */
export const WEEKDAYS: ReadonlySet<string> = collectWeekdays();
