import type { Omission, OmissionKind } from "../../report/omissions.ts";
import type { Block } from "../../understand/raw-article.ts";
import { listBlocks, type PageBlock, toBlock } from "../html/list-blocks.ts";
import { type PageElement, parsePage } from "../html/page-tree.ts";
import { listUnseen } from "../html/unseen.ts";
import { listLostLines } from "../list-lost-lines.ts";
import { WordRegister } from "../text/join-hyphens.ts";
import { listTexts, MAX_NESTING, NOTE_MARK, parseTokens, renderTokens, UNKNOWN_TAG } from "./render-markdown.ts";
import { takeNotes } from "./take-notes.ts";

/** A block with what only a reader of Markdown wants to know. */
export interface MarkdownBlock extends Block {
  /** Of a heading: 1 to 6. */
  level: number | null;
  /** Wholly in emphasis. */
  emphasised: boolean;
}

/** A Markdown text freed of its markup. */
export interface ParsedMarkdown {
  blocks: MarkdownBlock[];
  /** Blocks that were left out as a whole. */
  omitted: Omission[];
  /** Whether lists and quotes are nested so deep that text in them was left out. */
  tooDeep: boolean;
}

/**
 * The blocks of a Markdown text, as a reader sees it when it is rendered: links and emphasis leave their words, pictures that stand alone their
 * description as a caption; tags of HTML, struck and hidden words are left out. Notes come at the end, as `list`. Linear in the text.
 */
export function parseMarkdown(markdown: string): ParsedMarkdown {
  const { text, notes } = takeNotes(markdown);
  const labels = new Set(notes.map(({ label }) => label));
  const body = parseTokens(text, labels);
  const parts = notes.map((note) => parseTokens(note.text, labels));
  const words = new WordRegister(() => [body, ...parts].flatMap((tokens) => [...listTexts(tokens)]));
  const parsed: ParsedMarkdown = { blocks: [], omitted: [], tooDeep: false };
  const add = (tokens: ReturnType<typeof parseTokens>): MarkdownBlock[] => {
    if (tokens.some(({ level }) => level >= MAX_NESTING - 1)) parsed.tooDeep = true;
    const { blocks, omitted } = listRendered(renderTokens(tokens, words));
    for (const block of blocks) parsed.blocks.push(block);
    for (const one of omitted) parsed.omitted.push(one);
    return blocks;
  };
  add(body);
  notes.forEach(({ label }, at) => {
    const blocks = add(parts[at] ?? []);
    for (const block of blocks) block.kind = "list";
    const mark: Omission = { kind: "note-mark", text: `[^${label}]` };
    const [first] = blocks;
    if (first === undefined) parsed.omitted.push(mark);
    else first.omitted = [mark, ...(first.omitted ?? [])];
  });
  return parsed;
}

function listRendered(html: string): { blocks: MarkdownBlock[]; omitted: Omission[] } {
  const root = parsePage(html);
  const unseen = listUnseen(root, new Map());
  const omits = (element: PageElement): OmissionKind | null => {
    const { class: name } = element.attributes;
    if (name === NOTE_MARK) return "note-mark";
    return name === UNKNOWN_TAG ? "hidden" : (unseen.get(element) ?? null);
  };
  const blocks = listBlocks(root, { root, omits });
  return {
    blocks: blocks.map((block) => ({ ...toBlock(block), level: levelOf(block), emphasised: isEmphasised(block) })),
    omitted: listLostLines(root, omits, blocks),
  };
}

function levelOf({ kind, element }: PageBlock): number | null {
  const level = /^h([1-6])$/.exec(element.tag)?.[1];
  return kind === "heading" && level !== undefined ? Number(level) : null;
}

/** One emphasis around everything. Words of it may be emphasised again. */
function isEmphasised({ element }: PageBlock): boolean {
  const [only, ...others] = element.children.filter((child) => typeof child !== "string" || child.trim() !== "");
  return element.tag === "p" && others.length === 0 && typeof only === "object" && /^(?:em|strong)$/.test(only.tag);
}
