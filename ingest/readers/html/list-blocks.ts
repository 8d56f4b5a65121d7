import type { ParagraphKind } from "#search/article.ts";
import { normalizeText } from "../../normalize-text.ts";
import type { Omission } from "../../omissions.ts";
import type { Block } from "../../raw-article.ts";
import { type PageElement, type PageNode, readHints, readLine } from "./page-tree.ts";
import type { PrunedPage } from "./prune-page.ts";

/** A paragraph of a page, with what tells text from links and decoration. */
export interface PageBlock {
  kind: ParagraphKind;
  text: string;
  /** The element whose text it is, or the one around it. */
  element: PageElement;
  /** Characters that stand in links. */
  linked: number;
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

/** Elements that stand within a line. All others begin a new paragraph. */
const INLINE = new Set(
  `a abbr acronym b bdi bdo big cite code data del dfn em font i ins kbd mark nobr q rb rp rt ruby s samp small span strike strong
  sub sup time tt u var wbr center-inline amp-link text`.split(/\s+/),
);

const EMBEDDED = /(?:^|[\s_-])(?:tweet|media|embed|post)(?=$|\s)/;

interface Context {
  kind: ParagraphKind;
  element: PageElement;
  isLinked: boolean;
  isStrong: boolean;
  isQuoted: boolean;
  isPre: boolean;
  /** Whatever stands in it is one paragraph: a message of another site that is shown here. */
  isOne: boolean;
}

interface Open {
  parts: string[];
  linked: number;
  strong: number;
  letters: number;
  context: Context | null;
}

/** A longer text in a cell is no figure and no name, but the page itself. */
const LONGEST_CELL = 200;

/** Everything that a subtree shows, as paragraphs in order, without what was pruned. */
export function listBlocks(root: PageElement, page: PrunedPage): PageBlock[] {
  return new BlockLister(page).list(root);
}

class BlockLister {
  readonly #page: PrunedPage;
  readonly #blocks: PageBlock[] = [];
  #open: Open = emptyOpen();

  constructor(page: PrunedPage) {
    this.#page = page;
  }

  list(root: PageElement): PageBlock[] {
    const start: Context = {
      kind: "body",
      element: root,
      isLinked: false,
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
      if (this.#page.isPruned(node) && node !== root) continue;
      if (node.tag === "br" || isDrawnBreak(node)) {
        if (context.isOne) this.#addText(" ", context);
        else this.#addBreak();
        continue;
      }
      if (node.tag === "hr") {
        this.#flush();
        continue;
      }
      if (node.tag === "tr" && this.#addRow(node, context)) continue;
      const isBlock = !INLINE.has(node.tag) && !context.isOne;
      if (isBlock) {
        this.#flush();
        stack.push("end");
      } else if (context.isOne && !INLINE.has(node.tag)) {
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
      if (context.isLinked) open.linked += length;
      if (context.isStrong) open.strong += length;
    }
    open.parts.push(shown);
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
    if (cells.length < 2 || cells.some((cell) => hasBlocks(cell) || readLine(cell).length > LONGEST_CELL)) return false;
    this.#flush();
    const texts: string[] = [];
    for (const cell of cells) {
      const lister = new BlockLister(this.#page);
      const [block] = lister.list(cell);
      if (block) texts.push(block.text);
      if (block) this.#open.linked += block.linked;
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
    if (open.context === null) return;
    const { text } = normalizeText(open.parts.join(""));
    if (text === "") return;
    const { kind, element, isQuoted } = open.context;
    const isStrong = open.strong >= open.letters && open.letters > 0;
    this.#blocks.push({ kind, text, element, linked: open.linked, isStrong, isQuoted, omitted: [] });
  }
}

/** An empty element that only its name makes a break. */
function isDrawnBreak({ tag, attributes, children }: PageElement): boolean {
  return tag === "span" && children.length === 0 && /(?:^|\s)br(?=$|\s)/.test(attributes.class ?? "");
}

function emptyOpen(): Open {
  return { parts: [], linked: 0, strong: 0, letters: 0, context: null };
}

function hasBlocks(element: PageElement): boolean {
  const stack = [element];
  for (let at = stack.pop(); at; at = stack.pop()) {
    for (const child of at.children) {
      if (typeof child === "string") continue;
      if (!INLINE.has(child.tag) && child.tag !== "br" && child.tag !== "img") return true;
      stack.push(child);
    }
  }
  return false;
}

function enter(element: PageElement, context: Context, isBlock: boolean): Context {
  const { tag } = element;
  return {
    kind: kindOf(element, context.kind),
    element: isBlock ? element : context.element,
    isLinked: context.isLinked || tag === "a",
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
    return INLINE.has(tag) || readLine(element).length > LONGEST_CAPTION ? around : "caption";
  }
  return around;
}
