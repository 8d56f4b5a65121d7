import { anyPattern, anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import type { IngestWarning } from "../../report/warning.ts";
import { listAncestors, type PageElement, readHints, walkElements } from "./page-tree.ts";
import type { PageMeta } from "./read-meta.ts";

/** `Page 2 of 3`, as a line of its own. */
const PAGE_OF = new RegExp(
  `^\\P{L}*${anyPattern(WORDS.pages.pageOf)}\\s+(\\d{1,3})\\s*(?:${anyPhrase(WORDS.pages.of)}|\\/)\\s*(\\d{1,3})\\P{L}*$`,
  "iu",
);
const LONGEST_LINE = 40;
const MOST_PARTS = 7;

/** What a link to another part says. */
const NEXT = new RegExp(`^\\P{L}*(?:\\d{1,2}|${anyPattern(WORDS.pages.next)})\\P{L}*$`, "iu");

/** Where other things than the article have pages. */
const OTHER =
  /(?:^|[\s_-])(?:comment\w*|respond|replies|reviews?|related|recommend\w*|carousel|slider|swiper|slideshow|gallery|widget|sidebar|listing|archive|search|trending|teasers?)(?=$|[\s_-])/;
const PAGER =
  /(?:^|[\s_-])(?:page-?(?:links?|numbers?|nav|break)|post-?page-?numbers?|pages|pagination|pager|multi-?page)(?=$|[\s_-])/;

/** Addresses of lists of articles. */
const LISTING =
  /\/(?:category|categories|tags?|topics?|authors?|archives?|search|rubrik|thema|schlagwort|section|news)\/(?:[^?]*\/)?(?:page\/)?\d*\/?(?:$|\?)|^\/(?:page\/\d+\/?)?(?:$|\?)|[?&](?:s|q|cpage)=|\/comment-page-/iu;

const QUERY = /([?&](?:page|seite|pagina|página|sayfa|pg)=)(\d{1,3})(?=$|[&#])/iu;
/** `/story/2/`, `/story/page/2`, `/story-page-2.html`; a day of the month (`/2021/03/04/`) is none. */
const PATH = /(?<=[\p{L}-]{4}[\p{L}\d-]*)(?:\/page[/-]|[/_-](?:page|seite|p)[-_]?|[/_-])(\d{1,2})(?=\/?$|\.x?html?$)/iu;

/**
 * Says that a page is one of several that its article was cut into: it says "Page 2 of 3" itself, its address has a number of
 * a page, or it leads to its next part. Lists of articles and of comments have pages too, and are none.
 *
 * @param url the address that the page gives itself; null when it gives none
 */
export function tellParts(root: PageElement, meta: PageMeta, url: string | null): IngestWarning[] {
  if (url !== null && LISTING.test(pathOf(url))) return [];
  const found = findLine(root) ?? findInAddress(url) ?? findNext(root, meta, url);
  if (found === null) return [];
  return [
    {
      code: "page-is-part",
      message: `The page is one part of an article of several pages (${found}). Only the text of this page was read.`,
    },
  ];
}

function findLine(root: PageElement): string | null {
  for (const element of walkElements(root, isShown)) {
    const text = readLabel(element);
    if (text === null || !/\d/.test(text)) continue;
    const [, page, pages] = PAGE_OF.exec(text) ?? [];
    if (Number(pages) > 1 && Number(page) <= Number(pages) && !isOther(element)) return `“${text}”`;
  }
  return null;
}

/** The text of an element with a few words, perhaps some of them in elements; null for others, since each element stands within others. */
function readLabel({ children }: PageElement): string | null {
  let text = "";
  if (children.length > MOST_PARTS) return null;
  for (const child of children) {
    for (const part of typeof child === "string" ? [child] : child.children) {
      if (typeof part !== "string" || text.length > 2 * LONGEST_LINE) return null;
      text += part;
    }
  }
  const line = text.replace(/\s+/gu, " ").trim();
  return line === "" || line.length > LONGEST_LINE ? null : line;
}

const isShown = ({ tag }: PageElement): boolean => !/^(?:script|style|template|svg|noscript|select)$/.test(tag);

const isOther = (element: PageElement): boolean =>
  [element, ...listAncestors(element)].some((one) => !/^(?:html|body)$/.test(one.tag) && OTHER.test(readHints(one)));

function findInAddress(url: string | null): string | null {
  const page = url === null ? undefined : QUERY.exec(url)?.[2];
  return Number(page) > 1 ? `its address is that of page ${page}` : null;
}

/** A link to the next or the last part: its address is that of the page but for the number of a page. */
function findNext(root: PageElement, meta: PageMeta, url: string | null): string | null {
  const isArticle = meta.list("og:type").some(({ value }) => /article/i.test(value));
  for (const element of walkElements(root, isShown)) {
    const { tag, attributes } = element;
    if ((tag !== "link" && tag !== "a") || !attributes.href) continue;
    const isRelated = /\b(?:next|prev)\b/i.test(attributes.rel ?? "");
    if (!isRelated && !(tag === "a" && isPagerLink(element))) continue;
    if (tag === "a" && isOther(element)) continue;
    const page = readPage(attributes.href, url);
    // `/page/2` is how lists of articles go on; within an article only where the page says that it is one.
    if (page !== null && (isArticle || !/\/page\/\d/i.test(attributes.href))) return `it links to page ${page}`;
  }
  return null;
}

function isPagerLink(element: PageElement): boolean {
  if (!NEXT.test(readLabel(element) ?? "")) return false;
  return [element, ...[...listAncestors(element)].slice(0, 4)].some((one) => PAGER.test(readHints(one)));
}

/** No page of an article has a longer one. */
const LONGEST_ADDRESS = 1000;

/** The number of the page that a link leads to, when it is a part of the same thing as `url`; null for others. */
function readPage(href: string, url: string | null): number | null {
  if (href.length > LONGEST_ADDRESS) return null;
  if (/^\?/.test(href)) return cutPage(href)[1];
  if (url === null || !URL.canParse(href, url)) return null;
  const [link, own] = [new URL(href, url), new URL(url)];
  const path = pathOf(link.href);
  if (link.host.replace(/^www\./, "") !== own.host.replace(/^www\./, "") || LISTING.test(path)) return null;
  const [base, page] = cutPage(path);
  const whole = trim(pathOf(own.href));
  if (page !== null && base === whole) return page;
  const [ownBase, ownPage] = cutPage(pathOf(own.href));
  if (ownPage === null) return null;
  if (page === null) return base === ownBase ? 1 : null;
  // `chapter-2` after `chapter-1` is another text.
  const isNumbered = !/[_-]\d+$/u.test(whole) || /(?:page|seite|p)[-_]?\d+$/iu.test(whole);
  return isNumbered && base === ownBase && page !== ownPage ? page : null;
}

const trim = (path: string): string => path.replace(/(?:\.x?html?|\/)+$/i, "");

/** A path without the number of its page, and that number. */
function cutPage(path: string): [string, number | null] {
  const query = QUERY.exec(path);
  if (query) return [trim(path.replace(QUERY, "").replace(/[?&]$/, "")), Number(query[2])];
  const found = PATH.exec(path);
  return found ? [trim(path.replace(PATH, "")), Number(found[1])] : [trim(path), null];
}

const pathOf = (url: string): string => (URL.canParse(url) ? new URL(url).pathname + new URL(url).search : url);
