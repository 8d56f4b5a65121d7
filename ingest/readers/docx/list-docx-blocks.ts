import type { ParagraphKind } from "#search/article.ts";
import type { Omission, OmissionKind } from "../../report/omissions.ts";
import { listBlocks, type PageBlock } from "../html/list-blocks.ts";
import { listAncestors, type PageElement, parsePage, walkElements } from "../html/page-tree.ts";
import { listLostLines } from "../list-lost-lines.ts";
import { ID_PREFIX } from "./convert-docx.ts";

/** A paragraph of a Word file. */
export interface DocxBlock {
  text: string;
  /** What its style says it is; null for running text, which says nothing. */
  kind: ParagraphKind | "title" | null;
  /** What was left out within it. */
  omitted: Omission[];
}

/** The text of a Word file. */
export interface DocxText {
  blocks: DocxBlock[];
  /** Paragraphs that were left out as a whole. */
  omitted: Omission[];
}

const NOTE = new RegExp(`^${ID_PREFIX}(?:foot|end)note-(?!ref-)`);
const TO_NOTE = new RegExp(`^${ID_PREFIX}(?:foot|end)note-ref-`);
const FROM_NOTE = new RegExp(`^#${ID_PREFIX}(?:foot|end)note-ref-`);

/** A headline is no longer; several paragraphs that would make it so are several headlines. */
const LONGEST_TITLE = 250;

/** The paragraphs of a Word file that was made HTML, without the numbers of its notes. A title on two lines is one. */
export function listDocxBlocks(html: string): DocxText {
  const root = parsePage(html);
  for (const element of walkElements(root)) unwrapCell(element);
  const found = listBlocks(root, { root, omits });
  const blocks: DocxBlock[] = [];
  for (const block of found) {
    const kind = nameKind(block);
    const before = blocks.at(-1);
    const isOne = kind === "title" && before?.kind === "title";
    if (isOne && before.text.length + block.text.length < LONGEST_TITLE) {
      before.text += ` ${block.text}`;
      before.omitted.push(...block.omitted);
    } else blocks.push({ text: block.text, kind, omitted: block.omitted });
  }
  return { blocks, omitted: listLostLines(root, omits, found) };
}

const LEFT_OUT: Record<string, OmissionKind> = {
  "docx-hidden": "hidden",
  "docx-deleted": "struck",
  "docx-struck": "struck",
  "docx-reading": "part",
};

function omits(element: PageElement): OmissionKind | null {
  return isNoteLink(element) ? "note-mark" : (LEFT_OUT[element.attributes.class ?? ""] ?? null);
}

const STYLED: Record<string, DocxBlock["kind"]> = {
  "docx-title": "title",
  "docx-subtitle": "standfirst",
  "docx-contents": "list",
};

function nameKind({ kind, element }: PageBlock): DocxBlock["kind"] {
  const styled = STYLED[element.attributes.class ?? ""];
  if (styled !== undefined) return styled;
  const isNote = [element, ...listAncestors(element)].some(({ attributes }) => NOTE.test(attributes.id ?? ""));
  if (isNote) return "body";
  return kind === "body" ? null : kind;
}

/** Mammoth puts a paragraph into each cell; a cell of one is a line of a table and not a page's layout. */
function unwrapCell(cell: PageElement): void {
  const [only, ...others] = cell.children;
  if (!/^t[dh]$/.test(cell.tag) || typeof only !== "object" || only.tag !== "p" || others.length > 0) return;
  cell.children = only.children;
  cell.hasBlocks = only.hasBlocks;
  for (const child of cell.children) if (typeof child !== "string") child.parent = cell;
}

function isNoteLink({ tag, attributes, children }: PageElement): boolean {
  if (tag === "a") return FROM_NOTE.test(attributes.href ?? "");
  const [link] = children;
  return tag === "sup" && typeof link === "object" && TO_NOTE.test(link.attributes.id ?? "");
}
