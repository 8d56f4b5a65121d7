import { readHtml } from "#ingest/readers/html.ts";
import { readText } from "#ingest/readers/text.ts";
import type { RawArticle } from "#ingest/understand/raw-article.ts";
import { BLOCKS } from "../fixtures/thresholds/blocks.ts";
import { EDGES } from "../fixtures/thresholds/edges.ts";
import { FIND_ROOT } from "../fixtures/thresholds/find-root.ts";
import { LINES } from "../fixtures/thresholds/lines.ts";
import { LINKS } from "../fixtures/thresholds/links.ts";
import { OTHERS } from "../fixtures/thresholds/others.ts";
import { PRUNE_PAGE } from "../fixtures/thresholds/prune-page.ts";
import { REPEATS } from "../fixtures/thresholds/repeats.ts";
import { TEXT } from "../fixtures/thresholds/text.ts";
import type { Threshold } from "../fixtures/thresholds/threshold.ts";
import type { ScoreRow } from "./score-table.ts";

type Read = (page: string) => RawArticle;

const readBy = (read: Read, thresholds: Threshold[]) => thresholds.map((one) => ({ ...one, read }));

/** Every number of the readers of pages and of pasted text that decides what is text, with a page on either side of it. */
export const THRESHOLDS = [
  ...readBy(readHtml, [FIND_ROOT, PRUNE_PAGE, EDGES, LINKS, REPEATS, BLOCKS, OTHERS, LINES].flat()),
  ...readBy(readText, TEXT),
];

/** The paragraphs that a reader finds on a page, written as the fixtures write them. */
export function listParagraphs(read: Read, page: string): string[] {
  return read(page).blocks.map(({ kind, text }) => (kind === "body" ? text : `${kind}: ${text}`));
}

/** Reads the pages on both sides of every threshold: how many are read as is right, and which are not. */
export function measureThresholds(): { rows: ScoreRow[]; report: string; passed: boolean } {
  const sides = THRESHOLDS.flatMap(({ sides, ...one }) => sides.map((side) => ({ ...one, ...side })));
  const wrong = sides.filter(({ read, page, right }) => listParagraphs(read, page).join("\n") !== right.join("\n"));
  const lines = wrong.map(({ of, says }) => `wrong  ${of}: ${says}`);
  const rows = [
    { set: "thresholds", program: "Verbatim", scores: { pages: sides.length, right: 1 - wrong.length / sides.length } },
  ];
  return {
    rows,
    report: [`thresholds: ${sides.length - wrong.length} of ${sides.length} pages are right`, ...lines].join("\n"),
    passed: wrong.length === 0,
  };
}
