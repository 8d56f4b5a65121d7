/** A line with something to read in it. */
export interface Line {
  /** Trimmed, white space runs as single spaces. */
  text: string;
  /** Characters of white space before the text. */
  indent: number;
  /** How many empty lines stand before it. */
  gap: number;
  /** True when a form feed, the sign of a new page, stands somewhere after the line before. */
  newPage: boolean;
}

const LINE_END = /\r\n|[\n\r\v\u0085\u2028\u2029]/;
const READABLE = /[\p{L}\p{N}]/u;

/** Rows of signs that part one text from the next count as so many empty lines. */
const RULE_GAP = 3;

/** Mail programs put this before each line of what they quote, once for every answer. */
const QUOTED = /^\s*(?:>\s?)+/;
/** A text is a quoted message when nearly all its lines are. */
const MOSTLY = 0.8;

/** Takes the signs of quoting away where the whole text is quoted. */
function unquote(lines: string[]): string[] {
  const full = lines.filter((line) => READABLE.test(line));
  const quoted = full.filter((line) => QUOTED.test(line));
  return quoted.length >= full.length * MOSTLY ? lines.map((line) => line.replace(QUOTED, "")) : lines;
}

/** Cuts a text into its lines; those without a letter or digit are counted as gaps. Linear in the text. */
export function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  let gap = 0;
  let newPage = false;
  for (const page of text.split("\f")) {
    for (const raw of unquote(page.split(LINE_END))) {
      if (READABLE.test(raw)) {
        const trimmed = raw.trim();
        lines.push({
          text: trimmed.replace(/[\s\u0085]+/gu, " "),
          indent: raw.length - raw.trimStart().length,
          gap,
          newPage,
        });
        gap = 0;
        newPage = false;
      } else gap += raw.trim() === "" ? 1 : RULE_GAP;
    }
    newPage = true;
  }
  return lines;
}
