import { isNewsAgency } from "#search/citation/names/news-agencies.ts";
import { NOT_IN_NAMES } from "../../byline-words.ts";
import { findDates } from "../../dates/find-dates.ts";
import { readByline } from "../../read-byline.ts";
import type { ArticlePlace } from "./article-place.ts";
import { decodeTwice } from "./decode-twice.ts";
import type { PageHead } from "./list-head.ts";
import { listAncestors, type PageElement, readHints, readLine, readPieces, walkElements } from "./page-tree.ts";
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

const BEFORE =
  /^(?:(?:(?:written|posted|published|words|reported|reviewed|story|text|created|submitted|publié|écrit|geschrieben|veröffentlicht|publicado|escrito)\s+)?(?:by|von|par|por)(?::|\s|(?=\p{Lu}))\s*)/iu;
const LABEL = /^(?:authors?|autor(?:in)?|auteur|yazar)\s*:\s*/iu;
/** What stands behind a name. */
const AFTER =
  /\s*(?:[|•·]|\s[-–—]\s|\bon(?:\s+(?=\p{L}+day\b)|\s*$)|,?\s*\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b(?:last\s+)?updated\b|\bpublished\b|\bposted\b|\bfollow(?:\b|$)|@|\d{1,2}:\d{2}|\d+\s*min(?:ute)?s?\b)/iu;

/** What stood before a date that was cut off. */
const SMALL_WORD = /\s+(?:on|am|le|el|il|op|den)$/iu;

/** What somebody is, behind two words or more that can be the name: `Ann Lee Senior Politics Editor`. */
const ROLE =
  /(?<=^\p{Lu}\S+\s\p{Lu}\S+),?\s+(?:(?:senior|staff|chief|deputy|managing|special|political|politics|business|foreign|sports?|science|health|news|national|local|crime|court|education|culture|guest)\s+)*(?:editor(?:-in-chief)?|reporter|(?:staff )?writer|correspondent|columnist|journalist|contributor|producer|redakteur(?:in)?|redakteurin)(?![\p{L}]).*$/iu;

/** A name as markup gives it, without what stands around it; null for an address, an account, or a word that names nobody. */
function cleanName(written: string): string | null {
  let name = decodeTwice(written).replace(BEFORE, "").replace(LABEL, "");
  const after = AFTER.exec(name)?.index ?? name.length;
  const [date] = findDates(name);
  name = name
    .slice(0, Math.min(after, date === undefined ? name.length : name.indexOf(date)))
    .replace(/\s*[,|•·–—/(-]+\s*$/u, "")
    .replace(/^[,|•·–—/\s-]+/u, "")
    .replace(/\s*\(\p{Ll}{2,6}\)$/u, "")
    .replace(SMALL_WORD, "")
    .replace(ROLE, "")
    .trim();
  if (name === "" || name.length > 150) return null;
  if (/https?:|www\.|@|\.(?:com|org|net)\b|^\d+$|[{}<>]/i.test(name)) return null;
  if (
    /^(?:admin(?:istrator)?|editor|staff|author|guest|unknown|none|null|undefined|n\/a|webmaster|user|root|anonymous|by|no author|posted by|contributor|guest (?:author|post|contributor)|view (?:all|profile).*)$/i.test(
      name,
    )
  )
    return null;
  return /\p{L}/u.test(name) ? name : null;
}

function joinNames(names: string[]): string | null {
  const cleaned = names.map(cleanName).filter((name) => name !== null);
  const unique = cleaned.filter((name, at) => cleaned.findIndex((other) => fold(other) === fold(name)) === at);
  return unique.length === 0 || unique.length > 10 ? null : unique.join("; ");
}

const fold = (name: string): string => (name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

/** Elements that markup says name an author, in the order of the page. */
function listMarked(root: PageElement, place: ArticlePlace): { rel: string[]; itemprop: string[]; classes: string[] } {
  const found = { rel: [] as string[], itemprop: [] as string[], classes: [] as string[] };
  const isAway = (element: PageElement): boolean =>
    /^(?:nav|footer|noscript|template|svg)$/.test(element.tag) ||
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
    if (isAuthor.test(attributes.rel ?? "")) found.rel.push(text);
    if (isAuthor.test(attributes.itemprop ?? "")) {
      const name = [...walkElements(element)].find((one) => /\bname\b/i.test(one.attributes.itemprop ?? ""));
      found.itemprop.push(name ? readLine(name) || name.attributes.content || text : text);
    }
    const hints = readHints(element);
    const isByline =
      /(?:^|[\s_-])(?:by-?line|author|byline-?author|author-?name|(?:post|entry|article|story)-?author|fn|contributor|writer|c-byline)(?:s|name|-?link|__name|__link)?(?=$|[\s_])/.test(
        hints,
      );
    if (isByline && ![...listAncestors(element)].some(isBio)) found.classes.push(text);
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
  add(data.authors.flatMap(splitList), "JSON-LD author");
  for (const name of META) {
    const values = meta.list(name);
    if (values.length > 0)
      add(
        values.flatMap(({ value }) => splitList(value)),
        `meta ${name}`,
      );
  }
  const marked = listMarked(root, place);
  add(marked.itemprop.slice(0, 3), "itemprop author");
  add(marked.rel.slice(0, 3), "link rel=author");
  for (const { text, linked } of [...head.lines, ...head.before]) {
    if (text.length > 160 || /^(?:photo|image|picture|illustration|video)/i.test(text)) continue;
    const byline = readByline(text);
    if (byline?.author) add(byline.author.split("; "), "byline", "byline");
    // An account's name is one word, or without capitals; the link to its page says that it is a name.
    else if (linked > 0 && text.length <= 60 && BEFORE.test(text)) add([text], "byline", "byline");
  }
  for (const text of marked.classes.slice(0, 3)) {
    const byline = readByline(text);
    add(byline?.author ? byline.author.split("; ") : splitList(text).slice(0, 4), "byline", "byline");
  }
  return rankAuthors(found, siteNames);
}

/**
 * Ranks what was found: a person before the site itself or an agency, what two places say before what one says, a whole name
 * before its first word, and a name before the same with an office behind it.
 */
function rankAuthors<T extends MarkedFact>(found: T[], siteNames: string[]): T[] {
  const isOrganisation = ({ value }: T): boolean =>
    isNewsAgency(value) || siteNames.some((name) => fold(name) === fold(value));
  const people = found.filter((one) => !isOrganisation(one));
  const ranked = [...people, ...found.filter(isOrganisation)];
  const [first] = ranked;
  if (first === undefined) return ranked;
  const placesOf = ({ value }: T): number =>
    new Set(found.filter((one) => fold(one.value) === fold(value)).map(({ where }) => where)).size;
  const isContradicted = first.where.startsWith("meta") && placesOf(first) === 1;
  const better =
    (isContradicted ? people.find((one) => placesOf(one) >= 2 && !sharesName(first, one)) : undefined) ??
    ranked.find((one) => isFuller(one.value, first.value)) ??
    ranked.find((one) => one.value.includes(" ") && first.value.startsWith(`${one.value} `) && hasOffice(first.value));
  return better ? [better, ...ranked.filter((one) => one !== better)] : ranked;
}

const sharesName = (one: MarkedFact, other: MarkedFact): boolean => {
  const words = fold(one.value).split(" ");
  return fold(other.value)
    .split(" ")
    .some((word) => words.includes(word));
};

/** `Ann Lee` is more than `Ann`, where that is all. */
const isFuller = (whole: string, name: string): boolean =>
  !name.includes(" ") && fold(whole).startsWith(`${fold(name)} `) && whole.split(" ").length <= 4;

const hasOffice = (value: string): boolean =>
  value
    .split(/\s+/)
    .slice(2)
    .some((word) => NOT_IN_NAMES.has(word.toLowerCase()));

function splitList(value: string): string[] {
  const parts = value.split(/\s*[;|]\s*|\s*,\s*(?=\p{Lu}[\p{L}.’'-]*\s+\p{Lu})/u);
  // Two whole names are joined; one name may have such a word in it.
  return parts.flatMap((part) =>
    part.split(/(?<=\s\S+)\s+(?:and|und|et|ve|og|och|en|e|y|i|&)\s+(?=\p{Lu}\S+\s+\p{Lu})/u),
  );
}
