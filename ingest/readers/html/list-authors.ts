import { isNewsAgency } from "#search/citation/names/news-agencies.ts";
import { NOT_IN_NAMES } from "../../byline-words.ts";
import { listNames, readByline } from "../../read-byline.ts";
import type { ArticlePlace } from "./article-place.ts";
import { foldName, isMarkedName, joinNames, splitNames } from "./clean-names.ts";
import type { PageHead } from "./list-head.ts";
import { listAncestors, type PageElement, readHints, readLine, readPieces, walkElements } from "./page-tree.ts";
import { readApart } from "./read-apart.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

const META = [
  "author",
  "article:author",
  "article:author_name",
  "byl",
  "byline",
  "parsely-author",
  "sailthru.author",
  "dc.creator",
  "dcterms.creator",
  "dc.contributor",
  "citation_author",
  "cxenseparse:author",
  "og:author",
  "twitter:data1:author",
];

/** Elements that markup says name an author, in the order of the page. */
function listMarked(root: PageElement, place: ArticlePlace): { rel: string[]; itemprop: string[]; classes: string[] } {
  const found = { rel: [] as string[], itemprop: [] as string[], classes: [] as string[] };
  const isAway = (element: PageElement): boolean =>
    /^(?:nav|footer|noscript|template|svg|figure|figcaption)$/.test(element.tag) ||
    (/(?:^|[\s_-])(?:related|recommend\w*|comments?|respond|trending|most-?(?:read|popular)|sidebar|teasers?)(?=$|[\s_-])/.test(
      readHints(element),
    ) &&
      element.tag !== "body" &&
      element.tag !== "html");
  for (const element of walkElements(root, (one) => !isAway(one))) {
    const { tag, attributes } = element;
    if (tag === "meta" || tag === "link") continue;
    const text = readPieces(element);
    if (text === "" || text.length > 160) continue;
    const isAuthor = /\bauthor\b/i;
    const isMarked = isAuthor.test(attributes.rel ?? "") || isAuthor.test(attributes.itemprop ?? "");
    // Other stories on the page have authors too.
    if (isMarked && place.zoneOf(element) === "away") continue;
    if (isAuthor.test(attributes.rel ?? "")) found.rel.push(readApart(element));
    if (isAuthor.test(attributes.itemprop ?? "")) {
      const name = [...walkElements(element)].find((one) => /\bname\b/i.test(one.attributes.itemprop ?? ""));
      found.itemprop.push(name ? readLine(name) || name.attributes.content || text : readApart(element));
    }
    const hints = readHints(element);
    const isByline =
      /(?:^|[\s_-])(?:by-?line|author|byline-?author|author-?name|(?:post|entry|article|story)-?author|fn|contributor|writer|c-byline)(?:s|name|-?link|__name|__link)?(?=$|[\s_])/.test(
        hints,
      );
    if (isByline && ![...listAncestors(element)].some(isBio)) found.classes.push(readApart(element));
  }
  return found;
}

function isBio(element: PageElement): boolean {
  return /(?:^|[\s_-])(?:author|about)[\s_-]*(?:bio|box|card|info|description|profile)/.test(readHints(element));
}

/** Who wrote a page: JSON-LD, meta, microdata and links that say so, then the byline that it shows. The most trusted first. */
export function listAuthors(
  root: PageElement,
  meta: PageMeta,
  data: LinkedData,
  head: PageHead,
  place: ArticlePlace,
  siteNames: string[],
): (MarkedFact & { from: "markup" | "byline" })[] {
  const found: (MarkedFact & { from: "markup" | "byline" })[] = [];
  const add = (names: string[], where: string, from: "markup" | "byline" = "markup"): void => {
    const value = joinNames(names);
    if (value !== null) found.push({ value, where, from });
  };
  add(data.authors.flatMap(splitNames), "JSON-LD author");
  for (const name of META) {
    const values = meta.list(name);
    if (values.length > 0)
      add(
        values.flatMap(({ value }) => splitNames(value)),
        `meta ${name}`,
      );
  }
  const marked = listMarked(root, place);
  add(marked.itemprop.slice(0, 3).flatMap(listApart), "itemprop author");
  add(marked.rel.slice(0, 3).flatMap(listApart), "link rel=author");
  for (const { text: line, linked, element } of [...head.lines, ...head.before]) {
    if (line.length > 160 || /^(?:photo|image|picture|illustration|video)/i.test(line)) continue;
    const text = readLine(element) === line ? readApart(element) : line;
    const byline = readByline(text);
    if (byline?.author) add(byline.author.split("; "), "byline", "byline");
    // An account's name is one word, or without capitals; the link to its page says that it is a name.
    else if (linked > 0 && text.length <= 60 && isMarkedName(text)) add([text], "byline", "byline");
  }
  for (const text of marked.classes.slice(0, 3)) {
    add(listApart(text), "byline", "byline");
  }
  return rankAuthors(found, siteNames);
}

/** What stands in the place of a portrait. */
const INITIALS = /^\p{Lu}{1,3}$/u;

/** The names in the text of an element that is marked as the author's: those of its byline, else its first part that can be names. */
function listApart(text: string): string[] {
  const byline = readByline(text);
  if (byline?.author) return byline.author.split("; ");
  const parts = text.split(/\s*\|\s*/u).filter((part) => !INITIALS.test(part));
  const named = parts.find((part) => listNames(part.replace(/^by\s+/iu, "")) !== null);
  // An account's name has small letters; what follows it is no name, whatever it looks like.
  const isAccount = /^\p{Ll}/u.test(parts[0] ?? "") && !isMarkedName(parts[0] ?? "");
  return splitNames((isAccount ? undefined : named) ?? parts[0] ?? text).slice(0, 4);
}

/**
 * Ranks what was found: a person before the site itself or an agency, what two places say before what one says, a whole name
 * before its first word, and a name before the same with an office behind it.
 */
function rankAuthors<T extends MarkedFact>(found: T[], siteNames: string[]): T[] {
  const isOrganisation = ({ value }: T): boolean =>
    isNewsAgency(value) || siteNames.some((name) => foldName(name) === foldName(value));
  const people = found.filter((one) => !isOrganisation(one));
  const ranked = [...people, ...found.filter(isOrganisation)];
  const [first] = ranked;
  if (first === undefined) return ranked;
  const placesOf = ({ value }: T): number =>
    new Set(found.filter((one) => foldName(one.value) === foldName(value)).map(({ where }) => where)).size;
  const isContradicted = first.where.startsWith("meta") && placesOf(first) === 1;
  const better =
    (isContradicted ? people.find((one) => placesOf(one) >= 2 && !sharesName(first, one)) : undefined) ??
    ranked.find((one) => isFuller(one.value, first.value)) ??
    ranked.find((one) => one.value.includes(" ") && first.value.startsWith(`${one.value} `) && hasOffice(first.value));
  return better ? [better, ...ranked.filter((one) => one !== better)] : ranked;
}

const sharesName = (one: MarkedFact, other: MarkedFact): boolean => {
  const words = foldName(one.value).split(" ");
  return foldName(other.value)
    .split(" ")
    .some((word) => words.includes(word));
};

/** `Ann Lee` is more than `Ann`, where that is all. */
const isFuller = (whole: string, name: string): boolean =>
  !name.includes(" ") && foldName(whole).startsWith(`${foldName(name)} `) && whole.split(" ").length <= 4;

const hasOffice = (value: string): boolean =>
  value
    .split(/\s+/)
    .slice(2)
    .some((word) => NOT_IN_NAMES.has(word.toLowerCase()));
