import type { ParagraphKind } from "#search/article.ts";
import type { Omission, OmissionKind } from "../../report/omissions.ts";
import { normalizeText } from "../../text/normalize-text.ts";
import { endsSentence } from "../../text/sentence-ends.ts";
import type { Block } from "../../understand/raw-article.ts";
import { readEquation, readPicture } from "./formula.ts";
import { isInline } from "./inline.ts";
import { raiseNumber, spotMark } from "./inline-marks.ts";
import { type PageElement, type PageNode, readHints, readLine, readShort, readText } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";
import { isNeverShown } from "./unseen.ts";

/** A paragraph of a page, with what tells text from links and decoration. */
export interface PageBlock {
  kind: ParagraphKind;
  text: string;
  /** The element whose text it is, or the one around it. */
  element: PageElement;
  /** Characters that stand in links. */
  linked: number;
  /** The link that it begins in. */
  link: PageElement | null;
  /** Wholly in bold letters. */
  isStrong: boolean;
  /** In a quotation that is set apart. */
  isQuoted: boolean;
  /** What was left out within it, in order. */
  omitted: Omission[];
}

/** What the rest of the ingest asks of a block. */
export function toBlock({ kind, text, omitted }: PageBlock): Block {
  return omitted.length === 0 ? { kind, text } : { kind, text, omitted };
}

const EMBEDDED = /(?:^|[\s_-])(?:tweet|media|embed|post)(?=$|\s)/;

interface Context {
  kind: ParagraphKind;
  element: PageElement;
  link: PageElement | null;
  isStrong: boolean;
  isQuoted: boolean;
  isPre: boolean;
  /** Whatever stands in it is one paragraph: a message of another site that is shown here. */
  isOne: boolean;
}

interface Open {
  parts: string[];
  /** The last letters of the parts. */
  tail: string;
  omitted: Omission[];
  linked: number;
  strong: number;
  letters: number;
  context: Context | null;
}

/** A longer text in a cell is no figure and no name, but the page itself. */
const LONGEST_CELL = 200;

/**
 * Everything that a subtree shows, as paragraphs in order, without what was pruned.
 *
 * @param struck takes the paragraphs that are struck through as a whole
 */
export function listBlocks(root: PageElement, page: PrunedPage, struck: Omission[] = []): PageBlock[] {
  return new BlockLister(page, struck).list(root);
}

/** The words that an element shows, on one line. */
export function readShown(element: PageElement, page: PrunedPage): string {
  return listBlocks(element, page)
    .map(({ text }) => text)
    .join(" ");
}

class BlockLister {
  readonly #page: PrunedPage;
  readonly #struck: Omission[];
  readonly #blocks: PageBlock[] = [];
  #open: Open = emptyOpen();

  constructor(page: PrunedPage, struck: Omission[]) {
    this.#page = page;
    this.#struck = struck;
  }

  list(root: PageElement): PageBlock[] {
    const start: Context = {
      kind: "body",
      element: root,
      link: null,
      isStrong: false,
      isQuoted: false,
      isPre: false,
      isOne: false,
    };
    // A marker stands for "the block ends here", so that the walk needs no recursion.
    const stack: ({ node: PageNode; context: Context } | "end")[] = [{ node: root, context: start }];
    for (let item = stack.pop(); item !== undefined; item = stack.pop()) {
      if (item === "end") {
        this.#flush();
        continue;
      }
      const { node, context } = item;
      if (typeof node === "string") {
        this.#addText(node, context);
        continue;
      }
      const omission = node === root ? null : (this.#page.omits(node) ?? spotMark(node, this.#open.tail));
      if (omission !== null) {
        this.#omit(node, omission);
        continue;
      }
      const words = readAs(node, this.#open.tail);
      if (words !== null) {
        this.#addText(words, context);
        continue;
      }
      if (node.tag === "br") {
        if (context.isOne) this.#addText(" ", context);
        else this.#addBreak();
        continue;
      }
      if (node.tag === "hr" || isDrawnBreak(node)) {
        this.#flush();
        continue;
      }
      if (node.tag === "tr" && this.#addRow(node, context)) continue;
      const isWithinLine = isInline(node);
      const isBlock = !isWithinLine && !context.isOne;
      if (isBlock) {
        this.#flush();
        stack.push("end");
      } else if ((context.isOne && !isWithinLine) || isAside(node)) {
        this.#addText(" ", context);
        stack.push({ node: " ", context });
      }
      const inner = enter(node, context, isBlock);
      for (let at = node.children.length - 1; at >= 0; at--) {
        stack.push({ node: node.children[at] as PageNode, context: inner });
      }
    }
    this.#flush();
    return this.#blocks;
  }

  #addText(text: string, context: Context): void {
    const open = this.#open;
    const shown = context.isPre ? text : text.replace(/\s+/gu, " ");
    const { length } = shown.trim();
    if (length > 0) {
      open.context ??= context;
      open.letters += length;
      if (context.link !== null) open.linked += length;
      if (context.isStrong) open.strong += length;
    }
    open.parts.push(shown);
    open.tail = (open.tail + shown).slice(-LONGEST_TAIL);
  }

  /** A part of the page ends the paragraph before it where that is a whole one; amid a sentence it is left out of it. */
  #omit(element: PageElement, kind: OmissionKind): void {
    if (isNeverShown(element)) return;
    const isBlock = !isInline(element) || element.hasBlocks;
    if (isBlock && kind === "part" && endsSentence(this.#open.tail.trim())) this.#flush();
    else if (kind === "struck" || (isBlock ? kind === "part" && this.#open.context !== null : true)) {
      const { text } = normalizeText(readText(element));
      if (text === "") return;
      if (isBlock && kind === "struck") this.#struck.push({ kind, text });
      else this.#open.omitted.push({ kind, text });
    }
  }

  /** One break is a new line of the paragraph; two are a new paragraph. */
  #addBreak(): void {
    const last = this.#open.parts.findLast((part) => part.trim() !== "" || part === "\n");
    if (last === "\n") this.#flush();
    else this.#open.parts.push("\n");
  }

  /** A row whose cells are lines is one paragraph; one whose cells have blocks lays out the page. */
  #addRow(row: PageElement, context: Context): boolean {
    const cells = row.children.filter((child): child is PageElement => typeof child !== "string");
    if (cells.length < 2 || cells.some((cell) => cell.hasBlocks || readLine(cell).length > LONGEST_CELL)) return false;
    this.#flush();
    const texts: string[] = [];
    for (const cell of cells) {
      if (this.#page.omits(cell) !== null) continue;
      const blocks = listBlocks(cell, this.#page, this.#struck);
      if (blocks.length > 0) texts.push(blocks.map(({ text }) => text).join(" "));
      for (const { linked, omitted } of blocks) {
        this.#open.linked += linked;
        this.#open.omitted.push(...omitted);
      }
    }
    this.#open.parts.push(texts.join(" | "));
    this.#open.letters = texts.join("").length;
    this.#open.context = { ...context, kind: "list", element: row };
    this.#flush();
    return true;
  }

  #flush(): void {
    const open = this.#open;
    this.#open = emptyOpen();
    const { text } = open.context === null ? { text: "" } : normalizeText(open.parts.join(""));
    if (open.context === null || text === "") {
      this.#struck.push(...open.omitted.filter((one) => one.kind === "struck"));
      return;
    }
    const { kind, element, link, isQuoted } = open.context;
    const isStrong = open.strong >= open.letters && open.letters > 0;
    this.#blocks.push({ kind, text, element, linked: open.linked, link, isStrong, isQuoted, omitted: open.omitted });
  }
}

/** So much of what stands before an element tells the mark of a note from a power. */
const LONGEST_TAIL = 40;

/** What an element says that is not the text in it: a picture that stands for words, a formula, a raised number. */
function readAs(element: PageElement, before: string): string | null {
  if (element.tag === "math") return readEquation(element);
  return element.tag === "img" ? readPicture(element) : raiseNumber(element, before);
}

/** What floats at the side of a line is no part of the word beside it, unless it is that word's first letter. */
function isAside(element: PageElement): boolean {
  return element.shown === "floating" && readShort(element, 1) === null;
}

/** An empty element that its name or its style makes a break. */
function isDrawnBreak({ tag, attributes, children, shown }: PageElement): boolean {
  if (children.length > 0 || !/^(?:span|i|b|em|font|a|small)$|-/.test(tag)) return false;
  return shown === "block" || /(?:^|\s)(?:br|line-?break|newline|lb)(?=$|\s)/.test(attributes.class ?? "");
}

function emptyOpen(): Open {
  return { parts: [], tail: "", omitted: [], linked: 0, strong: 0, letters: 0, context: null };
}

function enter(element: PageElement, context: Context, isBlock: boolean): Context {
  const { tag } = element;
  return {
    kind: kindOf(element, context.kind),
    element: isBlock ? element : context.element,
    link: tag === "a" ? element : context.link,
    isStrong: context.isStrong || tag === "b" || tag === "strong",
    isQuoted: context.isQuoted || tag === "blockquote",
    isPre: context.isPre || tag === "pre",
    isOne: context.isOne || (tag === "blockquote" && EMBEDDED.test(readHints(element))),
  };
}

const CAPTION =
  /(?:^|[\s_-])(?:(?:wp-|image-?|img-?|photo-?|media-?|figure-?|video-?|pic-?)?(?:captions?|credits?)|photo-?(?:by|info)|(?:featured|inline|lead|hero|article|story|main)?-?(?:images?|photos?|pictures?|videos?|media|gallery)(?:-?(?:ct|container|wrapper|wrap|block|embed|caption|info|text|description|cont|box|holder|item))?|slideshow)(?=$|[\s_-])/;

const LONGEST_HEADING = 400;

/** A picture's box holds few words; one with more is the article, whatever it is called. */
const LONGEST_CAPTION = 600;

function kindOf(element: PageElement, around: ParagraphKind): ParagraphKind {
  const { tag, parent } = element;
  if (/^h[1-6]$/.test(tag)) {
    // Some systems wrap a whole text into a heading.
    if (readLine(element).length > LONGEST_HEADING) return around;
    return around === "caption" ? around : "heading";
  }
  // A quotation in a frame of its own is text, whatever the frame is called.
  if (tag === "blockquote") return "body";
  if (tag === "figcaption" || (tag === "caption" && parent?.tag === "table")) return "caption";
  if (/^(?:li|dt|dd|tr)$/.test(tag)) return around === "caption" ? around : "list";
  if (around === "caption" || tag === "figure" || CAPTION.test(readHints(element))) {
    return isInline(element) || readLine(element).length > LONGEST_CAPTION ? around : "caption";
  }
  return around;
}
