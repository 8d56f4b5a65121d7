import { type Archive, openArchive } from "../text/open-archive.ts";
import { compareFacts } from "../understand/metadata/compare-facts.ts";
import { emptyRawArticle, type RawArticle, type RawReading } from "../understand/raw-article.ts";
import { convertDocx } from "./docx/convert-docx.ts";
import { type DocxBlock, listDocxBlocks } from "./docx/list-docx-blocks.ts";
import { type CoreFacts, readCore } from "./docx/read-core.ts";
import { readMargins } from "./docx/read-margins.ts";
import { refuseOldWord } from "./docx/refuse-old-word.ts";
import { refuseHeads, refuseRecords, refuseRuled } from "./refuse-several.ts";
import { collectFacts } from "./text/collect-facts.ts";
import { findTail } from "./text/find-tail.ts";
import { nameBlocks } from "./text/name-blocks.ts";
import { type Head, readHead } from "./text/read-head.ts";
import { type Spotted, spotPieces } from "./text/spot-pieces.ts";

const CORE = "docProps/core.xml";

/**
 * Reads a Word file: its text as readers see it, with changes accepted, without comments and hidden text. Title, byline and
 * date are found as in a pasted text, with the help of its styles; what the file says of itself comes after what it shows.
 *
 * @throws IngestError `file-damaged`, `file-too-large`, `file-encrypted`, `format-unsupported`, `several-articles`
 */
export async function readDocx(bytes: Uint8Array): Promise<RawReading> {
  refuseOldWord(bytes);
  const archive = await openArchive(bytes);
  const { blocks, omitted } = listDocxBlocks(await convertDocx(archive));
  const core = await readCoreOf(archive);
  const raw = emptyRawArticle();
  const texts = blocks.map(({ text }) => text);
  refuseRecords(texts);
  refuseRuled(texts);
  const pieces = spotBlocks(blocks);
  refuseHeads(pieces);
  const head = findHead(raw, blocks, pieces, core);
  const tail = findTail(pieces, head.bodyStart);
  const lastProse = pieces.findLastIndex(({ look }, at) => at < tail && look.role === "prose");
  const used = collectFacts(raw, pieces, head, lastProse);
  const named = nameBlocks(pieces, { ...head, tail, lastProse, used }, true);
  const margins = await readMargins(archive);
  raw.blocks = named.blocks;
  raw.omitted = [...named.omitted, ...omitted, ...margins.map((text) => ({ kind: "running-line" as const, text }))];
  addCore(raw, core, pieces.slice(0, head.bodyStart));
  return { raw, warnings: [] };
}

async function readCoreOf(archive: Archive): Promise<CoreFacts> {
  const xml = archive.has(CORE) ? await archive.read(CORE) : new Uint8Array();
  return readCore(new TextDecoder().decode(xml));
}

/** Paragraphs as the text reader looks at them. In a file without a sentence, lists and lines are the text. */
function spotBlocks(blocks: DocxBlock[]): Spotted[] {
  const pieces = spotPieces(blocks.map(({ text }, group) => ({ text, group, isPageFurniture: false })));
  const hasProse = pieces.some(({ look }, at) => look.role === "prose" && blocks[at]?.kind === null);
  return pieces.map((spotted, at): Spotted => {
    const piece = { ...spotted, omitted: blocks[at]?.omitted ?? [] };
    const kind = blocks[at]?.kind ?? null;
    if (kind === "title" || kind === "heading") return { ...piece, look: { role: "line" }, kind: "heading" };
    if (!hasProse && (kind === null || kind === "list")) return { ...piece, kind: "body" };
    return kind === null ? piece : { ...piece, kind };
  });
}

/** The title by its style, else the line above the text that the file's own title repeats, a heading, or what looks like one. */
function findHead(raw: RawArticle, blocks: DocxBlock[], pieces: Spotted[], core: CoreFacts): Head {
  const styled = blocks.findIndex(({ kind }) => kind === "title");
  const firstProse = pieces.findIndex(({ look }) => look.role === "prose");
  if (styled >= 0 && (firstProse < 0 || styled < firstProse)) {
    raw.facts.title.push({ value: blocks[styled]?.text ?? "", from: "markup", where: "DOCX title style" });
    return { ...moveHead(readHead(pieces.slice(styled)), styled), title: styled };
  }
  const head = readHead(pieces);
  // What says but one thing has no title.
  if (pieces.length === 1) return { ...head, title: null };
  const above = head.candidates.filter((at) => at < head.bodyStart);
  const named = above.find((at) => core.title !== null && compareFacts(pieces[at]?.text ?? "", core.title));
  const title = named ?? above.find((at) => blocks[at]?.kind === "heading") ?? head.title;
  if (title !== null && title === head.title) return head;
  return { ...head, title, standfirst: null };
}

/** A head that was read from some place on, as of the whole. */
function moveHead(head: Head, by: number): Head {
  const move = (at: number | null): number | null => (at === null ? null : at + by);
  return {
    title: move(head.title),
    standfirst: head.title === 0 ? move(head.standfirst) : null,
    bodyStart: head.bodyStart + by,
    candidates: head.candidates.map((at) => at + by),
  };
}

/** Who made a file is often not who wrote the text, so its name counts only where it stands above the text as well. */
function addCore(raw: RawArticle, core: CoreFacts, above: Spotted[]): void {
  if (core.title !== null) raw.facts.title.push({ value: core.title, from: "markup", where: "DOCX core title" });
  if (core.language !== null)
    raw.facts.language.push({ value: core.language, from: "markup", where: "DOCX core language" });
  const { creator } = core;
  if (creator !== null && above.some(({ text }) => text.length < 200 && text.includes(creator))) {
    raw.facts.author.push({ value: creator, from: "markup", where: "DOCX core creator" });
  }
}
