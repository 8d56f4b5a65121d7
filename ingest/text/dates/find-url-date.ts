import { MONTHS } from "./month-names.ts";

/** A day or a month that stands in the path of an address, with what is written there. */
export interface UrlDate {
  value: string;
  raw: string;
}

/** Files are put away by the month of their upload, which is not that of an article. */
const FILES = /\/(?:uploads?|files?|images?|media|assets|static|archives?)\//i;

/**
 * The date that the path of an address gives: `/2016/08/09/`, `/2016-08-09-title`, `/2016/aug/09/`, `/20160809/`, or the month in `/2016/08/title`. A
 * year or a number alone may be anything. It may be no day of the calendar.
 */
export function findUrlDate(url: string): UrlDate | null {
  const { pathname } = new URL(url);
  const day =
    /\/((?:19|20)\d{2})([/-])(\d{2})\2(\d{2})(?=[/_-]|$)/.exec(pathname) ??
    /\/((?:19|20)\d{2})(\/)(\d{1,2})\/(\d{1,2})(?=\/)/.exec(pathname) ??
    /\/((?:19|20)\d{2})()(\d{2})(\d{2})(?=[/_-]|$)/.exec(pathname);
  if (day) {
    const [whole, year = "", , month = "", date = ""] = day;
    return { value: `${year}-${month.padStart(2, "0")}-${date.padStart(2, "0")}`, raw: whole.slice(1) };
  }
  const [named, year, name = "", date = ""] = /\/((?:19|20)\d{2})\/(\p{L}{3,})\/(\d{1,2})(?=\/)/u.exec(pathname) ?? [];
  const number = MONTHS.get(name.toLowerCase());
  if (named !== undefined && number !== undefined) {
    return { value: `${year}-${String(number).padStart(2, "0")}-${date.padStart(2, "0")}`, raw: named.slice(1) };
  }
  const month = /\/((?:19|20)\d{2})[/-](\d{2})\/[^/]*\p{L}{3}/u.exec(pathname);
  if (!month || FILES.test(pathname)) return null;
  return { value: `${month[1]}-${month[2]}`, raw: `${month[1]}/${month[2]}` };
}
