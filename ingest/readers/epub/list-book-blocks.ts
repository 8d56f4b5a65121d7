import { listBlocks, type PageBlock } from "../html/list-blocks.ts";
import { type PageElement, parseXhtml, readLine, walkElements } from "../html/page-tree.ts";

/** Elements whose words nobody reads as text. */
const UNSEEN = new Set(
  "head script style template audio video iframe select textarea button annotation annotation-xml rt rp rtc nav".split(
    " ",
  ),
);

/** Parts of a book that lead to its text or say who made it (EPUB Structural Semantics Vocabulary; DPUB-ARIA says `doc-toc`). */
const APART =
  /^(?:cover|cover-page|toc|toc-brief|landmarks|page-list|loi|lot|loa|lov|titlepage|title-page|halftitlepage|copyright-page|copyright)$/;

/** Marks within lines that are no words: numbers of pages and of notes, and the way back from a note. */
const MARK = /^(?:pagebreak|noteref|backlink|referrer)$/;

/** Longer parts are text, whatever the book calls them; links aside. */
const LONGEST_APART = 4000;

/** Whether a document that has a role of its own leads to the text rather than being it. */
export function isApart(role: string, blocks: PageBlock[]): boolean {
  if (!APART.test(role)) return false;
  return blocks.reduce((sum, { text, linked }) => sum + text.length - linked, 0) <= LONGEST_APART;
}

/** The paragraphs of a document of a book. Unlike pages of the web, it has nothing around its text but what it names itself. */
export function listBookBlocks(xhtml: string): PageBlock[] {
  const root = parseXhtml(xhtml);
  const pruned = new Set<PageElement>();
  for (const element of walkElements(root, (one) => !pruned.has(one))) {
    if (isPruned(element)) pruned.add(element);
  }
  return listBlocks(root, { root, omits: (element) => (pruned.has(element) ? "part" : null) });
}

function isPruned(element: PageElement): boolean {
  const { tag, attributes } = element;
  if (UNSEEN.has(tag) || attributes.hidden !== undefined) return true;
  const roles = listRoles(attributes);
  if (roles.some((role) => MARK.test(role))) return true;
  if (tag === "sup") return isNoteLink(element);
  return roles.some((role) => APART.test(role)) && readLine(element).length <= LONGEST_APART;
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
