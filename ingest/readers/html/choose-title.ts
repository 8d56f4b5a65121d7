import { composeMarks } from "../../text/compose-marks.ts";
import { decodeTwice } from "./decode-twice.ts";
import { readShown } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints, readLine, readShort, walkElements } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

/** The headline of a page: its words and its heading, each null when there is none. */
export interface Headline {
  text: string | null;
  element: PageElement | null;
}

const words = (text: string): string[] =>
  composeMarks(text, "NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Dice's coefficient of two sets of words; linear in the first one. */
function compareWords(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

const SEPARATOR = /\s+[|»•·–—:-]+\s+|\s*\|\s*|:\s+/u;

/** What may part a title. `»` does so when it stands alone, and closes a quotation after a `«`. */
const PARTING = /\s[-–—:•·]+(?=\s)|\||\s»(?=\s)/gu;

/** A title's last part and what stands before it; null when it has one part. */
function partTitle(title: string): { head: string; tail: string } | null {
  const opened = title.indexOf("«");
  const parting = [...title.matchAll(PARTING)].findLast(
    ({ 0: sign, index }) =>
      title.slice(0, index).trim() !== "" && !(sign.endsWith("»") && opened !== -1 && opened < index),
  );
  if (parting === undefined) return null;
  const { 0: sign, index } = parting;
  return { head: title.slice(0, index).trim(), tail: title.slice(index + sign.length).trim() };
}

/** Whether the last of its bars and `»` parts a title. */
function endsBehindBar(title: string): boolean {
  const at = Math.max(title.lastIndexOf("|"), title.lastIndexOf("»"));
  return title[at] === "|" || /^\s»\s$/u.test(title.slice(at - 1, at + 2));
}

/** A longer one is no headline with a name beside it. */
const LONGEST_PARTED = 1000;

/** A page's title without the name of the site, which stands at its end or its beginning behind a bar or a dash. */
function cutSiteName(title: string, siteNames: string[]): string {
  const isSite = (part: string): boolean => {
    const squeezed = words(part).join("");
    return (
      squeezed !== "" &&
      siteNames.some(
        (name) =>
          squeezed === words(name).join("") || (words(name).join("").startsWith(squeezed) && squeezed.length >= 3),
      )
    );
  };
  if (title.length > LONGEST_PARTED) return title;
  let rest = title;
  for (let parted = partTitle(rest); parted !== null; parted = partTitle(rest)) {
    const { head, tail } = parted;
    // A bar parts a title from what is not part of it; a dash may stand in a title.
    if (!(isSite(tail) || (endsBehindBar(rest) && words(head).length >= 2 && words(tail).length <= 5))) break;
    rest = head;
  }
  const [first = "", ...others] = rest.split(SEPARATOR);
  if (others.length > 0 && isSite(first)) rest = rest.slice(rest.indexOf(others[0] as string)).trim();
  return rest;
}

/** What can be the headline, as it stands in the page. */
interface Heading {
  element: PageElement;
  text: string;
}

/** More letters, unseen ones included, are no heading. */
const LONGEST_READ = 2000;

function listHeadings(page: PrunedPage): Heading[] {
  const found: Heading[] = [];
  const isOutside = ({ tag, attributes }: PageElement): boolean =>
    /^(?:nav|footer|aside|noscript|template|svg|dialog)$/.test(tag) || attributes.hidden !== undefined;
  for (const element of walkElements(page.root, (one) => !isOutside(one))) {
    const isNamed =
      /\bheadline\b/i.test(element.attributes.itemprop ?? "") ||
      (/^(?:h\d|div|p|span)$/.test(element.tag) && TITLE.test(readHints(element)));
    if (element.tag !== "h1" && element.tag !== "h2" && !isNamed) continue;
    if (readShort(element, LONGEST_READ) === null) continue;
    const text = readShown(element, page);
    if (words(text).length === 0 || text.length > 300) continue;
    found.push({ element, text });
  }
  return found;
}

const TITLE = /(?:^|[\s_-])(?:entry|post|article|story|page|news)-?(?:title|headline)(?=$|[\s])/;

function isLogo({ element }: Heading): boolean {
  return [element, ...listAncestors(element)]
    .slice(0, 3)
    .some((one) => /\b(?:logo|brand(?:ing)?|site-?(?:title|name))\b/.test(readHints(one)));
}

/** The headline of a page. */
export interface FoundTitle {
  /** The most trusted first. */
  titles: MarkedFact[];
  /** The heading that readers see; null when the page shows none. */
  element: PageElement | null;
}

/** No page states its title in more ways. */
const MOST_STATED = 20;

/** A heading that shares so much with what the page states is its headline, shortened or lengthened. */
const AGREES = 0.5;

/**
 * Finds the headline: the heading that the page's own title, Open Graph or JSON-LD repeat at least in part, since it is what
 * readers saw; else what those say, without the name of the site.
 */
export function findTitle(page: PrunedPage, meta: PageMeta, data: LinkedData, siteNames: string[]): FoundTitle {
  const cut = ({ value, where }: MarkedFact): MarkedFact => ({
    value: cutSiteName(decodeTwice(value), siteNames),
    where,
  });
  const stated: MarkedFact[] = [
    ...data.headlines.slice(0, 1).map((value) => ({ value: decodeTwice(value), where: "JSON-LD headline" })),
    ...meta.list("og:title", "twitter:title", "dc.title", "parsely-title", "sailthru.title").map(cut),
    ...(meta.title === null ? [] : [cut({ value: meta.title, where: "title" })]),
  ].filter(({ value }) => words(value).length > 0);
  const wordsStated = stated.slice(0, MOST_STATED).map(({ value }) => new Set(words(value)));
  const headings = listHeadings(page).filter((one) => !isLogo(one));
  let best: (Heading & { score: number }) | null = null;
  for (const one of headings) {
    const own = new Set(words(one.text));
    const agreement = Math.max(0, ...wordsStated.map((other) => compareWords(own, other)));
    const score = agreement * (one.element.tag === "h1" ? 1 : 0.9);
    if (score > (best?.score ?? 0)) best = { ...one, score };
  }
  if (best !== null && best.score >= AGREES) {
    const within = findWithin(best, stated);
    return { titles: [...within, { value: best.text, where: best.element.tag }, ...stated], element: best.element };
  }
  const tops = headings.filter(({ element, text }) => element.tag === "h1" && words(text).length >= 3);
  if (tops.length === 1 && tops[0]) {
    const [{ text, element }] = tops as [Heading];
    return { titles: [{ value: text, where: "h1" }, ...stated], element };
  }
  return { titles: stated, element: null };
}

/** A heading of several parts has a section or a subtitle in it as well; the part that is stated elsewhere is the headline. */
function findWithin({ element, text }: Heading, stated: MarkedFact[]): MarkedFact[] {
  const whole = words(text).join(" ");
  if (!element.children.some((child) => typeof child !== "string" && readLine(child).length > 0)) return [];
  const found = stated.find(({ value }) => {
    const part = words(value).join(" ");
    return (
      part !== whole && part.length >= 15 && ` ${whole} `.includes(` ${part} `) && part.length >= whole.length * 0.4
    );
  });
  return found ? [found] : [];
}
