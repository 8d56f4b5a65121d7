import { nameLanguage } from "#search/name-language.ts";

/** Forms of a word by the rules for plurals; a language without a form uses `other`. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Locales of a language, where the parts of Intl don't write alike in one. */
interface Locales {
  /** BCP 47. */
  locale: string;
  /** By which short names of months are written. */
  months?: string;
}

/** How a language writes numbers, plurals, lists and dates. */
export function makeFormats({ locale, months = locale }: Locales) {
  const numbers = new Intl.NumberFormat(locale);
  const rules = new Intl.PluralRules(locale);
  const lists = {
    and: new Intl.ListFormat(locale, { type: "conjunction" }),
    or: new Intl.ListFormat(locale, { type: "disjunction" }),
  };
  const write = (options: Intl.DateTimeFormatOptions, by = locale) =>
    new Intl.DateTimeFormat(by, { ...options, timeZone: "UTC" });
  const year = { year: "numeric" } as const;
  const month = { ...year, month: "long" } as const;
  const dates = [write(year), write(month), write({ ...month, day: "numeric" })];
  const shortMonth = write({ month: "short" }, months);

  const plural = (count: number, forms: PluralForms): string => forms[rules.select(count)] ?? forms.other;
  const number = (value: number): string => numbers.format(value);
  return {
    number,
    plural,
    /** A number with its noun: `1,204 paragraphs`. */
    count: (count: number, forms: PluralForms): string => `${number(count)} ${plural(count, forms)}`,
    /** `a, b and c`. */
    and: (items: readonly string[]): string => lists.and.format(items),
    /** `a, b or c`. */
    or: (items: readonly string[]): string => lists.or.format(items),
    /** A partial date, no more precise than it is: `9 August 2016`, `August 2016`, `2016`. What is no date stays as it is. */
    date: (date: string): string => formatWith(dates[date.split("-").length - 1], date),
    /** The month of a partial date in few letters: `Aug`. */
    shortMonth: (date: string): string => formatWith(shortMonth, date),
    language: (code: string): string => nameLanguage(code, locale) ?? code,
  };
}

function formatWith(format: Intl.DateTimeFormat | undefined, date: string): string {
  const instant = new Date(date);
  return format && !Number.isNaN(instant.getTime()) ? format.format(instant) : date;
}
