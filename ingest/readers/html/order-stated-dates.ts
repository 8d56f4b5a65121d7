import { canBeDay, isSameInstant, readInstant } from "../../text/dates/same-instant.ts";
import type { Dated, MarkedDate } from "./list-marked-dates.ts";
import { readDay } from "./read-day.ts";

/** A date that a page states, and whether it is said in so many words to be that of publication, not only to be a date. */
export type StatedDate = Dated & { isClear: boolean };

/** A date that a page prints, and whether it is said there to be that of publication. */
export type PrintedDate = Dated & { isSaid: boolean };

/** What else a page says of its day. */
export interface DayClues {
  marked: MarkedDate[];
  /** Dates that it prints between headline and text, and whether it says of them that they are of publication. */
  printed: PrintedDate[];
  /** Values that it states as those of a change. */
  changed: Set<string>;
  /** The day or month in its address. */
  address: string | null;
}

/**
 * The first counts, but of several stated days the one that the page prints as well, a printed day before a later one
 * that is only called "date", and a local day before one in UTC: that of the same moment in local time, or the one in the address.
 */
export function orderStated(stated: StatedDate[], { marked, printed, changed, address }: DayClues): Dated[] {
  const first = stated[0] as StatedDate;
  const instant = readInstant(first.value);
  if (instant?.isUniversal) {
    const local = [...stated.slice(1), ...marked.filter(({ zone }) => zone !== "away")].find(({ value }) => {
      const other = readInstant(value);
      return other !== null && !other.isUniversal && other.day !== instant.day && isSameInstant(instant, other);
    });
    if (local) return [local, ...stated.filter((one) => one !== local)];
    if (address !== null && address.length === 10 && address !== instant.day && canBeDay(instant, address))
      return [{ value: address, where: "link rel=canonical", from: "url" }, ...stated];
  }
  const shown = findOnlyDay(printed);
  if (shown === null || shown.day === readDay(first.value)) return stated;
  const other = stated.find(
    ({ value, isClear }) =>
      isClear && readDay(value) === shown.day && ![first.value, ...changed].some((one) => isSameTime(one, value)),
  );
  if (other) return [other, ...stated.filter((one) => one !== other)];
  const isOfChange = [...changed].some((value) => readDay(value) === shown.day);
  // A printed time of another moment contradicts it.
  const isLocal = instant?.isUniversal && readInstant(shown.date.value) === null && canBeDay(instant, shown.day);
  // A later day may be that of an event, or today's.
  const isLater = !shown.isSaid && shown.day > (readDay(first.value) ?? "");
  const isBetter = isLocal || (!first.isClear && !isLater);
  return isBetter && !isOfChange ? [shown.date, ...stated] : stated;
}

/** The same words, or the same moment in another zone. */
const isSameTime = (one: string, other: string): boolean => one === other || Date.parse(one) === Date.parse(other);

/** The day that dates name; null when they name several. */
function findOnlyDay(dates: PrintedDate[]): { day: string; date: Dated; isSaid: boolean } | null {
  const first = dates.find(({ isSaid }) => isSaid) ?? dates[0];
  const day = first === undefined ? null : readDay(first.value);
  if (first === undefined || day === null || dates.some(({ value }) => readDay(value) !== day)) return null;
  const { isSaid, ...date } = first;
  return { day, date, isSaid };
}
