import { findDates } from "../../dates/find-dates.ts";
import type { PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints, readPieces, walkElements } from "./page-tree.ts";

/**
 * Where on a page something stands, seen from its article: `before` is just above the headline, `head` between it and the text,
 * `tail` just below the text. What is farther away but of no other part of the page is `far`.
 */
export type Zone = "before" | "head" | "text" | "tail" | "far" | "away";

/** So many paragraphs above the headline, and so many below the text, are still its own. */
const ABOVE = 4;
const BELOW = 6;

/** Without a headline, what stands so many paragraphs above the text. */
const ABOVE_TEXT = 12;

/** A link of so many letters is the headline of a story. */
const HEADLINE_LENGTH = 30;

const SHORT_HEADING = 25;

/** A heading that has a date in it and no more letters is a date line. */
const LONGEST_DATE_LINE = 60;

/** A shorter text may be a byline that was taken for a paragraph. */
const PARAGRAPH_LENGTH = 80;

const OTHERS =
  /(?:^|[\s_-])(?:comments?(?:list|-?\w+)?|commentlist|respond|repl(?:y|ies)|discussion|disqus|kommentare?|leserbriefe?|related|recommend\w*|trending|most-?(?:read|popular)|weather|ticker|carousel|masthead|top-?bar|site-?header|header-?top|navbar|today|current-?date)(?=$|[\s_-])/;

/** What stands in the head of a page, above any article. */
const PAGE_HEAD = /(?:^|[\s_-])(?:nav|navigation|menu|main-?menu|logo|masthead|branding)(?=$|[\s_-])/;

/** Tells what belongs to the article of a page from what belongs to other stories on it, to comments and to the page. */
export class ArticlePlace {
  readonly #order = new Map<PageElement, number>();
  readonly #kept = new Set<PageElement>();
  readonly #stories = { headed: new Map<PageElement, boolean>(), linked: new Map<PageElement, boolean>() };
  readonly #title: PageElement | null;
  readonly #at: Record<"top" | "title" | "text" | "end" | "bottom", number>;

  /**
   * @param title the headline's element; null when the page shows none
   * @param texts the paragraphs of the text
   * @param all everything that the page shows
   */
  constructor(root: PageElement, title: PageElement | null, texts: PageBlock[], all: PageBlock[]) {
    let count = 0;
    for (const element of walkElements(root)) this.#order.set(element, count++);
    this.#title = title;
    for (const around of [...listTwins(root, title), texts[0]?.element, texts.at(-1)?.element]) {
      if (around) for (const element of [around, ...listAncestors(around)]) this.#kept.add(element);
    }
    const orders = all.map(({ element }) => this.#orderOf(element));
    const text = this.#orderOf(texts[0]?.element);
    const end = this.#orderOf(texts.at(-1)?.element);
    const start = title === null ? text : this.#orderOf(title);
    // The first of them may be a standfirst.
    const long = texts.filter((block) => block.text.length >= PARAGRAPH_LENGTH);
    const above = orders.filter((order) => order < start);
    const below = orders.filter((order) => order > end);
    this.#at = {
      top: above.at(-(title === null ? ABOVE_TEXT : ABOVE)) ?? 0,
      title: start,
      text: this.#orderOf((long[1] ?? long[0] ?? texts[0])?.element),
      end,
      bottom: below[BELOW - 1] ?? count,
    };
  }

  #orderOf(element: PageElement | undefined): number {
    return element === undefined ? -1 : (this.#order.get(element) ?? -1);
  }

  /** Where an element stands; `away` also within the reach of the article, when it belongs to another story there. */
  zoneOf(element: PageElement): Zone {
    const { top, title, text, end, bottom } = this.#at;
    const order = this.#orderOf(element);
    const isHead = order >= title && order <= text;
    // Between headline and text, a link to a section or an author is no story yet.
    if (!this.#owns(element, isHead)) return "away";
    if (order < top || order > bottom) return "far";
    if (order < title) return this.#isByTitle(element) ? "before" : "far";
    if (isHead) return "head";
    return order < end ? "text" : "tail";
  }

  /**
   * Whether an element belongs to the article: going up from it, one comes to what holds the article as well before one comes to
   * a part that has a headline of its own, or comments.
   */
  #owns(element: PageElement, mayLink: boolean): boolean {
    for (const around of [element, ...listAncestors(element)]) {
      if (this.#kept.has(around)) return true;
      if (OTHERS.test(readHints(around)) || isPageHeader(around) || this.#isStory(around, mayLink)) return false;
    }
    return true;
  }

  /** What stands above the headline belongs to it when the smallest part that holds both begins below the page's own head. */
  #isByTitle(element: PageElement): boolean {
    if (this.#title === null) return true;
    const around = new Set(listAncestors(this.#title));
    const shared = [...listAncestors(element)].find((one) => around.has(one));
    if (shared === undefined) return false;
    for (const one of walkElements(shared)) {
      if (this.#orderOf(one) >= this.#at.title) return true;
      if (one.tag === "nav" || PAGE_HEAD.test(readHints(one))) return false;
    }
    return true;
  }

  #isStory(element: PageElement, mayLink: boolean): boolean {
    const stories = this.#stories[mayLink ? "headed" : "linked"];
    let found = stories.get(element);
    if (found === undefined) {
      found = [element, ...walkElements(element)].some((one) => isHeadline(one, mayLink));
      stories.set(element, found);
    }
    return found;
  }
}

/** The headline, and the same words in another heading: pages that show it differently on small screens have it twice. */
function listTwins(root: PageElement, title: PageElement | null): PageElement[] {
  if (title === null) return [];
  const text = readPieces(title);
  return [...walkElements(root)].filter(
    (one) => one === title || (/^h[1-6]$/.test(one.tag) && readPieces(one) === text),
  );
}

/** A header that is not that of an article. */
function isPageHeader(element: PageElement): boolean {
  return (
    element.tag === "header" && ![...listAncestors(element)].some(({ tag }) => tag === "article" || tag === "main")
  );
}

function isHeadline(element: PageElement, mayLink: boolean): boolean {
  if (/^h[1-6]$/.test(element.tag)) {
    const text = readPieces(element);
    // Between headline and text, a short one is the name of an author or a section.
    if (mayLink && text.length < SHORT_HEADING) return false;
    return text !== "" && (findDates(text).length === 0 || text.length > LONGEST_DATE_LINE);
  }
  return !mayLink && element.tag === "a" && readPieces(element).length >= HEADLINE_LENGTH;
}
