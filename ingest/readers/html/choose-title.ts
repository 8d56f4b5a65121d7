import { decodeTwice } from "./decode-twice.ts";
import { readShown } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints, readLine, walkElements } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";
import type { LinkedData } from "./read-linked-data.ts";
import type { MarkedFact, PageMeta } from "./read-meta.ts";

/** The headline of a page: its words and its heading, each null when there is none. */
export interface Headline {
  text: string | null;
  element: PageElement | null;
}

const words = (text: string): string[] =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** Dice's coefficient of the sets of words of two texts. */
function compareWords(one: string, other: string): number {
  const [a, b] = [new Set(words(one)), new Set(words(other))];
  if (a.size + b.size === 0) return 0;
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size);
}

const SEPARATOR = /\s+[|»•·–—:-]+\s+|\s*\|\s*|:\s+/u;

/** The last part of a title. `»` parts it when it stands alone, and closes a quotation after a `«`. */
const LAST_PART = /^(.*\S)\s*(?:\s[-–—:•·]+\s|\||(?<!«.*)\s»\s)\s*([^|]*)$/u;

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
  let rest = title;
  for (let found = rest.match(LAST_PART); found; ) {
    const [, head = "", tail = ""] = found;
    // A bar parts a title from what is not part of it; a dash may stand in a title.
    const isBar = /(?:\||\s»\s)\s*[^|»]*$/u.test(rest);
    if (!(isSite(tail) || (isBar && words(head).length >= 2 && words(tail).length <= 5))) break;
    rest = head.trim();
    found = rest.match(LAST_PART);
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

function listHeadings(page: PrunedPage): Heading[] {
  const found: Heading[] = [];
  const isOutside = ({ tag, attributes }: PageElement): boolean =>
    /^(?:nav|footer|aside|noscript|template|svg|dialog)$/.test(tag) || attributes.hidden !== undefined;
  for (const element of walkElements(page.root, (one) => !isOutside(one))) {
    const isNamed =
      /\bheadline\b/i.test(element.attributes.itemprop ?? "") ||
      (/^(?:h\d|div|p|span)$/.test(element.tag) && TITLE.test(readHints(element)));
    if (element.tag !== "h1" && element.tag !== "h2" && !isNamed) continue;
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
  const headings = listHeadings(page).filter((one) => !isLogo(one));
  let best: (Heading & { score: number }) | null = null;
  for (const one of headings) {
    const agreement = Math.max(0, ...stated.map(({ value }) => compareWords(one.text, value)));
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
