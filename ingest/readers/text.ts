import { emptyRawArticle, type RawArticle } from "#ingest/understand/raw-article.ts";
import { refuseHeads, refuseRecords, refuseRuled } from "./refuse-several.ts";
import { collectFacts } from "./text/collect-facts.ts";
import { cutLines } from "./text/cut-lines.ts";
import { findMailHeaders } from "./text/find-mail-headers.ts";
import { findPageFurniture } from "./text/find-page-furniture.ts";
import { findTail } from "./text/find-tail.ts";
import { joinLines } from "./text/join-lines.ts";
import { measureLayout } from "./text/measure-layout.ts";
import { nameBlocks } from "./text/name-blocks.ts";
import { readHead } from "./text/read-head.ts";
import { spotPieces } from "./text/spot-pieces.ts";

/**
 * Reads an article that was pasted as plain text: finds its paragraphs, however its lines are cut, and the title, author, date
 * and source that it states. What belongs to the page around it (menus, links, requests for comments) becomes blocks of kind
 * `list`, so that no word is lost; headers and footers of pages are kept once. Linear in the text.
 *
 * @throws IngestError `several-articles`
 */
export function readText(text: string): RawArticle {
  const lines = cutLines(text);
  refuseRecords(lines.map((line) => line.text));
  refuseRuled(text.split("\n"));
  const furniture = new Set([...findPageFurniture(lines), ...findMailHeaders(lines)]);
  const layout = measureLayout(lines.filter((_, i) => !furniture.has(i)));
  const pieces = spotPieces(joinLines(lines, furniture, layout));
  refuseHeads(pieces);
  const head = readHead(pieces);
  const tail = findTail(pieces, head.bodyStart);
  const lastProse = pieces.findLastIndex(({ look }, i) => i < tail && look.role === "prose");

  const raw = emptyRawArticle();
  const used = collectFacts(raw, pieces, head, lastProse);
  Object.assign(raw, nameBlocks(pieces, { ...head, tail, lastProse, used }));
  return raw;
}
