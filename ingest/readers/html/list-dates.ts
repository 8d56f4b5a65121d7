import { findDates } from "../../dates/find-dates.ts";
import { parseDateLine, type WrittenDate } from "../../dates/parse-date-line.ts";
import { readByline } from "../../read-byline.ts";
import type { PageBlock } from "./list-blocks.ts";
import type { PageHead } from "./list-head.ts";
import { type PageElement, readHints, readPieces, walkElements } from "./page-tree.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

/** Names under which pages state when they were published; those of changes are not among them. */
const META = [
  "article:published_time",
  "og:published_time",
  "og:article:published_time",
  "rnews:datepublished",
  "datepublished",
  "datecreated",
  "article:published",
  "article.published",
  "published_time",
  "publish_date",
  "publish-date",
  "publishdate",
  "published",
  "published_date",
  "pubdate",
  "article_date_original",
  "originalpublicationdate",
  "cxenseparse:recs:publishtime",
  "cxenseparse:publishtime",
  "parsely-pub-date",
  "sailthru.date",
  "dc.date.issued",
  "dcterms.issued",
  "dcterms.created",
  "dcterms.date",
  "dc.date.created",
  "dc.date",
  "dc.issued",
  "citation_publication_date",
  "citation_date",
  "article:post_date",
  "bt:pubdate",
  "date",
  "date_published",
  "displaydate",
  "created",
  "publication_date",
  "prism.publicationdate",
  "video:release_date",
  "og:pubdate",
  "shareaholic:article_published_time",
];

type Dated = MarkedFact & { from: "markup" | "byline" | "text" };

/** A date in what programs write, such as `2016-08-09T14:05:00+03:00`; what people write is read elsewhere. */
const MACHINE =
  /^\d{4}-?\d{2}-?\d{2}(?![\d-])|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*,? \d|^\w+ \d{1,2},? \d{4}|^\d{1,2}[ ./-]\w+[ ./-]\d{2,4}|^\d{4}[./]\d{1,2}[./]\d{1,2}/i;

/** The text of a link to another story is longer than a date. */
const LONGEST_LINK = 60;

function isAway(element: PageElement): boolean {
  if (element.tag === "a" && readPieces(element).length > LONGEST_LINK) return true;
  return (
    /^(?:nav|footer|noscript|template|svg|select)$/.test(element.tag) ||
    (element.tag !== "body" &&
      element.tag !== "html" &&
      /(?:^|[\s_-])(?:related|recommend\w*|comments?|commentlist|respond|trending|most-?(?:read|popular)|sidebar|teasers?|widget|carousel)(?=$|[\s_-])/.test(
        readHints(element),
      ))
  );
}

const PUBLISHED =
  /(?:publi|posted|pubdate|entry-?date|post-?date|article-?date|created|issued|date-?(?:published|posted|created|line)|time-?stamp|dateline)/;
const MODIFIED = /(?:modif|updat|revis|edited|aktualisier)/;

/** Elements whose markup says that they give the date, the ones that say "published" first. */
function listMarked(root: PageElement): { published: Dated[]; times: Dated[]; named: Dated[] } {
  const found = { published: [] as Dated[], times: [] as Dated[], named: [] as Dated[] };
  for (const element of walkElements(root, (one) => !isAway(one))) {
    const { tag, attributes } = element;
    if (tag === "meta" || tag === "script" || tag === "body" || tag === "html") continue;
    const itemprop = attributes.itemprop ?? "";
    const hints = readHints(element);
    const isTime = tag === "time" || /\b(?:date|time)(?:published|created)?\b/i.test(itemprop);
    const names = `${hints} ${itemprop.toLowerCase()} ${attributes.pubdate === undefined ? "" : "pubdate"}`;
    if (MODIFIED.test(names) && !/publi/.test(names)) continue;
    const machine = [
      attributes.datetime,
      attributes.content,
      tag === "abbr" || tag === "time" ? attributes.title : undefined,
    ].find((value) => value !== undefined && MACHINE.test(value.trim()));
    const text = readPieces(element);
    if (MODIFIED.test(text.slice(0, 40).toLowerCase()) && !/publi|posted/i.test(text)) continue;
    const value = machine ?? (text.length <= 120 ? findDates(text)[0] : undefined);
    if (value === undefined) continue;
    const isPublished =
      /\bdatePublished\b/i.test(itemprop) || attributes.pubdate !== undefined || (isTime && PUBLISHED.test(names));
    if (isPublished)
      found.published.push({ value, where: itemprop === "" ? `<${tag}>` : `itemprop ${itemprop}`, from: "markup" });
    else if (tag === "time" || machine !== undefined) found.times.push({ value, where: `<${tag}>`, from: "markup" });
    else if (
      /(?:^|[\s_-])(?:\w*dates?|time|when|day|posted(?:-?on)?|published(?:-?(?:on|at))?|timestamp|dateline|byline|meta|info|pub\w*|datum)(?=$|[\s_-])/.test(
        hints,
      )
    ) {
      found.named.push({ value, where: "dateline", from: "byline" });
    }
  }
  return found;
}

/**
 * When a page was published, as it says so itself: JSON-LD, meta, elements marked as the date, then the lines around its
 * headline. "Modified" is not published. The most trusted first.
 *
 * @param opening the first paragraphs of the text, which may begin with a date
 */
export function listDates(
  root: PageElement,
  meta: PageMeta,
  data: LinkedData,
  head: PageHead,
  opening: string[],
): Dated[] {
  const marked = listMarked(root);
  const stated: Dated[] = [
    ...data.published.slice(0, 1).map((value) => ({ value, where: "JSON-LD datePublished", from: "markup" as const })),
    ...META.flatMap((name) => meta.list(name)).map((fact) => ({ ...fact, from: "markup" as const })),
    ...marked.published.slice(0, 1),
  ].filter(({ value }) => parseDateLine(value) !== null);
  if (stated.length > 0) return preferLocal(stated, marked.times);
  const shown = listShown(head.lines);
  const candidates = [
    ...shown.own,
    ...marked.times,
    ...marked.named,
    ...shown.within,
    ...listOpening(opening),
    ...listSaid(head),
    ...listShown(head.before).own,
    ...listOnly(head),
  ];
  return candidates.slice(0, 1);
}

const INSTANT = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

/** Zones lie a multiple of 15 minutes apart, at most 14 hours from UTC. */
const QUARTER_HOUR = 15 * 60_000;
const FARTHEST = 14 * 60 * 60_000;

/** An instant given in UTC may be on another day than where it was published; the same one given in local time is preferred. */
function preferLocal(stated: Dated[], times: Dated[]): Dated[] {
  const [first] = stated;
  const universal = first && INSTANT.exec(first.value);
  if (!first || !universal || !/^(?:Z|UTC|GMT|\+00:?00)$/i.test(universal[5] ?? "")) return stated;
  const local = [...stated.slice(1), ...times].find(({ value }) => {
    const other = INSTANT.exec(value);
    if (!other || /^(?:Z|UTC|GMT|[+-]00:?00)$/i.test(other[5] ?? "") || other[1] === universal[1]) return false;
    const apart = Math.abs(wallTime(other) - wallTime(universal));
    return apart > 0 && apart <= FARTHEST && apart % QUARTER_HOUR === 0;
  });
  return local ? [local, ...stated.filter((one) => one !== local)] : stated;
}

function wallTime([, day, hour, minute, second = "00"]: RegExpExecArray): number {
  return Date.parse(`${day}T${hour}:${minute}:${second}Z`);
}

/** A month alone is the heading of an archive. */
const isWhole = (date: WrittenDate): boolean => date.form === "day" || date.form === "numbers";

const isDay = (value: string): boolean => parseDateLine(value)?.date.form !== "year" && parseDateLine(value) !== null;

/** Dates in lines: those that are a line of their own or in a byline, and those amid other words. */
function listShown(lines: PageBlock[]): { own: Dated[]; within: Dated[] } {
  const own: Dated[] = [];
  const within: Dated[] = [];
  for (const { text } of lines) {
    if (text.length > 160) continue;
    const line = parseDateLine(text);
    if (line !== null) {
      if (!line.isUpdate && isWhole(line.date)) own.push({ value: text, where: "dateline", from: "text" });
      continue;
    }
    const found = findDates(text);
    const byline = readByline(text)?.date;
    if (byline && isDay(byline)) own.push({ value: byline, where: "byline", from: "byline" });
    else for (const value of found) within.push({ value, where: "dateline", from: "text" });
  }
  return { own, within };
}

/** `(18.01.2018) The farmers …`, `ANKARA, Aug. 9, 2016 (Agency) – …`: the text begins with its date. */
function listOpening(opening: string[]): Dated[] {
  return opening.slice(0, 2).flatMap((text) => {
    const [value] = findDates(text.slice(0, 60));
    if (value === undefined) return [];
    const before = text.slice(0, text.indexOf(value));
    const isDateline = /^[\s([]*$/.test(before) || /^[\p{Lu}\s.,()/–—-]+$/u.test(before);
    return isDateline ? [{ value, where: "dateline", from: "text" as const }] : [];
  });
}

const SAID =
  /(?:published|posted|first published|date(?: of publication)?|publication date|veröffentlicht|erschienen|erstellt|geschrieben|eingestellt|publié|mis en ligne|rédigé|publicado|yayın\p{L}*|опубликовано)(?=$|[^\p{L}])/iu;

/** The one day that stands on a line of its own anywhere on the page; of several none is the article's. */
function listOnly(head: PageHead): Dated[] {
  const { own } = listShown(head.all);
  const days = new Set(own.map(({ value }) => JSON.stringify(parseDateLine(value)?.date)));
  return days.size === 1 ? own.slice(0, 1) : [];
}

/** A line anywhere on the page that says in words when it was published. */
function listSaid(head: PageHead): Dated[] {
  return head.all.flatMap(({ text }) => {
    if (text.length > 240 || !SAID.test(text)) return [];
    const [value] = findDates(text);
    return value === undefined ? [] : [{ value, where: "dateline", from: "text" as const }];
  });
}
