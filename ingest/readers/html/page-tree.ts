import { Parser, type ParserOptions } from "htmlparser2";

/** An element of a page. The tree is made of plain objects, so that walking it costs little and runs nothing. */
export interface PageElement {
  tag: string;
  attributes: Record<string, string>;
  parent: PageElement | null;
  children: PageNode[];
}

/** An element, or a text with its references resolved. */
export type PageNode = PageElement | string;

/** Elements nested deeper are attached to the one at this depth, where no page that people made has any. */
const MAX_DEPTH = 300;

/** Never closed, so that what follows is not inside of them. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * Parses a page of any quality. Linear in the text; text nested 100,000 deep comes out as nested `MAX_DEPTH` deep. Nothing is
 * loaded or run.
 */
export function parsePage(html: string): PageElement {
  return parseTree(html, VOID, {});
}

/** As `parsePage`, for pages that are XML as well (XHTML): `<a id="x"/>` ends where it begins. */
export function parseXhtml(xhtml: string): PageElement {
  return parseTree(xhtml, VOID, { recognizeSelfClosing: true, recognizeCDATA: true });
}

/** As `parsePage`, for XML of other kinds: no element is empty by its name. Names come in lower case, with their prefix. */
export function parseXml(xml: string): PageElement {
  return parseTree(xml, new Set(), { xmlMode: true });
}

function parseTree(text: string, empty: Set<string>, options: ParserOptions): PageElement {
  const root: PageElement = { tag: "#page", attributes: {}, parent: null, children: [] };
  let current = root;
  let depth = 0;
  /** Open elements beyond the deepest level. */
  let beyond = 0;
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const element: PageElement = { tag, attributes, parent: current, children: [] };
        current.children.push(element);
        if (empty.has(tag)) return;
        if (depth >= MAX_DEPTH) beyond++;
        else {
          current = element;
          depth++;
        }
      },
      ontext(part) {
        const last = current.children.length - 1;
        const before = current.children[last];
        if (typeof before === "string") current.children[last] = before + part;
        else current.children.push(part);
      },
      onclosetag(tag) {
        if (empty.has(tag)) return;
        if (beyond > 0) beyond--;
        else if (current.parent) {
          current = current.parent;
          depth--;
        }
      },
    },
    { lowerCaseTags: true, lowerCaseAttributeNames: true, decodeEntities: true, ...options },
  );
  parser.end(text);
  return root;
}

/** All elements under one in the order of the page, without it. A subtree is left out where `enter` says no. */
export function* walkElements(
  root: PageElement,
  enter: (element: PageElement) => boolean = () => true,
): Generator<PageElement> {
  const stack: PageElement[] = [];
  const push = (element: PageElement): void => {
    for (let at = element.children.length - 1; at >= 0; at--) {
      const child = element.children[at] as PageNode;
      if (typeof child !== "string") stack.push(child);
    }
  };
  push(root);
  for (let element = stack.pop(); element; element = stack.pop()) {
    if (!enter(element)) continue;
    yield element;
    push(element);
  }
}

/** The text in an element as it stands there, white space and all; scripts and styles have none. */
export function readText(root: PageNode): string {
  if (typeof root === "string") return root;
  const parts: string[] = [];
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.tag === "br") parts.push("\n");
    else if (node.tag !== "script" && node.tag !== "style") {
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as PageNode);
    }
  }
  return parts.join("");
}

/** The text of an element on one line. */
export function readLine(root: PageNode): string {
  return readText(root).replace(/\s+/gu, " ").trim();
}

/** The elements that an element stands in, the nearest first, without itself. */
export function* listAncestors(element: PageElement): Generator<PageElement> {
  for (let at = element.parent; at !== null; at = at.parent) yield at;
}

/** Where a word begins in `relatedNews`; two small letters must follow, as names that programs make have them seldom. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2})/gu;

/** Whether an element stands in another one. */
export function isWithin(element: PageElement, around: PageElement): boolean {
  for (const one of listAncestors(element)) if (one === around) return true;
  return false;
}

/** Class, id, role and the names that programs give: what says what an element is for. Lower case, `relatedNews` as `related-news`. */
export function readHints({ attributes }: PageElement): string {
  const { class: names = "", id = "", role = "" } = attributes;
  const all = `${names} ${id} ${role} ${attributes["data-testid"] ?? ""} ${attributes["data-component"] ?? ""}`;
  return all.replace(CAMEL, "-").toLowerCase();
}

/** The text of an element on one line, its parts kept apart: names and dates that only the layout separates. */
export function readPieces(root: PageElement): string {
  const parts: string[] = [];
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === "string") parts.push(node);
    else if (node.tag !== "script" && node.tag !== "style") {
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as PageNode);
    }
  }
  return parts.join(" ").replace(/\s+/gu, " ").trim();
}
