import { findDates } from "../../text/dates/find-dates.ts";
import { foldWords } from "./fold-words.ts";
import type { PageBlock } from "./list-blocks.ts";
import { listAncestors, type PageElement, readHints, readPieces, readShort, walkElements } from "./page-tree.ts";

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

/** Two words or more, then a comma or a dash, and at most a day of the week. */
const SET_OFF = /\p{L}+\P{L}+\p{L}+[^\p{L},|–—-]*(?:,|\||\s[–—-])\s*(?:\p{L}{3,}\.?,?\s+)?$/u;

const OTHERS =
  /(?:^|[\s_-])(?:comments?(?:list|-?\w+)?|commentlist|respond|repl(?:y|ies)|discussion|disqus|kommentare?|leserbriefe?|related|recommend\w*|trending|most-?(?:read|popular)|weather|ticker|carousel|masthead|top-?bar|site-?header|header-?top|navbar|today|current-?date)(?=$|[\s_-])/;

/** What stands in the head of a page, above any article. */
const PAGE_HEAD = /(?:^|[\s_-])(?:nav|navigation|menu|main-?menu|logo|masthead|branding)(?=$|[\s_-])/;

/** The path to an article stands within its own head. */
const PATH = /breadcrumb/;

/** Tells what belongs to the article of a page from what belongs to other stories on it, to comments and to the page. */
export class ArticlePlace {
  readonly #order = new Map<PageElement, number>();
  readonly #kept = new Set<PageElement>();
  /** What holds the headline. */
  readonly #titled: Set<PageElement>;
  /** What holds headings that link to a story, and those headings in order. */
  readonly #linked = new Map<PageElement, PageElement[]>();
  /** Where the list of stories in a part begins; and headings by rank, for all parts of a parent that are alike. */
  readonly #listed = new Map<PageElement, number>();
  readonly #alike = new Map<PageElement | null, Map<string, Map<string, number>>>();
  /** Whether what stands above the headline in a part belongs to it. */
  readonly #opened = new Map<PageElement, boolean>();
  readonly #stories = { headed: new Map<PageElement, boolean>(), linked: new Map<PageElement, boolean>() };
  readonly #title: PageElement | null;
  readonly #words: string;
  readonly #url: string | null;
  readonly #at: Record<"top" | "title" | "text" | "end" | "bottom", number>;

  /**
   * @param headline its words, its element and the address of the page, each null when there is none
   * @param texts the paragraphs of the text
   * @param all everything that the page shows
   */
  constructor(
    root: PageElement,
    headline: { text: string | null; element: PageElement | null; url: string | null },
    texts: PageBlock[],
    all: PageBlock[],
  ) {
    let count = 0;
    for (const element of walkElements(root)) this.#order.set(element, count++);
    const twins = listTwins(root, headline);
    const title = headline.element;
    // A heading of a lower rank that says what the page states as its title is its headline as well.
    const shown = title ?? twins.find((one) => this.#orderOf(one) < this.#orderOf(texts[0]?.element)) ?? null;
    this.#title = title;
    this.#words = headline.text ?? "";
    this.#url = headline.url;
    for (const around of [...twins, texts[0]?.element, texts.at(-1)?.element]) {
      if (around) for (const element of [around, ...listAncestors(around)]) this.#kept.add(element);
    }
    this.#titled = new Set(title === null ? [] : listAncestors(title));
    for (const heading of [...walkElements(root)].filter((one) => !this.#kept.has(one) && isLinkedHeadline(one))) {
      for (const around of listAncestors(heading)) {
        const headings = this.#linked.get(around);
        if (headings) headings.push(heading);
        else this.#linked.set(around, [heading]);
      }
    }
    const orders = all.map(({ element }) => this.#orderOf(element));
    const text = this.#orderOf(texts[0]?.element);
    const end = this.#orderOf(texts.at(-1)?.element);
    const start = shown === null ? text : this.#orderOf(shown);
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

  /** Whether an element stands in a part of the page that has a linked headline, or in a link with more words than a name. */
  isInTeaser(element: PageElement): boolean {
    for (const around of [element, ...listAncestors(element)]) {
      if (this.#kept.has(around)) return false;
      if (this.#linked.has(around) || (around.tag === "a" && readShort(around, HEADLINE_LENGTH) === null)) return true;
    }
    return false;
  }

  #orderOf(element: PageElement | undefined): number {
    return element === undefined ? -1 : (this.#order.get(element) ?? -1);
  }

  /**
   * Whether a date is among the words of the headline, which is then about that day. One that it begins with is its dateline, and
   * so is one that it ends with, set off from what is a headline without it: `Weekly digest, 9 August 2016`.
   */
  isInHeadline(element: PageElement, date: string): boolean {
    if (element !== this.#title || !this.#words.includes(date) || this.#words.startsWith(date)) return false;
    const at = this.#words.lastIndexOf(date);
    const isLast = !/[\p{L}\p{N}]/u.test(this.#words.slice(at + date.length));
    return !isLast || !SET_OFF.test(this.#words.slice(0, at));
  }

  /** Where an element stands; `away` also within the reach of the article, when it belongs to another story there. */
  zoneOf(element: PageElement): Zone {
    const { top, title, text, end, bottom } = this.#at;
    const order = this.#orderOf(element);
    const isHead = order >= title && order <= text;
    // Between headline and text, a link to a section or an author is no story yet.
    if (!this.#owns(element, isHead) || (isHead && this.#isInList(element))) return "away";
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

  /**
   * Whether what stands below the headline of a page is of a story in a list there: its part of the page, without that headline,
   * has a heading above it that links to the story, and there is another one of the same rank, in it or in a part like it beside it.
   * One such heading alone may be that of a series, or a related story.
   */
  #isInList(element: PageElement): boolean {
    if (this.#title === null) return false;
    for (const around of listAncestors(element)) {
      if (this.#titled.has(around)) return false;
      if (this.#orderOf(element) > this.#findListStart(around)) return true;
    }
    return false;
  }

  /** The place of the first linked heading of a part, of those that have another one of the same rank in it or in a part like it beside it. */
  #findListStart(around: PageElement): number {
    let start = this.#listed.get(around);
    if (start === undefined) {
      const tags = this.#countAlike(around);
      const first = this.#linked.get(around)?.find(({ tag }) => (tags.get(tag) ?? 0) > 1);
      start = first === undefined ? Number.POSITIVE_INFINITY : this.#orderOf(first);
      this.#listed.set(around, start);
    }
    return start;
  }

  /** The linked headings of each rank in the parts of one parent that have the same tag and class, counted once for all of them. */
  #countAlike({ tag, attributes, parent }: PageElement): ReadonlyMap<string, number> {
    let groups = this.#alike.get(parent);
    if (groups === undefined) {
      groups = new Map();
      for (const one of parent?.children ?? []) {
        const headings = typeof one === "string" ? undefined : this.#linked.get(one);
        if (typeof one === "string" || headings === undefined) continue;
        const key = `${one.tag} ${one.attributes.class}`;
        const counts = groups.get(key) ?? new Map<string, number>();
        groups.set(key, counts);
        for (const heading of headings) counts.set(heading.tag, (counts.get(heading.tag) ?? 0) + 1);
      }
      this.#alike.set(parent, groups);
    }
    return groups.get(`${tag} ${attributes.class}`) ?? new Map();
  }

  /** What stands above the headline belongs to it when the smallest part that holds both begins below the page's own head. */
  #isByTitle(element: PageElement): boolean {
    if (this.#title === null) return true;
    const around = new Set(listAncestors(this.#title));
    const shared = [...listAncestors(element)].find((one) => around.has(one));
    if (shared === undefined) return false;
    const known = this.#opened.get(shared) ?? this.#isOpened(shared);
    this.#opened.set(shared, known);
    return known;
  }

  #isOpened(shared: PageElement): boolean {
    for (const one of walkElements(shared)) {
      if (this.#orderOf(one) >= this.#at.title) return true;
      const hints = readHints(one);
      if ((one.tag === "nav" || PAGE_HEAD.test(hints)) && !PATH.test(hints)) return false;
    }
    return true;
  }

  #isStory(element: PageElement, mayLink: boolean): boolean {
    const stories = this.#stories[mayLink ? "headed" : "linked"];
    let found = stories.get(element);
    if (found === undefined) {
      found = [element, ...walkElements(element)].some((one) => isHeadline(one, mayLink, this.#url));
      stories.set(element, found);
    }
    return found;
  }
}

/**
 * The headline, and the same words in another heading, with a section or a date beside them or not: pages that show it differently on
 * small screens have it twice. A stated title may have the site's name behind them.
 */
function listTwins(
  root: PageElement,
  { text, element }: { text: string | null; element: PageElement | null },
): PageElement[] {
  const shown = element === null ? foldWords(text ?? "") : foldWords(readPieces(element));
  if (shown === "") return element === null ? [] : [element];
  const isTwin = (words: string): boolean =>
    words === shown ||
    (shown.length >= HEADLINE_LENGTH && words.length > shown.length && ` ${words} `.includes(` ${shown} `)) ||
    (element === null && words.length >= HEADLINE_LENGTH && shown.startsWith(`${words} `));
  return [...walkElements(root)].filter(
    (one) => one === element || (/^h[1-6]$/.test(one.tag) && isTwin(foldWords(readPieces(one)))),
  );
}

function isLinkedHeadline(element: PageElement): boolean {
  return (
    /^h[1-6]$/.test(element.tag) &&
    [...walkElements(element)].some(({ tag, attributes }) => tag === "a" && attributes.href !== undefined) &&
    readPieces(element).length >= SHORT_HEADING
  );
}

/** A header that is not that of an article. */
function isPageHeader(element: PageElement): boolean {
  return (
    element.tag === "header" && ![...listAncestors(element)].some(({ tag }) => tag === "article" || tag === "main")
  );
}

function isHeadline(element: PageElement, mayLink: boolean, url: string | null): boolean {
  if (/^h[1-6]$/.test(element.tag)) {
    const text = readPieces(element);
    // Between headline and text, a short one is the name of an author or a section.
    if (mayLink && text.length < SHORT_HEADING) return false;
    return text !== "" && (findDates(text).length === 0 || text.length > LONGEST_DATE_LINE);
  }
  if (mayLink || element.tag !== "a" || isOnPage(element.attributes.href ?? "", url)) return false;
  const text = readPieces(element);
  if (text.length < HEADLINE_LENGTH) return false;
  if (text.length > LONGEST_DATED) return true;
  // Two dates in one link, of publication and of a change, are long as well.
  return findDates(text).reduce((rest, date) => rest.replace(date, ""), text).length >= HEADLINE_LENGTH;
}

/** Dates alone are no longer. */
const LONGEST_DATED = 500;

/** A link to a place on the page itself, such as its comments. */
function isOnPage(href: string, url: string | null): boolean {
  if (!href.includes("#")) return false;
  if (url === null || !URL.canParse(href, url)) return href.startsWith("#");
  return new URL(href, url).href.split("#")[0] === url.split("#")[0];
}
