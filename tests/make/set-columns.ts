import type { PdfText } from "./make-pdf.ts";

/** How paragraphs are set. */
export interface Setting {
  columns: number;
  /** Letters that fit on a line. */
  width: number;
  /** Lines of a column. */
  lines: number;
  /** First lines set in, or a gap before paragraphs. */
  paragraphs: "indent" | "gap";
  /** Between columns, in points; those who set text use no less than the size of its letters. */
  gutter?: number;
  /** Words may be cut with a hyphen. */
  hyphens: boolean;
  title?: string;
}

const SIZE = 10;
const LEADING = 12;
const LETTER = SIZE / 2;

/** Sets paragraphs in columns and pages, each page with a header and its number. */
export function setColumns(
  paragraphs: string[],
  setting: Setting,
): { pages: PdfText[][]; width: number; height: number } {
  const { columns, width, lines, title, gutter = 2 * SIZE } = setting;
  const columnWidth = width * LETTER + gutter;
  const top = title === undefined ? 100 : 150;
  const pages: PdfText[][] = [];
  const places = columns * lines;
  setLines(paragraphs, setting).forEach(({ text, indent, row }) => {
    const page = Math.floor(row / places);
    const column = Math.floor((row % places) / lines);
    const x = 40 + column * columnWidth + indent * LETTER;
    pages[page] ??= [];
    pages[page]?.push({ text, x, y: top + (row % lines) * LEADING, size: SIZE });
  });
  const height = Math.max(800, top + lines * LEADING + 80);
  pages.forEach((page, i) => {
    const isLeft = i % 2 === 1;
    page.push({ text: isLeft ? "The Norholm Letter" : "Harbours and bridges", x: 40, y: 30, size: 8 });
    page.push({ text: String(i + 17), x: isLeft ? 40 : 40 + columns * columnWidth - 30, y: height - 25, size: 8 });
  });
  if (title !== undefined) pages[0]?.push({ text: title, x: 40, y: 100, size: 24 });
  return { pages, width: Math.max(80 + columns * columnWidth, (title?.length ?? 0) * 12 + 80), height };
}

/** The lines with their places, counted in rows of all columns of all pages. */
function setLines(paragraphs: string[], { width, lines, paragraphs: style, hyphens }: Setting) {
  const set: { text: string; indent: number; row: number }[] = [];
  let row = 0;
  for (const paragraph of paragraphs) {
    // A gap at the head of a column is not set.
    if (style === "gap" && row > 0 && row % lines !== 0) row++;
    const indent = style === "indent" ? 3 : 0;
    for (const [i, text] of wrap(paragraph, width, indent, hyphens).entries()) {
      set.push({ text, indent: i === 0 ? indent : 0, row: row++ });
    }
  }
  return set;
}

function wrap(paragraph: string, width: number, indent: number, hyphens: boolean): string[] {
  const lines: string[] = [];
  let line = "";
  const room = () => width - (lines.length === 0 ? indent : 0) - (line === "" ? 0 : line.length + 1);
  const push = (part: string) => {
    line = line === "" ? part : `${line} ${part}`;
  };
  for (const whole of paragraph.split(" ")) {
    let word = whole;
    if (word.length > room()) {
      const cut = findCut(word, room(), hyphens);
      if (cut !== null) {
        push(word.slice(0, cut.at) + cut.sign);
        word = word.slice(cut.at);
      }
      lines.push(line);
      line = "";
    }
    push(word);
  }
  return [...lines, line];
}

/** Where a word can be cut: at a hyphen of its own, or after three of its letters with four or more left. */
function findCut(word: string, room: number, hyphens: boolean): { at: number; sign: string } | null {
  const own = word.lastIndexOf("-", room - 1) + 1;
  if (own > 0) return { at: own, sign: "" };
  const at = Math.min(room - 1, word.length - 4);
  return hyphens && !word.includes("-") && /^\p{L}+$/u.test(word) && at >= 3 ? { at, sign: "-" } : null;
}
