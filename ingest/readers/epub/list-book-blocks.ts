import type { Omission, OmissionKind } from "../../report/omissions.ts";
import { listBlocks, type PageBlock } from "../html/list-blocks.ts";
import { type PageElement, parseXhtml, readLine, walkElements } from "../html/page-tree.ts";
import { listUnseen } from "../html/unseen.ts";
import { listLostLines } from "../list-lost-lines.ts";

/** Elements whose words nobody reads as text. */
const UNSEEN = new Set("head script style template audio video iframe select textarea button".split(" "));

/** How signs are read, above them. */
const READINGS = new Set("rt rp rtc".split(" "));

/** Parts of a book that lead to its text or say who made it (EPUB Structural Semantics Vocabulary; DPUB-ARIA says `doc-toc`). */
const APART =
  /^(?:cover|cover-page|toc|toc-brief|landmarks|page-list|loi|lot|loa|lov|titlepage|title-page|halftitlepage|copyright-page|copyright)$/;

/** Marks within lines that are no words: numbers of notes, and the way back from a note. */
const NOTE = /^(?:noteref|backlink|referrer)$/;

/** Longer parts are text, whatever the book calls them; links aside. */
const LONGEST_APART = 4000;

/** Whether a document that has a role of its own leads to the text rather than being it. */
export function isApart(role: string, blocks: PageBlock[]): boolean {
  if (!APART.test(role)) return false;
  return blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0) <= LONGEST_APART;
}

/** The text of a document of a book. */
export interface BookText {
  blocks: PageBlock[];
  /** Whole lines that were left out. */
  omitted: Omission[];
}

/** The paragraphs of a document of a book. Unlike pages of the web, it has nothing around its text but what it names itself. */
export function listBookBlocks(xhtml: string): BookText {
  const root = parseXhtml(xhtml);
  const unseen = listUnseen(root, new Map());
  const left = new Map<PageElement, OmissionKind>();
  for (const element of walkElements(root, (one) => !left.has(one))) {
    const kind = findOmission(element) ?? unseen.get(element) ?? null;
    if (kind !== null) left.set(element, kind);
  }
  const omits = (element: PageElement): OmissionKind | null => left.get(element) ?? null;
  const blocks = listBlocks(root, { root, omits });
  const omitted = listLostLines(root, omits, blocks);
  return { blocks, omitted };
}

function findOmission(element: PageElement): OmissionKind | null {
  const { tag, attributes } = element;
  if (tag === "nav") return "link-list";
  if (READINGS.has(tag)) return "part";
  if (UNSEEN.has(tag)) return "hidden";
  const roles = listRoles(attributes);
  if (roles.includes("pagebreak")) return "running-line";
  if (roles.some((role) => NOTE.test(role)) || (tag === "sup" && isNoteLink(element))) return "note-mark";
  return roles.some((role) => APART.test(role)) && readLine(element).length <= LONGEST_APART ? "part" : null;
}

function listRoles(attributes: Record<string, string>): string[] {
  const types = `${attributes["epub:type"] ?? ""} ${attributes.role ?? ""}`.toLowerCase().trim();
  return types.split(/\s+/).map((role) => role.replace(/^doc-/, ""));
}

/** `<sup><a href="#n1">1</a></sup>`: the number of a note. */
function isNoteLink(sup: PageElement): boolean {
  const links = sup.children.filter((child) => typeof child !== "string");
  const [link] = links;
  return (
    links.length === 1 &&
    link?.tag === "a" &&
    /#/.test(link.attributes.href ?? "") &&
    /^[[(]?(?:\d{1,4}|[ivxlc]{1,6}|\p{L}|[*†‡§¶]+)[\])]?$/iu.test(readLine(sup))
  );
}
