import { IngestError } from "../report/errors.ts";
import { listSome } from "../report/list-some.ts";
import type { IngestWarning } from "../report/warning.ts";
import { emptyRawArticle, type RawArticle, type RawReading } from "../understand/raw-article.ts";
import { buildParagraphs } from "./pdf/build-paragraphs.ts";
import { buildSegments } from "./pdf/build-segments.ts";
import { checkLetters } from "./pdf/check-letters.ts";
import { markSoftHyphens, registerWords } from "./pdf/find-hyphens.ts";
import { findLineNumbers } from "./pdf/find-line-numbers.ts";
import { findPrintMarks } from "./pdf/find-print-marks.ts";
import { findRunningLines } from "./pdf/find-running-lines.ts";
import { joinColumns } from "./pdf/join-columns.ts";
import { joinGroup } from "./pdf/join-group.ts";
import { measureType } from "./pdf/measure-type.ts";
import { namePieces } from "./pdf/name-pieces.ts";
import { damaged, openDocument } from "./pdf/open-document.ts";
import { orderColumns } from "./pdf/order-columns.ts";
import { type DocumentFacts, readDocumentFacts } from "./pdf/read-document-facts.ts";
import { countLetters, FEWEST_LETTERS, type PagesText, readPages } from "./pdf/read-pages.ts";
import type { PageText } from "./pdf/turn-upright.ts";
import { refuseRecords } from "./refuse-several.ts";

/**
 * Reads a PDF: its paragraphs in the order in which people read them, across columns and pages, and what it states about itself.
 * Headers, footers, page numbers and what browsers print around a page are left out of the text, and told.
 *
 * @throws IngestError `password-needed`, `no-text` (pictures of pages), `text-unreadable` (fonts that don't say what they show),
 * `file-damaged`, `file-too-large` (too many pages), `several-articles`
 */
export async function readPdf(bytes: Uint8Array): Promise<RawReading> {
  const pdf = await openDocument(bytes);
  let document: DocumentFacts;
  let read: PagesText;
  try {
    document = await readDocumentFacts(pdf);
    read = await readPages(pdf);
  } finally {
    await pdf.loadingTask.destroy();
  }
  refuseWithoutText(read);
  const warnings = [...warnUnread(read), ...checkLetters(read.pages)];
  return { raw: readLayout(read.pages, document), warnings };
}

function readLayout(pages: PageText[], document: DocumentFacts): RawArticle {
  const { facts } = document;
  const segments = pages.map((page) => ({ height: page.height, segments: buildSegments(page) }));
  refuseRecords(segments.flatMap((page) => page.segments.map(({ text }) => text)));
  const prints = segments.map(({ segments: some, height }) => findPrintMarks(some, height));
  const inside = segments.map(({ segments: some, height }, i) => ({
    height,
    segments: some.filter((one) => !prints[i]?.marks.has(one)),
  }));
  const running = new Set([
    ...findRunningLines(inside),
    ...inside.flatMap((page) => [...findLineNumbers(page.segments)]),
  ]);
  const columns = markSoftHyphens(
    orderColumns(inside.map(({ segments: some }) => some.filter((one) => !running.has(one)))),
  );
  const type = measureType(columns);
  const groups = joinColumns(
    columns.flatMap((lines) => buildParagraphs(lines, type)),
    type,
  );
  const words = registerWords(columns);
  const pieces = groups.map((group) => joinGroup(group, words));

  const raw = emptyRawArticle();
  for (const { omitted } of pages) for (const one of omitted) raw.omitted.push(one);
  for (const line of [...prints.flatMap(({ marks }) => [...marks]), ...running]) {
    raw.omitted.push({ kind: "running-line", text: line.text });
  }
  const printed = prints.find(({ title }) => title !== null)?.title ?? null;
  const url = prints.find((print) => print.url !== null)?.url ?? null;
  const titles = printed === null ? [] : [{ value: printed, from: "text" as const, where: "printed above the page" }];
  const stated = [...titles, ...facts.title];
  const isPrint = document.isPrint || printed !== null;
  const hasTitle = namePieces(raw, pieces, type, { values: stated.map(({ value }) => value), isPrint });
  // A title that a web page states is better than a line that may be one; of other documents it may be any name.
  raw.facts.title = isPrint && !hasTitle ? [...stated, ...raw.facts.title] : [...raw.facts.title, ...stated];
  for (const field of ["author", "source", "date", "language"] as const) raw.facts[field].push(...facts[field]);
  if (url !== null) raw.facts.url = [{ value: url, from: "text", where: "printed below the page" }];
  return raw;
}

function refuseWithoutText({ pages, unread }: PagesText): void {
  if (pages.length === 0) throw damaged(new Error("none of its pages can be read."));
  const letters = pages.reduce((sum, page) => sum + countLetters(page), 0);
  if (letters >= FEWEST_LETTERS * pages.length || (letters >= FEWEST_LETTERS && unread.length > 0)) return;
  throw new IngestError(
    "no-text",
    "The document has pictures of pages and no text, or text in a font that can't be read here.",
    "Let a program for text recognition (OCR) add the text, and ingest the result. For Chinese, Japanese or Korean see docs/errors.md.",
  );
}

const MOST_LISTED = 20;

function warnUnread({ unread, pictures }: PagesText): IngestWarning[] {
  const warnings: IngestWarning[] = [];
  if (unread.length > 0) {
    warnings.push({
      code: "pages-unread",
      message: `These pages are damaged, or crowded with more pieces of text than can be ordered, and were left out: ${listSome(unread, MOST_LISTED)}.`,
    });
  }
  if (pictures.length > 0) {
    warnings.push({
      code: "pages-without-text",
      message: `These pages are pictures without text: ${listSome(pictures, MOST_LISTED)}.`,
    });
  }
  return warnings;
}
