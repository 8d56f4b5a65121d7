import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { readByline } from "../../text/bylines/read-byline.ts";
import { findDates } from "../../text/dates/find-dates.ts";
import { parseDateLine, type WrittenDate } from "../../text/dates/parse-date-line.ts";
import type { ArticlePlace, Zone } from "./article-place.ts";
import { isOtherLabel, isUpdateLabel, SAID, SAID_LABEL, SELF } from "./date-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import type { Dated } from "./list-marked-dates.ts";
import { findBefore, listAncestors, type PageElement } from "./page-tree.ts";

/** A date in what a page shows. */
export type ShownDate = Dated & {
  zone: Zone;
  /**
   * How it stands there: in a sentence such as "this article was published on", in a line that begins with "published", with such a
   * word, on a line of its own or in a byline, or amid other words.
   */
  kind: "self" | "labelled" | "said" | "own" | "amid";
};

/** A longer line is a sentence. */
const LONGEST = 160;

/** So many letters beside a date are a section or a place. */
const LONGEST_LABEL = 20;

/** So many are also names, and more are a sentence. */
const LONGEST_COMPANY = 80;

/** The words that say what a date is stand so close to it. */
const REACH = 50;

/** A line that begins so is about the date. */
const OPENS = new RegExp(`^\\P{L}*${SAID.source}`, "iu");

/** As far as the sentence goes. */
const SAID_BEHIND = new RegExp(`^[^.]*${anyPhrase(WORDS.dates.publishedBehind)}`, "iu");

/** A month alone is the heading of an archive. */
const isWhole = (date: WrittenDate): boolean => date.form === "day" || date.form === "numbers";

const isDay = (value: string): boolean => parseDateLine(value)?.date.form !== "year" && parseDateLine(value) !== null;

/** Dates in the lines of a page that belong to its article, in the order of the page. */
export function listShownDates(lines: PageBlock[], place: ArticlePlace): ShownDate[] {
  const found: ShownDate[] = [];
  for (const [at, { text, kind, element }] of lines.entries()) {
    if (!/\p{Nd}/u.test(text)) continue;
    const shown = readShown(text);
    const label = shown?.kind === "own" ? readLabel(lines[at - 1], element) : null;
    if (label === "other") continue;
    const said = label === "published" && shown !== null ? shown : findSaid(text);
    const date = said ?? shown;
    // Of a picture one says when it was taken; a date line may have the name of a caption as well.
    if (date === null || (kind === "caption" && !isDateLine(text, date.value))) continue;
    if (place.isInHeadline(element, date.value)) continue;
    const zone = place.zoneOf(element);
    found.push({ ...date, zone, kind: said === null ? date.kind : tellSaid(text, date.value, element) });
  }
  return found;
}

function tellSaid(text: string, date: string, element: PageElement): "self" | "labelled" | "said" {
  if (SELF.test(text.slice(0, text.indexOf(date)))) return "self";
  return isOwnLine(text, element) ? "labelled" : "said";
}

/** A line that begins with "published" and is not quoted, as posts of others are. */
function isOwnLine(text: string, element: PageElement): boolean {
  return OPENS.test(text) && ![element, ...listAncestors(element)].some(({ tag }) => tag === "blockquote");
}

/**
 * What a line of its own above a date says of it: `Mise en ligne`, `Last updated:`. A mere "Date" may be that of anything, a "Date of birth" is of something else, and a
 * label stands in the same part of the page as its date.
 */
function readLabel(line: PageBlock | undefined, date: PageElement): "published" | "other" | null {
  if (line === undefined || line.text.length > LONGEST_LABEL + 10 || /\p{Nd}/u.test(line.text)) return null;
  // A link goes to a section.
  if (isUpdateLabel(line.text) && line.linked === 0) return "other";
  if (!isNeighbour(line.element, date)) return null;
  if (SAID_LABEL.test(line.text)) return "published";
  return line.kind !== "heading" && (isOtherLabel(line.text) || SAID.test(line.text)) ? "other" : null;
}

/** Whether nothing stands between two elements of one parent, or the first is that parent. */
function isNeighbour(above: PageElement, element: PageElement): boolean {
  if (element.parent === above) return true;
  return findBefore(element) === above;
}

function readShown(text: string): (Dated & { kind: "own" | "amid" }) | null {
  if (text.length > LONGEST) return null;
  const line = parseDateLine(text);
  if (line !== null) {
    return !line.isUpdate && isWhole(line.date) ? { value: text, where: "dateline", from: "text", kind: "own" } : null;
  }
  const byline = readByline(text)?.date;
  if (byline && isDay(byline) && !saysOther(text, byline))
    return { value: byline, where: "byline", from: "byline", kind: "own" };
  const [value] = findDates(text);
  if (value === undefined || isSentence(text, value) || saysOther(text, value)) return null;
  return { value, where: "dateline", from: "text", kind: isDateLine(text, value) ? "own" : "amid" };
}

function saysOther(text: string, date: string): boolean {
  const before = readBefore(text, date);
  return isUpdateLabel(before) || isOtherLabel(before);
}

/** What stands before a date in its part of a line: `Updated by Ann Lee` in `Politics | Updated by Ann Lee, 9 August 2016`. */
function readBefore(text: string, date: string): string {
  const before = text.slice(0, Math.max(0, text.indexOf(date)));
  return before.split(/[|•·\n]|\d{4}/u).at(-1) ?? "";
}

/** Something of which a date is said: more than stands beside a date, such as names and sections. */
function isSentence(text: string, date: string): boolean {
  const [before = "", after = ""] = text.split(date);
  const isEnded = /[.!?。！？]["”»]?$/u.test(text);
  if (isEnded && /\p{L}/u.test(before) && /\p{L}/u.test(after)) return true;
  return countLetters(text, date) > (isEnded ? LONGEST_LABEL : LONGEST_COMPANY);
}

/** `21. Januar 2022 | Mobilität`. */
function isDateLine(text: string, date: string): boolean {
  return text.startsWith(date) && countLetters(text, date) <= LONGEST_LABEL;
}

function countLetters(text: string, date: string): number {
  return text.replace(date, "").match(/\p{L}/gu)?.length ?? 0;
}

/** `Published on 9 August 2016 by …`, `Dieser Beitrag wurde am 9. August 2016 veröffentlicht`. */
function findSaid(text: string): (Dated & { kind: "said" }) | null {
  if (text.length > 2 * LONGEST) return null;
  for (const value of findDates(text)) {
    const at = text.indexOf(value);
    const before = text.slice(Math.max(0, at - REACH), at);
    const after = text.slice(at + value.length, at + value.length + REACH);
    if (SAID.test(before) || SAID_BEHIND.test(after)) return { value, where: "dateline", from: "text", kind: "said" };
  }
  return null;
}

/** `(18.01.2018) The farmers …`, `ANKARA, Aug. 9, 2016 (Agency) – …`: the text begins with its date. */
export function listOpeningDates(opening: string[]): Dated[] {
  return opening.slice(0, 2).flatMap((text) => {
    const [value] = findDates(text.slice(0, 60));
    if (value === undefined) return [];
    const before = text.slice(0, text.indexOf(value));
    const after = text.slice(before.length + value.length);
    // `8 August 2016 was a Monday` begins with a date as well.
    const isAlone = /^[\s([]*$/.test(before) && /^\s*(?:$|[)\]:|–—-]|\d{1,2}[:.]\d{2})/u.test(after);
    const isDateline = isAlone || /^[\p{Lu}\s.,()/–—-]*\p{Lu}{2}[\p{Lu}\s.,()/–—-]*$/u.test(before);
    return isDateline ? [{ value, where: "dateline", from: "text" as const }] : [];
  });
}
