import { UNSPACED } from "#search/words/tokenize.ts";

const UNSPACED_START = new RegExp(`^[${UNSPACED}\\u3000-\\u303F\\uFF00-\\uFF65]`, "v");
const UNSPACED_END = new RegExp(`[${UNSPACED}\\u3000-\\u303F\\uFF00-\\uFF65]\\p{M}*$`, "v");
/** What no line begins with: closing marks, marks of repetition and length, small kana (JIS X 4051). */
const NEVER_FIRST = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ーｰ々〻ゝゞヽヾぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶๆຯໆ％”’"'-]/u;
/** What no line ends with: opening marks. */
const NEVER_LAST = /[\p{Ps}\p{Pi}“‘]$/u;
/** A dash between letters; `S-400` stays whole. */
const DASHED = /\p{L}\p{Pd}$/u;

/**
 * Cuts a text into the pieces between which a line may be broken; joined they are the text. White space stays at the end of its piece.
 * Words are told by ICU (`Intl.Segmenter`), which has dictionaries for the scripts that put no spaces between them.
 *
 * @param language BCP 47 code; null when unknown
 */
export function listPieces(text: string, language: string | null): string[] {
  const pieces: string[] = [];
  for (const { segment } of segmentWords(text, language)) {
    const last = pieces.at(-1);
    if (last !== undefined && !mayBreak(last, segment)) pieces[pieces.length - 1] = last + segment;
    else pieces.push(segment);
  }
  return pieces;
}

function segmentWords(text: string, language: string | null): Intl.Segments {
  // An invalid code is ignored: every locale's segmenter has all dictionaries.
  return new Intl.Segmenter(isLanguage(language) ? language : "en", { granularity: "word" }).segment(text);
}

const isLanguage = (code: string | null): code is string =>
  code !== null && /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i.test(code);

function mayBreak(before: string, after: string): boolean {
  if (/^\s/.test(after)) return false;
  if (/\s$/.test(before)) return true;
  if (NEVER_FIRST.test(after) || NEVER_LAST.test(before)) return false;
  if (DASHED.test(before)) return /^\p{L}/u.test(after);
  return UNSPACED_START.test(after) || UNSPACED_END.test(before);
}

/** Lines that fit, and whether the text had to be cut. */
export interface BrokenText {
  lines: string[];
  isCut: boolean;
}

interface BreakOptions {
  width: number;
  maxLines: number;
  /** Stands after the last line of a text that was cut. */
  ending: string;
  /** Width of a text, in the unit of `width`. */
  measure: (text: string) => number;
}

/**
 * Breaks paragraphs into at most `maxLines` lines, each as full as `measure` allows. What does not fit is cut off after a whole piece, and the last
 * line ends in `ending`. A piece that is wider than a line is broken between characters as a reader sees them.
 */
export function breakLines(
  paragraphs: readonly (readonly string[])[],
  { width, maxLines, ending, measure }: BreakOptions,
): BrokenText {
  const lines: { pieces: string[]; width: number }[] = [];
  for (const pieces of paragraphs) {
    let isFirst = true;
    for (const piece of pieces.flatMap((each) => splitPiece(each, width, measure))) {
      const last = lines.at(-1);
      if (last && !isFirst && last.width + measure(piece.trimEnd()) <= width) {
        last.pieces.push(piece);
        last.width += measure(piece);
      } else if (last && lines.length === maxLines) {
        return {
          lines: [...lines.slice(0, -1).map(joinLine), endLine(last.pieces, ending, width, measure)],
          isCut: true,
        };
      } else lines.push({ pieces: [piece], width: measure(piece) });
      isFirst = false;
    }
  }
  return { lines: lines.map(joinLine), isCut: false };
}

const joinLine = ({ pieces }: { pieces: string[] }): string => pieces.join("").trimEnd();

/** A line with an end that says that it was cut, after as many of its pieces as leave room for it. */
function endLine(pieces: string[], ending: string, width: number, measure: (text: string) => number): string {
  let count = pieces.length;
  const take = () => `${pieces.slice(0, count).join("").trimEnd()}${ending}`;
  while (count > 1 && measure(take()) > width) count--;
  return take();
}

/** A piece that is wider than a line, in parts that are not. */
function splitPiece(piece: string, width: number, measure: (text: string) => number): string[] {
  if (measure(piece.trimEnd()) <= width) return [piece];
  const parts = [""];
  for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(piece)) {
    if (measure(parts.at(-1) + segment) > width) parts.push(segment);
    else parts[parts.length - 1] += segment;
  }
  return parts;
}
