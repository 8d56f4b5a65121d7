import type { IngestWarning } from "../report/warning.ts";
import { type Archive, openArchive } from "../text/open-archive.ts";
import type { RawReading } from "../understand/raw-article.ts";
import { type BookText, isApart, listBookBlocks } from "./epub/list-book-blocks.ts";
import { listBookFacts } from "./epub/list-book-facts.ts";
import { type BookDocument, readPackage } from "./epub/read-package.ts";
import { refuseLocked } from "./epub/refuse-locked.ts";
import { decodeHtml } from "./html/decode-html.ts";
import { toBlock } from "./html/list-blocks.ts";

/** A book names itself once more at its beginning, within so many paragraphs. */
const OPENING = 5;

/**
 * Reads a book or an article that is packed as EPUB: its documents in the order of reading, as one article whose chapters begin
 * with their headings, without cover, contents and imprint.
 *
 * @throws IngestError `file-damaged`, `file-too-large`, `file-encrypted`
 */
export async function readEpub(bytes: Uint8Array): Promise<RawReading> {
  const archive = await openArchive(bytes);
  const { metadata, documents } = await readPackage(archive);
  await refuseLocked(archive, documents);
  const facts = listBookFacts(metadata);
  const { blocks, omitted, missing, warnings } = await listAllBlocks(archive, documents);
  const stated = facts.title.at(0)?.value ?? null;
  const heading = blocks.slice(0, OPENING).findIndex(({ kind, text }) => isTitle(kind, text, stated));
  const [named] = blocks.splice(heading, heading < 0 ? 0 : 1);
  if (named !== undefined) omitted.unshift({ kind: "title", text: named.text }, ...named.omitted);
  if (named !== undefined && stated === null) facts.title.push({ value: named.text, from: "markup", where: "heading" });
  return {
    raw: { facts, topics: [], blocks: blocks.map(toBlock), omitted, warnings: [] },
    warnings: missing.length === 0 ? warnings : [...warnings, warnMissing(missing, documents.length)],
  };
}

interface WholeText extends BookText {
  missing: string[];
  warnings: IngestWarning[];
}

async function listAllBlocks(archive: Archive, documents: BookDocument[]): Promise<WholeText> {
  const all: WholeText = { blocks: [], omitted: [], missing: [], warnings: [] };
  const warned = new Map<string, IngestWarning>();
  for (const { path, role } of documents) {
    if (!archive.has(path)) {
      all.missing.push(path);
      continue;
    }
    const { text, warnings } = decodeHtml(await archive.read(path));
    for (const warning of warnings) warned.set(warning.message, warning);
    const { blocks, omitted } = listBookBlocks(text);
    const isLeftOut = isApart(role, blocks);
    for (const block of blocks) {
      if (isLeftOut) all.omitted.push({ kind: "part", text: block.text }, ...block.omitted);
      else all.blocks.push(block);
    }
    for (const one of omitted) all.omitted.push(one);
  }
  return { ...all, warnings: [...warned.values()] };
}

/** The heading that says once more what the book is called, or the first of a book that doesn't say. */
function isTitle(kind: string, text: string, stated: string | null): boolean {
  return kind === "heading" && (stated === null || toKey(text) === toKey(stated));
}

const toKey = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(" ");

function warnMissing(missing: string[], count: number): IngestWarning {
  const names = missing.slice(0, 5).join(", ").slice(0, 200);
  return { code: "parts-missing", message: `${missing.length} of ${count} parts of the book are missing: ${names}.` };
}
