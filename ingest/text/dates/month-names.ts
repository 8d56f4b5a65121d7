/** The languages whose dates are read. Names come from the CLDR tables in Node, so that none is misspelt here. */
const LOCALES = "en tr de fr es ru pt it nl pl sv da nb".split(" ");

/** Languages whose months are read in full only: their short names are words of other languages. */
const FULL_ONLY = "cs sk hu ro fi el uk bg id ca ar he".split(" ");

/** Spellings in use that CLDR lacks. */
const MORE_MONTHS: [string, number][] = [
  ["sept", 9],
  ["set", 9],
  ["setiembre", 9],
  ["jänner", 1],
  ["feber", 2],
  ["mrz", 3],
  ["mär", 3],
  ["сент", 9],
  ["февр", 2],
  ["нояб", 11],
  ["janv", 1],
  ["févr", 2],
  ["juil", 7],
];

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
  const months = new Map(MORE_MONTHS.map(([name, month]) => [foldDateWord(name), month]));
  for (const locale of [...LOCALES, ...FULL_ONLY]) {
    for (let month = 1; month <= 12; month++) {
      const date = new Date(Date.UTC(2023, month - 1, 15));
      for (const style of FULL_ONLY.includes(locale) ? (["long"] as const) : (["long", "short"] as const)) {
        for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
          for (const name of nameParts(`${locale}-u-ca-gregory`, options, "month", date)) {
            if (!/\s/.test(name) && !months.has(name)) months.set(name, month);
          }
        }
      }
    }
  }
  return months;
}

function collectWeekdays(): Set<string> {
  const weekdays = new Set<string>(["tues", "thur", "thurs"]);
  for (const locale of [...LOCALES, ...FULL_ONLY, "ja", "ko"]) {
    for (let day = 1; day <= 7; day++) {
      const date = new Date(Date.UTC(2023, 0, day));
      for (const weekday of ["long", "short"] as const) {
        for (const name of nameParts(locale, { weekday }, "weekday", date)) weekdays.add(name);
      }
    }
  }
  return weekdays;
}

/** Month numbers (1 to 12) by folded name, in full or abbreviated. */
export const MONTHS: ReadonlyMap<string, number> = collectMonths();

/** Folded names of the days of the week, in full or abbreviated. */
export const WEEKDAYS: ReadonlySet<string> = collectWeekdays();
