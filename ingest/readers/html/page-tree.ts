import { Parser, type ParserOptions } from "htmlparser2";
import { isBlockName } from "./block-names.ts";
import type { Shown } from "./read-style.ts";

/** An element of a page. The tree is made of plain objects, so that walking it costs little and runs nothing. */
export interface PageElement {
  tag: string;
  attributes: Record<string, string>;
  parent: PageElement | null;
  children: PageNode[];
  /** Whether paragraphs stand in it, at any depth. */
  hasBlocks: boolean;
  /** Whether text stands right before or after it. */
  isBesideText: boolean;
  /** What `readHints` read. */
  hints: string | null;
  /** How its own style and the page's style sheets show it, as far as `listUnseen` read them. */
  shown: Shown;
}

/** An element, or a text with its references resolved. */
export type PageNode = PageElement | string;

/** Elements nested deeper are attached to the one at this depth, where no page that people made has any. */
const MAX_DEPTH = 300;

/** All that the head of a page may hold; at anything else its body begins, whether the head was closed or not. */
const IN_HEAD = new Set("base basefont bgsound link meta noframes noscript script style template title".split(" "));

/** Never closed, so that what follows is not inside of them. */
const VOID = new Set("area base br col embed hr img input link meta param source track wbr".split(" "));

/**
 * Parses a page of any quality. Linear in the text; text nested 100,000 deep comes out as nested `MAX_DEPTH` deep. Nothing is
 * loaded or run.
 */
export function parsePage(html: string): PageElement {
  const root = parseTree(html, VOID, {}, true);
  openShadowRoots(root);
  return root;
}

/** As `parsePage`, for pages that are XML as well (XHTML): `<a id="x"/>` ends where it begins. */
export function parseXhtml(xhtml: string): PageElement {
  return parseTree(xhtml, VOID, { recognizeSelfClosing: true, recognizeCDATA: true });
}

/** As `parsePage`, for XML of other kinds: no element is empty by its name. Names come in lower case, with their prefix. */
export function parseXml(xml: string): PageElement {
  return parseTree(xml, new Set(), { xmlMode: true });
}

function parseTree(text: string, empty: Set<string>, options: ParserOptions, isPage = false): PageElement {
  const root = makeElement("#page", {}, null);
  let current = root;
  let depth = 0;
  /** Open elements beyond the deepest level. */
  let beyond = 0;
  const endHead = (): void => {
    if (!isPage || current.tag !== "head") return;
    current = current.parent ?? current;
    depth--;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        forgetOuter(parser);
        if (!IN_HEAD.has(tag)) endHead();
        const element = makeElement(tag, attributes, current);
        const before = current.children.at(-1);
        if (typeof before === "string" && before.trim() !== "") element.isBesideText = true;
        current.children.push(element);
        if (isBlockName(tag)) {
          for (let at: PageElement | null = current; at !== null && !at.hasBlocks; at = at.parent) at.hasBlocks = true;
        }
        if (empty.has(tag)) return;
        if (depth >= MAX_DEPTH) beyond++;
        else {
          current = element;
          depth++;
        }
      },
      ontext(part) {
        if (current.tag === "head" && part.trim() !== "") endHead();
        const last = current.children.length - 1;
        const before = current.children[last];
        if (typeof before === "string") current.children[last] = before + part;
        else current.children.push(part);
        if (typeof before === "object" && part.trim() !== "") before.isBesideText = true;
      },
      onclosetag(tag) {
        if (empty.has(tag)) return;
        if (beyond > 0) beyond--;
        // A head that ended at the first word of the body is closed already.
        else if (current.parent && !(tag === "head" && current.tag !== "head")) {
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

/** The parser looks through all that is open wherever an element begins or ends. */
const MOST_OPEN = 1000;

/** Lets the parser forget what is open farther out: it ends with the page. Else its time would grow with the square of the depth. */
function forgetOuter(parser: Parser): void {
  const { stack, foreignContext } = parser as unknown as { stack: string[]; foreignContext: unknown[] };
  if (stack.length > MOST_OPEN) stack.length = MOST_OPEN;
  if (foreignContext.length > MOST_OPEN) foreignContext.splice(MOST_OPEN - 1, foreignContext.length - MOST_OPEN);
}

function makeElement(tag: string, attributes: Record<string, string>, parent: PageElement | null): PageElement {
  return { tag, attributes, parent, children: [], hasBlocks: false, isBesideText: false, hints: null, shown: null };
}

/**
 * Puts declarative shadow roots (`<template shadowrootmode="open">`) where a browser shows them: in the place of what their host holds, which
 * stands in their slots, if they have any. (HTML Standard, 4.12.3.)
 */
function openShadowRoots(root: PageElement): void {
  // Outer ones come first, so that what is put into their slots is still what stands in the page.
  for (const shadow of [...walkElements(root)].filter(isShadowRoot)) {
    const host = shadow.parent;
    // The first shadow of a host counts.
    if (host === null || !host.children.includes(shadow)) continue;
    const light = Map.groupBy(
      host.children.filter((node) => node !== shadow),
      (node) => (typeof node === "string" ? "" : (node.attributes.slot ?? "")),
    );
    host.children = [shadow];
    const slots = [...walkElements(shadow, (one) => !isShadowRoot(one))].filter(({ tag }) => tag === "slot");
    shadow.tag = "shadow-root";
    for (const slot of slots) {
      const name = slot.attributes.name ?? "";
      const assigned = light.get(name);
      if (assigned === undefined) continue;
      // Of two slots of one name the first is filled.
      light.delete(name);
      slot.children = assigned;
      for (const node of assigned) if (typeof node !== "string") node.parent = slot;
    }
  }
}

function isShadowRoot({ tag, attributes }: PageElement): boolean {
  return tag === "template" && attributes.shadowrootmode !== undefined;
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

/** What has more nodes is no short text, though they be empty. */
const MOST_NODES = 500;

/** The text of an element on one line when it has at most so many letters; null for a longer one, which is not read to its end. */
export function readShort(root: PageElement, longest: number): string | null {
  const parts: string[] = [];
  let letters = 0;
  let nodes = 0;
  const stack: PageNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (nodes++ > MOST_NODES) return null;
    if (typeof node === "string") {
      parts.push(node);
      letters += node.trim().length;
      if (letters > longest) return null;
    } else if (node.tag !== "script" && node.tag !== "style") {
      if (node.children.length > MOST_NODES) return null;
      for (let at = node.children.length - 1; at >= 0; at--) stack.push(node.children[at] as PageNode);
    }
  }
  return parts.join("").replace(/\s+/gu, " ").trim();
}

/** The elements that an element stands in, the nearest first, without itself. */
export function* listAncestors(element: PageElement): Generator<PageElement> {
  for (let at = element.parent; at !== null; at = at.parent) yield at;
}

/** The place of each child among its parent's, looked up once for all of them. */
const places = new WeakMap<PageNode[], Map<PageNode, number>>();

/** The nodes before an element in its parent, the nearest first. */
export function* listBefore(element: PageElement): Generator<PageNode> {
  const children = element.parent?.children ?? [];
  let known = places.get(children);
  if (known === undefined) {
    known = new Map(children.map((child, at) => [child, at]));
    places.set(children, known);
  }
  for (let at = (known.get(element) ?? 0) - 1; at >= 0; at--) yield children[at] as PageNode;
}

/** The element before another one in its parent, whatever text stands between; null for the first. */
export function findBefore(element: PageElement): PageElement | null {
  for (const one of listBefore(element)) if (typeof one !== "string") return one;
  return null;
}

/** Where a word begins in `relatedNews`; two small letters must follow, as names that programs make have them seldom. */
const CAMEL = /(?<=\p{Ll})(?=\p{Lu}\p{Ll}{2})/gu;

/** Whether an element stands in another one. */
export function isWithin(element: PageElement, around: PageElement): boolean {
  for (const one of listAncestors(element)) if (one === around) return true;
  return false;
}

/** Class, id, role and the names that programs give: what says what an element is for. Lower case, `relatedNews` as `related-news`. */
export function readHints(element: PageElement): string {
  element.hints ??= foldHints(element.attributes);
  return element.hints;
}

/** As `readHints`, without the id: those of headings and paragraphs are made of their words. */
export function readClassHints({ attributes }: PageElement): string {
  return foldHints({ ...attributes, id: "" });
}

/** A longer name is made by a program, of words or of numbers, and says nothing. */
const LONGEST_NAME = 200;
const TOO_LONG = new RegExp(`(?<!\\S)\\S{${LONGEST_NAME + 1},}`, "g");

function foldHints(attributes: Record<string, string>): string {
  const { class: names = "", id = "", role = "" } = attributes;
  const [test = "", component = ""] = [attributes["data-testid"], attributes["data-component"]];
  if (names === "" && id === "" && role === "" && test === "" && component === "") return "";
  let all = `${names} ${id} ${role} ${test} ${component}`;
  if (all.length > LONGEST_NAME) all = all.replace(TOO_LONG, "");
  const lower = all.toLowerCase();
  return lower === all ? all : all.replace(CAMEL, "-").toLowerCase();
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
