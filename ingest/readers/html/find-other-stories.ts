import { countLetters } from "../../text/count-letters.ts";
import type { Headline } from "./choose-title.ts";
import { foldWords } from "./fold-words.ts";
import { listAncestors, type PageElement, type PageNode, readHints, readPieces, walkElements } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";

/** A story has so many letters of text below its headline; a card of one has fewer. */
const SHORTEST_STORY = 200;

const FEWEST_POSTS = 3;

/** More letters above a heading are a text that the heading divides. */
const LONGEST_ABOVE = 160;

/** A headline without spaces, of a script that has none, has so many letters at least. */
const SHORTEST_WORD = 20;

/** What names a part a text of its own: `story`, `post-12`, `news-article`, but no `article-section`. */
const STORY = /(?:^|[_-])(?:story|article|post|entry|news|blog)(?:[_-]?(?:\d+|wrap(?:per)?|container|item|page))?$/i;

/** Names that say how a part is set, and nothing of what it is. */
const LAYOUT = /^(?:rows?|cols?|columns?|container|wrap(?:per)?|inner|outer|clearfix|grid|flex|block|box)(?=$|[-_:])/i;

/** What stands above a text of its own: who wrote it, and when. */
const SIGNED =
  /(?:^|[\s_-])(?:by-?lines?|authors?|date-?lines?|published|pub-?date|(?:post|entry)-?(?:meta|date))(?=$|[\s_-])/;

/**
 * The parts of a page that are stories of their own, as endless scrolling appends them: each begins with a headline of the same rank as
 * the page's own, or is an article of the very same kind beside it, and has text below. In the order of the page, none in another one.
 * Posts of a live blog, reviews and comments have headings of a lower rank, and sections have no author, no date and no such name.
 */
export function findOtherStories(page: PrunedPage, headline: Headline): PageElement[] {
  const own = headline.element;
  if (own === null || !/^h[1-6]$/.test(own.tag)) return [];
  const kin = new Kin(page, own);
  const found = new Set<PageElement>();
  const measured = new Set<PageElement>();
  for (const heading of walkElements(page.root, (one) => page.omits(one) === null)) {
    if (!/^h[1-6]$/.test(heading.tag) || kin.around.has(heading)) continue;
    if (isName(heading) || isTwin(heading, headline)) continue;
    for (const part of kin.listParts(heading)) {
      if (found.has(part)) break;
      // The first heading of a part is its headline.
      if (measured.has(part)) continue;
      measured.add(part);
      const { above, below } = measure(part, heading, page);
      if (above > LONGEST_ABOVE || below < SHORTEST_STORY) continue;
      found.add(part);
      break;
    }
  }
  // Several parts of a lower rank are the posts of a live blog, or a list; and where nothing else is, they are the text.
  if (own.tag !== "h1" && found.size >= FEWEST_POSTS) return [];
  return countOutside(page, found) < SHORTEST_STORY ? [] : [...found];
}

/** Letters that a page shows outside of some of its parts. */
function countOutside(page: PrunedPage, parts: ReadonlySet<PageElement>): number {
  let letters = 0;
  for (const element of walkElements(page.root, (one) => page.omits(one) === null && !parts.has(one))) {
    if (/^h[1-6]$/.test(element.tag)) continue;
    for (const child of element.children) if (typeof child === "string") letters += countLetters(child.trim());
  }
  return letters;
}

/** What is of the same kind as the parts of a page that hold its headline. */
class Kin {
  /** The headline, and what it stands in. */
  readonly around: Set<PageElement>;
  readonly #rank: string;
  /** The innermost article that the headline stands in. */
  readonly #article: PageElement | null;
  readonly #names = new Set<string>();
  readonly #page: PrunedPage;
  #signed: Set<PageElement> | null = null;

  constructor(page: PrunedPage, headline: PageElement) {
    this.around = new Set([headline, ...listAncestors(headline)]);
    this.#rank = headline.tag;
    this.#page = page;
    this.#article = [...this.around].find(isArticle) ?? null;
    for (const one of this.around) {
      if (/^(?:div|section|li)$/.test(one.tag))
        for (const name of listNames(one)) this.#names.add(`${one.tag} ${name}`);
    }
  }

  /** The parts that a heading may be the headline of, the outermost first, none of which holds the page's own headline. */
  listParts(heading: PageElement): PageElement[] {
    const parts: PageElement[] = [];
    for (const one of listAncestors(heading)) {
      if (this.around.has(one)) break;
      const isPart = heading.tag === this.#rank ? this.#isStory(one) : this.#isSame(one);
      if (isPart) parts.push(one);
    }
    return parts.reverse();
  }

  #isSame(one: PageElement): boolean {
    const article = this.#article;
    if (article === null || one.tag !== article.tag || one.parent !== article.parent) return false;
    return listNames(one).length > 0 && one.attributes.class === article.attributes.class;
  }

  /** A headline of the second rank or lower is of the rank of sections, which nobody signs. */
  #isStory(one: PageElement): boolean {
    return (isArticle(one) || this.#isLike(one)) && (this.#rank === "h1" || this.#isSigned(one));
  }

  /** Whether an element has an author or a date in it. */
  #isSigned(one: PageElement): boolean {
    this.#signed ??= listSigned(this.#page.root);
    return this.#signed.has(one);
  }

  #isLike(one: PageElement): boolean {
    const shared = listNames(one).filter((name) => this.#names.has(`${one.tag} ${name}`));
    return shared.some((name) => STORY.test(name)) || (shared.length > 0 && this.#isSigned(one));
  }
}

/** All elements that what names an author or a date stands in. */
function listSigned(root: PageElement): Set<PageElement> {
  const signed = new Set<PageElement>();
  for (const one of walkElements(root)) {
    if (one.tag !== "time" && !SIGNED.test(readHints(one))) continue;
    for (const part of listAncestors(one)) {
      if (signed.has(part)) break;
      signed.add(part);
    }
  }
  return signed;
}

function isArticle({ tag, attributes }: PageElement): boolean {
  return tag === "article" || attributes.role === "article";
}

function listNames({ attributes }: PageElement): string[] {
  return (attributes.class ?? "").split(/\s+/).filter((name) => name !== "" && !LAYOUT.test(name));
}

/** A single word is the name of a writer or of a section. */
function isName(heading: PageElement): boolean {
  const words = foldWords(readPieces(heading));
  return !words.includes(" ") && countLetters(words) < SHORTEST_WORD;
}

/** The headline again, for another screen, or with a section beside it. */
function isTwin(heading: PageElement, { text, element }: Headline): boolean {
  const words = ` ${foldWords(readPieces(heading))} `;
  const own = [text ?? "", element === null ? "" : readPieces(element)].map((one) => ` ${foldWords(one)} `);
  return words.trim() === "" || own.some((one) => one.trim() !== "" && (one.includes(words) || words.includes(one)));
}

/** Letters that a part shows above and below its heading. */
function measure(part: PageElement, heading: PageElement, page: PrunedPage): { above: number; below: number } {
  const letters = { above: 0, below: 0 };
  let side: "above" | "below" = "above";
  const stack: PageNode[] = [part];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") letters[side] += countLetters(node.trim());
    else if (node === heading) side = "below";
    else if (page.omits(node) === null) for (const child of node.children.toReversed()) stack.push(child);
  }
  return letters;
}
