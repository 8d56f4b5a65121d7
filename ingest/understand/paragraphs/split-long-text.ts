import { DENSITY, isDense } from "../../text/count-letters.ts";
import { findSentenceEnds } from "../../text/sentence-ends.ts";
import { findMarks } from "../quotations/find-marks.ts";
import { CutPlaces } from "./cut-places.ts";

/**
 * A paragraph of more letters is too long to be quoted, some 250 words: it is a transcript or a text whose breaks were lost.
 * Of 4,317 paragraphs of 172 news articles none is longer.
 */
const LONGEST = 1500;

/** Cuts stand at least so far apart, some 50 words. */
const SHORTEST = 300;

/**
 * Cuts a text that is too long for a paragraph into pieces of 1,500 letters at most, at sentence ends outside of quotations,
 * else at any sentence end, else at a clause, a space, a character. Shorter texts stay whole; nothing is lost but the space
 * at a cut.
 *
 * Where it is cut follows from what stands there, not from the beginning (content-defined chunking, as in LBFS, Muthitacharoen et
 * al. 2001, with local minima instead of a mask): every sentence end has a rank, a hash of the characters around it; those
 * that are lowest within 300 letters may become cuts, and the lowest of a piece that is still too long does. So an edit moves
 * no cut that is farther away than a piece is long, and the pieces there keep their ids.
 *
 * @param text normalised
 */
export function splitLongText(text: string): string[] {
  if (text.length <= LONGEST / DENSITY) return [text];
  const scale = isDense(text) ? 1 / DENSITY : 1;
  const [longest, shortest] = [LONGEST * scale, SHORTEST * scale];
  if (text.length <= longest) return [text];
  let pieces: [from: number, to: number][] = [[0, text.length]];
  const steps = [
    () => new CutPlaces(text, new CutPlaces(text, listCalmEnds(text)).listLowest(shortest)),
    () => new CutPlaces(text, listCalmEnds(text)),
    () => new CutPlaces(text, findSentenceEnds(text)),
    () => new CutPlaces(text, listMatches(text, /[;:,—–](?=\s)\s|[、，；：]/gu)),
    () => new CutPlaces(text, listMatches(text, /\s/gu)),
    () => new CutPlaces(text, listMatches(text, /.(?!\p{M}|\u200d)(?<!\u200d)/gsu)),
  ];
  for (const list of steps) {
    if (pieces.every(([from, to]) => to - from <= longest)) break;
    const places = list();
    pieces = pieces.flatMap((piece) => cutPiece(piece, places, longest, shortest));
  }
  return pieces.map(([from, to]) => text.slice(from, to).trim()).filter((piece) => piece !== "");
}

/** Cuts a piece at its lowest place until no part is too long, as far as there are places. */
function cutPiece(whole: [number, number], places: CutPlaces, longest: number, shortest: number): [number, number][] {
  const done: [number, number][] = [];
  const waiting = [whole];
  for (let piece = waiting.pop(); piece; piece = waiting.pop()) {
    const [from, to] = piece;
    const lowest = to - from <= longest ? null : places.findLowest(from + shortest, to - shortest);
    if (lowest === null) done.push(piece);
    else waiting.push([lowest, to], [from, lowest]);
  }
  return done;
}

/** Ends of sentences that no quotation goes on across. */
function listCalmEnds(text: string): number[] {
  const spans = findMarks(text);
  let next = 0;
  return findSentenceEnds(text).filter((at) => {
    while (next < spans.length && (spans[next]?.end ?? 0) < at) next++;
    const span = spans[next];
    return span === undefined || at <= span.start;
  });
}

function listMatches(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)].map((match) => match.index + match[0].length);
}
