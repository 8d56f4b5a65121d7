import { findUrlDate } from "../../text/dates/find-url-date.ts";
import { parseDateLine } from "../../text/dates/parse-date-line.ts";
import type { RawFact } from "../../understand/raw-article.ts";
import type { ArticlePlace } from "./article-place.ts";
import { ARTICLE_NAME, rankMetaName } from "./date-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import type { PageHead } from "./list-head.ts";
import { type Dated, listMarkedDates, type MarkedDate } from "./list-marked-dates.ts";
import { listOpeningDates, listShownDates, type ShownDate } from "./list-shown-dates.ts";
import { orderStated, type PrintedDate, type StatedDate } from "./order-stated-dates.ts";
import { type PageElement, readHints } from "./page-tree.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { PageMeta } from "./read-meta.ts";
import { DayOrders } from "./settle-day-order.ts";

/** What a page shows and states around its article. */
export interface DatedPage {
  root: PageElement;
  meta: PageMeta;
  data: LinkedData;
  head: PageHead;
  /** Where its article stands. */
  place: ArticlePlace;
  /** The paragraphs of the text. */
  texts: PageBlock[];
  /** The address that the page gives itself; null when it gives none. */
  url: string | null;
}

/** A date line stands there once, or twice for screens of two sizes; more are a list of stories. */
const ONE_LINE = 2;

/**
 * When a page was published, as it says so itself: JSON-LD, meta, elements marked as the date, then what it shows by its
 * headline, before or after its text. "Modified" is not published, and what belongs to another story or stands far from the
 * article is not its date. The most trusted first.
 */
export function listDates(page: DatedPage): RawFact[] {
  const { place } = page;
  const changed = listChanges(page);
  const marked = listMarkedDates(page.root, place).filter(
    ({ value, kind }) => kind === "published" || !changed.has(value),
  );
  const shown = listShownDates(page.head.all, place);
  const address = page.url === null ? null : findUrlDate(page.url);
  const stated = listStated(page, marked);
  const printed = rankPrinted(page, marked, shown);
  const orders = new DayOrders({ root: page.root, lines: page.head.all.map(({ text }) => text), url: page.url });
  const settle = (date: Dated): RawFact => addOrder(toFact(date), orders);
  if (stated.length > 0) {
    const ofHead = listOfHead(shown, marked);
    return orderStated(stated, { marked, printed: ofHead, changed, address: address?.value ?? null }).map(settle);
  }
  // Nothing says that this is the day of publication but its place; the address does.
  const fitting = printed.filter(({ value, isSure }) => isSure || address === null || fits(value, address.value));
  return fitting.slice(0, 1).map(settle);
}

/** Dates between headline and text that stand there as those of the article, not amid words that may be about anything. */
function listOfHead(shown: ShownDate[], marked: MarkedDate[]): PrintedDate[] {
  const lines = shown.filter(({ zone }) => zone === "head");
  if (lines.length > ONE_LINE) return [];
  return [
    ...lines.filter(({ kind }) => kind !== "amid").map((one) => ({ ...one, isSaid: isSaid(one) })),
    ...marked
      .filter(({ zone, kind }) => zone === "head" && kind !== "named")
      .map((one) => ({ ...one, isSaid: one.kind === "published" })),
  ];
}

function addOrder(fact: Dated, orders: DayOrders): RawFact {
  const dateOrder = orders.settle(fact.value);
  return dateOrder === null ? fact : { ...fact, dateOrder };
}

/** Moments that the page states as those of a change; the same one in a time element is no publication either. */
function listChanges({ meta, data }: DatedPage): Set<string> {
  const names = meta.listNames().filter((name) => /modif|updat/.test(name));
  return new Set([...data.modified, ...names.flatMap((name) => meta.list(name).map(({ value }) => value))]);
}

const toFact = ({ value, where, from }: Dated): Dated => ({ value, where, from });

/** From this rank on, the name of a meta element says no more than `date` or `created`. */
const VAGUE_RANK = 2;

/** JSON-LD, meta with a clear name, elements that say "published", then meta that only say "date". */
function listStated({ meta, data }: DatedPage, marked: MarkedDate[]): StatedDate[] {
  const named = meta
    .listNames()
    .flatMap((name) => {
      const rank = rankMetaName(name);
      return rank === null ? [] : [{ name, rank }];
    })
    .sort((one, other) => one.rank - other.rank)
    .flatMap(({ name, rank }) => meta.list(name).map((fact) => ({ ...fact, rank, from: "markup" as const })));
  const published = marked.filter(({ kind, zone }) => kind === "published" && zone !== "away").slice(0, 1);
  const isBeside = ({ zone }: MarkedDate): boolean => zone !== "text" && zone !== "far";
  const clear = [
    ...data.published.slice(0, 1).map((value) => ({ value, where: "JSON-LD datePublished", from: "markup" as const })),
    ...named.filter(({ rank }) => rank < VAGUE_RANK),
    ...published.filter(isBeside),
  ];
  const vague = [...named.filter(({ rank }) => rank >= VAGUE_RANK), ...published.filter((date) => !isBeside(date))];
  return [...clear.map((date) => ({ ...date, isClear: true })), ...vague.map((date) => ({ ...date, isClear: false }))]
    .filter(({ value }) => parseDateLine(value) !== null)
    .slice(0, MOST_STATED);
}

/** No page states its day in more ways; the surest come first. */
const MOST_STATED = 50;

type RankedDate = Dated & { isSure: boolean };

const isSaid = ({ kind }: ShownDate): boolean => kind === "said" || kind === "labelled" || kind === "self";

/** What the page shows as its date without saying so in its markup, the surest place first. */
function rankPrinted({ texts }: DatedPage, marked: MarkedDate[], shown: ShownDate[]): RankedDate[] {
  const sure = (dates: Dated[]): RankedDate[] => dates.map((date) => ({ ...date, isSure: true }));
  const likely = (dates: Dated[]): RankedDate[] => dates.map((date) => ({ ...date, isSure: false }));
  const isNear = ({ zone }: ShownDate | MarkedDate): boolean => zone === "head" || zone === "before";
  const inHead = shown.filter(({ zone }) => zone === "head");
  return [
    ...sure(shown.filter((one) => isSaid(one) && isNear(one))),
    // "This article was published on": wherever it stands; a page of several articles says it of each.
    ...sure(ifOneDay(shown.filter(({ kind }) => kind === "self"))),
    ...likely(inHead.filter(({ kind }) => kind === "own")),
    ...likely(marked.filter(({ zone, kind }) => zone === "head" && kind === "time")),
    ...likely(marked.filter(({ zone, kind }) => zone === "head" && kind === "named")),
    // Among other words, several days are those of events.
    ...likely(ifOneDay(inHead.filter(({ kind }) => kind === "amid"))),
    ...sure(listOpeningDates(texts.map(({ text }) => text))),
    ...likely(marked.filter(({ zone }) => zone === "before")),
    ...likely(shown.filter(({ zone, kind }) => zone === "before" && kind === "own")),
    ...sure(shown.filter((one) => isSaid(one) && (one.zone === "tail" || one.zone === "far"))),
    ...sure(shown.filter(({ zone, kind }) => zone === "text" && kind === "labelled")),
    // Below the text begin the other stories; a date there has to be named one of publication or of the article.
    ...likely(marked.filter(({ zone, element }) => zone === "tail" && ARTICLE_NAME.test(readHints(element)))),
  ];
}

/** Dates that all name the same day, else none. */
function ifOneDay(dates: Dated[]): Dated[] {
  return new Set(dates.map(({ value }) => JSON.stringify(parseDateLine(value)?.date))).size === 1 ? dates : [];
}

function fits(value: string, address: string): boolean {
  const line = parseDateLine(value);
  if (line === null) return false;
  const { date } = line;
  const [year, month, day] = address.split("-").map(Number);
  if (date.form === "numbers") {
    return date.year % 100 === (year ?? 0) % 100 && (day === undefined || date.numbers.includes(day));
  }
  if (date.form === "year") return date.year === year;
  if (day === undefined || date.form === "month") return date.year === year && date.month === month;
  const apart = Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(year ?? 0, (month ?? 1) - 1, day);
  return Math.abs(apart) <= 86_400_000;
}
