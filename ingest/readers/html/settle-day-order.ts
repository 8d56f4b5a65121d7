import { findDates } from "../../text/dates/find-dates.ts";
import { findUrlDate } from "../../text/dates/find-url-date.ts";
import { parseDateLine } from "../../text/dates/parse-date-line.ts";
import type { DateOrder } from "../../text/dates/read-date.ts";
import { type PageElement, walkElements } from "./page-tree.ts";

/** What else a page says that tells 03/04/2017 apart. */
export interface OrderClues {
  root: PageElement;
  /** Its lines. */
  lines: string[];
  /** Its address; null when it gives none. */
  url: string | null;
}

/** Longer lines are paragraphs of a text. */
const LONGEST_LINE = 400;

const ISO = /(?<!\d)((?:19|20)\d{2})([-/])(\d{2})\2(\d{2})(?!\d)/g;

/** Tells which number of a date in figures is the day. What a page says of it is read when it is first asked for. */
export class DayOrders {
  readonly #clues: OrderClues;
  #stated: Set<string> | null = null;
  #others: DateOrder | null | undefined;

  constructor(clues: OrderClues) {
    this.#clues = clues;
  }

  /**
   * As the page itself settles it: one of the two days is stated elsewhere on the page so that nothing is open; else its other dates in
   * figures have one that can't be a month. A declared language or region settles nothing: systems declare it by themselves. Null
   * when it stays open.
   */
  settle(value: string): DateOrder | null {
    const date = parseDateLine(value)?.date;
    if (date?.form !== "numbers" || date.dotted || date.yearDigits !== 4) return null;
    const [first, second] = date.numbers;
    if (first > 12 || second > 12 || first === second) return null;
    this.#stated ??= listStatedDays(this.#clues);
    const toDay = (month: number, day: number): string =>
      `${date.year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    const isDayFirst = this.#stated.has(toDay(second, first));
    if (isDayFirst !== this.#stated.has(toDay(first, second))) return isDayFirst ? "day-first" : "month-first";
    if (this.#others === undefined) this.#others = readOthers(this.#clues.lines);
    return this.#others;
  }
}

/** Days in the figures of programs: attributes, and the address; and with the name of their month in the lines. */
function listStatedDays({ root, lines, url }: OrderClues): Set<string> {
  const values = url === null ? [] : [url, findUrlDate(url)?.value ?? ""];
  for (const line of lines) {
    if (line.length >= LONGEST_LINE) continue;
    for (const written of findDates(line)) {
      const date = parseDateLine(written)?.date;
      if (date?.form !== "day") continue;
      values.push([date.year, ...[date.month, date.day].map((part) => String(part).padStart(2, "0"))].join("-"));
    }
  }
  for (const { attributes } of walkElements(root)) {
    for (const name of ["datetime", "content", "title"]) if (attributes[name]) values.push(attributes[name]);
  }
  return new Set(values.flatMap((value) => [...value.matchAll(ISO)].map(([, y, , m, d]) => `${y}-${m}-${d}`)));
}

/** Other dates of the page that have a number above 12. */
function readOthers(lines: string[]): DateOrder | null {
  const orders = new Set<DateOrder>();
  for (const value of lines.flatMap((line) => (line.length < LONGEST_LINE ? findDates(line) : []))) {
    const date = parseDateLine(value)?.date;
    if (date?.form !== "numbers" || date.dotted) continue;
    if (date.numbers[0] > 12) orders.add("day-first");
    if (date.numbers[1] > 12) orders.add("month-first");
  }
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}
