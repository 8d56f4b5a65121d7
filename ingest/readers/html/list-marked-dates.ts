import { findDates } from "../../text/dates/find-dates.ts";
import { parseDateLine } from "../../text/dates/parse-date-line.ts";
import type { ArticlePlace, Zone } from "./article-place.ts";
import { isOtherLabel, MODIFIED_NAME, PUBLISHED_NAME, SAID, saysUpdate } from "./date-words.ts";
import {
  findBefore,
  listBefore,
  type PageElement,
  readHints,
  readPieces,
  readShort,
  walkElements,
} from "./page-tree.ts";
import { readDay } from "./read-day.ts";
import type { MarkedFact } from "./read-meta.ts";

/** A date with the kind of place that it was found at. */
export type Dated = MarkedFact & { from: "markup" | "byline" | "text" | "url" };

/** A date in an element that says in its markup that it holds one. */
export type MarkedDate = Dated & {
  element: PageElement;
  zone: Zone;
  /** Whether it says that it is the day of publication, is a time of any kind, or only has a name such as `date`. */
  kind: "published" | "time" | "named";
};

/** A date in what programs write, such as `2016-08-09T14:05:00+03:00`; what people write is read elsewhere. */
const MACHINE =
  /^\d{4}-?\d{2}-?\d{2}(?![\d-])|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? \d|^\w+ \d{1,2},? \d{4}|^\d{1,2}[ ./-]\w+[ ./-]\d{2,4}|^\d{4}[./]\d{1,2}[./]\d{1,2}/i;

/** Names that end or begin so. In the middle of one, as in `text-time-black`, the word is that of a design. */
const NAME =
  "\\w*dates?|time|when|day|posted(?:-?on)?|published(?:-?(?:on|at))?|timestamp|dateline|byline|meta|info|pub\\w*|datum|fecha|tarih";
const NAMED = new RegExp(`(?:^|\\s)(?:[\\w-]*[_-])?(?:${NAME})(?=$|\\s)|(?:^|\\s)(?:${NAME})(?=$|[\\s_-])`);

const LONGEST = 120;

/** So many letters before an element may say what its date is. */
const LABEL_REACH = 40;

/** Dates in the elements of a page that belong to its article, in the order of the page. */
export function listMarkedDates(root: PageElement, place: ArticlePlace): MarkedDate[] {
  const found: MarkedDate[] = [];
  const isUnseen = ({ tag }: PageElement): boolean =>
    /^(?:head|script|style|noscript|template|svg|select|nav|figure|figcaption)$/.test(tag);
  for (const element of walkElements(root, (one) => !isUnseen(one))) {
    const { tag, attributes } = element;
    if (tag === "body" || tag === "html") continue;
    const itemprop = attributes.itemprop ?? attributes.property ?? "";
    const hints = readHints(element);
    const names = `${hints} ${itemprop.toLowerCase()} ${attributes.pubdate === undefined ? "" : "pubdate"}`;
    const isTime = tag === "time" || /\b(?:date|time)(?:published|created)?\b/i.test(itemprop);
    if (!isTime && !NAMED.test(hints) && attributes.datetime === undefined && tag !== "abbr") continue;
    if (MODIFIED_NAME.test(names) && !/publi/.test(names)) continue;
    const machine = [
      attributes.datetime,
      attributes.content,
      tag === "abbr" || tag === "time" ? attributes.title : undefined,
    ].find((value) => value !== undefined && MACHINE.test(value.trim()));
    const text = readPieces(element);
    if (isOther(element, text)) continue;
    const shown = text.length <= LONGEST ? findDates(text) : [];
    // What people read may be clearer than what programs do: `datetime="09-08-2016"` for 9 August 2016.
    const value = machine === undefined ? shown[0] : (shown.find((one) => isReading(one, machine)) ?? machine);
    if (value === undefined) continue;
    const isPublished =
      /\bdatePublished\b/i.test(itemprop) ||
      attributes.pubdate !== undefined ||
      (isTime && (PUBLISHED_NAME.test(names) || isLabelled(element)));
    const where = isPublished && itemprop !== "" ? `itemprop ${itemprop}` : `<${tag}>`;
    const base = { value, element, zone: place.zoneOf(element) };
    if (isPublished) found.push({ ...base, where, from: "markup", kind: "published" });
    else if (tag === "time" || machine !== undefined) found.push({ ...base, where, from: "markup", kind: "time" });
    else found.push({ ...base, where: "dateline", from: "byline", kind: "named" });
  }
  return found;
}

/** Whether a day in words, or in dotted figures, is one of the two that open figures can stand for. */
function isReading(day: string, figures: string): boolean {
  const open = parseDateLine(figures)?.date;
  const read = readDay(day);
  if (open?.form !== "numbers" || open.dotted || read === null) return false;
  const [year, month, date] = read.split("-").map(Number);
  const [first, second] = open.numbers;
  const isSameDay = (first === date && second === month) || (first === month && second === date);
  return isSameDay && (year ?? 0) % 100 === open.year % 100;
}

/** `Updated 9 August`, `Today: 9 August`, also where the word stands before the element. */
function isOther(element: PageElement, text: string): boolean {
  if (saysUpdate(text.slice(0, LABEL_REACH))) return !/publi|posted/i.test(text);
  const [date] = text.length <= LONGEST ? findDates(text) : [];
  if (date !== undefined && isOtherLabel(lastPart(text.slice(0, text.indexOf(date))))) return true;
  if (element.parent === null || readShort(element.parent, 2 * LONGEST) === null) return false;
  const above: string[] = [];
  let nodes = 0;
  for (const one of listBefore(element)) {
    if (typeof one === "string") above.unshift(one);
    else if (!isName(one)) above.unshift(readPieces(one));
    if (++nodes === MOST_NODES) break;
  }
  const label = lastPart(above.join(" ").slice(-LABEL_REACH));
  return saysUpdate(label) || isOtherLabel(label);
}

/** So many nodes before an element may say what its date is. */
const MOST_NODES = 50;

const lastPart = (text: string): string => text.split(/[|•·]|\d{4}/).at(-1) ?? "";

/** A headline or a section, which has its words from elsewhere. */
function isName(element: PageElement): boolean {
  if (/^(?:a|h[1-6])$/.test(element.tag)) return true;
  const links = [...walkElements(element)].filter(({ tag }) => tag === "a");
  return links.length > 0 && links.map(readPieces).join(" ") === readPieces(element);
}

/** Whether a sign before an element, such as the picture of a calendar, explains itself as "published". */
function isLabelled(element: PageElement): boolean {
  const sign = findBefore(element);
  const title = sign?.attributes.title ?? sign?.attributes["aria-label"] ?? "";
  return title.length <= LABEL_REACH && SAID.test(title);
}
