import { createCanvas } from "@napi-rs/canvas";
import { limitLength } from "#search/limit-length.ts";
import { type BrokenText, breakLines, listPieces } from "./break-lines.ts";
import { CARD_SIZE, type Card, MAX_UNITS } from "./card.ts";
import { type Direction, MARGIN, Pen, readDirection, readLeading, type TextStyle } from "./pen.ts";

/** Colours of the site in light mode (globals.css). */
const COLORS = { paper: "#fcfcfb", ink: "#16191d", muted: "#555c65", rule: "#d9dbde", accent: "#124a80" };
const WIDTH = CARD_SIZE.width - 2 * MARGIN;
const BAR_WIDTH = 6;
/** From the margin to the words beside the bar. */
const INSET = 36;
const TOP = 122;
const BOTTOM = CARD_SIZE.height - 40;
const GAP = 28;
/** The largest size at which a whole text fits is taken; at the smallest it is cut. */
const SIZES = [84, 76, 68, 60, 54, 48, 43, 38, 34];
/** Overrides and embeddings of direction would reorder what stands beside them. */
const DIRECTION_CONTROLS = /[\u202A-\u202E\u2066-\u2069]/g;

/** The most that a text's lines may take of the image. */
interface Room {
  width: number;
  height: number;
}

/** Breaks a text's paragraphs into lines that fit together, at the largest size that lets them. */
function fitText(pen: Pen, text: string, ending: string, style: Omit<TextStyle, "size">, { width, height }: Room) {
  const leading = readLeading(text);
  const shown = limitLength(text, MAX_UNITS);
  const paragraphs = shown.split("\n").map((paragraph) => listPieces(paragraph, style.language));
  const measure = pen.measure(shown, { ...style, size: 100 });
  let broken: BrokenText = { lines: [], isCut: true };
  for (const size of SIZES) {
    const maxLines = Math.floor(height / (size * leading));
    broken = breakLines(paragraphs, { width, maxLines, ending, measure: (piece) => measure(piece, size) });
    if (!broken.isCut || size === SIZES.at(-1)) return { lines: broken.lines, size, leading };
  }
  return { ...broken, size: SIZES[0] as number, leading };
}

/** A text of the foot in a few lines, cut where it is longer. */
function breakShort(pen: Pen, given: string, style: TextStyle, maxLines: number) {
  const text = limitLength(given, MAX_UNITS);
  const measure = pen.measure(text, style);
  const { lines } = breakLines([listPieces(text, style.language)], {
    width: WIDTH,
    maxLines,
    ending: " …",
    measure: (piece) => measure(piece, style.size),
  });
  return { lines, style, leading: readLeading(text), direction: readDirection(text) };
}

function writeMasthead(pen: Pen, side: Direction): void {
  const style: TextStyle = { style: "serif", size: 30, weight: 650, color: COLORS.ink, language: "en" };
  pen.fill(COLORS.ink, MARGIN, 40, WIDTH, 4);
  pen.write(["Verbatim"], style, { top: 52, leading: 1.34, side, direction: "ltr" });
  pen.fill(COLORS.rule, MARGIN, 98, WIDTH, 1);
}

/**
 * Draws a preview image: a quote with where it stands, or an article's headline, the way a newspaper would set it.
 *
 * @returns PNG
 */
export async function drawCard(given: Card): Promise<Buffer> {
  const plain = (text: string) => text.replace(DIRECTION_CONTROLS, "");
  const { language } = given;
  const canvas = createCanvas(CARD_SIZE.width, CARD_SIZE.height);
  const pen = new Pen(canvas);
  const ending = given.marked ? "”" : "";
  const main = plain(given.quote === null ? given.title : given.marked ? `“${given.quote}”` : given.quote);
  const side = readDirection(main);
  pen.fill(COLORS.paper, 0, 0, CARD_SIZE.width, CARD_SIZE.height);
  writeMasthead(pen, side);

  const sans = { style: "sans", language, weight: 400 } as const;
  const foot = [
    ...(given.attribution ? [{ text: given.attribution, size: 28, weight: 600, color: COLORS.ink, maxLines: 1 }] : []),
    ...(given.quote === null ? [] : [{ text: given.title, size: 28, weight: 400, color: COLORS.ink, maxLines: 2 }]),
    { text: given.facts, size: 26, weight: 400, color: COLORS.muted, maxLines: 1 },
    ...(given.note ? [{ text: given.note, size: 26, weight: 600, color: COLORS.accent, maxLines: 2 }] : []),
  ].map(({ text, maxLines, ...style }) => breakShort(pen, plain(text), { ...sans, ...style }, maxLines));
  const footHeight = foot.reduce((sum, { lines, style, leading }) => sum + lines.length * style.size * leading, 0);

  const isQuote = given.quote !== null;
  const inset = isQuote ? INSET : 0;
  const room = { width: WIDTH - inset, height: BOTTOM - footHeight - GAP - TOP };
  const style = { style: "serif", weight: isQuote ? 450 : 650, color: COLORS.ink, language } as const;
  const { lines, size, leading } = fitText(pen, main, ` …${ending}`, style, room);
  const end = pen.write(lines, { ...style, size }, { top: TOP, leading, side, direction: side, inset });
  if (isQuote) {
    const left = side === "rtl" ? CARD_SIZE.width - MARGIN - BAR_WIDTH : MARGIN;
    pen.fill(COLORS.accent, left, TOP, BAR_WIDTH, end - TOP);
  }

  let top = BOTTOM - footHeight;
  for (const { lines: own, style, leading: height, direction } of foot) {
    top = pen.write(own, style, { top, leading: height, side, direction });
  }
  return canvas.encode("png");
}
