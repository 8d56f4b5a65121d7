import { anyPhrase, WORDS } from "#ingest/languages/joined-words.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import type { ArticlePlace, Zone } from "./article-place.ts";
import { foldName } from "./clean-names.ts";
import { listAmidText, NAMED } from "./list-amid-text.ts";
import {
  listAncestors,
  type PageElement,
  readHints,
  readLine,
  readPieces,
  readShort,
  walkElements,
} from "./page-tree.ts";
import { readApart } from "./read-apart.ts";
import { isNeverShown } from "./unseen.ts";

/** What marks an element as an author's: `rel` and `itemprop` say so, a class may mean something else. */
type AuthorMark = "rel" | "itemprop" | "class";

interface Mark {
  element: PageElement;
  kind: AuthorMark;
}

const LONGEST = 160;

const AWAY_TAG = /^(?:nav|footer|noscript|template|svg|figure|figcaption)$/;
const AWAY =
  /(?:^|[\s_-])(?:related|recommend\w*|comments?|respond|trending|most-?(?:read|popular)|sidebar|teasers?)(?=$|[\s_-])/;

const BYLINE =
  /(?:^|[\s_-])(?:by-?line|author|byline-?author|author-?name|(?:post|entry|article|story)-?author|fn|contributor|writer|c-byline)(?:s|name|-?link|__name|__link)?(?=$|[\s_])/;

const BIO = /(?:^|[\s_-])(?:author|about)[\s_-]*(?:bio|box|card|info|description|profile)/;

const AUTHOR = /\bauthor\b/i;

/** The texts of marked elements. Those of a class are grouped: spans of one class within a byline name one author each. */
interface MarkedAuthors {
  rel: string[];
  itemprop: string[];
  class: string[][];
}

/**
 * The texts of elements that markup says name an author, by kind of mark and in the order of the page: those that stand nearest
 * to the article, and none that is a word of a sentence or belongs to another story. Linear in the page.
 */
export function listMarkedAuthors(root: PageElement, place: ArticlePlace): MarkedAuthors {
  const marks = listMarks(root);
  const spoken = new Set(listAmidText(root, marks, isNeverShown, isSentence));
  const found: (Mark & { zone: Zone })[] = [];
  const boxes: string[] = [];
  for (const [element, kinds] of marks) {
    if (spoken.has(element)) continue;
    const zone = place.zoneOf(element);
    if (zone !== "away") for (const kind of kinds) found.push({ element, kind, zone });
    else if (kinds.includes("class") && !place.isInTeaser(element)) boxes.push(readApart(element));
  }
  // The author's own box has a heading at times, and is then like a story. Where others do too, it can't be told from theirs.
  const isAlone = found.length === 0 && new Set(boxes.map(foldName)).size === 1;
  if (isAlone) return { rel: [], itemprop: [], class: [boxes] };
  const near = found.some(({ zone }) => isNear(zone));
  const chosen = found.filter(({ kind, zone }) => !near || isNear(zone) || (kind === "itemprop" && zone !== "far"));
  const list = (kind: AuthorMark): Mark[] => chosen.filter((one) => one.kind === kind);
  return {
    rel: list("rel").map(readMark),
    itemprop: list("itemprop").map(readMark),
    class: near ? groupByClass(list("class")) : list("class").map((mark) => [readMark(mark)]),
  };
}

function groupByClass(marks: Mark[]): string[][] {
  const groups = Map.groupBy(marks, ({ element }) => `${element.tag} ${element.attributes.class}`);
  return [...groups.values()].map((group) => group.map(readMark));
}

const isNear = (zone: Zone): boolean => zone === "before" || zone === "head";

function listMarks(root: PageElement): Map<PageElement, AuthorMark[]> {
  const marks = new Map<PageElement, AuthorMark[]>();
  const isAway = (one: PageElement): boolean =>
    AWAY_TAG.test(one.tag) || (AWAY.test(readHints(one)) && one.tag !== "body" && one.tag !== "html");
  for (const element of walkElements(root, (one) => !isAway(one))) {
    const { tag, attributes } = element;
    if (tag === "meta" || tag === "link") continue;
    const marked: AuthorMark[] = [];
    if (AUTHOR.test(attributes.rel ?? "")) marked.push("rel");
    if (AUTHOR.test(attributes.itemprop ?? "")) marked.push("itemprop");
    if (BYLINE.test(readHints(element)) && ![...listAncestors(element)].some((one) => BIO.test(readHints(one))))
      marked.push("class");
    if (marked.length === 0) continue;
    if (readShort(element, LONGEST)) marks.set(element, marked);
  }
  return marks;
}

function readMark({ element, kind }: Mark): string {
  if (kind === "itemprop") {
    const name = [...walkElements(element)].find((one) => /\bname\b/i.test(one.attributes.itemprop ?? ""));
    if (name) return readLine(name) || name.attributes.content || readPieces(element);
  }
  return readApart(element);
}

/** A line with more letters around a name is no byline. */
const LONGEST_BYLINE = 300;

/** All that stands before the first name of many bylines. */
const BY = new RegExp(
  `^\\P{L}*(?:\\p{L}+\\s+)?${anyPhrase([...WORDS.bylines.by, ...WORDS.bylines.byBeforeName])}\\s*:?\\s*$`,
  "iu",
);

const FEWEST_SMALL = 2;
const FEWEST_OPEN = 8;

/**
 * Whether the words around marked names are a sentence: several in small letters, up to a full stop or very many, and not "By"
 * alone before the first name.
 */
function isSentence(words: string): boolean {
  return words.split("\n").some((line) => {
    const [before = "", ...after] = line.trim().split(NAMED);
    if (after.length === 0 || BY.test(before)) return false;
    if (line.length > LONGEST_BYLINE) return true;
    const small = line.match(/(?<![\p{L}\p{M}\p{N}’'])[\p{Ll}\p{Lo}]/gu)?.length ?? 0;
    return small >= (endsSentence(line.trim()) ? FEWEST_SMALL : FEWEST_OPEN);
  });
}
