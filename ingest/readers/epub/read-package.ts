import { posix } from "node:path";
import { IngestError } from "../../report/errors.ts";
import type { Archive } from "../../text/open-archive.ts";
import { decodeHtml } from "../html/decode-html.ts";
import { type PageElement, parseXml, walkElements } from "../html/page-tree.ts";

/** A document of a book, by its path in the archive. */
export interface BookDocument {
  path: string;
  /** What the book says it is: `cover`, `toc`, `copyright-page`; empty for text. */
  role: string;
}

/** What a book is made of. */
export interface BookPackage {
  /** The element that holds what the book says of itself. */
  metadata: PageElement | null;
  /** In the order of reading. */
  documents: BookDocument[];
}

const DOCUMENT = /xhtml|text\/html|x-dtbook|oeb1-document/i;

interface Item {
  path: string;
  type: string;
  isNavigation: boolean;
  fallback: string | null;
}

/**
 * Reads what a book is made of: its package document, which `META-INF/container.xml` names.
 * @throws IngestError `file-damaged` when there is none or it names no text
 */
export async function readPackage(archive: Archive): Promise<BookPackage> {
  const path = await findPackage(archive);
  const opf = parseXml(await readMember(archive, path));
  const elements = [...walkElements(opf)];
  const items = listItems(elements, path);
  const roles = listRoles(elements, path);
  const documents: BookDocument[] = [];
  const read = elements.filter(({ tag }) => local(tag) === "itemref");
  for (const element of read) {
    const item = findDocument(items, element.attributes.idref ?? "");
    if (item === null || documents.some((known) => known.path === item.path)) continue;
    documents.push({ path: item.path, role: item.isNavigation ? "toc" : (roles.get(item.path) ?? "") });
  }
  if (read.length === 0) throw damaged("it names nothing to read");
  if (documents.length === 0) {
    throw new IngestError("article-empty", "The book has pictures and no text.", "Leave it out.");
  }
  return { metadata: elements.find(({ tag }) => local(tag) === "metadata") ?? null, documents };
}

/** The text of a member, in its own encoding. */
export async function readMember(archive: Archive, path: string): Promise<string> {
  return decodeHtml(await archive.read(path)).text;
}

async function findPackage(archive: Archive): Promise<string> {
  const container = parseXml(await readMember(archive, "META-INF/container.xml"));
  for (const { tag, attributes } of walkElements(container)) {
    const path = attributes["full-path"];
    if (local(tag) === "rootfile" && path !== undefined && archive.has(path)) return path;
  }
  throw damaged("it does not say what it is made of");
}

function listItems(elements: PageElement[], base: string): Map<string, Item> {
  const items = new Map<string, Item>();
  for (const { tag, attributes } of elements) {
    const { id, href, fallback = null } = attributes;
    if (local(tag) !== "item" || id === undefined || href === undefined) continue;
    const isNavigation = /(?:^|\s)nav(?:$|\s)/.test(attributes.properties ?? "");
    items.set(id, { path: resolvePath(base, href), type: attributes["media-type"] ?? "", isNavigation, fallback });
  }
  return items;
}

/** The item itself, or the document that stands for it where it can't be shown. */
function findDocument(items: Map<string, Item>, id: string): Item | null {
  const seen = new Set<string>();
  for (let at: string | null = id; at !== null && !seen.has(at); ) {
    seen.add(at);
    const item = items.get(at);
    if (item === undefined) return null;
    if (DOCUMENT.test(item.type)) return item;
    at = item.fallback;
  }
  return null;
}

/** What the guide of older books says of whole documents. */
function listRoles(elements: PageElement[], base: string): Map<string, string> {
  const roles = new Map<string, string>();
  for (const { tag, attributes } of elements) {
    const { href, type } = attributes;
    if (local(tag) === "reference" && href && type && !href.includes("#")) roles.set(resolvePath(base, href), type);
  }
  return roles;
}

/** The path in the archive of what a document names. */
export function resolvePath(base: string, href: string): string {
  const path = href.replace(/[#?].*$/s, "");
  return posix.join(posix.dirname(base), decodePath(path)).replace(/^\/+/, "");
}

function decodePath(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The name of an element without the prefix of its namespace. */
export function local(tag: string): string {
  return tag.slice(tag.indexOf(":") + 1);
}

function damaged(what: string): IngestError {
  return new IngestError("file-damaged", `The book can't be read: ${what}.`, "Get it again from where it is from.");
}
