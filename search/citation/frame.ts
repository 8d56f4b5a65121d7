import { embedLink } from "../links.ts";
import { isPublic } from "../reach.ts";
import { UNSPACED } from "../words/tokenize.ts";
import type { Citation } from "./citation.ts";
import { escapeHtml, formatHtml } from "./markup.ts";
import { putInMarks } from "./nest-marks.ts";

/** A frame's size in CSS pixels. */
export interface FrameSize {
  width: number;
  height: number;
}

/** What a column of text on most sites has room for. */
const FRAME_WIDTH = 560;
/** Narrower than this the words of a quote get unreadable. */
const MIN_WIDTH = 240;

/** What the style of the frame (app/embed/style.ts) takes, in CSS pixels: the frame's own margins, and beside the lines all that is always there. */
const SIDES = 50;
const FIXED_HEIGHT = 100;
const QUOTE = { line: 28, letter: 9, wide: 18.5 };
const FACTS = { line: 21, letter: 7.6, wide: 14.5 };
const WIDE = new RegExp(`[${UNSPACED}\\p{Script=Hangul}]`, "gv");

function countLines(text: string, width: number, { letter, wide }: typeof QUOTE): number {
  const wideOnes = text.match(WIDE)?.length ?? 0;
  return Math.ceil((wideOnes * wide + (text.length - wideOnes) * letter) / width);
}

/**
 * How large a frame must be so that a quote needs no scrolling in it, by an estimate that is rather too large. In a narrower one it can be scrolled.
 *
 * @param maxWidth CSS pixels that there are at most; from 240
 */
export function measureFrame({ text, title }: Pick<Citation, "text" | "title">, maxWidth = FRAME_WIDTH): FrameSize {
  const width = Math.max(MIN_WIDTH, Math.min(FRAME_WIDTH, maxWidth));
  const room = width - SIDES;
  const quoted = text
    .split("\n")
    .reduce((sum, paragraph) => sum + countLines(paragraph, room, QUOTE) * QUOTE.line + 12, 0);
  // Source, date and speaker are beside the title, two more lines at most.
  const facts = (countLines(title, room, FACTS) + 2) * FACTS.line;
  return { width, height: Math.ceil(FIXED_HEIGHT + quoted + facts) };
}

/** A frame that shows a quote as it is now, as HTML. `fallback` is HTML for readers that show no frames. */
export function writeFrame(source: string, title: string, { width, height }: FrameSize, fallback = ""): string {
  const style = "border:0;width:100%;max-width:";
  return `<iframe src="${escapeHtml(source)}" title="${escapeHtml(title)}" width="${width}" height="${height}" style="${style}${width}px" loading="lazy">${fallback}</iframe>`;
}

/** The quote as HTML to be put into another site's page: a frame that says whether it still stands there, and a block quote where there are no frames. */
export function formatFrame(citation: Citation): string {
  // A frame of an address that only this computer or network knows would stay empty.
  if (!isPublic(citation.link)) return formatHtml(citation);
  const size = measureFrame(citation);
  return `${writeFrame(embedLink(citation.link), `Quote from ${putInMarks(citation.title)}`, size, `\n${formatHtml(citation)}`)}\n`;
}
